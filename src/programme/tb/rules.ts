import type { Condition, Field, Group } from '../../domain/form/form.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { MET } from '../met.ts';
import { said } from '../why.ts';
import { CONFIRMED, SPUTUM_SENT } from './follow-up.ts';
import { PATIENT, SUSPECTED } from './screening.ts';

/** Older than this is a risk of its own, completed years. Source: programme.md 1.12, asymptomatic risk >60 y. */
export const OLD_OVER = 60;

const SOURCE = 'programme.md 1.12';
const OURS = 'programme.md 1.12 names no danger sign: these, and the first steps, are general knowledge.';

function sign(id: string, label: Bilingual, when?: Condition): Field {
  return {
    id,
    type: 'yesno',
    label,
    danger: true,
    unsure: true,
    required: true,
    source: SOURCE,
    verify: OURS,
    ...(when && { when }),
  };
}

export const DANGER: Group = {
  id: 'danger',
  title: { hi: 'खतरे के लक्षण', en: 'Danger signs' },
  hint: {
    hi: 'हर सवाल पूछें। कोई लक्षण हो तो ऐप बताएगा क्या करें।',
    en: 'Ask each one. If a sign is there, the app says what to do.',
  },
  when: { any: [SUSPECTED, PATIENT] },
  fields: [
    sign('coughsBlood', { hi: 'खाँसी में बहुत खून आता है?', en: 'Coughing up much blood?' }),
    sign('breathless', { hi: 'बैठे-बैठे साँस फूलती है?', en: 'Breathless even at rest?' }),
    sign('jaundice', { hi: 'आँख या पेशाब पीला?', en: 'Yellow eyes or urine?' }, PATIENT),
  ],
};

const SIT_UP: Bilingual = { hi: 'सहारा देकर बिठाएँ', en: 'Let the person sit up, supported' };
const CALL: Bilingual = {
  hi: 'एम्बुलेंस को फ़ोन करें; हो सके तो साथ जाएँ',
  en: 'Call the ambulance; go along if you can',
};
const MASK: Bilingual = { hi: 'मुँह पर कपड़ा रखवाएँ', en: 'Have the mouth covered with a cloth' };
const CARD: Bilingual = { hi: 'टीबी कार्ड और दवा साथ रखें', en: 'Take the TB card and the medicine along' };

function refer(field: string, why: () => Bilingual, first: Bilingual[]): ConcernRule {
  return {
    id: field,
    level: 'refer',
    field,
    when: { path: field, is: true },
    why,
    first,
    where: 'chc',
    source: SOURCE,
    verify: OURS,
  };
}

export const TB_DANGERS: readonly ConcernRule[] = [
  refer('coughsBlood', said('खाँसी में बहुत खून: जान का खतरा है।', 'Coughing up much blood endangers life.'), [
    SIT_UP,
    MASK,
    CALL,
  ]),
  refer(
    'breathless',
    said('बैठे-बैठे साँस फूलना: फेफड़े बहुत कमज़ोर हैं।', 'Breathless at rest: the lungs are failing.'),
    [SIT_UP, MASK, CALL],
  ),
  refer('jaundice', said('टीबी की दवा से जिगर खराब हो सकता है।', 'The TB medicine may be harming the liver.'), [
    {
      hi: 'आज ही डॉक्टर को दिखाएँ; तब तक टीबी की दवा न दें',
      en: 'See the doctor today; no more doses until then',
    },
    CARD,
  ]),
];

export const ANY_TB_DANGER: Condition = { any: TB_DANGERS.map((rule) => rule.when) };

const HAS_RISK: Condition = {
  any: [
    { all: [{ path: 'risks', answered: true }, { not: { path: 'risks', includes: 'none' } }] },
    {
      all: [
        { path: 'risks', answered: true },
        { path: 'fact.ageYears', atLeast: OLD_OVER + 1 },
      ],
    },
  ],
};

function watch(
  id: string,
  field: string,
  rule: Pick<ConcernRule, 'when' | 'why' | 'first'> & { from: string; verify?: string },
): ConcernRule {
  const { from, verify, ...rest } = rule;
  return {
    id,
    level: 'watch',
    field,
    ...rest,
    where: 'phc',
    source: `${SOURCE}: ${from}`,
    ...(verify && { verify }),
  };
}

