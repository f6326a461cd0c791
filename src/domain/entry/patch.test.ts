import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentEntries } from './fold.ts';
import { patchOf, sameAnswer } from './patch.ts';

const FIELDS = ['name', 'mobile', 'signs', 'bp'];

test('a correction says what changed, what was added and what was taken back, and nothing else', () => {
  const before = { name: 'कविता', mobile: '9876543210', mcp: '012345678901' };
  const after = { name: 'सविता', signs: ['fits'] };
  expect(patchOf(before, after, FIELDS)).toEqual({ name: 'सविता', mobile: null, signs: ['fits'] });
});

test('nothing changed is no correction: order within an answer and what was never said do not count', () => {
  const before = { name: 'कविता', bp: { sys: 120, dia: 80 } };
  expect(patchOf(before, { bp: { dia: 80, sys: 120 }, name: 'कविता' }, FIELDS)).toBeNull();
  expect(sameAnswer(null, undefined)).toBe(true);
  expect([
    sameAnswer(false, undefined),
    sameAnswer(0, undefined),
    sameAnswer(['a', 'b'], ['b', 'a']),
  ]).toEqual([false, false, false]);
});

test('a correction makes of what stood what she wrote, whatever it was', () => {
  const answer = fc.oneof(fc.constant('a'), fc.integer(), fc.boolean(), fc.constant(['x']));
  const body = fc.dictionary(fc.constantFrom(...FIELDS), answer);
  fc.assert(
    fc.property(body, body, (before, after) => {
      const patch = patchOf(before, after, FIELDS);
      const base = { feed: 'REKHA001', scope: 'WARD0007', kind: 'k', v: 1, on: '2026-11-20', offset: null };
      const first = { ...base, no: 1, at: 1, body: before };
      const amends = { feed: 'REKHA001', no: 1 };
      const entries = patch ? [first, { ...base, no: 2, at: 2, amends, body: patch }] : [first];
      expect(currentEntries(entries)[0]?.entry.body).toEqual(after);
    }),
  );
});
