import { ageYearsOn } from '../domain/person/person.ts';
import type { VisitContext } from './visit-form.ts';

/** A mother is hardly younger or older; an age that is not known keeps nobody out. Ours. */
const YOUNGEST_MOTHER = 10;
const OLDEST_MOTHER = 60;

/** Whether this person can be or have been pregnant lately, and is alive. */
export function mayBeMother({ person, on }: Pick<VisitContext, 'person' | 'on'>): boolean {
  return !person.died && isOfMothersAge(person, on);
}

/** The same of somebody who may have died. */
export function isOfMothersAge(person: VisitContext['person'], on: string): boolean {
  const age = ageYearsOn(person, on);
  return person.sex !== 'm' && (age === undefined || (age >= YOUNGEST_MOTHER && age <= OLDEST_MOTHER));
}
