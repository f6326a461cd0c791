import type { ConcernRule, ReferTo } from '../../domain/visit/danger.ts';
import { signRule } from '../ask.ts';
import { type FirstStep, firstSteps } from '../first-steps.ts';
import { FIRST_STEPS, VERY_LOW_WEIGHT_BELOW_G } from '../newborn.ts';
import { measured, said, tenths } from '../why.ts';
import {
  COLD_BELOW,
  EARLY_YELLOW_BELOW_DAY,
  FAST_BREATHS_ABOVE,
  FEVER_ABOVE,
  kilos,
  VERY_LOW_KG,
} from './thresholds.ts';

const SOURCE = 'programme.md 1.6, refer now: any one of the sepsis block';

const whole = (value: Record<string, unknown>) => String(value.value);

function sign(
  field: string,
  hi: string,
  en: string,
  before: FirstStep[] = ['skinToSkin', 'breastMilk'],
): ConcernRule {
  const told = {
    first: firstSteps(...before, 'callWithMother'),
    where: 'sncu' as ReferTo,
    source: SOURCE,
    verify: FIRST_STEPS,
  };
  return signRule(field, { why: { hi, en }, ...told });
}

const NEWBORN = { level: 'refer', where: 'sncu', verify: FIRST_STEPS } as const;

