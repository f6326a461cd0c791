import type { Condition, Facts } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { type Concern, concernsOf, type Danger, isDanger } from '../../domain/visit/danger.ts';
import { ANC_DANGERS } from './danger-rules.ts';
import { ANC_UNSURE } from './unsure-rules.ts';
import { ANC_WATCH } from './watch-rules.ts';

/** True as soon as one danger sign is there: the referral is asked then. */
export const ANY_DANGER: Condition = { any: ANC_DANGERS.map((rule) => rule.when) };

/**
 * Why she must go to a hospital now; empty when no danger sign was found in this visit. `answers` are those asked: a
 * saved body, or `finishedBody` of a draft, which has dropped what is no longer asked.
 */
export function ancDangers(answers: Answers, facts: Facts): Danger[] {
  return concernsOf(ANC_DANGERS, answers, facts).filter(isDanger);
}

/** Everything that asks for action, the most urgent first. */
export function ancConcerns(answers: Answers, facts: Facts): Concern[] {
  return concernsOf([...ANC_DANGERS, ...ANC_UNSURE, ...ANC_WATCH], answers, facts);
}
