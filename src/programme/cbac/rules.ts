import type { Condition, Facts, Group, Option } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { CHC, PHC } from '../places.ts';
import { LOW_MOOD, LOW_MOOD_FROM } from './mood.ts';
import { cbacScore, SCORE_ABOVE, scoreInWords } from './score.ts';
import { found, SIGN_FIELDS } from './signs.ts';

const HIGH_SCORE: Condition = { path: 'fact.cbacScore', atLeast: SCORE_ABOVE + 1 };
const MAYBE_HIGH: Condition = {
  all: [
    { path: 'fact.cbacScore', below: SCORE_ABOVE + 1 },
    { path: 'fact.cbacMost', atLeast: SCORE_ABOVE + 1 },
    { path: 'waist.notDone', is: true },
  ],
};

const TO_DOCTOR: Bilingual = { hi: 'डॉक्टर या सीएचओ को दिखाएँ', en: 'Have the doctor or the CHO look at it' };
const FIRST: Readonly<Record<string, Bilingual>> = {
  chest: { hi: 'बलगम की जाँच कराएँ; टीबी का फ़ॉर्म भरें', en: 'Have the sputum tested; fill in the TB form' },
};

function whyScore(answers: Answers, facts: Facts): Bilingual {
  const lines = scoreInWords(cbacScore(answers, facts));
  return {
    hi: `${lines.map((one) => one.hi).join('; ')}। ${SCORE_ABOVE} से ज़्यादा पर जाँच ज़रूरी है।`,
    en: `${lines.map((one) => one.en).join('; ')}. Above ${SCORE_ABOVE} a check-up is needed.`,
  };
}

function whyMood(_: Answers, { phq2 }: Facts): Bilingual {
  return {
    hi: `मन का हाल ${String(phq2 ?? '')}: ${LOW_MOOD_FROM} या ज़्यादा पर मदद चाहिए।`,
    en: `Mood ${String(phq2 ?? '')}: from ${LOW_MOOD_FROM} on help is needed.`,
  };
}

/** The words of what was chosen. */
function whySigns(field: string, options: readonly Option[]): (answers: Answers) => Bilingual {
  return (answers) => {
    const chosen = answers[field];
    const there = options.filter((one) => Array.isArray(chosen) && chosen.includes(one.id));
    return {
      hi: `लक्षण मिला: ${there.map((one) => one.label.hi).join('; ')}।`,
      en: `Found: ${there.map((one) => one.label.en).join('; ')}.`,
    };
  };
}

const SIGN_RULES: readonly ConcernRule[] = SIGN_FIELDS.map((field) => ({
  id: field.id,
  level: 'watch',
  field: field.id,
  when: found(field.id),
  why: whySigns(field.id, field.options),
  first: [FIRST[field.id] ?? TO_DOCTOR],
  where: 'phc',
  source: 'programme.md 1.13: any B symptom -> refer regardless of score',
  verify: 'Sent to the next clinic day, not at once: general knowledge.',
}));

/** Nothing here is today's hospital; all of it is a check-up that must not be missed. */
export const CBAC_WATCH: readonly ConcernRule[] = [
  ...SIGN_RULES,
  {
    id: 'score',
    level: 'watch',
    field: 'waist',
    when: HIGH_SCORE,
    why: whyScore,
    first: [{ hi: 'एनसीडी जाँच के दिन बीपी और शुगर नपवाएँ', en: 'BP and sugar on the next NCD screening day' }],
    where: 'phc',
    source: 'programme.md 3: CBAC cut >4',
  },
  {
    id: 'waistOpen',
    level: 'watch',
    field: 'waist',
    when: MAYBE_HIGH,
    why: whyScore,
    first: [{ hi: 'कमर नापें: तभी कुल अंक पूरे होंगे', en: 'Measure the waist: only then the sum is complete' }],
    where: 'phc',
    source: 'programme.md 3: CBAC part A, waist; cut >4',
  },
  {
    id: 'mood',
    level: 'watch',
    field: 'feltLow',
    when: LOW_MOOD,
    why: whyMood,
    first: [{ hi: 'ध्यान से सुनें; अकेला न छोड़ें', en: 'Listen; do not leave the person alone' }, TO_DOCTOR],
    where: 'phc',
    source: 'programme.md 3: PHQ-2, FLW >3, WHO-style cut >=3',
    verify: 'The lower of the two cuts is taken, the safer; the first steps are general knowledge.',
  },
];

/** Where the person was sent, asked as soon as there is a reason. */
export const SENT: Group = {
  id: 'sent',
  title: { hi: 'आगे की जाँच', en: 'Further check-up' },
  when: { any: [HIGH_SCORE, LOW_MOOD, ...SIGN_FIELDS.map((field) => found(field.id))] },
  fields: [
    {
      id: 'sentTo',
      type: 'choice',
      label: { hi: 'कहाँ जाने को कहा?', en: 'Told to go where?' },
      required: true,
      options: [
        { id: 'ncdDay', label: { hi: 'एनसीडी जाँच का दिन', en: 'NCD screening day' } },
        PHC,
        CHC,
        { id: 'notReady', label: { hi: 'अभी तैयार नहीं', en: 'Not ready yet' } },
      ],
      source: 'programme.md 1.13: refer; 3: cut >4',
    },
  ],
};
