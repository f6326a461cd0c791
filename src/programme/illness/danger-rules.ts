import type { Condition, Facts } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule, Step } from '../../domain/visit/danger.ts';
import { GENERAL_DANGERS } from '../child/general-danger.ts';
import { beforeCall, GO_ON_FEEDING, SIPS, SPONGE } from '../child/steps.ts';
import { aesRule } from '../fever/aes.ts';
import { CALL, CHILD_CARD, KEEP_WARM, SIT_UP } from '../first-steps.ts';
import { SAM_BELOW, SEVERELY_THIN } from '../growth/muac.ts';
import { measured, said, tenths } from '../why.ts';
import {
  ALWAYS_REFER_BELOW,
  DYSENTERY,
  FAST,
  fastFrom,
  LONG_FEVER,
  LONG_FEVER_OVER,
  PERSISTENT,
  PERSISTENT_FROM,
  PNEUMONIA,
  SEVERE_DEHYDRATION,
} from './classify.ts';
import {
  AMOXICILLIN,
  AMOXICILLIN_VERIFY,
  amoxicillinLine,
  inBand,
  ORS,
  orsLine,
  ZINC,
  zincLine,
} from './doses.ts';

const SOURCE = 'programme.md 1.9';
const GK = 'The class is of IMNCI; the first steps are general knowledge: a clinician signs them off.';
const yes = (path: string): Condition => ({ path, is: true });

interface Told {
  when: Condition;
  why: ConcernRule['why'];
  first: Step[];
  where: ConcernRule['where'];
  verify?: string;
}

function refer(id: string, field: string, told: Told): ConcernRule {
  return { id, field, level: 'refer', source: SOURCE, verify: GK, ...told };
}

function whyFast(answers: Answers, facts: Facts): Bilingual {
  const value = measured(answers, 'breaths', (one) => String(one.value));
  const limit = fastFrom(facts.ageMonths);
  return {
    hi: `1 मिनट में ${value.hi} साँसें: इस उम्र में ${limit} या ज़्यादा हों तो निमोनिया है।`,
    en: `${value.en} breaths a minute: from ${limit} at this age it is pneumonia.`,
  };
}

function days(answers: Answers, field: string): string {
  return String(answers[field] ?? '');
}

/** The first dose before a child with pneumonia leaves, by age. Source: programme.md 1.9, SAANS. */
const FIRST_DOSES: readonly ConcernRule[] = AMOXICILLIN.map((band) => {
  const line = amoxicillinLine(band);
  return refer(`amoxicillin${band.from}`, 'breaths', {
    when: { all: [PNEUMONIA, inBand(band), { not: yes('cannotDrink') }, { not: yes('lethargic') }] },
    why: said('निमोनिया: भेजने से पहले दवा की पहली खुराक दें।', 'Pneumonia: the first dose before leaving.'),
    first: [beforeCall(line.hi, line.en)],
    where: 'phc',
    verify: AMOXICILLIN_VERIFY,
  });
});

const BREATHING: readonly ConcernRule[] = [
  refer('indrawing', 'indrawing', {
    when: yes('indrawing'),
    why: said('छाती अंदर धँसती है: गंभीर निमोनिया है।', 'Chest indrawing: severe pneumonia.'),
    first: [SIT_UP, KEEP_WARM, CALL, CHILD_CARD],
    where: 'chc',
  }),
  refer('fastBreathing', 'breaths', {
    when: FAST,
    why: whyFast,
    first: [SIT_UP, KEEP_WARM, CALL, CHILD_CARD],
    where: 'phc',
  }),
  ...FIRST_DOSES,
];

const STOOL: readonly ConcernRule[] = [
  refer('severeDehydration', 'pinch', {
    when: SEVERE_DEHYDRATION,
    why: said('शरीर में पानी बहुत कम है: जान का खतरा।', 'Severe loss of water endangers life.'),
    first: [CALL, SIPS, CHILD_CARD],
    where: 'chc',
  }),
  refer('blood', 'blood', {
    when: DYSENTERY,
    why: said('दस्त में खून: पेचिश है, दवा पीएचसी से मिलेगी।', 'Blood in the stool: dysentery needs the PHC.'),
    first: [SIPS, GO_ON_FEEDING, CHILD_CARD],
    where: 'phc',
  }),
  refer('persistent', 'diarrhoeaDays', {
    when: PERSISTENT,
    why: (answers) => ({
      hi: `दस्त ${days(answers, 'diarrhoeaDays')} दिन से: ${PERSISTENT_FROM} दिन या ज़्यादा हो तो खतरा है।`,
      en: `Diarrhoea for ${days(answers, 'diarrhoeaDays')} days: ${PERSISTENT_FROM} or more is dangerous.`,
    }),
    first: [SIPS, GO_ON_FEEDING, CHILD_CARD],
    where: 'phc',
  }),
];

