import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule, ReferTo } from '../../domain/visit/danger.ts';
import { signRule } from '../ask.ts';
import { type FirstStep, firstSteps } from '../first-steps.ts';
import { FIRST_STEPS } from '../newborn.ts';
import { measured, said, tenths } from '../why.ts';

const SOURCE = 'programme.md 1.5, danger signs -> referral facility*';
const BLOCK = 'programme.md 1.5, mother block';

/** Source: programme.md 1.5 and 3, pads/day >5 refer. */
const PADS_ABOVE = 5;
/** Tenths of °F. Source: programme.md 1.5, <=102 paracetamol, >102 refer. */
const HIGH_FEVER_ABOVE = 1020;
/** Tenths of °F: above it is a fever. Source: programme.md 3, >99 F of newborns; general knowledge for mothers. */
const FEVER_ABOVE = 990;
/** Source: programme.md 1.5, full meals/24 h (<4 counsel). */
const MEALS_BELOW = 4;

function sign(field: string, why: Bilingual, before: FirstStep[], where: ReferTo = 'fru'): ConcernRule {
  const first = firstSteps(...before, 'call', 'takeBaby');
  return signRule(field, { why, first, where, source: SOURCE, verify: FIRST_STEPS });
}

/** Refer now, what kills first on top. */
export const PNC_DANGERS: readonly ConcernRule[] = [
  sign(
    'bleeding',
    {
      hi: 'प्रसव के बाद बहुत खून: कुछ घंटों में जान जा सकती है।',
      en: 'Heavy bleeding after birth can kill within hours.',
    },
    ['legsUp', 'pad'],
  ),
  {
    id: 'pads',
    level: 'refer',
    field: 'pads',
    when: { path: 'pads', atLeast: PADS_ABOVE + 1 },
    why: (answers) => ({
      hi: `दिन में ${String(answers.pads)} पैड या कपड़े: ${PADS_ABOVE} से ज़्यादा पर खतरा है।`,
      en: `${String(answers.pads)} pads a day: more than ${PADS_ABOVE} is dangerous.`,
    }),
    first: firstSteps('legsUp', 'pad', 'call', 'takeBaby'),
    where: 'fru',
    source: `${BLOCK}: pads/day (>5 refer); 3`,
    verify: 'FLW alerts at 5 but its note says 2: a clinician decides.',
  },
  sign('fits', { hi: 'झटके या दौरे से जान का खतरा है।', en: 'Fits endanger her life.' }, [
    'onSide',
    'nothingInMouth',
  ]),
  sign(
    'breathless',
    {
      hi: 'साँस की तकलीफ़: दिल पर ज़ोर या बहुत कम खून।',
      en: 'Difficult breathing: strain on the heart or little blood.',
    },
    ['sitUp'],
  ),
  sign(
    'headache',
    {
      hi: 'तेज़ सिरदर्द बढ़े हुए बीपी से हो सकता है; दौरे पड़ सकते हैं।',
      en: 'A severe headache can come from high BP; fits may follow.',
    },
    ['leftSide'],
  ),
  sign(
    'blurred',
    {
      hi: 'धुंधला दिखना बढ़े हुए बीपी से हो सकता है; दौरे पड़ सकते हैं।',
      en: 'Blurred sight can come from high BP; fits may follow.',
    },
    ['leftSide'],
  ),
  sign(
    'swelling',
    { hi: 'चेहरे या हाथों की सूजन बढ़े हुए बीपी का लक्षण है।', en: 'Swelling of face or hands is a sign of high BP.' },
    ['leftSide'],
  ),
  sign(
    'highFever',
    { hi: 'प्रसव के बाद तेज़ बुखार: संक्रमण हो सकता है।', en: 'High fever after birth: it may be an infection.' },
    ['sponge', 'water'],
    'chc',
  ),
  {
    id: 'temp',
    level: 'refer',
    field: 'temp',
    when: { path: 'temp.value', atLeast: HIGH_FEVER_ABOVE + 1 },
    why: (answers) => {
      const value = measured(answers, 'temp', tenths);
      return {
        hi: `तापमान ${value.hi}: 102 से ज़्यादा है, संक्रमण हो सकता है।`,
        en: `Temperature ${value.en}: above 102, it may be an infection.`,
      };
    },
    first: firstSteps('sponge', 'water', 'call', 'takeBaby'),
    where: 'chc',
    source: `${BLOCK}: >102 refer`,
    verify: FIRST_STEPS,
  },
  sign(
    'foulDischarge',
    { hi: 'नीचे से बदबूदार पानी: बच्चेदानी में संक्रमण हो सकता है।', en: 'Foul discharge: the womb may be infected.' },
    ['pad'],
    'chc',
  ),
  sign(
    'bellyPain',
    { hi: 'पेट में तेज़ दर्द: अंदर संक्रमण या खून हो सकता है।', en: 'Severe belly pain: infection or blood inside.' },
    ['legsUp'],
  ),
  sign(
    'behaviour',
    { hi: 'बहकी बातें: माँ और बच्चे दोनों को खतरा है।', en: 'Confused behaviour: mother and baby are in danger.' },
    ['notAlone'],
    'chc',
  ),
  sign(
    'yellow',
    { hi: 'आँख या पेशाब पीला: पीलिया हो सकता है।', en: 'Yellow eyes or urine: jaundice.' },
    ['legsUp'],
    'chc',
  ),
  sign(
    'pale',
    { hi: 'हथेली या पलक बहुत फीकी: खून बहुत कम हो सकता है।', en: 'Very pale: she may have very little blood.' },
    ['legsUp'],
    'chc',
  ),
];

