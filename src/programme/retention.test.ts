import { describe, expect, test } from 'vitest';
import type { Entry } from '../domain/entry/entry.ts';
import { currentEntries } from '../domain/entry/fold.ts';
import { KINDS } from '../domain/entry/kinds.ts';
import { balances } from '../domain/stock/handed-out.ts';
import { GIVES } from './gives.ts';
import { passedEntries } from './retention.ts';

function entry(no: number, kind: string, more: Partial<Entry> = {}): Entry {
  const when = { on: `2025-01-${String(no).padStart(2, '0')}`, at: 28_900_000 + no, offset: null };
  return { feed: 'FEED0001', no, scope: 'WARD0007', kind, v: 1, ...when, body: {}, ...more };
}

const count = (no: number, counted: Record<string, number>) =>
  entry(no, 'stock.counted', { body: { counted } });
const ref = (no: number) => ({ feed: 'FEED0001', no });
const nos = (entries: Entry[], isOver: (one: Entry) => boolean = () => true) =>
  passedEntries(entries, isOver).map(({ no }) => no);

describe('what no screen needs any more', () => {
  test('is a session, a tick and a count that newer ones have replaced, and nothing about a person', () => {
    const all = KINDS.map((kind, i) => entry(i + 1, kind));
    const kinds = passedEntries([...all, count(20, { ors: 1 })], () => true).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['portal.entered', 'session.held', 'stock.counted']);
  });

  test('a count stays while it is the newest of one item, so the balance is the same as before', () => {
    const all = [count(1, { ors: 9, zinc: 4 }), count(2, { ors: 5 }), count(3, { ors: 7 })];
    expect(nos(all)).toEqual([2]);
    const standing = (entries: Entry[]) => currentEntries(entries).map((one) => one.entry);
    const left = all.filter(({ no }) => no !== 2);
    expect(balances(standing(left), GIVES)).toEqual(balances(standing(all), GIVES));
  });

  test('a correction goes with what it corrects, or neither goes', () => {
    const session = entry(1, 'session.held');
    const amended = entry(2, 'session.held', { amends: ref(1) });
    const again = entry(3, 'session.held', { amends: ref(2) });
    expect(nos([session, amended, again])).toEqual([1, 2, 3]);
    expect(nos([session, amended, again], ({ no }) => no < 3)).toEqual([]);
  });

  test('a cancelled count brings the one before back into use', () => {
    const all = [count(1, { ors: 9 }), count(2, { ors: 5 }), entry(3, 'stock.counted', { voids: ref(2) })];
    expect(nos(all)).toEqual([2, 3]);
  });

  test('a correction whose first entry never came stays', () => {
    expect(
      nos([entry(2, 'stock.counted', { amends: ref(1), body: { counted: { ors: 1 } } })], () => false),
    ).toEqual([]);
  });
});
