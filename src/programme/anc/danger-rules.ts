import { isRecord } from '../../domain/form/condition.ts';
import { dayInWords, isDay } from '../../domain/form/day.ts';
import { formatNumber } from '../../domain/form/number.ts';
import type { Answers } from '../../domain/form/problems.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';

const DANGER_SOURCE = 'programme.md 1.3, danger: refer now';
const FIRST_STEPS = 'The first steps are general knowledge: a clinician signs them off.';

/** The upper and the lower blood pressure from which she is referred, mmHg. Source: programme.md 3, all agree. */
export const HIGH_SYS = 140;
export const HIGH_DIA = 90;
/** Haemoglobin in tenths of g/dl: severe up to and with 7.0 (HMIS; FLW says below 7, the safer is taken). */
export const SEVERE_ANAEMIA_BELOW = 71;
/** Anaemia in pregnancy below 11.0 g/dl. Source: programme.md 3, HMIS 7.1–10.9. */
export const ANAEMIA_BELOW = 110;

const LIE_LEFT: Bilingual = { hi: 'बाईं करवट लिटाएँ', en: 'Lay her on her left side' };
const CALL: Bilingual = {
  hi: 'एम्बुलेंस को फ़ोन करें; हो सके तो साथ जाएँ',
  en: 'Call the ambulance; go with her if you can',
};
const CARD: Bilingual = { hi: 'एमसीपी कार्ड साथ रखें', en: 'Take the MCP card along' };
const NOTHING_INSIDE: Bilingual = {
  hi: 'साफ़ पैड दें; अंदर कुछ न डालें',
  en: 'Give a clean pad; put nothing inside',
};
const CAREFUL_FIT: Bilingual = {
  hi: 'करवट पर लिटाएँ; मुँह में कुछ न डालें',
  en: 'Lay her on her side; put nothing in her mouth',
};
const SIT_UP: Bilingual = { hi: 'सहारा देकर बिठाएँ', en: 'Let her sit up, supported' };
const COOL: Bilingual = { hi: 'गीले कपड़े से बदन पोंछें; पानी पिलाएँ', en: 'Sponge her; give water to drink' };
const NO_WORK: Bilingual = { hi: 'अकेला न छोड़ें; काम न करने दें', en: 'Do not leave her alone; no work' };

function said(hi: string, en: string): () => Bilingual {
  return () => ({ hi, en });
}

/** The words of a measured value, with its day when that was not the visit's own. */
function measured(
  answers: Answers,
  field: string,
  show: (value: Record<string, unknown>) => string,
): Bilingual {
  const answer = answers[field];
  if (!isRecord(answer)) return { hi: '', en: '' };
  const value = show(answer);
  if (!isDay(answer.on)) return { hi: value, en: value };
  const day = dayInWords(answer.on);
  return { hi: `${value} (${day.hi} को)`, en: `${value} (on ${day.en})` };
}

const bp = (value: Record<string, unknown>) => `${String(value.sys)}/${String(value.dia)}`;
const tenths = (value: Record<string, unknown>) => formatNumber(Number(value.value), { decimals: 1 });

function whyBp(answers: Answers): Bilingual {
  const value = measured(answers, 'bp', bp);
  return {
    hi: `बीपी ${value.hi}: ${HIGH_SYS}/${HIGH_DIA} या उससे ज़्यादा खतरा है।`,
    en: `BP ${value.en}: ${HIGH_SYS}/${HIGH_DIA} or more is dangerous.`,
  };
}

function whySevereAnaemia(answers: Answers): Bilingual {
  const value = measured(answers, 'hb', tenths);
  return {
    hi: `हीमोग्लोबिन ${value.hi}: 7 या उससे कम पर जान का खतरा है।`,
    en: `Haemoglobin ${value.en}: 7 or less endangers her life.`,
  };
}

function whyAnaemia(answers: Answers): Bilingual {
  const value = measured(answers, 'hb', tenths);
  return {
    hi: `हीमोग्लोबिन ${value.hi}: 11 से कम है, खून की कमी है।`,
    en: `Haemoglobin ${value.en}: below 11, anaemia.`,
  };
}

function sign(
  field: string,
  why: () => Bilingual,
  first: Bilingual[],
  where: 'fru' | 'chc' = 'fru',
): ConcernRule {
  return {
    id: field,
    level: 'refer',
    field,
    when: { path: field, is: true },
    why,
    first,
    where,
    source: DANGER_SOURCE,
    verify: FIRST_STEPS,
  };
}

