import type { Condition, Field } from '../../domain/form/form.ts';

/** Arm circumference in tenths of a centimetre. Source: programme.md 3, MUAC 6-59 mo; FLW alerts at 11.5 too. */
export const SAM_BELOW = 115;
export const MAM_BELOW = 125;
/** Completed months: before, the arm says nothing. Source: programme.md 3, MUAC 6-59 mo. */
export const MUAC_FROM = 6;

export const OLD_ENOUGH: Condition = { path: 'fact.ageMonths', atLeast: MUAC_FROM };

export const MUAC: Field = {
  id: 'muac',
  type: 'measured',
  label: { hi: 'बाँह की गोलाई (फ़ीते से)', en: 'Arm circumference (MUAC)' },
  when: OLD_ENOUGH,
  required: true,
  parts: [
    {
      id: 'value',
      label: { hi: 'गोलाई', en: 'Circumference' },
      unit: { hi: 'से.मी.', en: 'cm' },
      decimals: 1,
      min: 60,
      max: 260,
      usual: [100, 180],
    },
  ],
  source: 'programme.md 1.9, 1.10: MUAC 6-26 cm; 3: 6-59 months',
  verify: 'The usual range is general knowledge.',
};

export const SEVERELY_THIN: Condition = { path: 'muac.value', below: SAM_BELOW };
export const MODERATELY_THIN: Condition = {
  all: [
    { path: 'muac.value', atLeast: SAM_BELOW },
    { path: 'muac.value', below: MAM_BELOW },
  ],
};
