import type { Condition, Group } from '../../domain/form/form.ts';
import { dangerSign, none, option } from '../ask.ts';
import { GENERAL_SIGNS } from '../child/general-danger.ts';
import { DANGER_HINT, DANGER_TITLE } from '../first-steps.ts';
import { MET, STATUS } from '../met.ts';
import { AES_BELOW_YEARS } from './aes.ts';
import { KALA_AZAR_OVER_DAYS, PF_DAYS, PV_DAYS } from './limits.ts';

const SOURCE = 'programme.md 1.14';
const GK = 'General knowledge, to be confirmed.';

export const MEETING: Group = {
  id: 'meeting',
  title: { hi: 'बुखार', en: 'Fever' },
  fields: [
    STATUS,
    {
      id: 'course',
      type: 'choice',
      label: { hi: 'पिछली बार से कैसा है?', en: 'How is it since last time?' },
      when: { all: [MET, { path: 'fact.followUp', is: true }] },
      required: true,
      options: [
        option('cured', 'बुखार ठीक हो गया', 'The fever is over'),
        option('better', 'ठीक हो रहा है', 'Better'),
        option('same', 'वैसा ही है', 'The same'),
        option('again', 'फिर से बुखार आया', 'The fever came back'),
      ],
      source: `${SOURCE}: status recovering, cured, recurrence; follow-up 1-6`,
    },
    {
      id: 'feverDays',
      type: 'number',
      label: { hi: 'बुखार कितने दिन से?', en: 'Fever for how many days?' },
      when: { all: [MET, { not: { path: 'course', is: 'cured' } }] },
      required: true,
      number: {
        decimals: 0,
        unit: { hi: 'दिन', en: 'days' },
        min: 0,
        max: 90,
        usual: [0, 30],
        quick: [1, 2, 3],
      },
      source: `${SOURCE}: case date <=90 d back`,
    },
  ],
};

/** A fever that is over is asked no more questions but for the treatment. */
export const FEVERISH: Condition = { all: [MET, { not: { path: 'course', is: 'cured' } }] };

export const DANGER_ONE: Group = {
  id: 'danger1',
  title: DANGER_TITLE,
  hint: DANGER_HINT,
  when: FEVERISH,
  fields: [...GENERAL_SIGNS],
};

export const DANGER_TWO: Group = {
  id: 'danger2',
  title: DANGER_TITLE,
  when: FEVERISH,
  fields: [
    dangerSign('stiffNeck', 'गर्दन अकड़ी हुई है?', 'Stiff neck?', { source: 'programme.md 1.9: neck stiff' }),
    dangerSign('breathless', 'साँस लेने में तकलीफ़?', 'Trouble breathing?', { source: SOURCE, verify: GK }),
    dangerSign('bleeds', 'नाक, मसूड़े या मल में खून?', 'Blood from nose, gums or in the stool?', {
      source: SOURCE,
      verify: GK,
    }),
  ],
};

export const SYMPTOMS: Group = {
  id: 'symptoms',
  title: { hi: 'और तकलीफ़', en: 'Other troubles' },
  when: FEVERISH,
  fields: [
    {
      id: 'symptoms',
      type: 'multi',
      label: { hi: 'और क्या है?', en: 'What else is there?' },
      required: true,
      options: [
        none('और कुछ नहीं', 'Nothing else'),
        option('chills', 'ठंड लगना या कँपकँपी', 'Chills'),
        option('headache', 'सिरदर्द', 'Headache'),
        option('bodyAche', 'बदन दर्द', 'Muscle ache'),
        option('tired', 'बहुत थकान', 'Tiredness'),
        option('cold', 'सर्दी-खाँसी', 'Cold and cough'),
        option('nausea', 'जी मिचलाना', 'Nausea'),
        option('vomiting', 'उल्टी', 'Vomiting'),
        option('diarrhoea', 'दस्त', 'Diarrhoea'),
        option('rash', 'दाने', 'Rash'),
      ],
      source: `${SOURCE}: symptoms flu-like, chills, headache, muscle ache, tired, nausea, vomiting, diarrhoea; 1.9 rash`,
    },
    {
      id: 'spleen',
      type: 'yesno',
      label: { hi: 'पेट बाईं तरफ़ फूला या वज़न घटा?', en: 'Belly swollen on the left, or weight lost?' },
      when: { path: 'feverDays', atLeast: KALA_AZAR_OVER_DAYS + 1 },
      required: true,
      unsure: true,
      source: `${SOURCE}: kala-azar`,
      verify: GK,
    },
  ],
};

