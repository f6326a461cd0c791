import type { Bilingual } from '../org/org.ts';

/** The days of the visits after a birth. Source: programme.md 1.5; 2: HBNC home birth 7 visits. */
export const VISIT_DAYS = [1, 3, 7, 14, 21, 28, 42] as const;
/** A birth in hospital is visited from day 3 on. Source: programme.md 2: institutional 6 visits. */
const FIRST_DAY_AFTER_HOSPITAL = 3;
const EARLY_UP_TO_DAY = 7;
const NEAR_EARLY = 1;
const NEAR_LATER = 3;

/** Up to so many days before or after its own day a visit counts. Source: programme.md 2, general knowledge. */
export function toleranceOf(day: number): number {
  return day <= EARLY_UP_TO_DAY ? NEAR_EARLY : NEAR_LATER;
}

/** A visit of the schedule: its day from the birth, and its number from 1. */
export interface Due {
  day: number;
  no: number;
}

export function visitDays(bornAtHome: boolean): number[] {
  return VISIT_DAYS.filter((day) => bornAtHome || day >= FIRST_DAY_AFTER_HOSPITAL);
}

/**
 * Which visit of the schedule one on this day from the birth counts for, near two the later as on the due list;
 * undefined when it lies between two.
 */
export function dueAt(days: number, schedule: readonly number[]): Due | undefined {
  const index = schedule.findLastIndex((day) => Math.abs(day - days) <= toleranceOf(day));
  const day = schedule[index];
  return day === undefined ? undefined : { day, no: index + 1 };
}

/** "जन्म से 7 दिन (दिन 7 का भ्रमण)". */
export function daysInWords(days: number, due: number | undefined): Bilingual {
  const since = { hi: `जन्म से ${days} दिन`, en: `${days} ${days === 1 ? 'day' : 'days'} from the birth` };
  if (due === undefined) return since;
  return { hi: `${since.hi} (दिन ${due} का भ्रमण)`, en: `${since.en} (visit of day ${due})` };
}
