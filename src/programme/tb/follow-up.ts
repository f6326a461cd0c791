import type { Condition, Field, Group, Option } from '../../domain/form/form.ts';
import { MET } from '../met.ts';
import { CHC, DH, MCH, PHC, PRIVATE, SUBCENTRE } from '../places.ts';
import { PATIENT, SUSPECTED } from './screening.ts';

const SOURCE = 'programme.md 1.12';
const option = (id: string, hi: string, en: string): Option => ({ id, label: { hi, en } });
const UP_TO_VISIT = { from: 'on', days: 0 } as const;
/** The longest regimen is 24 months. Source: programme.md 1.12, regimen. */
const LONGEST_TREATMENT_DAYS = 24 * 31;

/** Sputum was taken, today or before in this illness. */
export const SPUTUM_SENT: Condition = {
  any: [
    { path: 'sputumTaken', is: true },
    { path: 'fact.sputumTaken', is: true },
  ],
};
/** TB: found today, told today, or known before. */
export const CONFIRMED: Condition = {
  all: [
    MET,
    {
      any: [PATIENT, { path: 'sputumResult', is: 'positive' }, { path: 'doctorSays', is: 'tb' }],
    },
  ],
};

export const SPUTUM: Group = {
  id: 'sputum',
  title: { hi: 'बलगम की जाँच', en: 'Sputum test' },
  when: SUSPECTED,
  fields: [
    {
      id: 'sputumTaken',
      type: 'yesno',
      label: { hi: 'बलगम जाँच के लिए लिया गया?', en: 'Was sputum taken for the test?' },
      when: { not: { path: 'fact.sputumTaken', is: true } },
      required: true,
      source: `${SOURCE}: sputum taken?*`,
    },
    {
      id: 'submittedAt',
      type: 'choice',
      label: { hi: 'बलगम कहाँ जमा किया?', en: 'Where was it handed in?' },
      when: { path: 'sputumTaken', is: true },
      required: true,
      options: [SUBCENTRE, PHC, CHC, DH, MCH, PRIVATE],
      source: `${SOURCE}: submitted at`,
    },
    {
      id: 'sputumResult',
      type: 'choice',
      label: { hi: 'बलगम की रिपोर्ट?', en: 'Result of the sputum test?' },
      when: SPUTUM_SENT,
      required: true,
      options: [
        option('awaited', 'अभी नहीं आई', 'Not there yet'),
        option('negative', 'टीबी नहीं निकली', 'Negative'),
        option('positive', 'टीबी निकली', 'Positive'),
      ],
      source: `${SOURCE}: result (pos/neg)`,
    },
  ],
};

export const DIAGNOSIS: Group = {
  id: 'diagnosis',
  title: { hi: 'डॉक्टर की जाँच', en: "Doctor's examination" },
  when: { all: [SUSPECTED, SPUTUM_SENT] },
  fields: [
    {
      id: 'doctorSays',
      type: 'choice',
      label: { hi: 'डॉक्टर ने क्या बताया?', en: 'What did the doctor say?' },
      when: { not: { path: 'sputumResult', is: 'positive' } },
      required: true,
      options: [
        option('notYet', 'अभी नहीं बताया', 'Nothing yet'),
        option('notTb', 'टीबी नहीं है', 'Not TB'),
        option('tb', 'टीबी है', 'TB'),
      ],
      source: `${SOURCE}: suspected, confirmed`,
    },
    {
      id: 'xray',
      type: 'choice',
      label: { hi: 'छाती का एक्स-रे?', en: 'Chest X-ray?' },
      options: [
        option('notDone', 'नहीं हुआ', 'Not done'),
        option('normal', 'ठीक आया', 'Normal'),
        option('tb', 'टीबी जैसा', 'Looks like TB'),
      ],
      source: `${SOURCE}: X-ray result`,
    },
    {
      id: 'referredTo',
      type: 'choice',
      label: { hi: 'आगे कहाँ भेजा?', en: 'Sent on to where?' },
      options: [PHC, CHC, DH, MCH, PRIVATE],
      source: `${SOURCE}: referred to`,
    },
  ],
};

