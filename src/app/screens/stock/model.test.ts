import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import { countBody, counted, lastCounts, stateFrom, summaryOf, textOf, wrongItems } from './model.ts';

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
    const state = counted(counted(EMPTY, 'ors', '0'), 'zinc', '30');
    expect(countBody(state)).toEqual({ counted: { ors: 0, zinc: 30 } });
    expect(summaryOf(state)).toMatchObject({ counted: 2, out: [{ id: 'ors' }] });
    expect(countBody(counted(state, 'ors', ''))).toEqual({ counted: { zinc: 30 } });
  });

  it('and more than there can be is named', () => {
    expect([...wrongItems(counted(EMPTY, 'ors', '1000'), TODAY)]).toEqual([]);
    expect([...wrongItems(counted(EMPTY, 'ors', '1001'), TODAY)]).toEqual([['ors', 'too-many']]);
  });

  it('and a point she typed stays where it is, is no count, and outlives the app', () => {
    const half = counted(EMPTY, 'ors', '12.5');
    expect([textOf(half, 'ors'), half.counts, [...wrongItems(half, TODAY)]]).toEqual([
      '12.5',
      {},
      [['ors', 'not-whole']],
    ]);
    expect(stateFrom(JSON.parse(JSON.stringify(half)), TODAY)).toEqual(half);
    const begun = counted(EMPTY, 'ors', '12.');
    expect([textOf(begun, 'ors'), begun.counts, [...wrongItems(begun, TODAY)]]).toEqual([
      '12.',
      { ors: 12 },
      [],
    ]);
    expect(counted(half, 'ors', '13')).toEqual(counted(EMPTY, 'ors', '13'));
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
    const kept = JSON.parse(JSON.stringify(counted({ ...EMPTY, on: '2026-11-21' }, 'ors', '0')));
    expect(stateFrom(kept, TODAY)).toEqual({ on: '2026-11-21', counts: { ors: 0 }, texts: {} });
    expect(stateFrom({ on: 5, counts: { ors: 'x', zinc: 3 } }, TODAY)).toEqual({
      on: TODAY,
      counts: { zinc: 3 },
      texts: {},
    });
  });
});