export const TESTS: Group = {
  id: 'tests',
  title: { hi: 'जाँच', en: 'Tests' },
  when: FEVERISH,
  noneDone: { hi: 'बाकी जाँच नहीं हुई, आगे', en: 'The rest: not done, next' },
  fields: [
    {
      id: 'temp',
      type: 'measured',
      label: { hi: 'बुखार नापा', en: 'Temperature' },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'तापमान', en: 'Temperature' },
          unit: { hi: '°फ़ारेनहाइट', en: '°F' },
          decimals: 1,
          min: 900,
          max: 1100,
          usual: [950, 1060],
        },
      ],
      source: 'programme.md 1.9: temp',
      verify: 'The range is our own choice.',
    },
    {
      id: 'rdt',
      type: 'measuredChoice',
      label: { hi: 'मलेरिया जाँच किट', en: 'Malaria rapid test' },
      required: true,
      options: [
        option('negative', 'मलेरिया नहीं', 'Negative'),
        option('pf', 'पीएफ़ मलेरिया', 'Pf'),
        option('pv', 'पीवी मलेरिया', 'Pv'),
        option('both', 'दोनों', 'Both'),
      ],
      source: `${SOURCE}: test RDT, Pf and Pv pos/neg/not done + date`,
    },
    {
      id: 'slide',
      type: 'measuredChoice',
      label: { hi: 'मलेरिया की खून की स्लाइड', en: 'Malaria blood slide' },
      required: true,
      options: [
        option('waiting', 'ली, नतीजा बाकी', 'Taken, result to come'),
        option('negative', 'मलेरिया नहीं', 'Negative'),
        option('pf', 'पीएफ़ मलेरिया', 'Pf'),
        option('pv', 'पीवी मलेरिया', 'Pv'),
        option('both', 'दोनों', 'Both'),
      ],
      source: `${SOURCE}: test slide`,
    },
    {
      id: 'rk39',
      type: 'measuredChoice',
      label: { hi: 'काला-अज़ार जाँच (आरके-39)', en: 'Kala-azar test (rK39)' },
      when: { path: 'feverDays', atLeast: KALA_AZAR_OVER_DAYS + 1 },
      required: true,
      options: [
        option('negative', 'काला-अज़ार नहीं', 'Negative'),
        option('positive', 'काला-अज़ार है', 'Positive'),
      ],
      source: `${SOURCE}: rK39 RDT pos/neg/not done; fever >2 weeks -> kala-azar RDT`,
    },
  ],
};

const found = (kind: string): Condition => ({
  any: [
    { path: 'rdt.is', is: kind },
    { path: 'slide.is', is: kind },
  ],
});
export const HAS_PF: Condition = { any: [found('pf'), found('both')] };
export const HAS_PV: Condition = { any: [found('pv'), found('both')] };
export const HAS_MALARIA: Condition = { any: [HAS_PF, HAS_PV] };

/** Malaria found today or at the visit before. */
const TREATED: Condition = { any: [HAS_MALARIA, { path: 'fact.malaria', is: true }] };
const TREATED_PV: Condition = { any: [HAS_PV, { path: 'fact.malariaPv', is: true }] };
const TREATED_PF: Condition = { all: [TREATED, { not: TREATED_PV }] };

export const TREATMENT: Group = {
  id: 'treatment',
  title: { hi: 'मलेरिया की दवा', en: 'Malaria treatment' },
  when: { all: [MET, TREATED] },
  fields: [
    {
      id: 'treated',
      type: 'yesno',
      label: { hi: 'दवा शुरू हुई?', en: 'Has treatment begun?' },
      required: true,
      source: `${SOURCE}: status treatment started`,
    },
    {
      id: 'pfDoses',
      type: 'number',
      label: { hi: 'कितने दिन की दवा खा ली?', en: 'Days of medicine taken' },
      hint: { hi: `कुल ${PF_DAYS} दिन`, en: `${PF_DAYS} days in all` },
      when: { all: [{ path: 'treated', is: true }, TREATED_PF] },
      required: true,
      number: { decimals: 0, unit: { hi: 'दिन', en: 'days' }, min: 0, max: PF_DAYS, quick: [1, 2, 3] },
      source: `${SOURCE}: dose tracking Pf day 1-3`,
    },
    {
      id: 'pvDoses',
      type: 'number',
      label: { hi: 'कितने दिन की दवा खा ली?', en: 'Days of medicine taken' },
      hint: { hi: `कुल ${PV_DAYS} दिन`, en: `${PV_DAYS} days in all` },
      when: { all: [{ path: 'treated', is: true }, TREATED_PV] },
      required: true,
      number: { decimals: 0, unit: { hi: 'दिन', en: 'days' }, min: 0, max: PV_DAYS, quick: [1, 2, 3, 14] },
      source: `${SOURCE}: dose tracking Pv; national Pv primaquine is 14 d`,
      verify: 'FLW follows four days of Pv treatment; fourteen is general knowledge.',
    },
  ],
};

/** In the months of chamki fever, to every child. */
export const ADVICE: Group = {
  id: 'advice',
  title: { hi: 'चमकी बुखार से बचाव', en: 'Against chamki fever' },
  when: {
    all: [MET, { path: 'fact.aesSeason', is: true }, { path: 'fact.ageYears', below: AES_BELOW_YEARS }],
  },
  fields: [
    {
      id: 'aesTold',
      type: 'multi',
      label: { hi: 'घर वालों को क्या समझाया?', en: 'What was the family told?' },
      options: [
        option('fed', 'रात में खाली पेट न सुलाएँ', 'Never to bed without a meal'),
        option('sun', 'धूप में न खेलने दें', 'No playing in the hot sun'),
        option('ambulance', 'सुबह सुस्त दिखे तो तुरंत एम्बुलेंस', 'Drowsy in the morning: ambulance at once'),
      ],
      source: `${SOURCE}: AES rule, April-July, early morning`,
      verify: 'The three pieces of advice are general knowledge; the district SOP decides.',
    },
  ],
};
