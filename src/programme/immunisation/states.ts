import { addSpan, type Span } from '../../domain/due/span.ts';
import { addDays, earlierDay } from '../../domain/form/day.ts';
import { DOSES, type DoseRule } from './doses.ts';
import type { GivenDoses } from './given.ts';

/** `pending`: not yet, or it waits for the dose before. `missed`: too old for it now. */
export type DoseStanding = 'pending' | 'due' | 'overdue' | 'missed' | 'done';

export interface DoseState {
  rule: DoseRule;
  state: DoseStanding;
  /** The first day on which it can be given; unknown while it waits for the dose before. */
  from?: string;
  /** The day from which it is asked for. */
  dueOn?: string;
  /** The last day on which it is in time. */
  to?: string;
  /** The last day on which it can be given at all. */
  last: string;
  /** When it was given. */
  on?: string;
  /** Other days on which it was also said to have been given: shown, to be put right by a person. */
  conflict?: string[];
}

/** A dose given after its gap has moved stays in time for so long. Our own choice: as for the 6, 10 and 14 weeks. */
const CATCH_UP_DAYS = 27;

export interface ChildOnDay {
  /** The day of birth. */
  birth: string;
  given: GivenDoses;
  day: string;
  /** Whether JE is given where the child lives: see `jeGiven`. */
  je: boolean;
}

/** How each dose of a child's schedule stands on a day, in the schedule's order; a dose that is not for this child is left out. */
export function doseStates(child: ChildOnDay): DoseState[] {
  const states = new Map<string, DoseState>();
  const known = { ...child, ...agesOf(child.birth), states };
  for (const rule of DOSES) {
    if (isFor(rule, known)) states.set(rule.id, stateOf(rule, known));
  }
  return [...states.values()];
}

/** Whether a dose can be given on the day the states are of. */
export function canBeGiven({ state, from, last }: DoseState, day: string): boolean {
  return state !== 'done' && state !== 'missed' && from !== undefined && from <= day && day <= last;
}

interface Known extends ChildOnDay {
  /** The day on which the child reaches an age. */
  atAge(age: Span): string;
  /** The last day on which the child is younger. */
  beforeAge(age: Span): string;
  /** Those before in the schedule. */
  states: ReadonlyMap<string, DoseState>;
}

/** Many doses share an age, and the due list asks for every child of a catchment: each age is worked out once. */
function agesOf(birth: string): Pick<Known, 'atAge' | 'beforeAge'> {
  const atAge = onceEach((age) => addSpan(birth, age));
  return { atAge, beforeAge: onceEach((age) => addDays(atAge(age), -1)) };
}

function onceEach(workOut: (age: Span) => string): (age: Span) => string {
  const known = new Map<number, string>();
  return (age) => {
    const key = 'days' in age ? -1 - age.days : age.months;
    const found = known.get(key);
    if (found !== undefined) return found;
    const day = workOut(age);
    known.set(key, day);
    return day;
  };
}

function isFor(rule: DoseRule, { atAge, given, day, je }: Known): boolean {
  if (given.has(rule.id)) return true;
  if (rule.endemic === 'je' && !je) return false;
  return rule.instead === undefined || (!given.has(rule.instead) && day >= atAge(rule.from));
}

function stateOf(rule: DoseRule, known: Known): DoseState {
  const { given, day, beforeAge, states } = known;
  const last = beforeAge(rule.before);
  const told = given.get(rule.id);
  if (told) {
    const [on = '', ...others] = told;
    return { rule, state: 'done', last, on, ...(others.length > 0 && { conflict: others }) };
  }
  if (day > last && (rule.writeDays === undefined || day > addDays(last, rule.writeDays))) {
    return { rule, state: 'missed', last };
  }
  const before = (rule.after?.doses ?? []).flatMap((id) => states.get(id) ?? []);
  const previous = before.find((one) => one.state === 'done');
  if (rule.after === undefined || previous) return { rule, last, ...opened(rule, known, last, previous?.on) };
  const never = before.every((one) => one.state === 'missed');
  return { rule, state: never ? 'missed' : 'pending', last };
}

function opened(
  rule: DoseRule,
  { day, atAge }: Known,
  last: string,
  previous: string | undefined,
): Pick<DoseState, 'state' | 'from' | 'dueOn' | 'to'> {
  const gap = rule.after?.gap ?? { days: 0 };
  const from = later(atAge(rule.from), previous && addSpan(previous, gap));
  if (from > last) return { state: 'missed' };
  const dueGap = rule.after?.dueGap ?? gap;
  const byAge = atAge(rule.due ?? rule.from);
  const dueOn = earlierDay(later(byAge, previous && addSpan(previous, dueGap)), last);
  const catchUp = dueOn > byAge ? addDays(dueOn, CATCH_UP_DAYS) : undefined;
  const to = earlierDay(later(atAge(rule.to), catchUp), last);
  return { state: day < dueOn ? 'pending' : day <= to ? 'due' : 'overdue', from, dueOn, to };
}

function later(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day;
}
