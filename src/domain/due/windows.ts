import type { Ref } from '../entry/entry.ts';
import { holds } from '../form/condition.ts';
import { addDays } from '../form/day.ts';
import type { Condition, Facts } from '../form/form.ts';
import type { Bilingual } from '../org/org.ts';
import type { FormVisit } from '../visit/case.ts';
import { type DueItem, daysInWords, stateOf, type Window } from './due.ts';
import { addSpan, type Span } from './span.ts';

/** One visit of a schedule, counted from the schedule's first day: a last period, a birth. */
export interface WindowRule {
  id: string;
  label: Bilingual;
  from: Span;
  target?: Span;
  to: Span;
  /** The last day on which it still helps; absent: the day before the next window opens. */
  last?: Span;
  /** Whether it is for this case, over `Anchor.facts`. */
  when?: Condition;
}

/** A schedule as data. A published version is never edited: what was due in the past stays what it was. */
export interface WindowSchedule {
  form: string;
  v: number;
  /** In the order of time. */
  windows: readonly WindowRule[];
  /** Which visits count, over their bodies. */
  counts: Condition;
  /** Days between two visits that count. */
  gapDays?: number;
  source: string;
  verify?: string;
}

/** What a schedule counts from. */
export interface Anchor {
  day: string;
  /** The case is known since this day: what was over by then is not asked for. */
  since?: string;
  facts?: Facts;
}

/** Every window of one case, with how it stands. `visits` are those of the case, whatever the form. */
export function windowItems(
  schedule: WindowSchedule,
  anchor: Anchor,
  known: { person: Ref; visits: readonly FormVisit[]; today: string },
): DueItem[] {
  const open = openedWindows(schedule, anchor);
  const done = doneIn(schedule, open, known.visits);
  const items: DueItem[] = [];
  let lastDone: string | undefined;
  for (const { rule, window } of open) {
    const doneOn = done.get(rule.id);
    const days = doneOn === undefined ? afterGap(window, lastDone, schedule.gapDays) : window;
    lastDone = doneOn ?? lastDone;
    if (!days || (doneOn === undefined && anchor.since !== undefined && days.to < anchor.since)) continue;
    const state = stateOf(days, known.today, doneOn);
    items.push({
      person: known.person,
      form: schedule.form,
      id: rule.id,
      label: rule.label,
      ...days,
      state,
      ...(doneOn !== undefined && { doneOn }),
      why: daysInWords(state, days, doneOn),
    });
  }
  return items;
}

interface Opened {
  rule: WindowRule;
  window: Window;
}

function openedWindows({ windows }: WindowSchedule, { day, facts = {} }: Anchor): Opened[] {
  const rules = windows.filter((rule) => !rule.when || holds(rule.when, {}, facts));
  return rules.map((rule, at) => {
    const [from, to] = [addSpan(day, rule.from), addSpan(day, rule.to)];
    const next = rules[at + 1];
    const last = rule.last ? addSpan(day, rule.last) : next && addDays(addSpan(day, next.from), -1);
    const target = rule.target ? addSpan(day, rule.target) : from;
    return { rule, window: { from, target, to, ...(last !== undefined && { last }) } };
  });
}

/** A visit does the last window that had opened by its day; a window done twice was done the first time. */
function doneIn(
  { form, counts }: WindowSchedule,
  open: readonly Opened[],
  visits: readonly FormVisit[],
): Map<string, string> {
  const done = new Map<string, string>();
  for (const visit of visits) {
    if (visit.form !== form || !holds(counts, visit.body, {})) continue;
    const found = open.findLast(({ window }) => window.from <= visit.on);
    if (!found || (found.window.last !== undefined && visit.on > found.window.last)) continue;
    const known = done.get(found.rule.id);
    if (known === undefined || visit.on < known) done.set(found.rule.id, visit.on);
  }
  return done;
}

/** The window moved by the time that must lie between two visits; undefined when that is past its last day. */
function afterGap(window: Window, lastDone: string | undefined, gapDays = 0): Window | undefined {
  const earliest = lastDone === undefined ? window.from : addDays(lastDone, gapDays);
  if (earliest <= window.from) return window;
  if (window.last !== undefined && earliest > window.last) return undefined;
  const notBefore = (day: string) => (day < earliest ? earliest : day);
  return { ...window, from: earliest, target: notBefore(window.target), to: notBefore(window.to) };
}
