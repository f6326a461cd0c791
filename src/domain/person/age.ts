import { daysBetween, isDay, monthsBetween } from '../form/day.ts';
import type { Bilingual } from '../org/org.ts';
import { ageYearsOn, type Person } from './person.ts';

/** Up to these ages people count in days, and in months. */
const LAST_DAY = 30;
const LAST_MONTH = 23;

function counted(count: number, hi: [string, string], en: string): Bilingual {
  return { hi: `${count} ${hi[count === 1 ? 0 : 1]}`, en: `${count} ${count === 1 ? en : `${en}s`}` };
}

/** "12 दिन", "7 महीने", "19 साल"; undefined when neither birth nor age is known, or she was born later. */
export function ageInWords(
  person: Pick<Person, 'dob' | 'ageYears' | 'ageAsOf'>,
  day: string,
): Bilingual | undefined {
  const { dob } = person;
  if (isDay(dob) && dob <= day) {
    const days = daysBetween(dob, day);
    if (days <= LAST_DAY) return counted(days, ['दिन', 'दिन'], 'day');
    const months = monthsBetween(dob, day);
    if (months <= LAST_MONTH) return counted(months, ['महीना', 'महीने'], 'month');
  }
  const years = ageYearsOn(person, day);
  if (years === undefined || years < 0) return undefined;
  if (years === 0) return { hi: '1 साल से कम', en: 'under 1 year' };
  return counted(years, ['साल', 'साल'], 'year');
}
