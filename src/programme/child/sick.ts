import type { Field, Group } from '../../domain/form/form.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { option } from '../ask.ts';
import { DANGER_HINT, DANGER_TITLE, maybe } from '../first-steps.ts';
import { MET } from '../met.ts';
import { said } from '../why.ts';
import { GENERAL_SIGNS } from './general-danger.ts';

const SOURCE = 'programme.md 1.7: sick? -> referred; the signs of 1.9';
const GK = 'That danger signs are asked only of a child said to be ill is our own choice.';

/** Asked at every visit to a child that is not made for an illness. */
export const SICK: Field = {
  id: 'sick',
  type: 'yesno',
  label: { hi: 'बच्चा आज बीमार है?', en: 'Is the child ill today?' },
  when: MET,
  required: true,
  unsure: true,
  source: SOURCE,
  verify: GK,
};

export const SICK_SIGNS: Group = {
  id: 'danger',
  title: DANGER_TITLE,
  hint: DANGER_HINT,
  when: maybe('sick'),
  fields: [
    ...GENERAL_SIGNS,
    {
      id: 'illnesses',
      type: 'multi',
      label: { hi: 'क्या तकलीफ़ है?', en: 'What is the trouble?' },
      options: [
        option('diarrhoea', 'दस्त', 'Diarrhoea'),
        option('breathing', 'खाँसी या तेज़ साँस', 'Cough or fast breathing'),
        option('fever', 'बुखार', 'Fever'),
        option('other', 'कुछ और', 'Something else'),
      ],
      source: 'programme.md 1.7: diarrhoea episode; pneumonia symptoms; temperature',
    },
  ],
};

/** An ill child is looked at by its own form. */
export const SICK_WATCH: ConcernRule = {
  id: 'sick',
  level: 'watch',
  field: 'sick',
  when: maybe('sick'),
  why: said('बच्चा बीमार है।', 'The child is ill.'),
  first: [{ hi: '"बीमार बच्चा" वाला फ़ॉर्म अभी भरें', en: 'Fill in the form "Ill child" now' }],
  where: 'phc',
  source: SOURCE,
  verify: GK,
};
