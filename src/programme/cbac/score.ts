import { isRecord } from '../../domain/form/condition.ts';
import type { Facts } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import type { Bilingual } from '../../domain/org/org.ts';

/** Above this the person is called to the screening day. Source: programme.md 3, CBAC cut >4. */
export const SCORE_ABOVE = 4;

/** Points from a lower bound on; the bounds ascend. */
type Bands = readonly (readonly [from: number, points: number])[];

/** Completed years. Source: programme.md 3, CBAC part A; the older edition is not mixed in. */
const AGE: Bands = [
  [0, 0],
  [30, 1],
  [40, 2],
  [50, 3],
  [60, 4],
];
/** Whole centimetres. Source: programme.md 3: F <=80, 81-90, >90. */
const WAIST_F: Bands = [
  [0, 0],
  [81, 1],
  [91, 2],
];
/** Whole centimetres. Source: programme.md 3: M <=90, 91-100, >100. */
const WAIST_M: Bands = [
  [0, 0],
  [91, 1],
  [101, 2],
];
/** Source: programme.md 3: tobacco never 0, past or sometimes 1, daily 2. */
const TOBACCO: Readonly<Record<string, number>> = { never: 0, sometimes: 1, daily: 2 };
/** Source: programme.md 3: alcohol daily 1; less than 150 minutes a week 1; family history 2. */
const ALCOHOL = 1;
const NOT_ACTIVE = 1;
const FAMILY = 2;

/** One line of the sum; `low` and `high` differ while it is not known. */
export interface ScoreLine {
  id: string;
  label: Bilingual;
  low: number;
  high: number;
}

export interface Score {
  lines: ScoreLine[];
  /** The sum of what is known, and the most it can still become. */
  low: number;
  high: number;
}

/**
 * Part A as a sum that can be checked line by line. `facts` are `ageYears` and `sex`; the waist is judged by a
 * woman's bands unless the person is a man, so that nobody is missed.
 */
export function cbacScore(answers: Answers, facts: Facts): Score {
  const age = typeof facts.ageYears === 'number' ? facts.ageYears : undefined;
  const lines = [
    line('age', withNumber({ hi: 'उम्र', en: 'Age' }, age, { hi: 'साल', en: 'years' }), pointsOf(AGE, age), 4),
    line('tobacco', { hi: 'तंबाकू', en: 'Tobacco' }, TOBACCO[String(answers.tobacco)], 2),
    line('alcohol', { hi: 'शराब', en: 'Alcohol' }, yesNo(answers.alcohol, ALCOHOL, 0), ALCOHOL),
    waistLine(answers, facts),
    line('active', { hi: 'मेहनत', en: 'Activity' }, yesNo(answers.active, 0, NOT_ACTIVE), NOT_ACTIVE),
    line('family', { hi: 'परिवार', en: 'Family' }, yesNo(answers.family, FAMILY, 0), FAMILY),
  ];
  return { lines, low: total(lines, 'low'), high: total(lines, 'high') };
}

/** The sum in words, a line each and the total last: "उम्र 52 साल: 3". */
export function scoreInWords({ lines, low, high }: Score): Bilingual[] {
  const sum: ScoreLine = { id: 'total', label: { hi: 'कुल', en: 'Total' }, low, high };
  return [...lines, sum].map(({ label, low: from, high: to }) => ({
    hi: `${label.hi}: ${from === to ? from : `${from} से ${to}`}`,
    en: `${label.en}: ${from === to ? from : `${from} to ${to}`}`,
  }));
}

function waistLine(answers: Answers, facts: Facts): ScoreLine {
  const waist = isRecord(answers.waist) ? answers.waist.value : undefined;
  const cm = typeof waist === 'number' ? waist : undefined;
  const label = withNumber({ hi: 'कमर', en: 'Waist' }, cm, { hi: 'से.मी.', en: 'cm' });
  return line('waist', label, pointsOf(facts.sex === 'm' ? WAIST_M : WAIST_F, cm), 2);
}

function line(id: string, label: Bilingual, points: number | undefined, most: number): ScoreLine {
  return { id, label, low: points ?? 0, high: points ?? most };
}

function pointsOf(bands: Bands, value: number | undefined): number | undefined {
  if (value === undefined) return undefined;
  return bands.findLast(([from]) => value >= from)?.[1];
}

function yesNo(answer: unknown, yes: number, no: number): number | undefined {
  return typeof answer === 'boolean' ? (answer ? yes : no) : undefined;
}

function withNumber(label: Bilingual, value: number | undefined, unit: Bilingual): Bilingual {
  if (value === undefined) return label;
  return { hi: `${label.hi} ${value} ${unit.hi}`, en: `${label.en} ${value} ${unit.en}` };
}

function total(lines: readonly ScoreLine[], end: 'low' | 'high'): number {
  return lines.reduce((sum, one) => sum + one[end], 0);
}