export const TREATMENT: Group = {
  id: 'treatment',
  title: { hi: 'टीबी का इलाज', en: 'TB treatment' },
  when: { all: [CONFIRMED, { not: { path: 'fact.treatmentKnown', is: true } }] },
  fields: [
    {
      id: 'caseType',
      type: 'choice',
      label: { hi: 'टीबी पहली बार हुई?', en: 'TB for the first time?' },
      required: true,
      carried: true,
      options: [
        option('new', 'पहली बार', 'For the first time'),
        option('treatedBefore', 'पहले इलाज हुआ था', 'Treated before'),
        option('drContact', 'एमडीआर टीबी के मरीज़ से लगी', 'From somebody with resistant TB'),
      ],
      source: `${SOURCE}: case type (new / previously treated / DR contact)`,
    },
    {
      id: 'regimen',
      type: 'choice',
      label: { hi: 'कौन सा इलाज?', en: 'Which treatment?' },
      hint: {
        hi: 'टीबी कार्ड देखें। शुरू न हुआ हो तो खाली छोड़ें।',
        en: 'See the TB card. Leave empty when not begun.',
      },
      carried: true,
      options: [
        option('ds6', 'सामान्य टीबी, 6 महीने', 'Ordinary TB, 6 months'),
        option('shorter', 'छोटा इलाज, 9-12 महीने', 'Shorter, 9-12 months'),
        option('longer', 'लंबा इलाज, 18-24 महीने', 'Longer, 18-24 months'),
        option('bpal', 'बीपाल, 6 महीने', 'BPaL, 6 months'),
        option('inh', 'सिर्फ़ आईएनएच बेअसर, 6 महीने', 'INH resistant only, 6 months'),
      ],
      source: `${SOURCE}: regimen`,
    },
    {
      id: 'treatmentDay',
      type: 'day',
      label: { hi: 'दवा कब शुरू हुई?', en: 'When did the medicine start?' },
      when: { path: 'regimen', answered: true },
      required: true,
      carried: true,
      min: { from: 'on', days: -LONGEST_TREATMENT_DAYS },
      max: UP_TO_VISIT,
      source: `${SOURCE}: start date; the longest regimen, 24 months`,
    },
    {
      id: 'nikshay',
      type: 'text',
      label: { hi: 'निक्षय आईडी', en: 'Nikshay ID' },
      carried: true,
      maxLength: 20,
      source: `${SOURCE}: Nikshay ID`,
      verify: 'The length of the number was not found.',
    },
  ],
};

export const MONTH: Group = {
  id: 'month',
  title: { hi: 'इस महीने', en: 'This month' },
  when: {
    all: [
      CONFIRMED,
      {
        any: [
          { path: 'fact.treatmentKnown', is: true },
          { path: 'regimen', answered: true },
        ],
      },
    ],
  },
  fields: [
    {
      id: 'adherence',
      type: 'choice',
      label: { hi: 'दवा रोज़ खा रहे हैं?', en: 'Is the medicine taken every day?' },
      required: true,
      options: [option('regular', 'रोज़ खाते हैं', 'Regularly'), option('irregular', 'छूट जाती है', 'Irregularly')],
      source: `${SOURCE}: adherence regular/irregular`,
    },
    {
      id: 'discomfort',
      type: 'yesno',
      label: { hi: 'दवा से कोई तकलीफ़?', en: 'Any discomfort from the medicine?' },
      required: true,
      source: `${SOURCE}: discomfort`,
    },
    {
      id: 'outcome',
      type: 'choice',
      label: { hi: 'इलाज का क्या हाल है?', en: 'How does the treatment stand?' },
      required: true,
      options: [
        option('going', 'चल रहा है', 'Going on'),
        option('cured', 'पूरा हुआ, ठीक हो गए', 'Complete, cured'),
        option('failed', 'दवा से ठीक नहीं हुए', 'Failed'),
        option('lost', 'इलाज बीच में छूट गया', 'Treatment abandoned'),
      ],
      source: `${SOURCE}: outcome cured/failed/LFU; death is the status`,
    },
    {
      id: 'poshan',
      type: 'yesno',
      label: { hi: 'पोषण के पैसे मिल रहे हैं?', en: 'Is the nutrition money coming?' },
      source: `${SOURCE}: Nikshay Poshan Yojana, monthly`,
    },
  ],
};

/** Counted in days, since one day's dose is what the strips of every regimen are packed by. */
export const MEDICINE_DAYS: Field = {
  id: 'medicineDays',
  type: 'number',
  label: { hi: 'आज कितने दिन की दवा मिली?', en: 'Medicine for how many days was given today?' },
  hint: { hi: 'आज नहीं मिली तो खाली छोड़ें।', en: 'Leave empty when none was given today.' },
  when: { path: 'outcome', is: 'going' },
  number: {
    decimals: 0,
    unit: { hi: 'दिन', en: 'days' },
    min: 1,
    max: 180,
    usual: [7, 60],
    quick: [28, 30],
  },
  source: `${SOURCE}: monthly follow-up`,
  verify:
    'That a strip is for 28 days, and that medicine is given for one month or two, is general knowledge.',
};
