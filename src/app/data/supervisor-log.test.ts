import { describe, expect, it } from 'vitest';
import type { Entry } from '../../domain/entry/entry.ts';
import { gaps, type Logged, rangesText, standing } from './supervisor-log.ts';

const FEED = 'AAAAAAAA';

function logged(no: number, more: Partial<Entry> = {}): Logged {
  return {
    entry: {
      feed: FEED,
      no,
      scope: 'CCCCCCCC',
      kind: 'visit.recorded',
      v: 1,
      on: '2026-11-20',
      at: 1000 + no,
      offset: null,
      body: { form: 'anc', hb: 105 },
      ...more,
    },
    received: 2000 + no,
    carrier: 'sync',
  };
}

describe('a supervisor reads an entry that was corrected', () => {
  it('sees it once, as corrected, with what she has received it by and when', () => {
    const amendment = logged(2, { amends: { feed: FEED, no: 1 }, body: { hb: 62 } });
    expect(standing([amendment, logged(1)])).toMatchObject([
      { entry: { no: 1, body: { hb: 62 } }, received: 2001, carrier: 'sync', amendments: [{ no: 2 }] },
    ]);
  });

  it('does not see what was cancelled', () => {
    expect(standing([logged(1), logged(2, { voids: { feed: FEED, no: 1 }, body: {} })])).toEqual([]);
  });
});

describe('what has not arrived', () => {
  it('names 42 when 1 to 41 and 43 are here', () => {
    const numbers = [...Array(41).keys()].map((i) => i + 1);
    expect(gaps([...numbers, 43])).toEqual([[42, 42]]);
  });
  it('names the beginning too, and nothing when all are here', () => {
    expect(gaps([3])).toEqual([[1, 2]]);
    expect(gaps([2, 1, 2])).toEqual([]);
    expect(gaps([])).toEqual([]);
  });
});

describe('missing numbers in words', () => {
  it('names single ones and runs, and does not flood the card', () => {
    expect(rangesText([[42, 42]])).toBe('42');
    expect(
      rangesText([
        [1, 2],
        [4, 4],
        [6, 9],
        [11, 11],
        [13, 13],
      ]),
    ).toBe('1–2, 4, 6–9, 11 …');
  });
});
