import { isDay } from '../../domain/form/day.ts';
import type { Facts } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { ageFacts, isYounger } from '../child/age.ts';
import type { VisitContext, VisitForm } from '../visit-form.ts';
import { AEFI_DANGERS, AEFI_WATCH } from './after-effects.ts';
import { DOSES, jeGiven, SCHEDULE_ENDS } from './doses.ts';
import { IMMUNISATION } from './form.ts';
import { type GivenDoses, givenDoses } from './given.ts';
import { canBeGiven, doseStates } from './states.ts';

/**
 * `can_<dose>`: whether the dose can have been given on the day in question, that of the visit or the earlier one in
 * the answers. Of a child whose day of birth is not known: every dose nobody has written yet.
 */
function facts(answers: Answers, context: VisitContext): Facts {
  const day = isDay(answers.givenOn) && answers.what === 'before' ? answers.givenOn : context.on;
  const age = ageFacts(context);
  const given = givenDoses(context);
  const can = isDay(age.born)
    ? possible(age.born, given, { day, district: context.district })
    : new Set(DOSES.map((rule) => rule.id).filter((id) => !given.has(id)));
  return { ...age, ...Object.fromEntries(DOSES.map((rule) => [`can_${rule.id}`, can.has(rule.id)])) };
}

function possible(
  birth: string,
  given: GivenDoses,
  { day, district }: { day: string; district: number | undefined },
): Set<string> {
  const states = doseStates({ birth, given, day, je: jeGiven(district) });
  return new Set(states.filter((one) => canBeGiven(one, day)).map((one) => one.rule.id));
}

export const IMMUNISATION_VISIT: VisitForm = {
  form: IMMUNISATION,
  offered: (context) => isYounger(context, SCHEDULE_ENDS),
  start: () => ({}),
  facts,
  rules: [...AEFI_DANGERS, ...AEFI_WATCH],
};
