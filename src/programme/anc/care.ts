import type { Condition, Field, Group } from '../../domain/form/form.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { CHC, DH, MCH, PHC, PRIVATE, SDH } from '../places.ts';
import { PREGNANT, UP_TO_VISIT } from './meeting.ts';

const SOURCE = 'programme.md 1.3';
const TABLETS_UNIT: Bilingual = { hi: 'गोली', en: 'tablets' };
const EARLY: Condition = { path: 'fact.weeks', below: 13 };
/** After week 12; also when the week is not known, so that nobody is left without iron. */
const LATER: Condition = { not: EARLY };

const TABLETS: Field[] = [
  {
    id: 'folicGiven',
    type: 'number',
    label: { hi: 'फोलिक एसिड की गोली दी', en: 'Folic acid tablets given' },
    when: EARLY,
    number: { decimals: 0, unit: TABLETS_UNIT, min: 0, max: 60, quick: [30] },
    source: `${SOURCE}: folic acid 0-60, shown <=12 wk`,
  },
  {
    id: 'ifaGiven',
    type: 'number',
    label: { hi: 'आयरन की गोली दी', en: 'Iron tablets given' },
    when: LATER,
    number: { decimals: 0, unit: TABLETS_UNIT, min: 0, max: 400, usual: [0, 180], quick: [30, 60] },
    source: `${SOURCE}: IFA 0-400 per entry, goal 180, shown >12 wk`,
  },
  {
    id: 'ifaEaten',
    type: 'number',
    label: { hi: 'पिछली बार से आयरन की कितनी गोली खाई?', en: 'Iron tablets eaten since last time?' },
    when: { all: [LATER, { path: 'fact.visitNo', atLeast: 2 }] },
    number: { decimals: 0, unit: TABLETS_UNIT, min: 0, max: 60 },
    source: `${SOURCE}: tablets consumed 0-60`,
  },
  {
    id: 'calciumGiven',
    type: 'number',
    label: { hi: 'कैल्शियम की गोली दी', en: 'Calcium tablets given' },
    when: LATER,
    number: { decimals: 0, unit: TABLETS_UNIT, min: 0, max: 360, quick: [60, 120] },
    source: `${SOURCE}: calcium 0-360, from 2nd trimester (after week 12)`,
  },
  {
    id: 'albendazole',
    type: 'day',
    label: { hi: 'पेट के कीड़े की गोली कब दी?', en: 'Albendazole given on' },
    hint: { hi: 'एल्बेंडाज़ोल, पूरी गर्भावस्था में एक बार', en: 'Once in the pregnancy' },
    when: LATER,
    carried: true,
    min: { from: { field: 'lmp' }, days: 91 },
    max: UP_TO_VISIT,
    source: `${SOURCE}: once after 1st trimester (HMIS 1.2.6); 13 weeks`,
  },
];

/** What is taken out of the medicine box: the field, and the item of the kit it lowers. */
export const ANC_GIVES = { folicGiven: 'folicAcid', ifaGiven: 'ifaAdult', calciumGiven: 'calcium' } as const;

function tdDay(id: string, label: Bilingual, more: Partial<Extract<Field, { type: 'day' }>> = {}): Field {
  return {
    id,
    type: 'day',
    label,
    carried: true,
    min: { from: { field: 'lmp' }, days: 0 },
    max: UP_TO_VISIT,
    source: `${SOURCE}: Td2 >= Td1 + 28 d, booster excludes Td1/Td2; 2: from LMP`,
    ...more,
  };
}

export const TD: Group = {
  id: 'td',
  title: { hi: 'टीडी का टीका', en: 'Td injection' },
  when: { all: [PREGNANT, { not: { path: 'fact.tdDone', is: true } }] },
  fields: [
    tdDay('td1', { hi: 'पहला टीका कब लगा?', en: 'First dose on' }),
    tdDay(
      'td2',
      { hi: 'दूसरा टीका कब लगा?', en: 'Second dose on' },
      { when: { path: 'td1', answered: true }, min: { from: { field: 'td1' }, days: 28 } },
    ),
    tdDay(
      'tdBooster',
      { hi: 'या बूस्टर कब लगा?', en: 'Or a booster on' },
      {
        when: { not: { path: 'td1', answered: true } },
        hint: { hi: '3 साल में दोनों टीके लगे हों तो', en: 'When both doses came within 3 years' },
      },
    ),
  ],
};

