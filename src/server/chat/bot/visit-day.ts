import { dayInWords, isDay } from '../../../domain/form/day.ts';
import type { FieldProblem } from '../../../domain/form/problems.ts';
import type { SummaryLine } from '../../../domain/visit/summary.ts';
import { dayFinding, impossibleDay } from '../../../programme/visit-day.ts';
import type { Progress } from './progress.ts';
import type { Step } from './steps.ts';
import type { Talk } from './talk.ts';
import { TALK } from './words.ts';

/** The question and the line of a report's own day. */
export const VISIT_DAY = 'visit-day';

/** Which day a report is about, as a question. */
export function dayStep({ visit }: Pick<Progress, 'visit'>): Step {
  const label = visit ? TALK.visitWhen : TALK.countWhen;
  return { key: VISIT_DAY, ask: 'value', field: { id: VISIT_DAY, type: 'day', label, required: true } };
}

/**
 * Whether a report's day is open: it was begun on another day and she was neither asked nor shown which one it is about, or
 * she wants to correct it.
 */
export function isDayOpen(talk: Talk, { today }: Pick<Progress, 'today'>): boolean {
  if (talk.done.includes(VISIT_DAY)) return false;
  return talk.reopened.includes(VISIT_DAY) || (talk.on !== today && !talk.shown);
}

/** What stands against the day that a report is said to be about. As in the app, today must only be possible. */
export function dayProblem({ visit, known, today }: Progress, on: string): FieldProblem | undefined {
  if (visit && known) {
    const asked = { ...known, on, today };
    const found = on === today ? impossibleDay(visit, asked) : dayFinding(visit, asked);
    return found?.problems[0];
  }
  if (!isDay(on)) return { kind: 'bad-day', field: VISIT_DAY };
  return on > today ? { kind: 'after', field: VISIT_DAY, limit: today } : undefined;
}

/** The day in the review: she can correct it like every other line. */
export function dayLine({ visit }: Pick<Progress, 'visit'>, { on }: Talk): SummaryLine {
  const label = visit ? TALK.visitDay : TALK.countDay;
  return { id: VISIT_DAY, label, value: dayInWords(on), danger: false };
}
