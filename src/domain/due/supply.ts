import { addDays } from '../form/day.ts';

/** What a visit tells of tablets: how many were given, and how many had been eaten since the one before, where it says so. */
export interface SupplyVisit {
  on: string;
  given?: number;
  eaten?: number;
  /** Tablets a day from this visit on. */
  perDay: number;
}

/** How long what was last known to be there lasts. */
export interface Supply {
  /** The day on which so many were there. */
  on: string;
  /** Left from before, where it was told; part of `there`. */
  left: number;
  there: number;
  perDay: number;
  /** Whole days it lasts. */
  days: number;
  /** The day on which it runs out. */
  until: string;
}

/**
 * How long tablets last, from the visits that tell of them, in the order of time. What is left from before counts only
 * where a visit says how many were eaten; otherwise she is asked too early rather than too late. Undefined: none given yet.
 */
export function supplyOf(visits: readonly SupplyVisit[]): Supply | undefined {
  let supply: Supply | undefined;
  for (const visit of visits) supply = after(supply, visit);
  return supply;
}

function after(
  before: Supply | undefined,
  { on, given = 0, eaten, perDay }: SupplyVisit,
): Supply | undefined {
  const told = before !== undefined && eaten !== undefined;
  if (given <= 0 && !told) return before;
  const left = leftOf(before, on, eaten);
  const there = left + Math.max(0, given);
  const days = Math.floor(there / perDay);
  return { on, left, there, perDay, days, until: addDays(on, days) };
}

function leftOf(before: Supply | undefined, on: string, eaten: number | undefined): number {
  if (!before) return 0;
  if (eaten !== undefined) return Math.max(0, before.there - eaten);
  return before.on === on ? before.there : 0;
}
