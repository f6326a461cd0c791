import { isDay } from '../../domain/form/day.ts';
import type { FormVisit } from '../../domain/visit/case.ts';
import { isYounger } from '../child/age.ts';
import { DOSES, type DoseRule, jeGiven, SCHEDULE_ENDS } from '../immunisation/doses.ts';
import { givenDoses } from '../immunisation/given.ts';
import { canBeGiven, type DoseState, doseStates } from '../immunisation/states.ts';
import type { SessionCase } from './session-case.ts';

const FORM = 'immunisation';

/** How a child stands on the day of a session, as it came: what is written of that very day does not take it off the list. */
export interface ChildInSession {
  /** Asked for on the day, and not too early or too late: what makes a child stand on the list. */
  due: DoseRule[];
  /** What may be ticked: what is due; of a guest for whom nothing is, whatever may be given. */
  offered: DoseRule[];
  /** What is written to have been given on the day, by whomever. */
  today: DoseRule[];
}

/** Undefined for whoever has no schedule: too old, or the day of birth is not known. */
export function childInSession({ day, district, ...known }: SessionCase): ChildInSession | undefined {
  const { person, visits } = known;
  const { dob } = person;
  if (!isDay(dob) || dob > day || !isYounger({ person, on: day }, SCHEDULE_ENDS)) return undefined;
  const before = visits.filter((visit) => dayGiven(visit) !== day);
  const given = givenDoses({ ...known, visits: before });
  const states = doseStates({ birth: dob, given, day, je: jeGiven(district) });
  const possible = states.filter((one) => canBeGiven(one, day));
  const due = rulesOf(possible.filter(isDue));
  const today = givenOn(visits, day);
  return {
    due,
    offered: due.length > 0 ? due : rulesOf(possible),
    today: DOSES.filter(({ id }) => today.has(id)),
  };
}

/** The doses a child's visits say it was given on one day. */
export function givenOn(visits: readonly FormVisit[], day: string): ReadonlySet<string> {
  const told = visits.filter((visit) => dayGiven(visit) === day).map(({ body }) => body.given);
  return new Set(told.flatMap((given) => (Array.isArray(given) ? given.map(String) : [])));
}

/** The day of the doses in one visit; undefined where it tells of none. */
function dayGiven({ form, on, body }: FormVisit): string | undefined {
  if (form !== FORM || !Array.isArray(body.given)) return undefined;
  return isDay(body.givenOn) ? body.givenOn : on;
}

function isDue({ state }: DoseState): boolean {
  return state === 'due' || state === 'overdue';
}

function rulesOf(states: readonly DoseState[]): DoseRule[] {
  return states.map(({ rule }) => rule);
}

/** Where the doses of a session were given, as the form of the child's visit calls it. */
const PLACES: Readonly<Record<string, string>> = { vhsnd: 'session', awc: 'awc', sc: 'sc', phc: 'phc' };

/**
 * The visit of one child in a session. Whether there was trouble after the vaccine is not known yet and not said: it is
 * asked in the ordinary form.
 */
export function childBody(given: readonly string[], { place, by }: { place: string; by: string }) {
  return { form: FORM, what: 'today', given: [...given].sort(), place: PLACES[place] ?? 'session', by };
}
