import { type Ref, sameRef } from '../entry/entry.ts';
import { addDays } from '../form/day.ts';
import type { Baby, PregnancyCase } from '../visit/case.ts';
import type { Person } from './person.ts';

/** A birth day told at the birth and the one of the child's registration may differ by a night. */
const SAME_BIRTH_DAYS = 1;

/** Everybody registered under this mother's name. */
export function childrenOf(people: readonly Person[], mother: Ref): Person[] {
  return people.filter((person) => sameRef(person.mother, mother));
}

/** Babies born alive in this case who are not registered yet, in the order of birth. */
export function unnamedBabies(
  found: Pick<PregnancyCase, 'babies' | 'deliveredOn'> | undefined,
  children: readonly Person[],
): Baby[] {
  const alive = found?.babies.filter((baby) => baby.outcome === 'live') ?? [];
  const born = found?.deliveredOn;
  if (born === undefined) return alive.slice(children.length);
  const first = addDays(born, -SAME_BIRTH_DAYS);
  const registered = children.filter(({ dob }) => dob !== undefined && dob >= first);
  return alive.slice(registered.length);
}
