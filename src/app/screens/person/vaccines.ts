import type { DueItem } from '../../../domain/due/due.ts';
import { isDay } from '../../../domain/form/day.ts';
import { isYounger } from '../../../programme/child/age.ts';
import {
  type Completeness,
  completelyImmunised,
  fullyImmunised,
} from '../../../programme/immunisation/complete.ts';
import { DOSES, type DoseRule, SCHEDULE_ENDS } from '../../../programme/immunisation/doses.ts';
import { immunisationItems } from '../../../programme/immunisation/due.ts';
import { givenDoses } from '../../../programme/immunisation/given.ts';
import { pastVisits } from '../../../programme/visits.ts';
import type { UsedPerson } from '../../data/people.ts';

/** How a child stands in its schedule of vaccines. */
export interface Vaccines {
  /** What is to be given or written, what comes next and what was missed lately; each names its doses. */
  items: DueItem[];
  full: Completeness;
  complete: Completeness;
  /** Doses told of more than one day, the first of which stands: a person must look which is right. */
  twice: { rule: DoseRule; days: readonly string[] }[];
}

/** Undefined for adults, and where no day of birth says when a dose is due. */
export function vaccinesOf(known: UsedPerson, today: string): Vaccines | undefined {
  const { person } = known;
  const { dob } = person;
  if (!isDay(dob) || !isYounger({ person, on: today }, SCHEDULE_ENDS)) return undefined;
  const child = {
    person,
    visits: pastVisits(known.entries),
    motherVisits: pastVisits(known.motherEntries),
  };
  const given = givenDoses(child);
  return {
    items: immunisationItems({ ...child, today }),
    full: fullyImmunised(dob, given),
    complete: completelyImmunised(dob, given),
    twice: DOSES.flatMap((rule) => {
      const days = given.get(rule.id) ?? [];
      return days.length > 1 ? [{ rule, days }] : [];
    }),
  };
}