const FEVERS: readonly ConcernRule[] = [
  refer('stiffNeck', 'stiffNeck', {
    when: yes('stiffNeck'),
    why: said('बुखार में गर्दन अकड़ना: दिमाग का संक्रमण हो सकता है।', 'Stiff neck: the brain may be infected.'),
    first: [SPONGE, CALL, CHILD_CARD],
    where: 'fru',
  }),
  refer('longFever', 'feverDays', {
    when: LONG_FEVER,
    why: (answers) => ({
      hi: `बुखार ${days(answers, 'feverDays')} दिन से रोज़: ${LONG_FEVER_OVER} दिन से ज़्यादा है।`,
      en: `Fever every day for ${days(answers, 'feverDays')} days: more than ${LONG_FEVER_OVER}.`,
    }),
    first: [SPONGE, GO_ON_FEEDING, CHILD_CARD],
    where: 'phc',
  }),
];

function whySam(answers: Answers): Bilingual {
  const value = measured(answers, 'muac', tenths);
  return {
    hi: `बाँह ${value.hi} से.मी.: ${SAM_BELOW / 10} से कम है, अति गंभीर कुपोषण।`,
    en: `Arm ${value.en} cm: below ${SAM_BELOW / 10}, severe malnutrition.`,
  };
}

const THIN: readonly ConcernRule[] = [
  refer('pallor', 'pallor', {
    when: { path: 'pallor', is: 'severe' },
    why: said('हथेली बहुत सफ़ेद: खून बहुत कम है।', 'Very pale palms: very little blood.'),
    first: [KEEP_WARM, CALL, CHILD_CARD],
    where: 'fru',
  }),
  refer('oedema', 'oedema', {
    when: yes('oedema'),
    why: said('दोनों पैरों में सूजन: अति गंभीर कुपोषण।', 'Both feet swollen: severe malnutrition.'),
    first: [KEEP_WARM, GO_ON_FEEDING, CHILD_CARD],
    where: 'chc',
  }),
  refer('wasting', 'wasting', {
    when: yes('wasting'),
    why: said('बहुत दुबला और बीमार: पोषण पुनर्वास केंद्र भेजें।', 'Wasted and ill: to the nutrition centre.'),
    first: [KEEP_WARM, GO_ON_FEEDING, CHILD_CARD],
    where: 'chc',
  }),
  refer('muac', 'muac', {
    when: SEVERELY_THIN,
    why: whySam,
    first: [KEEP_WARM, GO_ON_FEEDING, CHILD_CARD],
    where: 'chc',
  }),
];

const YOUNG: ConcernRule = refer('youngInfant', 'problems', {
  when: {
    all: [
      { path: 'problems', answered: true },
      { path: 'fact.ageMonths', below: ALWAYS_REFER_BELOW },
    ],
  },
  why: said(
    `${ALWAYS_REFER_BELOW} महीने से छोटा बीमार बच्चा: हमेशा अस्पताल भेजें।`,
    `Ill and younger than ${ALWAYS_REFER_BELOW} months: always to hospital.`,
  ),
  first: [KEEP_WARM, CALL, GO_ON_FEEDING, CHILD_CARD],
  where: 'chc',
});

const WORSE: ConcernRule = refer('worse', 'course', {
  when: { path: 'course', is: 'worse' },
  why: said('दवा के बाद भी हालत बिगड़ी है।', 'Worse in spite of treatment.'),
  first: [KEEP_WARM, CALL, CHILD_CARD],
  where: 'phc',
});

/** Refer now, the most urgent first. */
export const ILLNESS_DANGERS: readonly ConcernRule[] = [
  aesRule({ path: 'problems', includes: 'fever' }),
  ...GENERAL_DANGERS,
  YOUNG,
  ...BREATHING,
  ...STOOL,
  ...FEVERS,
  ...THIN,
  WORSE,
];

export const ANY_ILLNESS_DANGER: Condition = { any: ILLNESS_DANGERS.map((rule) => rule.when) };

/** By age: what a child with diarrhoea is given, in bands in which neither ORS nor zinc changes. */
export const DIARRHOEA_BANDS = ORS.flatMap((ors) => {
  const zinc = ZINC.filter((one) => one.from < ors.below && ors.from < one.below);
  if (zinc.length === 0) return [{ from: ors.from, below: ors.below, lines: [orsLine(ors)] }];
  return zinc.map((one) => ({
    from: Math.max(one.from, ors.from),
    below: Math.min(one.below, ors.below),
    lines: [orsLine(ors), zincLine(one)],
  }));
});
