import type { Condition, Group } from '../../domain/form/form.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { dangerSign, option, signRule } from '../ask.ts';
import { CALL, CHILD_CARD, DANGER_HINT, DANGER_TITLE, maybe, ON_SIDE, SIT_UP } from '../first-steps.ts';
import { said } from '../why.ts';

const SOURCE = 'programme.md 1.8: AEFI Y/N (HMIS 9.6)';
const OURS = 'Which signs after a vaccine are dangers, and the first steps, are general knowledge.';
const ASKED = { source: SOURCE, verify: OURS };
const CALL_ANM = { hi: 'एएनएम को तुरंत फ़ोन करें', en: 'Call the ANM at once' };

/** Asked only when there was trouble after a vaccine. */
export const AFTER_EFFECTS: Group = {
  id: 'afterEffects',
  title: DANGER_TITLE,
  hint: DANGER_HINT,
  when: maybe('aefi'),
  fields: [
    dangerSign('aefiBreath', 'साँस लेने में तकलीफ़?', 'Trouble breathing?', ASKED),
    dangerSign('aefiFits', 'झटके या दौरे आए?', 'Fits?', ASKED),
    dangerSign('aefiLimp', 'बेहोश या बहुत सुस्त?', 'Unconscious or very drowsy?', ASKED),
    {
      id: 'aefiMild',
      type: 'multi',
      label: { hi: 'और क्या हुआ?', en: 'What else?' },
      options: [
        option('fever', 'बुखार', 'Fever'),
        option('swelling', 'टीके की जगह सूजन या दर्द', 'Swelling or pain at the spot'),
        option('crying', '3 घंटे से ज़्यादा रोना', 'Crying for over 3 hours'),
        option('rash', 'दाने', 'Rash'),
        option('pus', 'टीके की जगह मवाद', 'Pus at the spot'),
        option('other', 'कुछ और', 'Something else'),
      ],
      source: SOURCE,
      verify: 'The list is general knowledge.',
    },
  ],
};

const TOLD = { where: 'chc', ...ASKED } as const;

export const AEFI_DANGERS: readonly ConcernRule[] = [
  signRule('aefiBreath', {
    why: {
      hi: 'टीके के बाद साँस की तकलीफ़ से जान का खतरा है।',
      en: 'Trouble breathing after a vaccine endangers life.',
    },
    first: [SIT_UP, CALL, CALL_ANM, CHILD_CARD],
    ...TOLD,
  }),
  signRule('aefiFits', {
    why: { hi: 'टीके के बाद दौरा: डॉक्टर को दिखाना ज़रूरी है।', en: 'Fits after a vaccine need a doctor.' },
    first: [ON_SIDE, CALL, CALL_ANM, CHILD_CARD],
    ...TOLD,
  }),
  signRule('aefiLimp', {
    why: { hi: 'टीके के बाद बेहोशी या सुस्ती खतरे का लक्षण है।', en: 'Drowsiness after a vaccine is a danger.' },
    first: [ON_SIDE, CALL, CALL_ANM, CHILD_CARD],
    ...TOLD,
  }),
];

export const AEFI_WATCH: readonly ConcernRule[] = [
  {
    id: 'aefiMild',
    level: 'watch',
    field: 'aefiMild',
    when: { path: 'aefiMild', answered: true },
    why: said('टीके के बाद तकलीफ़ हुई है।', 'There was trouble after a vaccine.'),
    first: [
      { hi: 'एएनएम को आज ही बताएँ', en: 'Tell the ANM today' },
      { hi: 'दूध पिलाते रहें; कल फिर देखें', en: 'Keep feeding; look again tomorrow' },
    ],
    where: 'phc',
    ...ASKED,
  },
];

export const ANY_AEFI_DANGER: Condition = { any: AEFI_DANGERS.map((rule) => rule.when) };
