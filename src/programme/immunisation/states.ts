import { addSpan } from '../../domain/due/span.ts';
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
  for (const rule of DOSES) {
    if (isFor(rule, child)) states.set(rule.id, stateOf(rule, child, states));
  }
  return [...states.values()];
}

/** Whether a dose can be given on the day the states are of. */
export function canBeGiven({ state, from, last }: DoseState, day: string): boolean {
  return state !== 'done' && state !== 'missed' && from !== undefined && from <= day && day <= last;
}

function isFor(rule: DoseRule, { birth, given, day, je }: ChildOnDay): boolean {
  if (given.has(rule.id)) return true;
  if (rule.endemic === 'je' && !je) return false;
  return rule.instead === undefined || (!given.has(rule.instead) && day >= addSpan(birth, rule.from));
}

function stateOf(rule: DoseRule, child: ChildOnDay, states: ReadonlyMap<string, DoseState>): DoseState {
  const { birth, given, day } = child;
  const last = addDays(addSpan(birth, rule.before), -1);
  const told = given.get(rule.id);
  if (told) {
    const [on = '', ...others] = told;
    return { rule, state: 'done', last, on, ...(others.length > 0 && { conflict: others }) };
  }
  const before = (rule.after?.doses ?? []).flatMap((id) => states.get(id) ?? []);
  const previous = before.find((one) => one.state === 'done');
  const waits = rule.after !== undefined && !previous;
  const never = waits && before.every((one) => one.state === 'missed');
  if (never || day > addDays(last, rule.writeDays ?? 0)) return { rule, state: 'missed', last };
  if (waits) return { rule, state: 'pending', last };
  return { rule, last, ...opened(rule, child, { last, previous: previous?.on }) };
}

function opened(
  rule: DoseRule,
  { birth, day }: ChildOnDay,
  { last, previous }: { last: string; previous: string | undefined },
): Pick<DoseState, 'state' | 'from' | 'dueOn' | 'to'> {
  const gap = rule.after?.gap ?? { days: 0 };
  const from = later(addSpan(birth, rule.from), previous && addSpan(previous, gap));
  if (from > last) return { state: 'missed' };
  const dueGap = rule.after?.dueGap ?? gap;
  const byAge = addSpan(birth, rule.due ?? rule.from);
  const dueOn = earlierDay(later(byAge, previous && addSpan(previous, dueGap)), last);
  const catchUp = dueOn > byAge ? addDays(dueOn, CATCH_UP_DAYS) : undefined;
  const to = earlierDay(later(addSpan(birth, rule.to), catchUp), last);
  return { state: day < dueOn ? 'pending' : day <= to ? 'due' : 'overdue', from, dueOn, to };
}

function later(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day;
}
