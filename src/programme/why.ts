import { isRecord } from '../domain/form/condition.ts';
import { dayInWords, isDay } from '../domain/form/day.ts';
import { formatNumber } from '../domain/form/number.ts';
import type { Answers } from '../domain/form/problems.ts';
import type { Bilingual } from '../domain/org/org.ts';

/** A reason that does not hang on a measured value. */
export function said(hi: string, en: string): () => Bilingual {
  return () => ({ hi, en });
}

/** The words of a measured value, with its day when that was not the visit's own. */
export function measured(
  answers: Answers,
  field: string,
  show: (value: Record<string, unknown>) => string,
): Bilingual {
  const answer = answers[field];
  if (!isRecord(answer)) return { hi: '', en: '' };
  const value = show(answer);
  if (!isDay(answer.on)) return { hi: value, en: value };
  const day = dayInWords(answer.on);
  return { hi: `${value} (${day.hi} को)`, en: `${value} (on ${day.en})` };
}

/** 148/96 */
export const bp = (value: Record<string, unknown>) => `${String(value.sys)}/${String(value.dia)}`;
/** 105 is 10.5 */
export const tenths = (value: Record<string, unknown>) => formatNumber(Number(value.value), { decimals: 1 });
