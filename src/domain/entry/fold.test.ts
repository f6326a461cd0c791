import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { currentEntries, headOfEntry } from './fold.ts';

function entry(no: number, extra: Partial<Entry> = {}): Entry {
  const base = {
    feed: 'REKHA001',
    no,
    scope: 'WARD0007',
    kind: 'visit.recorded',
    v: 1,
    on: '2026-11-22',
    offset: null,
  };
  return { ...base, at: 1000 + no, body: { weight: 520 }, ...extra };
}
const ref = (no: number) => ({ feed: 'REKHA001', no });

test('an amendment changes what it names, clears what it nulls and leaves the rest', () => {
  const visit = entry(1, { body: { weight: 520, pulse: 80, place: 'sc' } });
  const [current] = currentEntries([entry(2, { amends: ref(1), body: { weight: 530, pulse: null } }), visit]);
  expect(current?.entry.body).toEqual({ weight: 530, place: 'sc' });
  expect(current?.amendments).toHaveLength(1);
});

test('of two amendments on one head both are kept and the later stands', () => {
  const later = entry(3, { amends: ref(1), body: { weight: 540 } });
  const earlier = entry(2, { amends: ref(1), body: { weight: 530 } });
  const [current] = currentEntries([later, entry(1), earlier]);
  expect(current?.entry.body.weight).toBe(540);
  expect(current?.amendments.map((a) => a.no)).toEqual([2, 3]);
});

test('an amendment of an amendment reaches the visit itself', () => {
  const entries = [
    entry(1),
    entry(2, { amends: ref(1), body: {} }),
    entry(3, { amends: ref(2), body: { weight: 1 } }),
  ];
  expect(currentEntries(entries)[0]?.entry.body.weight).toBe(1);
});

test('one that was corrected in a newer version of its form is of that version from then on', () => {
  const older = entry(3, { amends: ref(2), v: 1, body: {} });
  const [current] = currentEntries([entry(1), entry(2, { amends: ref(1), v: 2, body: { a: 1 } }), older]);
  expect(current?.entry).toMatchObject({ v: 2, no: 1 });
});

test('a correction names the newest one before it, or the visit itself', () => {
  const head = (entries: Entry[]) => currentEntries(entries).map(headOfEntry)[0];
  expect(head([entry(1)])).toEqual(ref(1));
  expect(head([entry(3, { amends: ref(1) }), entry(1), entry(2, { amends: ref(1) })])).toEqual(ref(3));
});

test('a voided visit is gone, and a voided amendment undone', () => {
  expect(currentEntries([entry(1), entry(2, { voids: ref(1) })])).toEqual([]);
  const undone = [entry(1), entry(2, { amends: ref(1), body: { weight: 9 } }), entry(3, { voids: ref(2) })];
  expect(currentEntries(undone)[0]?.entry.body.weight).toBe(520);
});

test('an amendment whose visit has not arrived waits without harm', () => {
  expect(currentEntries([entry(2, { amends: ref(1) })])).toEqual([]);
});

test('the known error of a clock counts in the order of a day', () => {
  const slow = entry(1, { at: 100, offset: 50, body: { weight: 1 } });
  const right = entry(2, { at: 120, offset: 0, body: { weight: 2 } });
  expect(currentEntries([slow, right]).map((c) => c.entry.no)).toEqual([2, 1]);
});

test('every device folds to the same, in whatever order entries came', () => {
  const entries = [
    entry(1),
    entry(2, { amends: ref(1), body: { weight: 530 } }),
    entry(3, { amends: ref(1), body: { pulse: 80 } }),
    entry(4, { voids: ref(3) }),
    entry(5),
  ];
  const expected = currentEntries(entries);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(currentEntries(shuffled)).toEqual(expected);
    }),
  );
});

test('what is saved in another place changes and cancels nothing here', () => {
  const visit = entry(1);
  const elsewhere = (extra: Partial<Entry>) =>
    entry(9, { feed: 'HOSTILE1', scope: 'WARD0008', body: { weight: 1 }, ...extra });
  const here = elsewhere({ scope: visit.scope, no: 8, voids: ref(1) });
  expect(currentEntries([visit, elsewhere({ voids: ref(1) })])[0]?.entry.body).toEqual({ weight: 520 });
  expect(currentEntries([visit, elsewhere({ amends: ref(1) })])[0]?.amendments).toEqual([]);
  expect(currentEntries([visit, here])).toEqual([]);
});
