import type { Ref } from '../entry/entry.ts';
import { holds } from '../form/condition.ts';
import { addDays, addMonths } from '../form/day.ts';
import type { Condition } from '../form/form.ts';
import type { Bilingual } from '../org/org.ts';
import type { FormVisit } from '../visit/case.ts';
import { type DueItem, daysInWords, stateOf, type Window } from './due.ts';
import { addSpan, type Span } from './span.ts';

/** Something done again and again by one form. */
export interface RepeatRule {
  form: string;
  v: number;
  label: Bilingual;
  /** Once a calendar month, or so long after the last time and within `within` of that day. */
  every: 'calendarMonth' | { after: Span; within: Span };
  /** Which visits count, over their bodies. */
  counts: Condition;
  source: string;
  verify?: string;
}

interface Known {
  person: Ref;
  visits: readonly FormVisit[];
  today: string;
  /** The day from which it is asked for the first time. */
  since: string;
}

/** The one time that is due now or next. */
export function repeatItem(rule: RepeatRule, known: Known): DueItem {
  const lastOn = lastVisit(rule, known.visits, known.today);
  const { window, doneOn } =
    rule.every === 'calendarMonth' ? thisMonth(known, lastOn) : { window: next(rule.every, known, lastOn) };
  const state = stateOf(window, known.today, doneOn);
  return {
    person: known.person,
    form: rule.form,
    id: rule.form,
    label: rule.label,
    ...window,
    state,
    ...(doneOn !== undefined && { doneOn }),
    why: daysInWords(state, window, doneOn),
  };
}

function lastVisit(rule: RepeatRule, visits: readonly FormVisit[], today: string): string | undefined {
  let last: string | undefined;
  for (const { form, on, body } of visits) {
    if (form !== rule.form || on > today || (last !== undefined && on < last)) continue;
    if (holds(rule.counts, body, {})) last = on;
  }
  return last;
}

function thisMonth({ today, since }: Known, lastOn?: string): { window: Window; doneOn?: string } {
  const first = `${today.slice(0, 7)}-01`;
  const to = addDays(addMonths(first, 1), -1);
  const from = since > first && since <= to ? since : first;
  const window = { from, target: to, to };
  return lastOn !== undefined && lastOn >= first ? { window, doneOn: lastOn } : { window };
}

function next({ after, within }: { after: Span; within: Span }, { since }: Known, lastOn?: string): Window {
  const from = lastOn === undefined ? since : addSpan(lastOn, after);
  const to = addSpan(from, within);
  return { from, target: to, to };
}
