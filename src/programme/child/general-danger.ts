import type { Condition, Field } from '../../domain/form/form.ts';
import type { ConcernRule, Step } from '../../domain/visit/danger.ts';
import { dangerSign, signRule } from '../ask.ts';
import { CALL, CHILD_CARD, KEEP_WARM, ON_SIDE } from '../first-steps.ts';

const SOURCE = 'programme.md 1.9: general danger';
const FIRST_STEPS = 'The first steps are general knowledge: a clinician signs them off.';

/** Asked of everybody who is ill. Source: programme.md 1.9. */
export const GENERAL_SIGNS: readonly Field[] = [
  dangerSign('fits', 'झटके या दौरे आए?', 'Fits?', { source: SOURCE }),
  dangerSign('lethargic', 'बहुत सुस्ती या बेहोशी?', 'Very drowsy or unconscious?', { source: SOURCE }),
  dangerSign('cannotDrink', 'दूध या पानी पीना बंद?', 'Cannot drink or breastfeed?', { source: SOURCE }),
  dangerSign('vomitsAll', 'सब कुछ उल्टी हो जाता है?', 'Vomits everything?', { source: SOURCE }),
];

const told = (hi: string, en: string) => ({ why: { hi, en }, source: SOURCE, verify: FIRST_STEPS });

/** Their rules; `steps` are what is done at the end whatever the sign. */
export function generalDangers(...steps: Step[]): readonly ConcernRule[] {
  return [
    signRule('fits', {
      ...told('झटके या दौरे: जान का खतरा है।', 'Fits endanger life.'),
      first: [ON_SIDE, CALL, ...steps],
      where: 'fru',
    }),
    signRule('lethargic', {
      ...told('बहुत सुस्ती या बेहोशी: जान का खतरा है।', 'Drowsiness endangers life.'),
      first: [ON_SIDE, CALL, ...steps],
      where: 'fru',
    }),
    signRule('cannotDrink', {
      ...told('पीना बंद: बहुत बीमार होने का लक्षण है।', 'Cannot drink: the sign of a severe illness.'),
      first: [CALL, ...steps],
      where: 'chc',
    }),
    signRule('vomitsAll', {
      ...told(
        'सब उल्टी हो जाता है: दवा और पानी अंदर नहीं टिकेगा।',
        'Vomits everything: nothing given stays inside.',
      ),
      first: [CALL, ...steps],
      where: 'chc',
    }),
  ];
}

/** Those of a child: kept warm, with its card. */
export const GENERAL_DANGERS = generalDangers(KEEP_WARM, CHILD_CARD);

export const GENERAL_DANGER: Condition = { any: GENERAL_DANGERS.map((rule) => rule.when) };
