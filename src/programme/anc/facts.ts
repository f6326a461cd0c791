import { type Answers, carriedAnswers } from '../../domain/form/answers.ts';
import { isDay } from '../../domain/form/day.ts';
import type { Facts } from '../../domain/form/form.ts';
import { weeksOn } from '../../domain/visit/pregnancy.ts';
import { ANC } from './form.ts';

/** What a visit can be asked about before its first question. */
export interface AncKnown {
  /** The visit's day. */
  on: string;
  /** The bodies of this pregnancy's registration and earlier visits, in fold order. */
  previous: readonly Answers[];
}

/** The answers a visit starts with: the last period, the Td days, albendazole. Never a danger sign. */
export function ancStart(known: AncKnown): Answers {
  return carriedAnswers(ANC, known.previous);
}

/**
 * The facts the ANC form's conditions look at: `weeks` (completed, on the visit's day, from the period in the
 * answers or carried), `visitNo` (this visit's, from 1), `lmpKnown`, `tdDone` (second dose or booster before).
 */
export function ancFacts(answers: Answers, known: AncKnown): Facts {
  const carried = ancStart(known);
  const lmp = answers.lmp ?? carried.lmp;
  return {
    weeks: isDay(lmp) ? weeksOn(lmp, known.on) : undefined,
    visitNo: known.previous.filter((body) => body.form !== 'pregnancy').length + 1,
    lmpKnown: isDay(carried.lmp),
    tdDone: isDay(carried.td2) || isDay(carried.tdBooster),
  };
}
