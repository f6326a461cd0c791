import type { Condition, Group } from '../../domain/form/form.ts';
import { dangerSign, option } from '../ask.ts';
import { GENERAL_SIGNS } from '../child/general-danger.ts';
import { DANGER_HINT, DANGER_TITLE } from '../first-steps.ts';
import { MUAC } from '../growth/muac.ts';
import { LONG_FEVER_OVER } from './classify.ts';

const SOURCE = 'programme.md 1.9';
const GK = 'General knowledge, to be confirmed.';
const has = (problem: string): Condition => ({ path: 'problems', includes: problem });
const DAYS = { hi: 'दिन', en: 'days' };
/** No illness of this form lasts longer. Our own choice. */
const MOST_DAYS = 90;
const forDays = (usual: number, quick: number[]) => ({
  decimals: 0 as const,
  unit: DAYS,
  min: 0,
  max: MOST_DAYS,
  usual: [0, usual] as [number, number],
  quick,
});

export const TROUBLE: Group = {
  id: 'trouble',
  title: { hi: 'बीमार बच्चा', en: 'The ill child' },
  fields: [
    {
      id: 'ageTold',
      type: 'number',
      label: { hi: 'बच्चा कितने महीने का है?', en: 'How many months old?' },
      when: { path: 'fact.ageAsked', is: true },
      required: true,
      number: { decimals: 0, unit: { hi: 'महीने', en: 'months' }, min: 0, max: 59 },
      source: `${SOURCE}: the limits by age; asked when the birth date is not known`,
    },
    {
      id: 'problems',
      type: 'multi',
      label: { hi: 'क्या तकलीफ़ है?', en: 'What is the trouble?' },
      required: true,
      options: [
        option('diarrhoea', 'दस्त', 'Diarrhoea'),
        option('cough', 'खाँसी या साँस की तकलीफ़', 'Cough or trouble breathing'),
        option('fever', 'बुखार', 'Fever'),
        option('ear', 'कान में दर्द या मवाद', 'Ear pain or pus'),
        option('other', 'कुछ और', 'Something else'),
      ],
      source: `${SOURCE}: cough/breathing, diarrhoea, fever`,
      verify: 'Ear trouble is general knowledge.',
    },
    {
      id: 'course',
      type: 'choice',
      label: { hi: 'पिछली बार से कैसा है?', en: 'How is it since last time?' },
      when: { path: 'fact.followUp', is: true },
      required: true,
      options: [
        option('better', 'ठीक हो रहा है', 'Better'),
        option('same', 'वैसा ही है', 'The same'),
        option('worse', 'हालत बिगड़ी है', 'Worse'),
      ],
      danger: ['worse'],
      source: `${SOURCE}: revisit day 2, day 5`,
      verify: GK,
    },
  ],
};

export const DANGER: Group = {
  id: 'danger',
  title: DANGER_TITLE,
  hint: DANGER_HINT,
  fields: [...GENERAL_SIGNS],
};

export const COUGH: Group = {
  id: 'cough',
  title: { hi: 'खाँसी और साँस', en: 'Cough and breathing' },
  when: has('cough'),
  fields: [
    dangerSign('indrawing', 'साँस लेते समय छाती अंदर धँसती है?', 'Chest indrawing?', { source: SOURCE }),
    {
      id: 'breaths',
      type: 'measured',
      label: { hi: '1 मिनट में साँसें', en: 'Breaths in one minute' },
      hint: {
        hi: 'बच्चा शांत हो, तब पूरे 60 सेकंड गिनें।',
        en: 'Count for a full 60 seconds while the child is calm.',
      },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'साँसें', en: 'Breaths' },
          unit: { hi: 'प्रति मिनट', en: 'a minute' },
          decimals: 0,
          min: 5,
          max: 100,
          usual: [20, 80],
          countFor: 60,
        },
      ],
      source: `${SOURCE}: breaths/min 5-100 (60 s count)`,
      verify: 'The usual range is general knowledge.',
    },
    {
      id: 'coughDays',
      type: 'number',
      label: { hi: 'खाँसी कितने दिन से?', en: 'Cough for how many days?' },
      required: true,
      number: forDays(30, [2, 3, 5]),
      source: `${SOURCE}: days`,
    },
  ],
};