/** Refer now. The order is that of the screen: what kills first comes first. */
export const ANC_DANGERS: readonly ConcernRule[] = [
  sign(
    'bleeding',
    said('नीचे के रास्ते से खून: माँ और बच्चे की जान को खतरा।', 'Bleeding from below can kill mother and child.'),
    [LIE_LEFT, NOTHING_INSIDE, CALL, CARD],
  ),
  sign('fits', said('झटके या दौरे से जान का खतरा है।', 'Fits endanger her life.'), [CAREFUL_FIT, CALL, CARD]),
  {
    ...sign('bp', said('', ''), [LIE_LEFT, NO_WORK, CALL, CARD]),
    when: {
      any: [
        { path: 'bp.sys', atLeast: HIGH_SYS },
        { path: 'bp.dia', atLeast: HIGH_DIA },
      ],
    },
    why: whyBp,
    source: 'programme.md 1.3 and 3: BP >=140 and/or >=90, all sources',
  },
  sign(
    'headache',
    said(
      'तेज़ सिरदर्द बढ़े हुए बीपी से हो सकता है; दौरे पड़ सकते हैं।',
      'A severe headache can come from high BP; fits may follow.',
    ),
    [LIE_LEFT, NO_WORK, CALL, CARD],
  ),
  sign(
    'blurred',
    said(
      'धुंधला दिखना बढ़े हुए बीपी से हो सकता है; दौरे पड़ सकते हैं।',
      'Blurred sight can come from high BP; fits may follow.',
    ),
    [LIE_LEFT, NO_WORK, CALL, CARD],
  ),
  sign(
    'swelling',
    said('चेहरे या हाथों की सूजन बढ़े हुए बीपी का लक्षण है।', 'Swelling of face or hands is a sign of high BP.'),
    [LIE_LEFT, NO_WORK, CALL, CARD],
  ),
  sign('leaking', said('पानी जाने से बच्चे को संक्रमण हो सकता है।', 'Leaking water can infect the baby.'), [
    LIE_LEFT,
    NOTHING_INSIDE,
    CALL,
    CARD,
  ]),
  sign(
    'highFever',
    said('तेज़ बुखार माँ और बच्चे दोनों के लिए खतरा है।', 'High fever endangers both.'),
    [COOL, CALL, CARD],
    'chc',
  ),
  sign(
    'bellyPain',
    said('पेट में तेज़ दर्द: अंदर खून बह सकता है।', 'Severe belly pain: she may be bleeding inside.'),
    [LIE_LEFT, CALL, CARD],
  ),
  sign(
    'breathless',
    said(
      'बैठे-बैठे साँस फूलना: दिल पर ज़ोर या बहुत कम खून।',
      'Breathless at rest: strain on the heart or very little blood.',
    ),
    [SIT_UP, CALL, CARD],
  ),
  {
    ...sign(
      'lessMovement',
      said(
        'बच्चे का हिलना कम या बंद होना: बच्चे को खतरा है।',
        'The baby moves less or not at all: it is in danger.',
      ),
      [LIE_LEFT, CALL, CARD],
    ),
    verify: 'No/less foetal movement is general knowledge in programme.md 1.3, and so are the first steps.',
  },
  {
    ...sign('hb', said('', ''), [SIT_UP, CALL, CARD]),
    when: { path: 'hb.value', below: SEVERE_ANAEMIA_BELOW },
    why: whySevereAnaemia,
    source: 'programme.md 3: HMIS severe <=7',
    verify:
      'FLW refers below 7, HMIS counts 7.0 as severe, AVNI refers below 8. 7.0 is referred: the safer of the first two.',
  },
  {
    ...sign(
      'abortionKind',
      said(
        'गर्भपात अधूरा है: खून और संक्रमण का खतरा है।',
        'The abortion is incomplete: bleeding and infection threaten.',
      ),
      [LIE_LEFT, NOTHING_INSIDE, CALL, CARD],
    ),
    when: { path: 'abortionKind', is: 'incomplete' },
    source: 'programme.md 1.3, abortion: incomplete',
    verify: 'That an incomplete abortion is referred at once is general knowledge.',
  },
];

