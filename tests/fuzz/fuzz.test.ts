import { expect, test } from 'vitest';
import { chanceFrom } from '../../src/server/demo/chance.ts';
import { makeGround } from './ground.ts';
import { FalseAccept, TARGETS, targetFor } from './targets.ts';

const INPUTS = 800;

test('whatever stands in a chat, in a code or in a receipt is read or refused by name, never taken for something else', async () => {
  const ground = await makeGround();
  const tried = new Set<string>();
  for (let input = 1; input <= INPUTS; input++) {
    const chance = chanceFrom(input);
    const { name, target } = targetFor(chance);
    tried.add(name);
    await expect(target(chance, ground), `${name}, input ${input}`).resolves.toBeTypeOf('string');
  }
  expect([...tried].sort()).toEqual(TARGETS.map(([, name]) => name).sort());
});

test('an envelope that opens although nobody is known to have sealed it is called a false accept', async () => {
  const ground = await makeGround();
  // The codes are real, but in a writing that the ground does not know them by.
  const unknown = { ...ground, codes: ground.codes.map((code) => code.toLowerCase()), envelopes: [] };
  const scan = TARGETS.find(([, name]) => name === 'scan')?.[2];
  const found = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) => scan?.(chanceFrom(i), unknown)),
  );
  expect(found.some((one) => one.status === 'rejected' && one.reason instanceof FalseAccept)).toBe(true);
});
