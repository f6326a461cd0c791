import type { Condition } from '../../domain/form/form.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { signRule } from '../ask.ts';
import { generalDangers } from '../child/general-danger.ts';
import { GO_ON_FEEDING, SPONGE } from '../child/steps.ts';
import { CALL, firstSteps, KEEP_WARM } from '../first-steps.ts';
import { said } from '../why.ts';
import { aesRule } from './aes.ts';
import { FEVERISH, HAS_MALARIA, HAS_PF } from './ask.ts';
import {
  ALWAYS_REFER_BELOW_MONTHS,
  KALA_AZAR_OVER_DAYS,
  LONG_FEVER_OVER_DAYS,
  PF_DAYS,
  PV_DAYS,
} from './limits.ts';

const SOURCE = 'programme.md 1.14';
const GK = 'The level and the first steps are general knowledge: a clinician signs them off.';
const TO_KALA_AZAR: Condition = { path: 'feverDays', atLeast: KALA_AZAR_OVER_DAYS + 1 };

const OTHER_SIGNS: readonly ConcernRule[] = [
  signRule('stiffNeck', {
    why: { hi: 'बुखार में गर्दन अकड़ना: दिमाग का संक्रमण हो सकता है।', en: 'Stiff neck: the brain may be infected.' },
    first: [SPONGE, CALL],
    where: 'fru',
    source: 'programme.md 1.9: neck stiff',
    verify: GK,
  }),
  signRule('breathless', {
    why: { hi: 'बुखार में साँस की तकलीफ़: जान का खतरा है।', en: 'Fever with trouble breathing endangers life.' },
    first: firstSteps('sitUp', 'call'),
    where: 'chc',
    source: SOURCE,
    verify: GK,
  }),
  signRule('bleeds', {
    why: { hi: 'बुखार में खून बहना: डेंगू हो सकता है।', en: 'Fever with bleeding: it may be dengue.' },
    first: [CALL],
    where: 'fru',
    source: SOURCE,
    verify: GK,
  }),
];

export const FEVER_DANGERS: readonly ConcernRule[] = [
  aesRule(FEVERISH),
  ...generalDangers(),
  ...OTHER_SIGNS,
  {
    id: 'youngInfant',
    level: 'refer',
    field: 'feverDays',
    when: { all: [FEVERISH, { path: 'fact.ageMonths', below: ALWAYS_REFER_BELOW_MONTHS }] },
    why: said(
      `${ALWAYS_REFER_BELOW_MONTHS} महीने से छोटे बच्चे को बुखार: हमेशा अस्पताल भेजें।`,
      `Fever before ${ALWAYS_REFER_BELOW_MONTHS} months of age: always to hospital.`,
    ),
    first: [KEEP_WARM, CALL, GO_ON_FEEDING],
    where: 'chc',
    source: 'programme.md 1.9: <2 mo always refer',
    verify: GK,
  },
  {
    id: 'kalaAzar',
    level: 'refer',
    field: 'rk39',
    when: { path: 'rk39.is', is: 'positive' },
    why: said('काला-अज़ार है: इलाज अस्पताल में होगा।', 'Kala-azar: it is treated in hospital.'),
    first: [{ hi: 'एएनएम को आज ही बताएँ', en: 'Tell the ANM today' }],
    where: 'phc',
    source: `${SOURCE}: kala-azar, rK39 positive`,
    verify: GK,
  },
  {
    id: 'malariaPregnant',
    level: 'refer',
    field: 'rdt',
    when: { all: [HAS_MALARIA, { path: 'fact.pregnant', is: true }] },
    why: said('गर्भ में मलेरिया: माँ और बच्चे को खतरा।', 'Malaria in pregnancy endangers both.'),
    first: [SPONGE, CALL],
    where: 'chc',
    source: SOURCE,
    verify: GK,
  },
];

export const ANY_FEVER_DANGER: Condition = { any: FEVER_DANGERS.map((rule) => rule.when) };

const days = (answers: Record<string, unknown>) => String(answers.feverDays ?? '');