/** Treat, look again, have it looked at on the next clinic day. */
export const ANC_WATCH: readonly ConcernRule[] = [
  {
    id: 'anaemia',
    level: 'watch',
    field: 'hb',
    when: {
      all: [
        { path: 'hb.value', atLeast: SEVERE_ANAEMIA_BELOW },
        { path: 'hb.value', below: ANAEMIA_BELOW },
      ],
    },
    why: whyAnaemia,
    first: [
      { hi: 'आयरन की 2 गोली रोज़ खाने को कहें', en: 'Two iron tablets every day' },
      { hi: 'एक महीने बाद फिर हीमोग्लोबिन जँचवाएँ', en: 'Have haemoglobin tested again in a month' },
    ],
    where: 'phc',
    source: 'programme.md 3: HMIS anaemia 7.1-10.9; 2: anaemic (7-10.9) 2 tablets a day',
    verify: 'The month until the next test is general knowledge.',
  },
  {
    id: 'albumin',
    level: 'watch',
    field: 'urineAlbumin',
    when: { path: 'urineAlbumin.is', is: 'present' },
    why: said('पेशाब में एल्बुमिन है: बीपी का खतरा हो सकता है।', 'Albumin in the urine: high BP may follow.'),
    first: [{ hi: 'आज ही एएनएम से बीपी नपवाएँ', en: 'Have the ANM measure BP today' }],
    where: 'phc',
    source: 'programme.md 1.3, urine albumin',
    verify: 'That albumin alone is watched and not referred is general knowledge.',
  },
  {
    id: 'sugar',
    level: 'watch',
    field: 'sugar',
    when: {
      any: [
        { path: 'sugar.value', atLeast: 200 },
        { path: 'ogtt.value', atLeast: 140 },
      ],
    },
    why: said('शुगर बढ़ी हुई है: पीएचसी में पक्की जाँच कराएँ।', 'Blood sugar is high: confirm it at the PHC.'),
    first: [{ hi: 'डॉक्टर को दिखाएँ; मीठा कम खाएँ', en: 'See the doctor; eat fewer sweets' }],
    where: 'phc',
    source: 'programme.md 3: random >=200 screen, OGTT 75 g 2-h >=140',
    verify: 'Both limits are general knowledge in programme.md 3.',
  },
  {
    id: 'jaundice',
    level: 'watch',
    field: 'complaints',
    when: { path: 'complaints', includes: 'jaundice' },
    why: said('आँख या पेशाब पीला: पीलिया हो सकता है।', 'Yellow eyes or urine: it may be jaundice.'),
    first: [{ hi: 'आज या कल पीएचसी में दिखाएँ', en: 'See the PHC today or tomorrow' }],
    where: 'phc',
    source: 'programme.md 1.3, symptom screen: jaundice',
    verify: 'The level is general knowledge; a clinician may want it referred at once.',
  },
  {
    id: 'longCough',
    level: 'watch',
    field: 'coughDays',
    when: { path: 'coughDays', is: 'long' },
    why: said('खाँसी 15 दिन या ज़्यादा: टीबी की जाँच कराएँ।', 'Cough of 15 days or more: test for TB.'),
    first: [{ hi: 'बलगम की जाँच के लिए भेजें', en: 'Send her for a sputum test' }],
    where: 'phc',
    source: 'programme.md 1.3, symptom screen: cough >15 d; 1.12',
  },
  {
    id: 'badDischarge',
    level: 'watch',
    field: 'dischargeKind',
    when: {
      any: [
        { path: 'dischargeKind', is: 'foul' },
        { path: 'conditions', includes: 'foulDischarge' },
      ],
    },
    why: said('बदबूदार पानी: संक्रमण हो सकता है।', 'Foul discharge: it may be an infection.'),
    first: [{ hi: 'पीएचसी में दिखाएँ', en: 'Have the PHC look at it' }],
    where: 'phc',
    source: 'programme.md 1.3, high-risk condition: foul discharge',
  },
  {
    id: 'pallor',
    level: 'watch',
    field: 'complaints',
    when: { all: [{ path: 'complaints', includes: 'pale' }, { not: { path: 'hb.value', atLeast: 0 } }] },
    why: said('हथेली या पलक फीकी: खून की कमी हो सकती है।', 'Pale palm or eyelid: it may be anaemia.'),
    first: [{ hi: 'हीमोग्लोबिन की जाँच कराएँ', en: 'Have haemoglobin tested' }],
    where: 'phc',
    source: 'programme.md 1.3, symptom screen: pale palm/conjunctiva',
  },
  {
    id: 'highRisk',
    level: 'watch',
    field: 'conditions',
    when: {
      all: [{ path: 'conditions', answered: true }, { not: { path: 'conditions', includes: 'none' } }],
    },
    why: said(
      'उच्च जोखिम वाली गर्भवती: प्रसव बड़े अस्पताल में हो।',
      'High-risk pregnancy: the birth belongs in a larger hospital.',
    ),
    first: [
      { hi: 'हर महीने की 9 तारीख को जाँच कराएँ', en: 'Check-up on the 9th of every month' },
      { hi: 'एएनएम को आज ही बताएँ', en: 'Tell the ANM today' },
    ],
    where: 'fru',
    source: 'programme.md 1.3, high-risk condition: any -> referral facility; 2: PMSMA on the 9th',
  },
];
