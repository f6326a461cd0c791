import type { Condition, Facts } from '../../domain/form/form.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { measured, said } from '../why.ts';

/** `some`: keep an eye on it. `high`: the birth belongs in a hospital. `highest`: with operation and blood, planned now. */
export type RiskLevel = 'some' | 'high' | 'highest';

export interface RiskRule extends ConcernRule {
  risk: RiskLevel;
}

/** Source: programme.md 3, height <140 cm (AVNI 145). */
const SHORT_BELOW_CM = 140;
/** Source: programme.md 3, age <18 or >35 (AVNI >30). */
const YOUNG_BELOW_YEARS = 18;
const OLD_ABOVE_YEARS = 35;
/** Source: programme.md 1.2 and 3, deliveries >3. */
const MANY_BIRTHS_ABOVE = 3;
/** Source: programme.md 1.2 and 3, <18 months since the last delivery. */
const SHORT_SPACING_BELOW_MONTHS = 18;

const SOURCE = 'programme.md 1.2, HRP assessment; 3';
const LEVEL_IS_OURS =
  'The level of this risk and what to do first are ours; the list is that of programme.md 1.2.';

const TELL_ANM: Bilingual = {
  hi: 'एएनएम को बताएँ; कार्ड पर लिखवाएँ',
  en: 'Tell the ANM; have it put on the card',
};
const NINTH: Bilingual = { hi: 'हर महीने की 9 तारीख को जाँच कराएँ', en: 'Check-up on the 9th of every month' };
const BIRTH_FRU: Bilingual = {
  hi: 'प्रसव ऑपरेशन और खून वाले अस्पताल में तय करें',
  en: 'Plan the birth where there is operation and blood',
};
const BIRTH_HOSPITAL: Bilingual = { hi: 'प्रसव अस्पताल में ही तय करें', en: 'Plan the birth in a hospital' };
const SEE_SPECIALIST: Bilingual = { hi: 'इसी हफ़्ते बड़े डॉक्टर को दिखाएँ', en: 'See a specialist this week' };

const TO_DO: Readonly<Record<RiskLevel, Bilingual[]>> = {
  some: [TELL_ANM, BIRTH_HOSPITAL],
  high: [TELL_ANM, NINTH, BIRTH_FRU],
  highest: [TELL_ANM, SEE_SPECIALIST, BIRTH_FRU],
};

function risk(
  level: RiskLevel,
  id: string,
  field: string,
  rest: Pick<ConcernRule, 'when' | 'why'>,
): RiskRule {
  return {
    id,
    level: 'watch',
    risk: level,
    field,
    ...rest,
    first: TO_DO[level],
    where: level === 'some' ? 'phc' : 'fru',
    source: SOURCE,
    verify: LEVEL_IS_OURS,
  };
}

function had(level: RiskLevel, id: string, hi: string, en: string): RiskRule {
  const when: Condition = { path: 'lastTroubles', includes: id };
  return risk(level, `had${capital(id)}`, 'lastTroubles', { when, why: said(hi, en) });
}

function ill(level: RiskLevel, id: string, hi: string, en: string): RiskRule {
  return risk(level, `ill${capital(id)}`, 'illness', {
    when: { path: 'illness', includes: id },
    why: said(hi, en),
  });
}

function capital(id: string): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

function years(facts: Facts): string {
  return String(facts.ageYears ?? '');
}