export const FEVER_WATCH: readonly ConcernRule[] = [
  {
    id: 'malaria',
    level: 'watch',
    field: 'rdt',
    when: HAS_MALARIA,
    why: said('मलेरिया है: आज ही दवा शुरू हो।', 'Malaria: treatment begins today.'),
    first: [
      { hi: 'पहली खुराक अपने सामने खिलाएँ', en: 'See the first dose swallowed' },
      {
        hi: `पूरी दवा: पीएफ़ ${PF_DAYS} दिन, पीवी ${PV_DAYS} दिन`,
        en: `The whole course: Pf ${PF_DAYS} days, Pv ${PV_DAYS} days`,
      },
      { hi: 'एएनएम को आज ही बताएँ', en: 'Tell the ANM today' },
    ],
    where: 'phc',
    source: `${SOURCE}: dose tracking Pf day 1-3, Pv`,
    verify: 'FLW follows Pv for four days; fourteen is general knowledge.',
  },
  {
    id: 'pfAgain',
    level: 'watch',
    field: 'course',
    when: { all: [HAS_PF, { path: 'course', is: 'again' }] },
    why: said('पीएफ़ मलेरिया फिर आया: शायद दवा पूरी नहीं हुई।', 'Pf malaria again: the course may be unfinished.'),
    first: [{ hi: 'पीएचसी के डॉक्टर को दिखाएँ', en: 'See the doctor at the PHC' }],
    where: 'phc',
    source: `${SOURCE}: recurrence`,
    verify: GK,
  },
  {
    id: 'untested',
    level: 'watch',
    field: 'rdt',
    when: {
      all: [
        FEVERISH,
        { path: 'rdt', answered: true },
        { not: { path: 'rdt.is', answered: true } },
        { not: { path: 'slide.is', answered: true } },
      ],
    },
    why: said('मलेरिया की जाँच नहीं हुई।', 'Not tested for malaria.'),
    first: [{ hi: 'आज या कल जाँच कराएँ', en: 'Have the test done today or tomorrow' }],
    where: 'phc',
    source: `${SOURCE}: test RDT/slide/both`,
    verify: GK,
  },
  {
    id: 'toKalaAzar',
    level: 'watch',
    field: 'feverDays',
    when: { all: [TO_KALA_AZAR, { not: { path: 'rk39.is', answered: true } }] },
    why: (answers) => ({
      hi: `बुखार ${days(answers)} दिन से: ${KALA_AZAR_OVER_DAYS} दिन से ज़्यादा है, काला-अज़ार जँचवाएँ।`,
      en: `Fever for ${days(answers)} days, over ${KALA_AZAR_OVER_DAYS}: test for kala-azar.`,
    }),
    first: [{ hi: 'पीएचसी में आरके-39 जाँच कराएँ', en: 'Have the rK39 test done at the PHC' }],
    where: 'phc',
    source: `${SOURCE}: fever >2 weeks in this district -> kala-azar RDT`,
    verify: GK,
  },
  {
    id: 'longFever',
    level: 'watch',
    field: 'feverDays',
    when: { path: 'feverDays', atLeast: LONG_FEVER_OVER_DAYS + 1 },
    why: (answers) => ({
      hi: `बुखार ${days(answers)} दिन से: ${LONG_FEVER_OVER_DAYS} दिन से ज़्यादा है।`,
      en: `Fever for ${days(answers)} days: more than ${LONG_FEVER_OVER_DAYS}.`,
    }),
    first: [{ hi: 'पीएचसी के डॉक्टर को दिखाएँ', en: 'See the doctor at the PHC' }],
    where: 'phc',
    source: 'programme.md 1.9: fever daily >7 d',
    verify: GK,
  },
  {
    id: 'spleen',
    level: 'watch',
    field: 'spleen',
    when: { path: 'spleen', is: true },
    why: said('लंबा बुखार और फूला पेट: काला-अज़ार हो सकता है।', 'Long fever and a swollen belly: kala-azar?'),
    first: [{ hi: 'इसी हफ़्ते पीएचसी में दिखाएँ', en: 'See the PHC this week' }],
    where: 'phc',
    source: `${SOURCE}: kala-azar`,
    verify: GK,
  },
];
