import type { Bilingual } from '../domain/org/org.ts';

/** Grams. Source: programme.md 3, LBW / VLBW <2500 g / <1800 g (HMIS 4.4.2). */
export const LOW_WEIGHT_BELOW_G = 2500;
export const VERY_LOW_WEIGHT_BELOW_G = 1800;

/** Completed weeks. Before week 37 a child comes too early, before week 34 far too early. Source: programme.md 1.6 bands; general knowledge. */
export const PRETERM_BELOW_WEEKS = 37;
export const VERY_PRETERM_BELOW_WEEKS = 34;

/** The care of a small child at home. */
export const KANGAROO: Bilingual = {
  hi: 'माँ की छाती से चिपकाकर रखें (कंगारू देखभाल)',
  en: 'Skin to skin on the mother (kangaroo care)',
};
export const FEED_OFTEN: Bilingual = { hi: 'हर 2 घंटे पर माँ का दूध दें', en: 'Breast milk every 2 hours' };
export const FIRST_STEPS = 'The first steps are general knowledge: a clinician signs them off.';
