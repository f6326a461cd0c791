import { expect, it } from 'vitest';
import { daysInWords, dueAt, visitDays } from './postnatal.ts';

// programme.md 2: institutional 6 visits days 3,7,14,21,28,42; home birth 7 (add day 1).
it('visits a birth in hospital six times and one at home seven times', () => {
  expect(visitDays(false)).toEqual([3, 7, 14, 21, 28, 42]);
  expect(visitDays(true)).toEqual([1, 3, 7, 14, 21, 28, 42]);
});

// programme.md 2: tolerance +-1 d to day 7, +-3 d after (general knowledge).
it('counts a visit for the day it is near: one day up to day 7, three days after it', () => {
  const at = (days: number) => dueAt(days, visitDays(true))?.day;
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(at)).toEqual([
    1,
    1,
    3,
    3,
    3,
    undefined,
    7,
    7,
    7,
    undefined,
    undefined,
    14,
  ]);
  expect([38, 39, 42, 45, 46].map(at)).toEqual([undefined, 42, 42, 42, undefined]);
  expect(dueAt(2, visitDays(false))).toEqual({ day: 3, no: 1 });
});

it('tells the day in words', () => {
  expect(daysInWords(1, undefined).en).toBe('1 day from the birth');
  expect(daysInWords(8, 7)).toEqual({
    hi: 'जन्म से 8 दिन (दिन 7 का भ्रमण)',
    en: '8 days from the birth (visit of day 7)',
  });
});
