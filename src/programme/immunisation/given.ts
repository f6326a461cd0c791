import { isDay } from '../../domain/form/day.ts';
import type { Person } from '../../domain/person/person.ts';
import type { FormVisit } from '../../domain/visit/case.ts';
import { caseOfBirth } from '../hbnc/birth-of.ts';

/** Dose id → the different days on which it is said to have been given, earliest first: the earliest stands. */
export type GivenDoses = ReadonlyMap<string, readonly string[]>;

const BIRTH_DOSES: readonly string[] = ['hepB0', 'vitK', 'opv0', 'bcg'];

interface Child {
  person: Pick<Person, 'dob' | 'sex'>;
  visits: readonly FormVisit[];
  motherVisits: readonly FormVisit[];
}

/**
 * What a child has had, from all that was written about it and about its birth, by whomever: the same dose told by
 * ASHA, Anganwadi worker and ANM is one dose.
 */
export function givenDoses({ person, visits, motherVisits }: Child): GivenDoses {
  const given = new Map<string, string[]>();
  for (const { form, on, body } of visits) {
    if (form !== 'immunisation' || !Array.isArray(body.given)) continue;
    const day = isDay(body.givenOn) ? body.givenOn : on;
    for (const id of body.given) add(given, String(id), day);
  }
  if (person.dob !== undefined) {
    const told = [...dosesSeen(visits), ...dosesAtBirth({ person, visits, motherVisits })];
    for (const id of told) if (!given.has(id)) add(given, id, person.dob);
  }
  return given;
}

/** The doses of the birth as the first visit to the newborn tells them, where the birth itself was not written. */
function dosesSeen(visits: readonly FormVisit[]): string[] {
  const told = visits.map(({ form, body }) => (form === 'hbnc' ? body.doses : undefined));
  return BIRTH_DOSES.filter((id) => told.some((doses) => Array.isArray(doses) && doses.includes(id)));
}

/** The doses its mother's delivery tells of; of twins who cannot be told apart, only those that both were given. */
function dosesAtBirth({ person: { dob, sex }, visits, motherVisits }: Child): string[] {
  const birth = caseOfBirth(dob, motherVisits, motherVisits.at(-1)?.on ?? '');
  if (!birth?.delivery) return [];
  const { babies, delivery } = birth;
  const alive = babies.filter((baby) => baby.outcome === 'live');
  const named = visits.map(({ body }) => body.babyNo).findLast((no) => no !== undefined);
  const alike = alive.filter((baby) => (named === undefined ? baby.sex === sex : `b${baby.no}` === named));
  const told = (alike.length > 0 ? alike : alive).map(({ no }) => delivery.body[`b${no}Doses`]);
  if (told.length === 0) return [];
  return BIRTH_DOSES.filter((id) => told.every((doses) => Array.isArray(doses) && doses.includes(id)));
}

function add(given: Map<string, string[]>, id: string, on: string): void {
  const known = given.get(id);
  if (!known) given.set(id, [on]);
  else if (!known.includes(on)) given.set(id, [...known, on].sort());
}
