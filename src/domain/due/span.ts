import { addDays, addMonths } from '../form/day.ts';

/** A stretch of time as a programme states it: "42 days", "9 months". */
export type Span = { days: number } | { months: number };

/** The day on which so much time has passed. */
export function addSpan(day: string, span: Span): string {
  return 'days' in span ? addDays(day, span.days) : addMonths(day, span.months);
}