function done(id: string, hi: string, en: string): Field {
  return { id, type: 'yesno', label: { hi, en }, source: `${SOURCE}: PMSMA adds` };
}

export const PMSMA_EXTRA: Group = {
  id: 'pmsma',
  title: { hi: '9 तारीख की जाँच', en: 'Check-up on the 9th' },
  when: { all: [PREGNANT, { path: 'place', is: 'pmsma' }] },
  fields: [
    done('moExam', 'डॉक्टर ने जाँच की?', 'Did the doctor examine her?'),
    done('usg', 'अल्ट्रासाउंड हुआ?', 'Was an ultrasound done?'),
    done('pmsmaHighRisk', 'डॉक्टर ने उच्च जोखिम बताया?', 'Did the doctor find a high risk?'),
    done('pmsmaReferred', 'बड़े अस्पताल रेफर किया?', 'Was she referred?'),
    done('birthCounselled', 'प्रसव की तैयारी समझाई?', 'Was the birth plan explained?'),
    done('fpCounselled', 'परिवार नियोजन समझाया?', 'Was family planning explained?'),
  ],
};

const HAS_CONDITION: Condition = {
  all: [{ path: 'conditions', answered: true }, { not: { path: 'conditions', includes: 'none' } }],
};

const RISK: Field[] = [
  {
    id: 'conditions',
    type: 'multi',
    label: { hi: 'एएनएम या डॉक्टर ने कोई जोखिम बताया?', en: 'Any risk found by ANM or doctor?' },
    required: true,
    folded: true,
    options: [
      { id: 'none', label: { hi: 'कोई जोखिम नहीं', en: 'No risk' }, excludes: true },
      { id: 'highBp', label: { hi: 'बीपी 140/90 या ज़्यादा', en: 'BP 140/90 or more' } },
      { id: 'severeAnaemia', label: { hi: 'बहुत कम खून (हीमोग्लोबिन 7 या कम)', en: 'Hb 7 or less' } },
      { id: 'diabetes', label: { hi: 'शुगर की बीमारी', en: 'Diabetes' } },
      { id: 'twins', label: { hi: 'जुड़वाँ बच्चे', en: 'Twins' } },
      { id: 'convulsions', label: { hi: 'झटके या दौरे', en: 'Convulsions' } },
      { id: 'bleeding', label: { hi: 'नीचे के रास्ते से खून', en: 'Vaginal bleeding' } },
      { id: 'foulDischarge', label: { hi: 'नीचे से बदबूदार पानी', en: 'Foul discharge' } },
      { id: 'other', label: { hi: 'कुछ और', en: 'Something else' } },
    ],
    source: `${SOURCE}: high-risk condition`,
  },
  {
    id: 'conditionOther',
    type: 'text',
    label: { hi: 'क्या बताया?', en: 'What was it?' },
    when: { path: 'conditions', includes: 'other' },
    required: true,
    maxLength: 60,
  },
  {
    id: 'riskFacility',
    type: 'choice',
    label: { hi: 'किस अस्पताल के लिए कहा?', en: 'Referred to which hospital?' },
    when: HAS_CONDITION,
    required: true,
    options: [PHC, CHC, SDH, DH, MCH, PRIVATE],
    source: `${SOURCE}: any -> referral facility (PHC/CHC/DH/private)`,
  },
  {
    id: 'riskBy',
    type: 'choice',
    label: { hi: 'जोखिम किसने बताया?', en: 'Who confirmed the risk?' },
    when: HAS_CONDITION,
    required: true,
    options: [
      { id: 'anm', label: { hi: 'एएनएम ने', en: 'ANM' } },
      { id: 'cho', label: { hi: 'सीएचओ ने', en: 'CHO' } },
      { id: 'mo', label: { hi: 'पीएचसी के डॉक्टर ने', en: 'PHC medical officer' } },
      { id: 'specialist', label: { hi: 'बड़े अस्पताल के डॉक्टर ने', en: 'Specialist' } },
    ],
    source: `${SOURCE}: confirmed-by; options of 1.2`,
  },
  {
    id: 'mcpSeen',
    type: 'yesno',
    label: { hi: 'एमसीपी कार्ड देखा?', en: 'MCP card seen?' },
    source: `${SOURCE}: MCP card`,
  },
];

export const CARE: Group = {
  id: 'care',
  title: { hi: 'गोलियाँ और जोखिम', en: 'Tablets and risk' },
  when: PREGNANT,
  fields: [...TABLETS, ...RISK],
};