/** Refer now, what kills first on top. */
export const HBNC_DANGERS: readonly ConcernRule[] = [
  sign('fits', 'झटके या दौरे: दिमाग में संक्रमण हो सकता है।', 'Fits: the brain may be infected.', [
    'onSide',
    'nothingInMouth',
    'skinToSkin',
  ]),
  sign('indrawing', 'छाती अंदर धँसती है: निमोनिया हो सकता है।', 'Chest drawn in: it may be pneumonia.'),
  {
    ...NEWBORN,
    id: 'rr',
    field: 'rr',
    when: { path: 'rr.value', atLeast: FAST_BREATHS_ABOVE + 1 },
    why: (answers) => {
      const value = measured(answers, 'rr', whole);
      return {
        hi: `साँसें ${value.hi} प्रति मिनट: ${FAST_BREATHS_ABOVE} से ज़्यादा हैं, साँस तेज़ है।`,
        en: `${value.en} breaths a minute: above ${FAST_BREATHS_ABOVE} is fast.`,
      };
    },
    first: firstSteps('countAgain', 'skinToSkin', 'breastMilk', 'callWithMother'),
    source: 'programme.md 1.6 and 3: RR >60',
  },
  sign('limp', 'हाथ-पैर ढीले: गंभीर संक्रमण का लक्षण है।', 'Limbs limp: a sign of grave infection.'),
  sign('feedLess', 'दूध पीना कम या बंद: गंभीर संक्रमण हो सकता है।', 'Feeding less or stopped: grave infection.', [
    'skinToSkin',
    'milkBySpoon',
  ]),
  sign('cryWeak', 'रोना कमज़ोर या बंद: गंभीर संक्रमण हो सकता है।', 'Cry weak or stopped: grave infection.'),
  {
    ...NEWBORN,
    id: 'cold',
    field: 'temp',
    when: { path: 'temp.value', below: COLD_BELOW },
    why: (answers) => {
      const value = measured(answers, 'temp', tenths);
      return {
        hi: `तापमान ${value.hi}: 95.9 से कम, बहुत ठंडा है।`,
        en: `Temperature ${value.en}: below 95.9, very cold.`,
      };
    },
    first: firstSteps('skinToSkin', 'breastMilk', 'callWithMother'),
    source: 'programme.md 1.6: <95.9 F (35.5 C) after warming',
    verify: 'Both limits of temperature are general knowledge in programme.md 1.6.',
  },
  {
    ...NEWBORN,
    id: 'fever',
    field: 'temp',
    when: { path: 'temp.value', atLeast: FEVER_ABOVE + 1 },
    why: (answers) => {
      const value = measured(answers, 'temp', tenths);
      return {
        hi: `तापमान ${value.hi}: 99 से ज़्यादा, बुखार है।`,
        en: `Temperature ${value.en}: above 99, a fever.`,
      };
    },
    first: firstSteps('lessCloth', 'breastMilk', 'callWithMother'),
    source: 'programme.md 1.6 and 3: >99 F (37.5 C)',
    verify: 'Both limits of temperature are general knowledge in programme.md 1.6.',
  },
  sign('coldHot', 'ठंडा या बहुत गर्म: संक्रमण हो सकता है।', 'Cold or hot: it may be an infection.'),
  sign('belly', 'पेट फूला या उल्टी: आँत या संक्रमण का खतरा।', 'Swollen belly or vomiting: bowel or infection.', [
    'skinToSkin',
  ]),
  sign('navelPus', 'नाभि में मवाद: संक्रमण खून में फैल सकता है।', 'Pus at the navel: infection may spread.', [
    'bareNavel',
    'skinToSkin',
    'breastMilk',
  ]),
  sign('noUrine', '48 घंटे से पेशाब नहीं: बहुत खतरा है।', 'No urine for 48 hours: grave danger.'),
  {
    ...NEWBORN,
    id: 'yellow',
    field: 'yellow',
    when: {
      any: [
        { path: 'yellow', is: 'palms' },
        {
          all: [
            { path: 'yellow', is: 'face' },
            { path: 'fact.days', below: EARLY_YELLOW_BELOW_DAY },
          ],
        },
      ],
    },
    why: (answers) =>
      answers.yellow === 'palms'
        ? { hi: 'हथेली या तलवे पीले: पीलिया बहुत बढ़ा है।', en: 'Palms or soles yellow: grave jaundice.' }
        : { hi: 'पहले दिन ही पीला: खतरे वाला पीलिया।', en: 'Yellow on the first day: dangerous jaundice.' },
    first: firstSteps('skinToSkin', 'breastMilk', 'callWithMother'),
    source: 'programme.md 1.6: jaundice <24 h or on palms/soles',
    verify: 'General knowledge in programme.md 1.6; days 0 and 1 stand for the first 24 hours.',
  },
  {
    ...NEWBORN,
    id: 'veryLow',
    field: 'weight',
    when: { path: 'weight.value', below: VERY_LOW_KG },
    why: (answers) => {
      const value = measured(answers, 'weight', kilos);
      return { hi: `वज़न ${value.hi} किलो: 1.8 से कम है।`, en: `Weight ${value.en} kg: below 1.8.` };
    },
    first: firstSteps('skinToSkin', 'breastMilk', 'onlyMilk', 'callWithMother'),
    source: 'programme.md 1.6: weight <1.8 kg; 3',
  },
  {
    ...NEWBORN,
    id: 'bornVeryLow',
    field: 'birthWeight',
    when: {
      all: [
        { path: 'birthWeight.value', below: VERY_LOW_WEIGHT_BELOW_G },
        { not: { path: 'weight.value', atLeast: VERY_LOW_KG } },
      ],
    },
    why: (answers) => {
      const value = measured(answers, 'birthWeight', whole);
      return {
        hi: `जन्म का वज़न ${value.hi} ग्राम: ${VERY_LOW_WEIGHT_BELOW_G} से कम है।`,
        en: `Birth weight ${value.en} g: below ${VERY_LOW_WEIGHT_BELOW_G}.`,
      };
    },
    first: firstSteps('skinToSkin', 'breastMilk', 'onlyMilk', 'callWithMother'),
    source: 'programme.md 1.6: weight <1.8 kg; 3',
  },
  {
    ...NEWBORN,
    id: 'manySpots',
    field: 'spots',
    when: { path: 'spots', is: 'many' },
    why: said('मवाद वाले 10 से ज़्यादा दाने: गंभीर संक्रमण।', 'More than 10 spots with pus: grave infection.'),
    first: firstSteps('skinToSkin', 'breastMilk', 'callWithMother'),
    source: 'programme.md 1.6, MED: pustules (>10 severe)',
  },
  {
    ...NEWBORN,
    id: 'sucks',
    field: 'sucks',
    when: { path: 'sucks', is: 'none' },
    why: said('दूध नहीं पीता: गंभीर संक्रमण हो सकता है।', 'Does not suck: it may be a grave infection.'),
    first: firstSteps('skinToSkin', 'milkBySpoon', 'callWithMother'),
    source: 'programme.md 1.6: how baby fed (none)',
  },
  {
    ...NEWBORN,
    id: 'notYetFed',
    field: 'feedStart',
    when: { path: 'feedStart', is: 'notYet' },
    why: said('अभी तक माँ का दूध नहीं पिया।', 'Has not been breastfed yet.'),
    first: firstSteps('skinToSkin', 'breastMilk', 'callWithMother'),
    source: 'programme.md 1.6: breastfeeding start',
    verify: 'That a child not breastfed at all is referred is general knowledge.',
  },
  {
    ...NEWBORN,
    id: 'cordBleeds',
    field: 'cordBleeds',
    when: { path: 'cordBleeds', is: true },
    why: said(
      'नाल से खून: नवजात के लिए थोड़ा खून बहना भी खतरा है।',
      'The cord bleeds: little is much for a newborn.',
    ),
    first: firstSteps('tieCord', 'skinToSkin', 'callWithMother'),
    where: 'chc',
    source: 'programme.md 1.6: cord bleeding -> retied',
    verify: 'That it is referred after tying is general knowledge.',
  },
];
