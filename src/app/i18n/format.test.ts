import { describe, expect, it } from 'vitest';
import { dayWords, momentWords, monthNames, monthWords, nearDay, timeWords } from './format.ts';

/** A minute since 1970 by the clock of Muzaffarpur, where the tests run. */
function minute(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00+05:30`) / 60_000;
}

describe('days and times as they are said', () => {
  it('names the part of the day in Hindi, right to the minute it begins', () => {
    const at = (time: string) => timeWords(minute('2026-11-22', time), 'hi');
    expect([at('00:05'), at('03:59'), at('04:00'), at('11:59')]).toEqual([
      'रात 12:05',
      'रात 3:59',
      'सुबह 4:00',
      'सुबह 11:59',
    ]);
    expect([at('12:00'), at('15:59'), at('16:00'), at('16:40'), at('20:00')]).toEqual([
      'दोपहर 12:00',
      'दोपहर 3:59',
      'शाम 4:00',
      'शाम 4:40',
      'रात 8:00',
    ]);
    expect([
      timeWords(minute('2026-11-22', '00:05'), 'en'),
      timeWords(minute('2026-11-22', '16:40'), 'en'),
    ]).toEqual(['12:05 am', '4:40 pm']);
  });

  it('writes months in full, Latin digits, and the year only when it is another', () => {
    expect(dayWords('2026-11-02', 'hi', '2026-11-22')).toBe('2 नवंबर');
    expect(dayWords('2025-02-28', 'hi', '2026-11-22')).toBe('28 फ़रवरी 2025');
    expect(dayWords('2026-11-02', 'en', '2026-11-22')).toBe('2 November');
    expect([monthWords('2026-10-01', 'hi'), monthNames('hi').length]).toEqual(['अक्टूबर', 12]);
  });

  it('says today and yesterday, across a new year too', () => {
    const near = (day: string) => nearDay(day, 'hi', '2027-01-01');
    expect([near('2027-01-01'), near('2026-12-31'), near('2026-12-30')]).toEqual([
      'आज',
      'कल',
      '30 दिसंबर 2026',
    ]);
  });

  it('counts a minute to the day where she is, not to the day in UTC', () => {
    expect(momentWords(minute('2026-11-22', '01:30'), 'hi', '2026-11-22')).toBe('आज, रात 1:30');
  });
});
