import { isRecord } from '../../domain/form/condition.ts';
import { dayInWords, isDay } from '../../domain/form/day.ts';
import { formatNumber } from '../../domain/form/number.ts';
import type { Answers } from '../../domain/form/problems.ts';
import type { Bilingual } from '../../domain/org/org.ts';

/** Haemoglobin in tenths of g/dl: severe up to and with 7.0 (HMIS; FLW says below 7, the safer is taken). */
export const SEVERE_ANAEMIA_BELOW = 71;
/** Anaemia in pregnancy below 11.0 g/dl. Source: programme.md 3, HMIS 7.1–10.9. */
export const ANAEMIA_BELOW = 110;

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
