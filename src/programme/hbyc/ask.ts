import type { Condition, Group } from '../../domain/form/form.ts';
import { option } from '../ask.ts';
import { SICK } from '../child/sick.ts';
import { IFA_SYRUP } from '../growth/ifa-syrup.ts';
import { chartColour, LENGTH, WEIGHT } from '../growth/measures.ts';
import { KIT_ITEMS } from '../kit-items.ts';
import { MET, STATUS } from '../met.ts';

const SOURCE = 'programme.md 1.7';
/** Completed months. Source: programme.md 1.7, exclusive BF (<=6 mo); complementary feeding (>=6 mo). */
const SOLIDS_FROM = 6;
/** Completed months. Source: programme.md 1.7, MR hidden at 3 and 6 mo; vitamin A (>=9 mo). */
const MR_FROM = 9;
const from = (months: number): Condition => ({ path: 'fact.ageMonths', atLeast: months });

/** What is taken out of the medicine box: the field, and the item of the kit it lowers. */
export const HBYC_GIVES = { orsGiven: 'ors', ifaSyrupGiven: 'ifaSyrup' } as const;

const ORS = KIT_ITEMS.find((one) => one.id === HBYC_GIVES.orsGiven);
if (!ORS) throw new Error('no kit item for ORS');

export const MEETING: Group = {
  id: 'meeting',
  title: { hi: 'मुलाकात', en: 'Meeting' },
  fields: [STATUS, SICK],
};

export const FEEDING: Group = {
  id: 'feeding',
  title: { hi: 'दूध और खाना', en: 'Feeding' },
  when: MET,
  fields: [
    {
      id: 'onlyMilk',
      type: 'yesno',
      label: { hi: 'सिर्फ़ माँ का दूध पीता है?', en: 'Only breast milk?' },
      when: { not: from(SOLIDS_FROM + 1) },
      required: true,
      source: `${SOURCE}: exclusive BF (<=6 mo)`,
    },
    {
      id: 'solids',
      type: 'yesno',
      label: { hi: 'ऊपरी आहार शुरू हुआ?', en: 'Has other food begun?' },
      when: from(SOLIDS_FROM),
      required: true,
      source: `${SOURCE}: complementary feeding started (>=6 mo)`,
    },
    {
      id: 'delay',
      type: 'yesno',
      label: { hi: 'बैठने, चलने या बोलने में देरी?', en: 'Late in sitting, walking or speaking?' },
      required: true,
      unsure: true,
      source: `${SOURCE}: developmental delay -> RBSK/ANM`,
    },
  ],
};

export const MEASURES: Group = {
  id: 'measures',
  title: { hi: 'नाप और कार्ड', en: 'Measurements and card' },
  when: MET,
  noneDone: { hi: 'नहीं नापा', en: 'Not measured' },
  fields: [
    WEIGHT,
    LENGTH,
    chartColour('weightColour', 'उम्र के हिसाब से वज़न', 'Weight for age'),
    chartColour('lengthColour', 'उम्र के हिसाब से लंबाई', 'Length for age'),
  ],
};

export const VACCINES: Group = {
  id: 'vaccines',
  title: { hi: 'टीके', en: 'Vaccination' },
  when: MET,
  fields: [
    {
      id: 'vaccinated',
      type: 'yesno',
      label: { hi: 'उम्र के हिसाब से सब टीके लगे?', en: 'Vaccinated for its age?' },
      required: true,
      unsure: true,
      source: `${SOURCE}: vaccinated for age`,
    },
    {
      id: 'mr',
      type: 'yesno',
      label: { hi: 'खसरा-रूबेला (एमआर) का टीका लगा?', en: 'Measles-rubella (MR) given?' },
      when: { all: [from(MR_FROM), { not: { path: 'fact.mrDone', is: true } }] },
      source: `${SOURCE}: measles/MR, hidden at 3 and 6 mo`,
    },
    {
      id: 'vitA',
      type: 'yesno',
      label: { hi: 'विटामिन ए की खुराक मिली?', en: 'Vitamin A given?' },
      when: { all: [from(MR_FROM), { not: { path: 'fact.vitaminADone', is: true } }] },
      source: `${SOURCE}: vitamin A (>=9 mo)`,
    },
  ],
};

export const GIVEN: Group = {
  id: 'given',
  title: { hi: 'दिया और समझाया', en: 'Given and explained' },
  hint: { hi: 'न दिया हो तो खाली छोड़ें।', en: 'Leave empty what was not given.' },
  when: MET,
  fields: [
    {
      id: 'explained',
      type: 'multi',
      label: { hi: 'क्या समझाया?', en: 'What was explained?' },
      options: [
        option('milk', 'माँ का दूध', 'Breast milk'),
        option('food', 'ऊपरी आहार', 'Other food', { when: from(SOLIDS_FROM) }),
        option('hands', 'हाथ धोना', 'Washing hands'),
        option('play', 'बच्चे से बात और खेल', 'Talking and playing'),
        option('spacing', 'परिवार नियोजन', 'Family planning'),
      ],
      source: `${SOURCE}: counselled; handwashing, parenting, FP counselled`,
    },
    {
      id: 'orsAtHome',
      type: 'yesno',
      label: { hi: 'ओआरएस घर पर है?', en: 'Is ORS at home?' },
      source: `${SOURCE}: ORS packet at home/given`,
    },
    {
      id: 'orsGiven',
      type: 'number',
      label: { hi: 'ओआरएस के पैकेट दिए', en: 'ORS packets given' },
      number: { decimals: 0, unit: ORS.unit, min: 0, max: 10, usual: [0, 2], quick: [1, 2] },
      source: `${SOURCE}: ORS packet given; 1.9: 2 a case`,
      verify: 'The largest number is our own choice.',
    },
    IFA_SYRUP,
  ],
};

export const CLOSING: Group = {
  id: 'closing',
  title: { hi: 'कार्ड और दवा', en: 'Card and supplies' },
  when: MET,
  fields: [
    {
      id: 'mcpSeen',
      type: 'yesno',
      label: { hi: 'एमसीपी कार्ड देखा?', en: 'MCP card seen?' },
      source: `${SOURCE}: MCP photo, here only that it was seen`,
    },
    {
      id: 'orsShort',
      type: 'yesno',
      label: { hi: 'पिछले महीने ओआरएस खत्म हो गया था?', en: 'Was ORS short last month?' },
      source: `${SOURCE}: ORS shortage? last month`,
    },
    {
      id: 'ifaShort',
      type: 'yesno',
      label: { hi: 'पिछले महीने आयरन सिरप खत्म हो गया था?', en: 'Was iron syrup short last month?' },
      source: `${SOURCE}: IFA-syrup shortage? last month`,
    },
  ],
};