/** What asks for a next step, though not today's hospital. */
export const TB_WATCH: readonly ConcernRule[] = [
  watch('suspected', 'symptoms', {
    when: { all: [SUSPECTED, { not: SPUTUM_SENT }] },
    why: said('टीबी का लक्षण है: बलगम की जाँच ज़रूरी है।', 'A sign of TB: the sputum must be tested.'),
    first: [
      { hi: 'बलगम की जाँच के लिए भेजें', en: 'Send for a sputum test' },
      { hi: 'खाँसते समय मुँह ढकने को कहें', en: 'Ask to cover the mouth when coughing' },
    ],
    from: 'any symptom -> suspected',
    verify: 'Covering the mouth is general knowledge.',
  }),
  watch('awaited', 'sputumResult', {
    when: { path: 'sputumResult', is: 'awaited' },
    why: said('बलगम की रिपोर्ट अभी बाकी है।', 'The result of the sputum test is still open.'),
    first: [{ hi: 'जहाँ जमा किया, वहाँ से रिपोर्ट लें', en: 'Get the result from where it was handed in' }],
    from: 'sputum -> result',
  }),
  watch('stillSuspected', 'doctorSays', {
    when: {
      all: [
        { path: 'sputumResult', is: 'negative' },
        { path: 'doctorSays', is: 'notYet' },
      ],
    },
    why: said('बलगम में टीबी नहीं, पर लक्षण थे।', 'No TB in the sputum, but there were signs.'),
    first: [{ hi: 'छाती का एक्स-रे और डॉक्टर की जाँच कराएँ', en: 'Have an X-ray and see the doctor' }],
    from: 'X-ray result, referred to',
    verify: 'That the doctor decides after a negative test is general knowledge.',
  }),
  watch('confirmed', 'regimen', {
    when: { all: [CONFIRMED, { not: { path: 'fact.treatmentKnown', is: true } }] },
    why: said('टीबी है: दवा आज से, और पूरी करनी है।', 'It is TB: medicine from today, to the last dose.'),
    first: [
      { hi: 'एएनएम को आज ही बताएँ; दवा शुरू कराएँ', en: 'Tell the ANM today; have the medicine begun' },
      { hi: 'घर के सभी लोगों की टीबी जाँच कराएँ', en: 'Have everybody in the house screened' },
    ],
    from: 'confirmed -> regimen, start date',
    verify: 'Screening the household is general knowledge.',
  }),
  watch('irregular', 'adherence', {
    when: { path: 'adherence', is: 'irregular' },
    why: said(
      'दवा छूटने से टीबी लौटती है, दवा बेअसर होती है।',
      'Missed doses bring TB back and spoil the medicine.',
    ),
    first: [{ hi: 'कारण पूछें; एएनएम को बताएँ', en: 'Ask why; tell the ANM' }],
    from: 'adherence regular/irregular',
  }),
  watch('discomfort', 'discomfort', {
    when: { path: 'discomfort', is: true },
    why: said('दवा से तकलीफ़ है: डॉक्टर को दिखाएँ।', 'Discomfort from the medicine: see the doctor.'),
    first: [{ hi: 'दवा अपने आप बंद न करें', en: 'Do not stop the medicine on your own' }],
    from: 'discomfort',
  }),
  watch('lost', 'outcome', {
    when: {
      any: [
        { path: 'outcome', is: 'lost' },
        { path: 'outcome', is: 'failed' },
      ],
    },
    why: said('इलाज पूरा नहीं हुआ: फिर से जाँच चाहिए।', 'The treatment is not complete: test again.'),
    first: [{ hi: 'बलगम की जाँच के लिए फिर भेजें', en: 'Send for a sputum test again' }],
    from: 'outcome failed/LFU; case type previously treated',
    verify: 'That both are suspected again is our own choice.',
  }),
  watch('atRisk', 'risks', {
    when: { all: [MET, HAS_RISK, { not: SUSPECTED }, { not: CONFIRMED }] },
    why: said('लक्षण नहीं, पर टीबी का खतरा ज़्यादा है।', 'No sign, but a higher risk of TB.'),
    first: [{ hi: 'अगली जाँच के दिन एक्स-रे कराएँ', en: 'Have an X-ray on the next clinic day' }],
    from: 'asymptomatic risk',
    verify: 'The X-ray for people at risk is general knowledge.',
  }),
];