export const DIARRHOEA: Group = {
  id: 'diarrhoea',
  title: { hi: 'दस्त', en: 'Diarrhoea' },
  when: has('diarrhoea'),
  fields: [
    dangerSign('blood', 'दस्त में खून?', 'Blood in the stool?', { source: `${SOURCE}: blood = dysentery` }),
    {
      id: 'diarrhoeaDays',
      type: 'number',
      label: { hi: 'दस्त कितने दिन से?', en: 'Diarrhoea for how many days?' },
      required: true,
      number: forDays(30, [1, 2, 3]),
      source: `${SOURCE}: days; >=14 d persistent`,
    },
    {
      id: 'drinks',
      type: 'choice',
      label: { hi: 'पानी देकर देखें: कैसे पीता है?', en: 'Offer water: how does the child drink?' },
      required: true,
      options: [
        option('normal', 'ठीक से', 'Normally'),
        option('thirsty', 'बहुत प्यासा है', 'Eagerly, thirsty'),
        option('poor', 'पी नहीं पाता', 'Poorly or not at all'),
      ],
      source: `${SOURCE}: drinks normal/eager/poor`,
    },
  ],
};

export const WATER: Group = {
  id: 'water',
  title: { hi: 'पानी की कमी', en: 'Loss of water' },
  when: has('diarrhoea'),
  fields: [
    {
      id: 'sunken',
      type: 'yesno',
      label: { hi: 'आँखें अंदर धँसी हैं?', en: 'Sunken eyes?' },
      required: true,
      source: SOURCE,
    },
    {
      id: 'restless',
      type: 'yesno',
      label: { hi: 'बेचैन या चिड़चिड़ा?', en: 'Restless, irritable?' },
      required: true,
      source: SOURCE,
    },
    {
      id: 'pinch',
      type: 'choice',
      label: { hi: 'पेट की चमड़ी पकड़कर छोड़ें: कैसे लौटती है?', en: 'Pinch the skin of the belly' },
      required: true,
      options: [
        option('normal', 'तुरंत', 'Back at once'),
        option('slow', 'धीरे', 'Slowly'),
        option('verySlow', '2 सेकंड से ज़्यादा', 'Very slowly, over 2 seconds'),
      ],
      source: `${SOURCE}: pinch normal/slow/very slow (>2 s)`,
    },
  ],
};

export const FEVER: Group = {
  id: 'fever',
  title: { hi: 'बुखार', en: 'Fever' },
  when: has('fever'),
  noneDone: { hi: 'बाकी जाँच नहीं हुई, आगे', en: 'The rest: not done, next' },
  fields: [
    dangerSign('stiffNeck', 'गर्दन अकड़ी हुई है?', 'Stiff neck?', { source: SOURCE }),
    {
      id: 'feverDays',
      type: 'number',
      label: { hi: 'बुखार कितने दिन से?', en: 'Fever for how many days?' },
      required: true,
      number: forDays(30, [1, 2, 3]),
      source: `${SOURCE}: days`,
    },
    {
      id: 'feverDaily',
      type: 'yesno',
      label: { hi: 'क्या रोज़ आता है?', en: 'Every day?' },
      when: { path: 'feverDays', atLeast: LONG_FEVER_OVER + 1 },
      required: true,
      source: `${SOURCE}: daily >7 d`,
    },
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
      source: `${SOURCE}: temp`,
      verify: 'The range is our own choice.',
    },
    {
      id: 'rdt',
      type: 'measuredChoice',
      label: { hi: 'मलेरिया जाँच किट', en: 'Malaria rapid test' },
      required: true,
      options: [option('negative', 'मलेरिया नहीं', 'Negative'), option('positive', 'मलेरिया है', 'Positive')],
      source: `${SOURCE}: RDT`,
    },
  ],
};

export const NUTRITION: Group = {
  id: 'nutrition',
  title: { hi: 'दुबलापन और खून की कमी', en: 'Thinness and pallor' },
  noneDone: { hi: 'नहीं नापा', en: 'Not measured' },
  fields: [
    dangerSign('wasting', 'हड्डियाँ दिखती हैं, बहुत दुबला?', 'Visibly wasted?', { source: SOURCE }),
    dangerSign('oedema', 'दोनों पैरों में सूजन?', 'Swelling of both feet?', { source: SOURCE }),
    {
      id: 'pallor',
      type: 'choice',
      label: { hi: 'हथेली फीकी या सफ़ेद?', en: 'Pale palms?' },
      required: true,
      options: [
        option('none', 'नहीं', 'No'),
        option('some', 'थोड़ी फीकी', 'Some'),
        option('severe', 'बहुत सफ़ेद', 'Severe'),
      ],
      danger: ['severe'],
      source: `${SOURCE}: palmar pallor none/some/severe`,
    },
    MUAC,
    {
      id: 'weight',
      type: 'measured',
      label: { hi: 'वज़न', en: 'Weight' },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'वज़न', en: 'Weight' },
          unit: { hi: 'किलो', en: 'kg' },
          decimals: 1,
          min: 5,
          max: 240,
          usual: [20, 200],
        },
      ],
      source: `${SOURCE}: weight; 1.6: from 0.5 kg; 1.10: up to ~24 kg`,
      verify: 'The usual range is general knowledge.',
    },
  ],
};
