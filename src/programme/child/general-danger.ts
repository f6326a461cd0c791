import type { Condition, Field } from '../../domain/form/form.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { dangerSign, signRule } from '../ask.ts';
import { CALL, CHILD_CARD, KEEP_WARM, ON_SIDE } from '../first-steps.ts';
import { GO_ON_FEEDING } from './steps.ts';

const SOURCE = 'programme.md 1.9: general danger';
const FIRST_STEPS = 'The first steps are general knowledge: a clinician signs them off.';

/** Asked of every child that is ill. Source: programme.md 1.9. */
export const GENERAL_SIGNS: readonly Field[] = [
  dangerSign('fits', 'झटके या दौरे आए?', 'Fits?', { source: SOURCE }),
  dangerSign('lethargic', 'बहुत सुस्त या बेहोश?', 'Very drowsy or unconscious?', { source: SOURCE }),
  dangerSign('cannotDrink', 'दूध या पानी नहीं पी पा रहा?', 'Cannot drink or breastfeed?', { source: SOURCE }),
  dangerSign('vomitsAll', 'सब कुछ उल्टी कर देता है?', 'Vomits everything?', { source: SOURCE }),
];

const told = (hi: string, en: string) => ({ why: { hi, en }, source: SOURCE, verify: FIRST_STEPS });

export const GENERAL_DANGERS: readonly ConcernRule[] = [
  signRule('fits', {
    ...told('झटके या दौरे: बच्चे की जान को खतरा है।', "Fits endanger the child's life."),
    first: [ON_SIDE, CALL, CHILD_CARD],
    where: 'fru',
  }),
  signRule('lethargic', {
    ...told('बहुत सुस्त या बेहोश: बच्चे की जान को खतरा है।', "Drowsiness endangers the child's life."),
    first: [ON_SIDE, CALL, CHILD_CARD],
    where: 'fru',
  }),
  signRule('cannotDrink', {
    ...told('पी नहीं पा रहा: बहुत बीमार बच्चे का लक्षण है।', 'Cannot drink: the sign of a very ill child.'),
    first: [KEEP_WARM, CALL, CHILD_CARD],
    where: 'chc',
  }),
  signRule('vomitsAll', {
    ...told(
      'सब उल्टी हो जाता है: दवा और पानी अंदर नहीं टिकेगा।',
      'Vomits everything: nothing given stays inside.',
    ),
    first: [CALL, GO_ON_FEEDING, CHILD_CARD],
    where: 'chc',
  }),
];

export const GENERAL_DANGER: Condition = { any: GENERAL_DANGERS.map((rule) => rule.when) };
