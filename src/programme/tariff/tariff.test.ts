import { describe, expect, it } from 'vitest';
import { ACTIVITIES } from './activities.ts';
import { isIn, payMonthOf, payMonths } from './pay-month.ts';
import { RATES, rateOn } from './rates.ts';

describe('the month of work in Bihar', () => {
  it.each([
    ['2026-11-25', '2026-11', '2026-10-26', '2026-11-25', '2026-12-05'],
    ['2026-11-26', '2026-12', '2026-11-26', '2026-12-25', '2027-01-05'],
    ['2026-12-31', '2027-01', '2026-12-26', '2027-01-25', '2027-02-05'],
    ['2027-01-01', '2027-01', '2026-12-26', '2027-01-25', '2027-02-05'],
    ['2028-02-26', '2028-03', '2028-02-26', '2028-03-25', '2028-04-05'],
  ])('%s belongs to %s, from %s to %s, claimed by %s', (day, id, from, to, claimBy) => {
    expect(payMonthOf(day, 'BR')).toEqual({ id, from, to, claimBy });
  });

  it('is the calendar month elsewhere, and nobody knows a last day for the claim', () => {
    expect(payMonthOf('2026-02-28', 'UP')).toEqual({ id: '2026-02', from: '2026-02-01', to: '2026-02-28' });
    expect(payMonthOf('2026-03-01', 'UP').id).toBe('2026-03');
  });

  it('follows on the one before without a gap', () => {
    const [now, before, earlier] = payMonths('2026-01-10', 'BR', 3);
    expect([now?.id, before?.id, earlier?.id]).toEqual(['2026-01', '2025-12', '2025-11']);
    expect([now?.from, before?.to]).toEqual(['2025-12-26', '2025-12-25']);
    expect(['2025-12-25', '2025-12-26', '2026-01-25', '2026-01-26'].map((day) => isIn(now!, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('the tariff', () => {
  it.each([
    ['routine', '2025-03-03', undefined],
    ['routine', '2025-03-04', 3500],
    ['vhsnd', '2025-03-03', 200],
    ['vhsnd', '2025-03-04', undefined],
    ['honorarium', '2025-07-29', 1000],
    ['honorarium', '2025-07-30', 3000],
    ['hbnc', '2018-12-31', undefined],
    ['hbnc', '2019-01-01', 250],
  ] as const)('pays for %s on %s: %s', (activity, day, rupees) => {
    expect(rateOn(activity, day, 'BR')).toBe(rupees);
  });

  it('pays a state’s honorarium in that state alone', () => {
    expect(rateOn('honorarium', '2026-01-01', 'UP')).toBeUndefined();
  });

  it('takes a rate added later from its first day on, and leaves what was before', () => {
    const hbnc = { activity: 'hbnc', source: 'a later order' } as const;
    const rates = [
      { ...hbnc, rupees: 250, from: '2019-01-01', to: '2027-03-31' },
      { ...hbnc, rupees: 300, from: '2027-04-01' },
      { ...hbnc, rupees: 350, from: '2027-04-01', state: 'BR' },
    ];
    const paid = (day: string, state: string) => rateOn('hbnc', day, state, rates);
    expect([paid('2027-03-31', 'BR'), paid('2027-04-01', 'BR'), paid('2027-04-01', 'UP')]).toEqual([
      250, 350, 300,
    ]);
  });

  it('has one rate at most for a day, and a source for every row', () => {
    for (const rate of RATES) {
      const same = RATES.filter(
        (one) => one.activity === rate.activity && one.state === rate.state && one.from >= rate.from,
      );
      expect(
        same.filter((one) => one !== rate && (rate.to === undefined || one.from <= rate.to)),
        rate.activity,
      ).toEqual([]);
      expect(rate.source).toMatch(/programme\.md 5/);
    }
  });

  it('has a rate for every activity and no rate for another', () => {
    const paid = new Set(RATES.map((rate) => rate.activity));
    expect(ACTIVITIES.filter(({ id }) => !paid.has(id))).toEqual([]);
  });
});
