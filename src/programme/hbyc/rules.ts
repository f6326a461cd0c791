import type { Condition } from '../../domain/form/form.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { SICK_WATCH } from '../child/sick.ts';
import { said } from '../why.ts';

const SOURCE = 'programme.md 1.7';
const GK = 'What is advised is general knowledge.';

function watch(
  field: string,
  when: Condition,
  { hi, en, first }: { hi: string; en: string; first: ConcernRule['first'] },
): ConcernRule {
  return {
    id: field,
    level: 'watch',
    field,
    when,
    why: said(hi, en),
    first,
    where: 'phc',
    source: SOURCE,
    verify: GK,
  };
}

export const HBYC_WATCH: readonly ConcernRule[] = [
  SICK_WATCH,
  watch(
    'weightColour',
    { path: 'weightColour', is: 'red' },
    {
      hi: 'वज़न लाल में: बहुत कम है।',
      en: 'Weight in the red: far too low.',
      first: [
        { hi: 'वीएचएसएनडी या पीएचसी में दिखाएँ', en: 'See the VHSND or the PHC' },
        { hi: 'कुपोषण वाला फ़ॉर्म भरें', en: 'Fill in the form on malnutrition' },
      ],
    },
  ),
  watch(
    'lengthColour',
    { path: 'lengthColour', is: 'red' },
    {
      hi: 'लंबाई लाल में: बहुत कम है।',
      en: 'Length in the red: far too short.',
      first: [{ hi: 'वीएचएसएनडी या पीएचसी में दिखाएँ', en: 'See the VHSND or the PHC' }],
    },
  ),
  watch(
    'vaccinated',
    { path: 'vaccinated', is: false },
    {
      hi: 'उम्र के हिसाब से सब टीके नहीं लगे।',
      en: 'Not vaccinated for its age.',
      first: [{ hi: 'अगले टीके वाले दिन बुलाएँ', en: 'Call them to the next session' }],
    },
  ),
  watch(
    'onlyMilk',
    {
      all: [
        { path: 'onlyMilk', is: false },
        { path: 'fact.ageMonths', below: 6 },
      ],
    },
    {
      hi: '6 महीने तक सिर्फ़ माँ का दूध चाहिए।',
      en: 'Up to 6 months only breast milk.',
      first: [{ hi: 'पानी, शहद या ऊपर का दूध न दें', en: 'No water, honey or other milk' }],
    },
  ),
  watch(
    'solids',
    { path: 'solids', is: false },
    {
      hi: '6 महीने बाद ऊपरी आहार ज़रूरी है।',
      en: 'After 6 months other food is needed.',
      first: [{ hi: 'दाल, चावल, खिचड़ी मसलकर खिलाएँ', en: 'Mashed lentils and rice' }],
    },
  ),
  watch(
    'delay',
    { path: 'delay', is: true },
    {
      hi: 'बच्चे के विकास में देरी हो सकती है।',
      en: 'The child may be developing late.',
      first: [{ hi: 'एएनएम और आरबीएसके टीम को दिखाएँ', en: 'Show the child to the ANM and the RBSK team' }],
    },
  ),
];