/** Treat, counsel, look again. */
export const PNC_WATCH: readonly ConcernRule[] = [
  {
    id: 'motherDied',
    level: 'watch',
    field: 'status',
    when: { path: 'status', is: 'died' },
    why: said('माँ की मृत्यु हुई: 24 घंटे में बताना है।', 'The mother died: report it within 24 hours.'),
    first: [
      { hi: 'आज ही एएनएम को फ़ोन पर बताएँ', en: 'Tell the ANM by phone today' },
      { hi: 'मृत्यु का फ़ॉर्म भरें', en: 'Fill in the death form' },
    ],
    where: 'phc',
    source: 'programme.md 1.15: maternal death, first info within 24 h',
  },
  {
    id: 'fever',
    level: 'watch',
    field: 'temp',
    when: {
      all: [
        { path: 'temp.value', atLeast: FEVER_ABOVE + 1 },
        { path: 'temp.value', below: HIGH_FEVER_ABOVE + 1 },
      ],
    },
    why: (answers) => {
      const value = measured(answers, 'temp', tenths);
      return { hi: `तापमान ${value.hi}: हल्का बुखार है।`, en: `Temperature ${value.en}: a slight fever.` };
    },
    first: [
      { hi: 'पैरासिटामोल की 1 गोली दें', en: 'One paracetamol tablet' },
      { hi: 'कल फिर देखें; न उतरे तो भेजें', en: 'Look again tomorrow; refer if it stays' },
    ],
    where: 'phc',
    source: `${BLOCK}: <=102 paracetamol`,
    verify: 'From where a fever counts, the dose and the next day are general knowledge.',
  },
  {
    id: 'fewMeals',
    level: 'watch',
    field: 'meals',
    when: { path: 'meals', below: MEALS_BELOW },
    why: (answers) => ({
      hi: `दिन में ${String(answers.meals)} बार खाया: ${MEALS_BELOW} बार चाहिए।`,
      en: `${String(answers.meals)} meals a day: ${MEALS_BELOW} are needed.`,
    }),
    first: [{ hi: 'घर वालों को दिन में 4 बार खाना समझाएँ', en: 'Ask the family for four meals a day' }],
    where: 'phc',
    source: `${BLOCK}: full meals/24 h (<4 counsel)`,
  },
  {
    id: 'breasts',
    level: 'watch',
    field: 'breasts',
    when: { any: ['lowMilk', 'cracked', 'hard'].map((kind) => ({ path: 'breasts', includes: kind })) },
    why: said('दूध पिलाने में दिक्कत है।', 'Trouble with breastfeeding.'),
    first: [
      { hi: 'सही पकड़ दिखाएँ; बार-बार पिलवाएँ', en: 'Show how to hold the baby; feed often' },
      { hi: 'गाँठ या बुखार हो तो पीएचसी भेजें', en: 'A lump or fever: to the PHC' },
    ],
    where: 'phc',
    source: `${BLOCK}: low milk / cracked nipple -> counsel`,
    verify: FIRST_STEPS,
  },
];
