import type { Condition, Group } from '../../domain/form/form.ts';
import { LAST_DAY_OF_PREGNANCY } from '../../domain/visit/pregnancy.ts';
import { none, option } from '../ask.ts';

const SOURCE = 'programme.md 1.2';
/** A period is missed from the 28th day. Ours. */
const FIRST_DAY_OF_REGISTRATION = 28;
const NOT_FIRST: Condition = { path: 'firstPregnancy', is: false };
const GAVE_BIRTH: Condition = { all: [NOT_FIRST, { path: 'birthsBefore', atLeast: 1 }] };

export const THIS_PREGNANCY: Group = {
  id: 'pregnancy',
  title: { hi: 'यह गर्भावस्था', en: 'This pregnancy' },
  fields: [
    {
      id: 'lmp',
      type: 'day',
      label: { hi: 'अंतिम माहवारी कब शुरू हुई?', en: 'When did her last period start?' },
      hint: { hi: 'याद न हो तो त्योहार से अंदाज़ लगाएँ।', en: 'Not remembered? Guess from a festival.' },
      required: true,
      carried: true,
      min: { from: 'on', days: -LAST_DAY_OF_PREGNANCY },
      max: { from: 'on', days: -FIRST_DAY_OF_REGISTRATION },
      source: `${SOURCE}: LMP within last ~9 mo; 1.3: up to 42 wk`,
      verify: 'That she is registered from the 28th day after the last period is ours.',
    },
    {
      id: 'lmpGuessed',
      type: 'yesno',
      label: { hi: 'क्या तारीख अंदाज़ से है?', en: 'Is the date a guess?' },
      carried: true,
      source: SOURCE,
    },
    {
      id: 'multiple',
      type: 'yesno',
      label: { hi: 'पेट में एक से ज़्यादा बच्चे बताए गए?', en: 'Told of more than one baby?' },
      unsure: true,
      source: `${SOURCE}: HRP list, multiple pregnancy`,
    },
  ],
};

export const BEFORE: Group = {
  id: 'before',
  title: { hi: 'पहले की गर्भावस्थाएँ', en: 'Earlier pregnancies' },
  fields: [
    {
      id: 'firstPregnancy',
      type: 'yesno',
      label: { hi: 'क्या यह पहली गर्भावस्था है?', en: 'Is this the first pregnancy?' },
      required: true,
      source: `${SOURCE}: first pregnancy?*`,
    },
    {
      id: 'pregnanciesBefore',
      type: 'number',
      label: { hi: 'पहले कितनी बार गर्भवती हुईं?', en: 'Pregnancies before this one' },
      when: NOT_FIRST,
      required: true,
      number: { decimals: 0, min: 1, max: 15, usual: [1, 8], quick: [1, 2, 3] },
      source: `${SOURCE}: previous pregnancies 1-15`,
      verify: 'The usual number is ours.',
    },
    {
      id: 'birthsBefore',
      type: 'number',
      label: { hi: 'पहले कितने प्रसव हुए?', en: 'Births before this one' },
      when: NOT_FIRST,
      required: true,
      number: { decimals: 0, min: 0, max: 15, usual: [0, 8], quick: [0, 1, 2, 3] },
      source: `${SOURCE}: HRP list, deliveries >3; limits of previous pregnancies`,
      verify: 'The usual number is ours.',
    },
    {
      id: 'spacing',
      type: 'choice',
      label: {
        hi: 'पिछले प्रसव के कितने समय बाद गर्भ ठहरा?',
        en: 'How long after the last birth did this begin?',
      },
      when: { all: [GAVE_BIRTH, { not: { path: 'fact.spacingKnown', is: true } }] },
      required: true,
      options: [
        option('under18', '18 महीने से कम', 'Less than 18 months'),
        option('under36', '18 महीने से 3 साल', '18 months to 3 years'),
        option('over36', '3 साल से ज़्यादा', 'More than 3 years'),
      ],
      source: `${SOURCE}: HRP list, <18 months since last delivery; 5: spacing of 3 years`,
      verify: 'Counted up to the beginning of this pregnancy, the safer reading of "since last delivery".',
    },
    {
      id: 'homeBirth',
      type: 'yesno',
      label: { hi: 'पहले कोई प्रसव घर पर हुआ?', en: 'Any earlier birth at home?' },
      when: GAVE_BIRTH,
      required: true,
      source: `${SOURCE}: HRP list, previous home delivery`,
    },
  ],
};

export const TROUBLES: Group = {
  id: 'troubles',
  title: { hi: 'पिछली बार की दिक्कत', en: 'Trouble last time' },
  when: NOT_FIRST,
  fields: [
    {
      id: 'lastTroubles',
      type: 'multi',
      label: { hi: 'पिछली बार इनमें से क्या हुआ?', en: 'What happened last time?' },
      required: true,
      options: [
        none('कोई दिक्कत नहीं', 'No trouble'),
        option('caesarean', 'ऑपरेशन से प्रसव', 'Caesarean'),
        option('stillbirth', 'मृत बच्चा हुआ', 'Stillbirth'),
        option('repeatedAbortion', 'बार-बार गर्भपात', 'Repeated abortion'),
        option('pph', 'प्रसव के बाद बहुत खून गया', 'Heavy bleeding after the birth'),
        option('aph', 'प्रसव से पहले खून गया', 'Bleeding before the birth'),
        option('pih', 'बीपी बढ़ा', 'High blood pressure'),
        option('convulsions', 'झटके या दौरे', 'Fits'),
        option('obstructed', 'बच्चा अटक गया', 'Obstructed labour'),
        option('transfusion', 'खून चढ़ा', 'Blood was given'),
        option('twins', 'जुड़वाँ बच्चे', 'Twins'),
        option('anomaly', 'बच्चे में जन्म से कमी', 'Baby with a birth defect'),
        option('other', 'कुछ और', 'Something else'),
      ],
      source: `${SOURCE}: last-pregnancy complication*`,
    },
    {
      id: 'lastTroubleOther',
      type: 'text',
      label: { hi: 'क्या हुआ था?', en: 'What was it?' },
      when: { path: 'lastTroubles', includes: 'other' },
      required: true,
      maxLength: 60,
      source: `${SOURCE}: other -> text*`,
    },
  ],
};

export const ILLNESS: Group = {
  id: 'illness',
  title: { hi: 'पुरानी बीमारी', en: 'Past illness' },
  fields: [
    {
      id: 'illness',
      type: 'multi',
      label: { hi: 'कोई बीमारी है या थी?', en: 'Any illness now or before?' },
      required: true,
      options: [
        none('कोई बीमारी नहीं', 'None'),
        option('hypertension', 'बीपी की बीमारी', 'High blood pressure'),
        option('diabetes', 'शुगर की बीमारी', 'Diabetes'),
        option('heart', 'दिल की बीमारी', 'Heart disease'),
        option('epilepsy', 'मिर्गी', 'Epilepsy'),
        option('asthma', 'दमा', 'Asthma'),
        option('tb', 'टीबी', 'TB'),
        option('hepatitisB', 'हेपेटाइटिस-बी', 'Hepatitis B'),
        option('rti', 'नीचे के रास्ते का संक्रमण', 'Infection of the birth passage'),
        option('other', 'कुछ और', 'Something else'),
      ],
      source: `${SOURCE}: past illness*; "none" excludes others`,
    },
    {
      id: 'illnessOther',
      type: 'text',
      label: { hi: 'कौन सी बीमारी?', en: 'Which illness?' },
      when: { path: 'illness', includes: 'other' },
      required: true,
      maxLength: 60,
      source: `${SOURCE}: other -> text*`,
    },
  ],
};
