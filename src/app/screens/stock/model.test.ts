import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import { FORMS } from '../../../programme/forms.ts';
import { GIVES } from '../../../programme/gives.ts';
import { countBody, counted, expectedIn, ITEMS, stateFrom, summaryOf, textOf, wrongItems } from './model.ts';

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
    const expected = expectedIn(
      [count(1, '2026-09-28', { ors: 14, zinc: 40 }), count(2, '2026-10-28', { ors: 9 })],
      'AAAAAAAA',
    );
    expect(expected.get('ors')).toEqual({ count: 9, on: '2026-10-28', given: 0, expected: 9 });
    expect(expected.get('zinc')).toMatchObject({ count: 40, on: '2026-09-28' });
    expect(expected.get('ifaAdult')).toBeUndefined();
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

describe('what visits gave since the last count', () => {
  let no = 20;
  const gave = (on: string, body: Record<string, unknown>, more: Partial<Entry> = {}): Entry => {
    no += 1;
    return { ...count(no, on, {}), kind: 'visit.recorded', body, ...more };
  };
  const ill = (on: string, orsGiven: number) => gave(on, { form: 'illness', orsGiven });
  const ors = (...visits: Entry[]) =>
    expectedIn([count(10, '2026-10-28', { ors: 20, ifaAdult: 100 }), ...visits], 'AAAAAAAA').get('ors');

  it('is taken off it, whatever form it stands in', () => {
    const visits = [ill('2026-10-29', 2), gave('2026-11-02', { form: 'hbyc', orsGiven: 4 })];
    expect(ors(...visits)).toEqual({ count: 20, on: '2026-10-28', given: 6, expected: 14 });
  });

  it('does not count from before it, nor of its day when it was written before it', () => {
    const early = { ...ill('2026-10-28', 3), at: 29_000_009 };
    expect(ors(ill('2026-10-27', 2), early)?.given).toBe(0);
    expect(ors({ ...early, at: 29_000_011 })?.given).toBe(3);
  });

  it('stands as it was mended; a cancelled visit gave nothing', () => {
    const visit = ill('2026-10-29', 2);
    const ref = { feed: visit.feed, no: visit.no };
    expect(ors(visit, gave('2026-10-30', { orsGiven: 5 }, { amends: ref }))?.expected).toBe(15);
    expect(ors(visit, gave('2026-10-30', { orsGiven: null }, { amends: ref }))?.expected).toBe(20);
    expect(ors(visit, gave('2026-10-30', {}, { voids: ref }))?.expected).toBe(20);
  });

  it('may be more than was counted, and is hers alone', () => {
    expect(ors(ill('2026-10-29', 26))).toMatchObject({ given: 26, expected: -6 });
    expect(ors({ ...ill('2026-10-29', 5), feed: 'CCCCCCCC' })?.given).toBe(0);
  });

  it('says nothing of an item that was never counted', () => {
    const visits = [gave('2026-10-29', { form: 'illness', zincGiven: 14 })];
    expect(expectedIn(visits, 'AAAAAAAA').size).toBe(0);
  });

  it.each([
    ['home', 70],
    ['vhsnd', 70],
    ['phc', 100],
  ])('of tablets for a pregnant woman met at %s leaves %i', (place, left) => {
    const visit = gave('2026-10-29', { form: 'anc', place, ifaGiven: 30 });
    const all = [count(10, '2026-10-28', { ifaAdult: 100 }), visit];
    expect(expectedIn(all, 'AAAAAAAA').get('ifaAdult')?.expected).toBe(left);
  });

  it('knows only items of the kit, by fields of the form', () => {
    for (const [form, { items }] of GIVES) {
      const fields = FORMS.find(({ id }) => id === form)?.groups.flatMap((group) => group.fields) ?? [];
      for (const [field, item] of Object.entries(items)) {
        expect(fields.find(({ id }) => id === field)?.type, `${form}.${field}`).toBe('number');
        expect(ITEMS.map(({ id }) => id)).toContain(item);
      }
    }
  });
});
