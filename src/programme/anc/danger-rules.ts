import type { Answers } from '../../domain/form/problems.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { bp, measured, said, tenths } from '../why.ts';
import { SEVERE_ANAEMIA_BELOW } from './anaemia.ts';

const DANGER_SOURCE = 'programme.md 1.3, danger: refer now';
const FIRST_STEPS = 'The first steps are general knowledge: a clinician signs them off.';

/** The upper and the lower blood pressure from which she is referred, mmHg. Source: programme.md 3, all agree. */
const HIGH_SYS = 140;
const HIGH_DIA = 90;
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
