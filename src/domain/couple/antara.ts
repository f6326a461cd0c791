import { addMonths, isDay } from '../form/day.ts';

/** A dose of Antara protects for so many months. Source: programme.md 1.11, next due = +3 months. */
const MONTHS_A_DOSE = 3;

/** The first day of the calendar month after that of a day. */
export function firstOfNextMonth(day: string): string {
  return `${addMonths(day, 1).slice(0, 7)}-01`;
}

/** A dose of Antara that was given. */
export interface AntaraDose {
  dose: number;
  on: string;
}

/** When the next dose is due. */
export function nextAntara(given: AntaraDose): string {
  return addMonths(given.on, MONTHS_A_DOSE);
}

/** The last dose that the visits of a couple, in fold order, tell of; undefined when none does. */
export function lastAntara(bodies: readonly Record<string, unknown>[]): AntaraDose | undefined {
  const doses = bodies.flatMap(({ antaraDose, antaraDay }) =>
    typeof antaraDose === 'number' && isDay(antaraDay) ? [{ dose: antaraDose, on: antaraDay }] : [],
  );
  return doses.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
}
