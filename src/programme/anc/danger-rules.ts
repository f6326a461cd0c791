import type { Answers } from '../../domain/form/problems.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule, Step } from '../../domain/visit/danger.ts';
import { firstSteps } from '../first-steps.ts';
import { bp, measured, said, tenths } from '../why.ts';
import { SEVERE_ANAEMIA_BELOW } from './anaemia.ts';

const DANGER_SOURCE = 'programme.md 1.3, danger: refer now';
const FIRST_STEPS = 'The first steps are general knowledge: a clinician signs them off.';

/** The upper and the lower blood pressure from which she is referred, mmHg. Source: programme.md 3, all agree. */
const HIGH_SYS = 140;
const HIGH_DIA = 90;

function whyBp(answers: Answers): Bilingual {
  const value = measured(answers, 'bp', bp);
  return {
    hi: `बीपी ${value.hi}: ${HIGH_SYS}/${HIGH_DIA} या उससे ज़्यादा हो तो खतरा है।`,
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

function sign(field: string, why: () => Bilingual, first: Step[], where: 'fru' | 'chc' = 'fru'): ConcernRule {
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

/**
 * Refer now, the most urgent first: what kills first decides what is done first. The order is a clinician's to confirm,
 * as the steps are.
 */
export const ANC_DANGERS: readonly ConcernRule[] = [
  sign(
    'bleeding',
    said('नीचे के रास्ते से खून: माँ और बच्चे की जान को खतरा।', 'Bleeding from below can kill mother and child.'),
    firstSteps('leftSide', 'pad', 'call', 'card'),
  ),
  sign(
    'fits',
    said('झटके या दौरे से जान का खतरा है।', 'Fits endanger her life.'),
    firstSteps('leftSide', 'nothingInMouth', 'call', 'card'),
  ),
  sign(
    'breathless',
    said(
      'बैठे-बैठे साँस फूलना: दिल पर ज़ोर या बहुत कम खून।',
      'Breathless at rest: strain on the heart or very little blood.',
    ),
    firstSteps('sitUp', 'call', 'card'),
  ),
  {
    ...sign('bp', said('', ''), firstSteps('leftSide', 'notAlone', 'call', 'card')),
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
    firstSteps('leftSide', 'notAlone', 'call', 'card'),
  ),
  sign(
    'blurred',
    said(
      'धुंधला दिखना बढ़े हुए बीपी से हो सकता है; दौरे पड़ सकते हैं।',
      'Blurred sight can come from high BP; fits may follow.',
    ),
    firstSteps('leftSide', 'notAlone', 'call', 'card'),
  ),
  sign(
    'swelling',
    said('चेहरे या हाथों की सूजन बढ़े हुए बीपी का लक्षण है।', 'Swelling of face or hands is a sign of high BP.'),
    firstSteps('leftSide', 'notAlone', 'call', 'card'),
  ),
  sign(
    'leaking',
    said('पानी जाने से बच्चे को संक्रमण हो सकता है।', 'Leaking water can infect the baby.'),
    firstSteps('leftSide', 'pad', 'call', 'card'),
  ),
  sign(
    'highFever',
    said('तेज़ बुखार माँ और बच्चे दोनों के लिए खतरा है।', 'High fever endangers both.'),
    firstSteps('sponge', 'water', 'call', 'card'),
    'chc',
  ),
  sign(
    'bellyPain',
    said('पेट में तेज़ दर्द: अंदर खून बह सकता है।', 'Severe belly pain: she may be bleeding inside.'),
    firstSteps('leftSide', 'call', 'card'),
  ),
  {
    ...sign(
      'lessMovement',
      said(
        'बच्चे का हिलना कम या बंद होना: बच्चे को खतरा है।',
        'The baby moves less or not at all: it is in danger.',
      ),
      firstSteps('leftSide', 'call', 'card'),
    ),
    verify: 'No/less foetal movement is general knowledge in programme.md 1.3, and so are the first steps.',
  },
  {
    ...sign('hb', said('', ''), firstSteps('sitUp', 'call', 'card')),
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
      firstSteps('leftSide', 'pad', 'call', 'card'),
    ),
    when: { path: 'abortionKind', is: 'incomplete' },
    source: 'programme.md 1.3, abortion: incomplete',
    verify: 'That an incomplete abortion is referred at once is general knowledge.',
  },
];
