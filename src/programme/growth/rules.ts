import type { Condition } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { signRule } from '../ask.ts';
import { GENERAL_DANGERS } from '../child/general-danger.ts';
import { SICK_WATCH } from '../child/sick.ts';
import { GO_ON_FEEDING } from '../child/steps.ts';
import { CHILD_CARD, KEEP_WARM } from '../first-steps.ts';
import { measured, said, tenths } from '../why.ts';
import { MAM_BELOW, MODERATELY_THIN, SAM_BELOW, SEVERELY_THIN } from './muac.ts';

const SOURCE = 'programme.md 1.10, 3';
const GK =
  'The first steps, and that every severe case is sent at once, are general knowledge: a clinician signs them off.';
const FIRST = [KEEP_WARM, GO_ON_FEEDING, CHILD_CARD];

function arm(answers: Answers, below: number, hi: string, en: string): Bilingual {
  const value = measured(answers, 'muac', tenths);
  return {
    hi: `बाँह ${value.hi} से.मी.: ${below / 10} से कम है, ${hi}`,
    en: `Arm ${value.en} cm: below ${below / 10}, ${en}`,
  };
}

const SEVERE: readonly ConcernRule[] = [
  signRule('oedema', {
    why: { hi: 'दोनों पैरों में सूजन: अति गंभीर कुपोषण (सैम)।', en: 'Both feet swollen: severe malnutrition.' },
    first: FIRST,
    where: 'chc',
    source: SOURCE,
    verify: GK,
  }),
  {
    id: 'muac',
    level: 'refer',
    field: 'muac',
    when: SEVERELY_THIN,
    why: (answers) => arm(answers, SAM_BELOW, 'अति गंभीर कुपोषण (सैम)।', 'severe malnutrition (SAM).'),
    first: FIRST,
    where: 'chc',
    source: 'programme.md 3: MUAC <11.5 SAM',
    verify: 'FLW alerts at 11.5 itself too. The nutrition centre (NRC) takes the place of a hospital.',
  },
  {
    id: 'wfh',
    level: 'refer',
    field: 'wfh',
    when: { path: 'wfh', is: 'red' },
    why: said(
      'लंबाई के हिसाब से वज़न लाल में: अति गंभीर कुपोषण (सैम)।',
      'Weight for length in the red: severe malnutrition (SAM).',
    ),
    first: FIRST,
    where: 'chc',
    source: SOURCE,
    verify: GK,
  },
];

export const GROWTH_DANGERS: readonly ConcernRule[] = [...GENERAL_DANGERS, ...SEVERE];
export const ANY_GROWTH_DANGER: Condition = { any: GROWTH_DANGERS.map((rule) => rule.when) };
/** Severe acute malnutrition at this visit. */
export const SAM: Condition = { any: SEVERE.map((rule) => rule.when) };

const EXTRA_FOOD = [
  { hi: 'आंगनबाड़ी से ज़्यादा पोषाहार दिलाएँ', en: 'Extra food from the Anganwadi' },
  { hi: 'दिन में 5 बार थोड़ा-थोड़ा खिलाएँ', en: 'Feed a little five times a day' },
  { hi: '15 दिन बाद फिर नापें', en: 'Measure again after 15 days' },
];

export const GROWTH_WATCH: readonly ConcernRule[] = [
  SICK_WATCH,
  {
    id: 'thin',
    level: 'watch',
    field: 'muac',
    when: MODERATELY_THIN,
    why: (answers) => arm(answers, MAM_BELOW, 'कुपोषण।', 'malnutrition.'),
    first: EXTRA_FOOD,
    where: 'phc',
    source: 'programme.md 3: MUAC 11.5-12.4 MAM',
    verify: 'What is advised is general knowledge.',
  },
  {
    id: 'wfhYellow',
    level: 'watch',
    field: 'wfh',
    when: { path: 'wfh', is: 'yellow' },
    why: said('लंबाई के हिसाब से वज़न पीले में: कुपोषण।', 'Weight for length in the yellow: malnutrition.'),
    first: EXTRA_FOOD,
    where: 'phc',
    source: SOURCE,
    verify: 'What is advised is general knowledge.',
  },
];
