import { describe, expect, it } from 'vitest';
import { holds, pathsOf } from './condition.ts';
import { addDays, addMonths, dayInWords, daysBetween, isDay, monthsBetween, yearsBetween } from './day.ts';
import { formatNumber, isFull, isMobile, latinDigits, parseNumber, readMobile } from './number.ts';

describe('a number she types', () => {
  const hb = { decimals: 1 } as const;

  it('is a scaled integer, exactly', () => {
    expect(parseNumber('10.5', hb)).toEqual({ kind: 'ok', value: 105 });
    expect(parseNumber(' 10 ', hb)).toEqual({ kind: 'ok', value: 100 });
    expect(parseNumber('10.', hb)).toEqual({ kind: 'ok', value: 100 });
    expect(parseNumber('.5', hb)).toEqual({ kind: 'ok', value: 5 });
    expect(parseNumber('8.29', { decimals: 2 })).toEqual({ kind: 'ok', value: 829 });
  });

  it('may be in Devanagari digits', () => {
    expect(parseNumber('१०.५', hb)).toEqual({ kind: 'ok', value: 105 });
    expect(latinDigits('०९')).toBe('09');
  });

  it('is never rounded: a digit too many is named, a zero too many is not', () => {
    expect(parseNumber('10.55', hb)).toEqual({ kind: 'too-precise' });
    expect(parseNumber('10.50', hb)).toEqual({ kind: 'ok', value: 105 });
    expect(parseNumber('62.5', { decimals: 0 })).toEqual({ kind: 'too-precise' });
  });

  it.each([
    ['11', 300, false],
    ['110', 300, true],
    ['30', 300, false],
    ['31', 300, true],
    ['7', 200, false],
    ['70', 200, true],
    ['0', 200, false],
    ['', 200, false],
    ['9.', 9, true],
    ['x', 200, false],
  ])('can be no longer when a digit more would pass its limit: %s up to %i, %s', (text, max, full) => {
    expect(isFull(text, { decimals: 0, max })).toBe(full);
    expect(isFull(text, { decimals: 1, max })).toBe(false);
  });

  it('can be no longer when it has all its decimals', () => {
    expect(isFull('52.', { decimals: 1, max: 2000 })).toBe(false);
    expect(isFull('५२.५', { decimals: 1, max: 2000 })).toBe(true);
    expect(isFull('52.5', { decimals: 2, max: 20_000 })).toBe(false);
  });

  it('is told from nothing and from what is no number', () => {
    expect(parseNumber('  ', hb)).toEqual({ kind: 'empty' });
    for (const text of ['.', 'ten', '1,2', '-3', '1.2.3', '1e3', '1234567890']) {
      expect(parseNumber(text, hb)).toEqual({ kind: 'not-a-number' });
    }
  });

  it('is shown as it was typed, with its decimals', () => {
    expect(formatNumber(105, hb)).toBe('10.5');
    expect(formatNumber(100, hb)).toBe('10.0');
    expect(formatNumber(5, { decimals: 2 })).toBe('0.05');
    expect(formatNumber(140, { decimals: 0 })).toBe('140');
  });

  it('is a mobile number with or without +91, blanks and a leading zero', () => {
    for (const text of ['9876543210', '+91 98765 43210', '09876543210', '९८७६५ ४३२१०']) {
      expect(readMobile(text)).toBe('9876543210');
    }
  });

  it('is a mobile number in India with ten digits, the first of them 6 to 9', () => {
    for (const text of ['9876543210', '+91 60000 00000']) expect(isMobile(readMobile(text))).toBe(true);
    for (const text of ['', '98765', '5876543210', '98765432101', '+1 202 555 0172'])
      expect(isMobile(readMobile(text))).toBe(false);
  });
});

describe('a calendar day', () => {
  it('exists or it does not', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '', 20260101, undefined]) {
      expect(isDay(day)).toBe(false);
    }
  });

  it('is counted without a clock or a time zone', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-01-01', '2026-10-08')).toBe(280);
    expect(daysBetween('2026-10-08', '2026-10-07')).toBe(-1);
  });

  it('makes her a year older on the birthday, not the day before', () => {
    expect(yearsBetween('2000-11-22', '2026-11-21')).toBe(25);
    expect(yearsBetween('2000-11-22', '2026-11-22')).toBe(26);
  });

  it('completes a month on the same date, or on the last of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-22', 15)).toBe('2028-02-22');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(monthsBetween('2026-01-31', '2026-02-27')).toBe(0);
    expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(1);
    expect(monthsBetween('2026-02-22', '2026-11-21')).toBe(8);
    expect(monthsBetween('2026-02-22', '2026-11-22')).toBe(9);
    expect(monthsBetween('2026-02-22', '2026-02-21')).toBe(-1);
  });

  it('is read with a long month', () => {
    expect(dayInWords('2026-02-05')).toEqual({ hi: '5 फ़रवरी 2026', en: '5 February 2026' });
  });
});

describe('a condition', () => {
  const answers = { bp: { sys: 140, dia: 85 }, troubles: ['cough'], place: 'home', fits: false };

  it('is satisfied from its threshold on, not below', () => {
    expect(holds({ path: 'bp.sys', atLeast: 140 }, answers, {})).toBe(true);
    expect(holds({ path: 'bp.sys', atLeast: 141 }, answers, {})).toBe(false);
    expect(holds({ path: 'bp.dia', below: 85 }, answers, {})).toBe(false);
    expect(holds({ path: 'bp.dia', below: 86 }, answers, {})).toBe(true);
  });

  it('is not satisfied by what is unknown, except inside not', () => {
    expect(holds({ path: 'fact.weeks', atLeast: 0 }, answers, {})).toBe(false);
    expect(holds({ path: 'fact.weeks', below: 99 }, answers, {})).toBe(false);
    expect(holds({ not: { path: 'fact.weeks', below: 13 } }, answers, {})).toBe(true);
    expect(holds({ path: 'hb.value', below: 99 }, { hb: { notDone: true } }, {})).toBe(false);
  });

  it('combines', () => {
    const cough = { path: 'troubles', includes: 'cough' } as const;
    const home = { path: 'place', is: 'home' } as const;
    expect(holds({ all: [cough, home] }, answers, {})).toBe(true);
    expect(holds({ all: [cough, { not: home }] }, answers, {})).toBe(false);
    expect(holds({ any: [{ not: home }, cough] }, answers, {})).toBe(true);
    expect(pathsOf({ any: [{ not: home }, cough] })).toEqual(['place', 'troubles']);
  });

  it('takes a no as answered', () => {
    expect(holds({ path: 'fits', answered: true }, answers, {})).toBe(true);
    expect(holds({ path: 'hb', answered: true }, answers, {})).toBe(false);
  });
});
