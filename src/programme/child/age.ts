import { daysBetween, isDay, monthsBetween } from '../../domain/form/day.ts';
import type { Facts } from '../../domain/form/form.ts';
import { ageYearsOn } from '../../domain/person/person.ts';
import type { VisitContext } from '../visit-form.ts';

/**
 * The age on the visit's day: `born` (the day), `ageDays`, `ageMonths` and `ageYears`, completed. Of a child whose birth
 * is not known only `ageYears`, and `ageMonths` where that is a year or more: the least it can be.
 */
export function ageFacts({ person, on }: Pick<VisitContext, 'person' | 'on'>): Facts {
  const ageYears = ageYearsOn(person, on);
  const born = isDay(person.dob) && person.dob <= on ? person.dob : undefined;
  if (born !== undefined) {
    return { born, ageDays: daysBetween(born, on), ageMonths: monthsBetween(born, on), ageYears };
  }
  const ageMonths = ageYears === undefined || ageYears < 1 ? undefined : ageYears * 12;
  return { born, ageDays: undefined, ageMonths, ageYears };
}

/** Whether somebody is younger than so many years on the day; an age that is not known is not. */
export function isYounger({ person, on }: Pick<VisitContext, 'person' | 'on'>, years: number): boolean {
  const age = ageYearsOn(person, on);
  return !person.died && age !== undefined && age >= 0 && age < years;
}
