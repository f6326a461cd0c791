import type { Condition, Field, Group, Option } from '../../domain/form/form.ts';
import { MET, STATUS } from '../met.ts';

const SOURCE = 'programme.md 1.12, screening';
const option = (id: string, hi: string, en: string): Option => ({ id, label: { hi, en } });

/** Nothing is going on: she or he is screened. */
const UNKNOWN: Condition = {
  all: [
    MET,
    {
      not: {
        any: [
          { path: 'fact.tbStage', is: 'suspected' },
          { path: 'fact.tbStage', is: 'confirmed' },
        ],
      },
    },
  ],
};

const HAS_SYMPTOM: Condition = {
  all: [{ path: 'symptoms', answered: true }, { not: { path: 'symptoms', includes: 'none' } }],
};
/** Found today, or before and not cleared. Source: programme.md 1.12, any symptom -> suspected. */
export const SUSPECTED: Condition = {
  all: [MET, { any: [HAS_SYMPTOM, { path: 'fact.tbStage', is: 'suspected' }] }],
};

/** Known before the test of today: a patient, or somebody who takes TB medicine. */
export const PATIENT: Condition = {
  all: [
    MET,
    {
      any: [
        { path: 'fact.tbStage', is: 'confirmed' },
        { path: 'risks', includes: 'tbDrugs' },
      ],
    },
  ],
};

const SYMPTOMS: Field = {
  id: 'symptoms',
  type: 'multi',
  label: { hi: 'इनमें से क्या है?', en: 'Which of these?' },
  when: UNKNOWN,
  required: true,
  options: [
    { ...option('none', 'कोई लक्षण नहीं', 'No symptom'), excludes: true },
    option('cough', '2 सप्ताह से ज़्यादा खाँसी', 'Cough for more than 2 weeks'),
    option('bloodSputum', 'बलगम में खून', 'Blood in sputum'),
    option('fever', '2 सप्ताह से ज़्यादा बुखार', 'Fever for more than 2 weeks'),
    option('eveningFever', 'शाम को बुखार', 'Fever in the evening'),
    option('weightLoss', 'वज़न घट रहा है', 'Losing weight'),
    option('appetiteLoss', 'भूख नहीं लगती', 'No appetite'),
    option('nightSweats', 'रात में पसीना', 'Night sweats'),
  ],
  source: `${SOURCE}: symptoms`,
};

const RISKS: Field = {
  id: 'risks',
  type: 'multi',
  label: { hi: 'और इनमें से?', en: 'And of these?' },
  when: UNKNOWN,
  required: true,
  options: [
    { ...option('none', 'इनमें से कुछ नहीं', 'None of these'), excludes: true },
    option('tbDrugs', 'टीबी की दवा चल रही है', 'On TB medicine now'),
    option('tbRecent', '5 साल के अंदर टीबी हुई', 'Had TB in the last 5 years'),
    option('tbBefore', '5 साल से भी पहले टीबी हुई', 'Had TB before that'),
    option('tbInFamily', 'घर में किसी को टीबी', 'TB in the family'),
    option('contact', 'टीबी के मरीज़ के पास रहना', 'Close to somebody with TB'),
    option('diabetes', 'शुगर की बीमारी', 'Diabetes'),
    option('tobacco', 'तंबाकू या बीड़ी', 'Tobacco'),
    option('thin', 'बहुत दुबले (बीएमआई 18.5 से कम)', 'Very thin (BMI below 18.5)'),
  ],
  source: `${SOURCE}: TB history, on TB drugs, TB in family; asymptomatic risk. Over 60 is known from the age`,
};

export const SCREENING: Group = {
  id: 'screening',
  title: { hi: 'टीबी के लक्षण', en: 'Signs of TB' },
  fields: [STATUS, SYMPTOMS, RISKS],
};
