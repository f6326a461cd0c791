import { describe, expect, it } from 'vitest';
import {
  eddOf,
  lastPeriod,
  monthOfPregnancy,
  visitsOfPregnancy,
  weeksInWords,
  weeksOn,
} from './pregnancy.ts';

const LMP = '2026-05-10';
const visit = (on: string, body: Record<string, unknown> = {}) => ({
  on,
  body: { status: 'pregnant', ...body },
});
const days = (visits: { on: string }[]) => visits.map((one) => one.on);

describe('the weeks of a pregnancy', () => {
  it('are completed ones', () => {
    expect(weeksOn(LMP, '2026-05-10')).toBe(0);
    expect(weeksOn(LMP, '2026-05-16')).toBe(0);
    expect(weeksOn(LMP, '2026-05-17')).toBe(1);
    expect(weeksOn(LMP, '2026-11-22')).toBe(28);
    expect(weeksOn(LMP, '2026-05-09')).toBeUndefined();
    expect(weeksOn('May', '2026-05-09')).toBeUndefined();
  });

  // programme.md 2: EDD = LMP + 280 d.
  it('end with the expected birth, 280 days after the last period', () => {
    expect(eddOf(LMP)).toBe('2027-02-14');
  });

  it('are told with the month', () => {
    expect(weeksInWords(28)).toEqual({ hi: '28 सप्ताह (सातवाँ महीना)', en: '28 weeks (seventh month)' });
    expect(weeksInWords(1).en).toBe('1 week (first month)');
    expect(monthOfPregnancy(4)).toBe(1);
    expect(monthOfPregnancy(5)).toBe(2);
    expect(monthOfPregnancy(39)).toBe(9);
    expect(monthOfPregnancy(40)).toBe(10);
    expect(weeksInWords(40).hi).toBe('40 सप्ताह (नौ महीने पूरे)');
  });
});

describe('the visits of this pregnancy', () => {
  it('are those since the last birth', () => {
    const visits = [
      visit('2026-01-02', { lmp: '2025-04-01' }),
      visit('2026-01-10', { status: 'delivered' }),
      visit('2026-10-01', { lmp: '2026-07-01' }),
      visit('2026-11-01'),
    ];
    expect(days(visitsOfPregnancy(visits, '2026-11-22'))).toEqual(['2026-10-01', '2026-11-01']);
    expect(visitsOfPregnancy(visits, '2026-01-20')).toEqual([]);
    expect(lastPeriod(visitsOfPregnancy(visits, '2026-11-22'))).toBe('2026-07-01');
  });

  // programme.md 2: FLW hard stop at 42 weeks.
  it('end by themselves 42 weeks after the last period, the 294th day still counted', () => {
    const visits = [visit('2026-06-20', { lmp: LMP })];
    expect(visitsOfPregnancy(visits, '2027-02-28')).toHaveLength(1);
    expect(visitsOfPregnancy(visits, '2027-03-01')).toEqual([]);
  });

  it('begin anew after a pregnancy nobody ended', () => {
    const visits = [visit('2025-02-01', { lmp: '2024-12-01' }), visit('2026-06-20', { lmp: LMP })];
    expect(days(visitsOfPregnancy(visits, '2026-07-01'))).toEqual(['2026-06-20']);
  });

  it('take a corrected last period', () => {
    expect(lastPeriod([visit('2026-06-20', { lmp: LMP }), visit('2026-07-20', { lmp: '2026-05-12' })])).toBe(
      '2026-05-12',
    );
    expect(lastPeriod([visit('2026-06-20')])).toBeUndefined();
  });
});
