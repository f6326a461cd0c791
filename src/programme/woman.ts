import { ageYearsOn } from '../domain/person/person.ts';
import type { VisitContext } from './visit-form.ts';

/** A mother is hardly younger or older; an age that is not known keeps nobody out. Ours. */
const YOUNGEST_MOTHER = 10;
const OLDEST_MOTHER = 60;

/** Whether this person can be or have been pregnant lately, and is alive. */
export function mayBeMother({ person, on }: Pick<VisitContext, 'person' | 'on'>): boolean {
  const age = ageYearsOn(person, on);
  const isOfAge = age === undefined || (age >= YOUNGEST_MOTHER && age <= OLDEST_MOTHER);
  return person.sex !== 'm' && !person.died && isOfAge;
}
