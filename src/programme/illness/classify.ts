import type { Condition } from '../../domain/form/form.ts';

/** Breaths a minute from which breathing is fast, by completed months. Source: programme.md 1.9 and 3, IMNCI. */
export const FAST_BREATHING = [
  { below: 2, breaths: 60 },
  { below: 12, breaths: 50 },
  { below: 60, breaths: 40 },
] as const;
/** Younger than this every illness is referred. Source: programme.md 1.9, <2 mo: always refer. */
export const ALWAYS_REFER_BELOW = 2;
/** Days. Source: programme.md 1.9, >=14 d persistent. */
export const PERSISTENT_FROM = 14;
/** A daily fever of more than so many days. Source: programme.md 1.9, daily >7 d. */
export const LONG_FEVER_OVER = 7;
/** Cough of so many days: look for TB. Source: programme.md 1.12, cough >2 wk. */
export const LONG_COUGH_OVER = 14;

const yes = (path: string): Condition => ({ path, is: true });

/** The limit at an age; at an age that is not known the highest: what is fast then is fast for every child. */
export function fastFrom(ageMonths: unknown): number {
  if (typeof ageMonths !== 'number') return FAST_BREATHING[0].breaths;
  return (FAST_BREATHING.find((band) => ageMonths < band.below) ?? FAST_BREATHING[2]).breaths;
}

/** Fast breathing alone is pneumonia. */
export const FAST: Condition = {
  any: [
    { path: 'breaths.value', atLeast: FAST_BREATHING[0].breaths },
    {
      all: [
        { path: 'fact.ageMonths', atLeast: FAST_BREATHING[0].below },
        { path: 'breaths.value', atLeast: FAST_BREATHING[1].breaths },
      ],
    },
    {
      all: [
        { path: 'fact.ageMonths', atLeast: FAST_BREATHING[1].below },
        { path: 'breaths.value', atLeast: FAST_BREATHING[2].breaths },
      ],
    },
  ],
};

/** Any two of the signs. */
export function twoOf(signs: readonly Condition[]): Condition {
  return { any: signs.flatMap((one, i) => signs.slice(i + 1).map((other) => ({ all: [one, other] }))) };
}

const CANNOT_DRINK: Condition = { any: [yes('cannotDrink'), { path: 'drinks', is: 'poor' }] };
const DIARRHOEA: Condition = { path: 'problems', includes: 'diarrhoea' };

/** Source: programme.md 1.9, 2 of {lethargic, sunken eyes, cannot drink, pinch very slow}. */
export const SEVERE_DEHYDRATION: Condition = {
  all: [DIARRHOEA, twoOf([yes('lethargic'), yes('sunken'), CANNOT_DRINK, { path: 'pinch', is: 'verySlow' }])],
};

/** Source: programme.md 1.9, 2 of {restless, sunken, thirsty, pinch slow}; a very slow pinch is slow too. */
export const SOME_DEHYDRATION: Condition = {
  all: [
    DIARRHOEA,
    { not: SEVERE_DEHYDRATION },
    twoOf([
      yes('restless'),
      yes('sunken'),
      { path: 'drinks', is: 'thirsty' },
      {
        any: [
          { path: 'pinch', is: 'slow' },
          { path: 'pinch', is: 'verySlow' },
        ],
      },
    ]),
  ],
};

/** Source: programme.md 1.9, blood = dysentery. */
export const DYSENTERY: Condition = { all: [DIARRHOEA, yes('blood')] };
export const PERSISTENT: Condition = {
  all: [DIARRHOEA, { path: 'diarrhoeaDays', atLeast: PERSISTENT_FROM }],
};
export const LONG_FEVER: Condition = {
  all: [{ path: 'feverDays', atLeast: LONG_FEVER_OVER + 1 }, yes('feverDaily')],
};
/** Two months or older; at an age that is not known medicines wait for the PHC. */
export const OLD_ENOUGH_TO_TREAT: Condition = { path: 'fact.ageMonths', atLeast: ALWAYS_REFER_BELOW };
/** Only the general danger signs are left to the others. */
export const PNEUMONIA: Condition = { any: [FAST, yes('indrawing')] };
