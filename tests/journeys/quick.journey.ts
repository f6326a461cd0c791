import { expect } from 'vitest';
import { makeBlock } from './support/block.ts';
import {
  BARS,
  registersByHand,
  visitsByHand,
  visitsNewbornByHand,
  visitsUnmeasuredByHand,
  writesDosesByHand,
  writesFirstVisits,
} from './support/by-hand.ts';
import type { Hands } from './support/hands.ts';
import { journey } from './support/journey.ts';
import { Worker } from './support/worker.ts';

function expectWithin(bar: number, what: string, hands: Hands): void {
  process.stdout.write(`\n${what}: ${hands} (bar ${bar} s)\n`);
  expect(hands.seconds, `${what}: ${hands}`).toBeLessThanOrEqual(bar);
}

journey(
  'registering a woman takes at most 80 seconds of her hands, an ordinary visit to a woman or a newborn or a vaccination at most 20',
  async ({ server, phone }) => {
    const block = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    await rekha.join(block.paths.rekha);
    expectWithin(BARS.registration, 'registration', await registersByHand(rekha));
    await writesFirstVisits(rekha);
    expectWithin(BARS.visit, 'pregnancy, nothing measured', await visitsUnmeasuredByHand(rekha));
    expectWithin(BARS.visit, 'pregnancy', await visitsByHand(rekha));
    expectWithin(BARS.visit, 'newborn', await visitsNewbornByHand(rekha));
    expectWithin(BARS.visit, 'vaccination', await writesDosesByHand(rekha));
  },
);
