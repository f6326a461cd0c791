import { addMonths } from '../../domain/form/day.ts';
import type { GivenDoses } from './given.ts';

/** Source: programme.md 2, FIC = BCG, OPV1-3, Penta1-3, MR1 before first birthday. */
export const FULL: readonly string[] = ['bcg', 'opv1', 'opv2', 'opv3', 'penta1', 'penta2', 'penta3', 'mr1'];
/** Source: programme.md 2, complete immunisation = + 2nd-year doses. Which those are, and not JE: our own choice. */
export const SECOND_YEAR: readonly string[] = ['mr2', 'dptB1', 'opvB'];

export interface Completeness {
  done: boolean;
  /** The day of the last dose that was needed, once all are given in time. */
  on?: string;
  /** Not given, or given too late to count. */
  missing: string[];
}

/** Fully immunised: every dose of the first year before the first birthday. */
export function fullyImmunised(birth: string, given: GivenDoses): Completeness {
  return completeness(FULL, addMonths(birth, 12), given);
}

/** Completely immunised: those of the first year at any time and those of the second before the second birthday. */
export function completelyImmunised(birth: string, given: GivenDoses): Completeness {
  return completeness([...FULL, ...SECOND_YEAR], addMonths(birth, 24), given);
}

function completeness(doses: readonly string[], before: string, given: GivenDoses): Completeness {
  const days = doses.map((dose) => given.get(dose)?.[0]);
  const missing = doses.filter((_, i) => !isBefore(days[i], before));
  if (missing.length > 0) return { done: false, missing };
  const on = days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return { done: true, missing, ...(on && { on }) };
}

function isBefore(day: string | undefined, limit: string): boolean {
  return day !== undefined && day < limit;
}
