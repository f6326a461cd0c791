import { addDays, daysBetween, isDay } from '../form/day.ts';
import type { Answers } from '../form/problems.ts';
import type { Bilingual } from '../org/org.ts';

/** From the first day of the last period to the expected birth. Source: programme.md 2, EDD = LMP + 280 d. */
const PREGNANCY_DAYS = 280;
/** No pregnancy is older. Source: programme.md 2, FLW hard stop at 42 weeks. */
export const LAST_DAY_OF_PREGNANCY = 42 * 7;
/** A mean month: with it week 28 is the seventh month and week 36 the ninth, as workers count. */
const DAYS_A_MONTH = 30.4375;

const ORDINALS: readonly Bilingual[] = [
  { hi: 'पहला', en: 'first' },
  { hi: 'दूसरा', en: 'second' },
  { hi: 'तीसरा', en: 'third' },
  { hi: 'चौथा', en: 'fourth' },
  { hi: 'पाँचवाँ', en: 'fifth' },
  { hi: 'छठा', en: 'sixth' },
  { hi: 'सातवाँ', en: 'seventh' },
  { hi: 'आठवाँ', en: 'eighth' },
  { hi: 'नौवाँ', en: 'ninth' },
];

/** Completed weeks on a day; undefined when a day is not one or lies before the last period. */
export function weeksOn(lmp: string, day: string): number | undefined {
  if (!isDay(lmp) || !isDay(day) || day < lmp) return undefined;
  return Math.floor(daysBetween(lmp, day) / 7);
}

export function eddOf(lmp: string): string {
  return addDays(lmp, PREGNANCY_DAYS);
}

/** The month she is in, 1 to 9; 10 when nine months are over. */
export function monthOfPregnancy(weeks: number): number {
  return Math.min(10, Math.floor((weeks * 7) / DAYS_A_MONTH) + 1);
}

/** "28 सप्ताह (सातवाँ महीना)". */
export function weeksInWords(weeks: number): Bilingual {
  const month = ORDINALS[monthOfPregnancy(weeks) - 1];
  if (!month) return { hi: `${weeks} सप्ताह (नौ महीने पूरे)`, en: `${weeks} weeks (nine months complete)` };
  return {
    hi: `${weeks} सप्ताह (${month.hi} महीना)`,
    en: `${weeks} ${weeks === 1 ? 'week' : 'weeks'} (${month.en} month)`,
  };
}

/** A visit as far as a case is concerned: its day and its body. */
export interface CaseVisit {
  on: string;
  body: Answers;
}

/** How a pregnancy ends, as the visit's `status` says it. */
const ENDED = ['delivered', 'abortion', 'died'] as const;
/** A birth told twice lies within this: two births of one woman lie further apart. */
const SAME_BIRTH_DAYS = 161;

/** Said by a pregnancy visit, or by the delivery written down. */
export function endsPregnancy(body: Answers): boolean {
  return ENDED.some((status) => status === body.status) || tellsOfBirth(body);
}

/** The delivery form leaves the day out when a pregnancy visit has told it. */
function tellsOfBirth(body: Answers): boolean {
  return body.form === 'delivery' || birthDayOf(body) !== undefined;
}

/** The day of the birth as a visit states it. */
export function birthDayOf(body: Answers): string | undefined {
  const day = body.birthDay ?? body.deliveredDay;
  return isDay(day) ? day : undefined;
}

/**
 * The visits of the pregnancy a woman is in on a day, from all her pregnancy visits in fold order. A pregnancy is
 * over when a visit said so, or when its last period is more than 42 weeks away; none going on is an empty list.
 */
export function visitsOfPregnancy<V extends CaseVisit>(visits: readonly V[], day: string): V[] {
  const current = pregnanciesOf(visits.filter((one) => one.on <= day)).at(-1) ?? [];
  return isOver(current, day) ? [] : current;
}

/**
 * The visits of each pregnancy, from the visits before and at the birth in fold order. A visit after the end of one
 * begins the next, but the birth belongs to the pregnancy it ends however late it is written.
 */
export function pregnanciesOf<V extends CaseVisit>(visits: readonly V[]): V[][] {
  const all: V[][] = [];
  for (const visit of visits) {
    const current = all.at(-1);
    if (current && belongsTo(current, visit)) current.push(visit);
    else all.push([visit]);
  }
  return all;
}

function belongsTo(visits: readonly CaseVisit[], visit: CaseVisit): boolean {
  const born = birthDayOf(visit.body);
  if (born === undefined && tellsOfBirth(visit.body)) return true;
  if (born === undefined) return !isOver(visits, visit.on);
  const bornBefore = visits.map((one) => birthDayOf(one.body)).findLast((day) => day !== undefined);
  if (bornBefore !== undefined) return Math.abs(daysBetween(bornBefore, born)) < SAME_BIRTH_DAYS;
  return !isOver(visits, born);
}

function isOver(visits: readonly CaseVisit[], day: string): boolean {
  const last = visits.at(-1);
  if (last && endsPregnancy(last.body)) return true;
  const lmp = lastPeriod(visits);
  return lmp !== undefined && daysBetween(lmp, day) > LAST_DAY_OF_PREGNANCY;
}

/** The last period as the visits of one pregnancy last stated it. */
export function lastPeriod(visits: readonly CaseVisit[]): string | undefined {
  const lmp = visits.map((visit) => visit.body.lmp).findLast((value) => value !== undefined);
  return isDay(lmp) ? lmp : undefined;
}
