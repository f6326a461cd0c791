import { formatNumber } from '../../domain/form/number.ts';
import { LOW_WEIGHT_BELOW_G, VERY_LOW_WEIGHT_BELOW_G } from '../newborn.ts';

/** Breaths a minute. Source: programme.md 1.6 and 3, RR >60. */
export const FAST_BREATHS_ABOVE = 60;
/** Tenths of °F. Source: programme.md 1.6, >99 F (37.5 C); general knowledge. */
export const FEVER_ABOVE = 990;
/** Tenths of °F. Source: programme.md 1.6, <95.9 F (35.5 C) after warming; general knowledge. */
export const COLD_BELOW = 959;
/** Tenths of °F. Source: programme.md 3, <97 F warm/KMC. */
export const COOL_BELOW = 970;
/** Day 0 and 1 stand for the first 24 hours, since the hour of the birth is not known. Ours. */
export const EARLY_YELLOW_BELOW_DAY = 2;
/** Hundredths of a kilo, as the scale shows it. */
export const VERY_LOW_KG = VERY_LOW_WEIGHT_BELOW_G / 10;
export const LOW_KG = LOW_WEIGHT_BELOW_G / 10;

/** 1.79 */
export const kilos = (value: Record<string, unknown>) => formatNumber(Number(value.value), { decimals: 2 });
