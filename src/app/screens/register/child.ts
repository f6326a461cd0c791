import type { Ref } from '../../../domain/entry/entry.ts';
import type { Answers } from '../../../domain/form/problems.ts';
import { childrenOf, unnamedBabies } from '../../../domain/person/children.ts';
import type { Person } from '../../../domain/person/person.ts';
import { caseOf } from '../../../domain/visit/case.ts';
import { PERSON_OF_CHILD } from '../../../programme/person.ts';
import { pastVisits } from '../../../programme/visits.ts';
import type { UsedPerson } from '../../data/people.ts';
import type { Task } from '../../form/state.ts';

/** Under this key the unfinished registration of a mother's child is kept. */
export function childDraftKey({ feed, no }: Ref): string {
  return `child/${feed}/${no}`;
}

/**
 * A child's registration, begun with what its birth and its mother's card tell. All of it can be changed. `name`: what
 * the child is called until it has one of its own.
 */
export function childTask(
  known: UsedPerson,
  people: readonly Person[],
  { today, name }: { today: string; name: string },
): Task {
  const start = { name, ...startOf(known, people, today) };
  return { form: PERSON_OF_CHILD, today, start, factsOf: () => ({ child: true }) };
}

function startOf({ person, entries }: UsedPerson, people: readonly Person[], today: string): Answers {
  const found = caseOf(pastVisits(entries), today);
  const [baby] = unnamedBabies(found, childrenOf(people, person.ref));
  return {
    ...(baby?.sex && { sex: baby.sex }),
    ...(baby && found?.deliveredOn && { dob: found.deliveredOn }),
    relativeIs: 'mother',
    relativeName: person.name,
    ...(person.mobile && { mobile: person.mobile, mobileOf: 'family' }),
  };
}