/** What makes a pregnancy risky and how much, the gravest first: a list of reasons, never one bit. */
export const PREGNANCY_RISKS: readonly RiskRule[] = [
  ill(
    'highest',
    'heart',
    'दिल की बीमारी में गर्भ से जान का खतरा है।',
    'With heart disease a pregnancy endangers her life.',
  ),
  had('highest', 'convulsions', 'पिछली बार दौरे पड़े थे: फिर पड़ सकते हैं।', 'Fits last time: they may come again.'),
  had('highest', 'pph', 'पिछली बार प्रसव के बाद बहुत खून गया था।', 'Heavy bleeding after the last birth.'),
  had('highest', 'aph', 'पिछली बार प्रसव से पहले खून गया था।', 'Bleeding before the last birth.'),
  risk('high', 'multiple', 'multiple', {
    when: { path: 'multiple', is: true },
    why: said('पेट में एक से ज़्यादा बच्चे बताए गए हैं।', 'More than one baby was found.'),
  }),
  had('high', 'caesarean', 'पहले ऑपरेशन से प्रसव हुआ है।', 'An earlier caesarean.'),
  had('high', 'stillbirth', 'पहले मृत बच्चा हुआ है।', 'An earlier stillbirth.'),
  had('high', 'repeatedAbortion', 'बार-बार गर्भपात हुआ है।', 'Repeated abortions.'),
  had('high', 'obstructed', 'पिछली बार बच्चा अटक गया था।', 'Obstructed labour last time.'),
  had('high', 'pih', 'पिछली बार बीपी बढ़ा था।', 'High blood pressure last time.'),
  had('high', 'transfusion', 'पिछली बार खून चढ़ाना पड़ा था।', 'Blood had to be given last time.'),
  ill('high', 'hypertension', 'बीपी की बीमारी है।', 'She has high blood pressure.'),
  ill('high', 'diabetes', 'शुगर की बीमारी है।', 'She has diabetes.'),
  ill('high', 'epilepsy', 'मिर्गी की बीमारी है; दवा बंद न करें।', 'She has epilepsy; the medicine must go on.'),
  ill('high', 'tb', 'टीबी है या थी।', 'She has or had TB.'),
  ill(
    'high',
    'hepatitisB',
    'हेपेटाइटिस-बी है: बच्चे को जन्म पर टीका लगे।',
    'Hepatitis B: the baby needs its birth dose.',
  ),
  risk('high', 'height', 'height', {
    when: { path: 'height.value', below: SHORT_BELOW_CM },
    why: (answers) => {
      const cm = measured(answers, 'height', (value) => String(value.value));
      return {
        hi: `लंबाई ${cm.hi} से.मी.: ${SHORT_BELOW_CM} से कम पर बच्चा अटक सकता है।`,
        en: `Height ${cm.en} cm: below ${SHORT_BELOW_CM} the baby may get stuck.`,
      };
    },
  }),
  risk('high', 'young', 'lmp', {
    when: { path: 'fact.ageYears', below: YOUNG_BELOW_YEARS },
    why: (_, facts) => ({
      hi: `उम्र ${years(facts)} साल: ${YOUNG_BELOW_YEARS} से कम है।`,
      en: `Age ${years(facts)}: below ${YOUNG_BELOW_YEARS}.`,
    }),
  }),
  risk('high', 'rhNegative', 'bloodGroup', {
    when: { any: ['aNeg', 'bNeg', 'abNeg', 'oNeg'].map((group) => ({ path: 'bloodGroup', is: group })) },
    why: said('ब्लड ग्रुप नेगेटिव है: सुई की ज़रूरत पड़ सकती है।', 'Rh-negative blood: she may need an injection.'),
  }),
  risk('high', 'told', 'riskBy', {
    when: { all: [{ path: 'riskBy', answered: true }, { not: { path: 'riskBy', is: 'nobody' } }] },
    why: said('एएनएम या डॉक्टर ने उच्च जोखिम बताया है।', 'The ANM or a doctor found a high risk.'),
  }),
  risk('some', 'old', 'lmp', {
    when: { path: 'fact.ageYears', atLeast: OLD_ABOVE_YEARS + 1 },
    why: (_, facts) => ({
      hi: `उम्र ${years(facts)} साल: ${OLD_ABOVE_YEARS} से ज़्यादा है।`,
      en: `Age ${years(facts)}: above ${OLD_ABOVE_YEARS}.`,
    }),
  }),
  risk('some', 'manyBirths', 'birthsBefore', {
    when: { path: 'birthsBefore', atLeast: MANY_BIRTHS_ABOVE + 1 },
    why: (answers) => ({
      hi: `पहले ${String(answers.birthsBefore)} प्रसव: ${MANY_BIRTHS_ABOVE} से ज़्यादा हैं।`,
      en: `${String(answers.birthsBefore)} births before: more than ${MANY_BIRTHS_ABOVE}.`,
    }),
  }),
  risk('some', 'spacing', 'spacing', {
    when: {
      any: [
        { path: 'spacing', is: 'under18' },
        { path: 'fact.monthsSinceBirth', below: SHORT_SPACING_BELOW_MONTHS },
      ],
    },
    why: said(
      `पिछले प्रसव को ${SHORT_SPACING_BELOW_MONTHS} महीने नहीं हुए।`,
      `Less than ${SHORT_SPACING_BELOW_MONTHS} months since the last birth.`,
    ),
  }),
  risk('some', 'homeBirth', 'homeBirth', {
    when: { path: 'homeBirth', is: true },
    why: said('पहले घर पर प्रसव हुआ है।', 'An earlier birth at home.'),
  }),
  had('some', 'twins', 'पिछली बार जुड़वाँ बच्चे हुए थे।', 'Twins last time.'),
  had('some', 'anomaly', 'पिछले बच्चे में जन्म से कमी थी।', 'The last baby had a birth defect.'),
  had('some', 'other', 'पिछली बार कोई और दिक्कत हुई थी।', 'Another trouble last time.'),
  ill('some', 'asthma', 'दमा है; दवा पास रखें।', 'She has asthma; keep the medicine at hand.'),
  ill('some', 'rti', 'नीचे के रास्ते का संक्रमण है या था।', 'An infection of the birth passage.'),
  ill('some', 'other', 'कोई और पुरानी बीमारी है।', 'Another past illness.'),
];
