import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import { countBody, counted, lastCounts, stateFrom, summaryOf, tooMany } from './model.ts';

const TODAY = '2026-11-22';
const EMPTY = stateFrom(null, TODAY);

const count = (no: number, on: string, body: Record<string, number>): Entry => ({
  feed: 'AAAAAAAA',
  no,
  scope: 'BBBBBBBB',
  kind: 'stock.counted',
  v: 1,
  on,
  at: 29_000_000 + no,
  offset: 0,
  body: { counted: body },
});

describe('she counts the medicine box', () => {
  it('and what she did not count is not zero', () => {
    const state = counted(counted(EMPTY, 'ors', 0), 'zinc', 30);
    expect(countBody(state)).toEqual({ counted: { ors: 0, zinc: 30 } });
    expect(summaryOf(state)).toMatchObject({ counted: 2, out: [{ id: 'ors' }] });
    expect(countBody(counted(state, 'ors', undefined))).toEqual({ counted: { zinc: 30 } });
  });

  it('and more than there can be is named', () => {
    expect([...tooMany(counted(EMPTY, 'ors', 1000), TODAY)]).toEqual([]);
    expect([...tooMany(counted(EMPTY, 'ors', 1001), TODAY)]).toEqual(['ors']);
  });

  it('and sees what each item had when it was last counted', () => {
    const last = lastCounts([
      count(1, '2026-09-28', { ors: 14, zinc: 40 }),
      count(2, '2026-10-28', { ors: 9 }),
    ]);
    expect(last.get('ors')).toEqual({ count: 9, on: '2026-10-28' });
    expect(last.get('zinc')).toEqual({ count: 40, on: '2026-09-28' });
    expect(last.get('ifaAdult')).toBeUndefined();
  });

  it('and a count left yesterday is still yesterday’s', () => {
    const kept = JSON.parse(JSON.stringify(counted({ on: '2026-11-21', counts: {} }, 'ors', 0)));
    expect(stateFrom(kept, TODAY)).toEqual({ on: '2026-11-21', counts: { ors: 0 } });
    expect(stateFrom({ on: 5, counts: { ors: 'x', zinc: 3 } }, TODAY)).toEqual({
      on: TODAY,
      counts: { zinc: 3 },
    });
  });
});
