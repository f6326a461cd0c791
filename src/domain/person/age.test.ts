import { expect, it } from 'vitest';
import { ageInWords } from './age.ts';

const DAY = '2026-11-22';

it.each([
  ['2026-11-22', '0 दिन', '0 days'],
  ['2026-11-21', '1 दिन', '1 day'],
  ['2026-10-23', '30 दिन', '30 days'],
  ['2026-10-22', '1 महीना', '1 month'],
  ['2026-04-22', '7 महीने', '7 months'],
  ['2024-11-23', '23 महीने', '23 months'],
  ['2024-11-22', '2 साल', '2 years'],
  ['2002-01-01', '24 साल', '24 years'],
])('who was born on %s is %s old, as people say it', (dob, hi, en) => {
  expect(ageInWords({ dob, ageAsOf: DAY }, DAY)).toEqual({ hi, en });
});

it('an age told in years stays in years, a baby’s says that it is under one', () => {
  expect(ageInWords({ ageYears: 19, ageAsOf: '2026-01-01' }, DAY)?.hi).toBe('19 साल');
  expect(ageInWords({ ageYears: 0, ageAsOf: DAY }, DAY)?.hi).toBe('1 साल से कम');
  expect(ageInWords({ ageAsOf: DAY }, DAY)).toBeUndefined();
  expect(ageInWords({ dob: '2026-12-01', ageAsOf: DAY }, DAY)).toBeUndefined();
});
