import { addDays } from '../../domain/form/day.ts';
import type { Facts, Form } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { ageFacts, isYounger } from '../child/age.ts';
import { referralGroup } from '../referral.ts';
import type { VisitContext, VisitForm } from '../visit-form.ts';
import { COUGH, DANGER, DIARRHOEA, FEVER, NUTRITION, TROUBLE, WATER } from './ask.ts';
import { ANY_ILLNESS_DANGER, ILLNESS_DANGERS } from './danger-rules.ts';
import { GIVEN } from './given.ts';
import { ILLNESS_WATCH } from './watch-rules.ts';

/** Completed years below which it is offered. Source: programme.md 1.9, under-5 illness. */
const YOUNGER_THAN = 5;
/** A visit so soon after another looks at the same illness. Source: zinc for 14 days, programme.md 1.9; our own choice. */
const SAME_ILLNESS_DAYS = 14;

/** A child under five that is ill, as IMNCI looks at it. Source: programme.md 1.9. */
export const ILLNESS: Form = {
  id: 'illness',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'बीमार बच्चा (5 साल से छोटा)', en: 'Ill child (under 5)' },
  groups: [
    TROUBLE,
    DANGER,
    COUGH,
    DIARRHOEA,
    WATER,
    FEVER,
    NUTRITION,
    GIVEN,
    referralGroup(ANY_ILLNESS_DANGER),
  ],
};

/**
 * The age; `ageAsked`: whether it must be asked in months; `followUp`: whether this child was looked at for an illness
 * in the last days.
 */
function facts(answers: Answers, context: VisitContext): Facts {
  const age = ageFacts(context);
  const told = typeof answers.ageTold === 'number' ? answers.ageTold : undefined;
  const since = addDays(context.on, -SAME_ILLNESS_DAYS);
  return {
    ...age,
    ageMonths: age.born === undefined ? (told ?? age.ageMonths) : age.ageMonths,
    ageAsked: age.born === undefined,
    followUp: context.visits.some(({ form, on }) => form === ILLNESS.id && on >= since && on < context.on),
  };
}

export const ILLNESS_VISIT: VisitForm = {
  form: ILLNESS,
  offered: (context) => isYounger(context, YOUNGER_THAN),
  start: () => ({}),
  facts,
  rules: [...ILLNESS_DANGERS, ...ILLNESS_WATCH],
};
