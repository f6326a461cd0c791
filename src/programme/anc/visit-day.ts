import { addDays, daysBetween, isDay } from '../../domain/form/day.ts';
import type { FieldProblem } from '../../domain/form/problems.ts';
import { LAST_DAY_OF_PREGNANCY } from '../../domain/visit/pregnancy.ts';
import { FIRST_DAY_OF_CARE } from './meeting.ts';

/** Check-ups lie four weeks apart. Source: programme.md 1.3, date >= previous + 28 d. */
const DAYS_BETWEEN_VISITS = 28;

export interface AncDay {
  problems: FieldProblem[];
  /** Days since the last visit when they are fewer than four weeks: asked, not refused, since danger is followed up. */
  soon?: number;
}

/** What stands against a visit's day. Source: programme.md 1.3, LMP + 5 wk .. min(today, LMP + 42 wk). */
export function checkAncDay(on: string, known: { lmp?: string; lastOn?: string }): AncDay {
  const { lmp, lastOn } = known;
  const first = isDay(lmp) ? addDays(lmp, FIRST_DAY_OF_CARE) : on;
  const last = isDay(lmp) ? addDays(lmp, LAST_DAY_OF_PREGNANCY) : on;
  if (on > last) return { problems: [{ kind: 'after', field: 'on', limit: last }] };
  if (on < first) return { problems: [{ kind: 'before', field: 'on', limit: first }] };
  const since = isDay(lastOn) ? daysBetween(lastOn, on) : DAYS_BETWEEN_VISITS;
  return since >= 0 && since < DAYS_BETWEEN_VISITS ? { problems: [], soon: since } : { problems: [] };
}
