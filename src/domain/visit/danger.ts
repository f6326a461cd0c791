import { holds } from '../form/condition.ts';
import type { Condition, Facts } from '../form/form.ts';
import type { Answers } from '../form/problems.ts';
import type { Bilingual } from '../org/org.ts';

/** `refer`: to a hospital now. `watch`: treat, look again, have it looked at on the next clinic day. */
export type Level = 'refer' | 'watch';

/** Newborn care unit, first referral unit (operation and blood), community or primary health centre. */
export type ReferTo = 'sncu' | 'fru' | 'chc' | 'phc';

/** One thing to do now. */
export interface Step extends Bilingual {
  /** Its place among the steps of several dangers, the lowest first. */
  turn?: number;
  /** Steps about one thing rule each other out: she cannot both lie and sit. */
  about?: string;
}

/** Something in a visit that asks for action. */
export interface Concern {
  id: string;
  level: Level;
  /** The field it was read from. */
  field: string;
  /** What was found, with the measured value, its day when it was not the visit's, and the threshold. */
  why: Bilingual;
  /** What to do now, in order. */
  first: Step[];
  where: ReferTo;
  source: string;
  /** What a clinician must still confirm. */
  verify?: string;
}

/** A concern that cannot wait. */
export interface Danger extends Concern {
  level: 'refer';
}

/** A rule as data: when it holds over a visit's answers, there is this concern. */
export interface ConcernRule extends Omit<Concern, 'why'> {
  when: Condition;
  /** The words of what was found: its value, and the limit it passed. `facts`: an age, an earlier birth weight. */
  why: (answers: Answers, facts: Facts) => Bilingual;
}

/**
 * The concerns of one visit, in the rules' order. A measured value counts from the day it was measured, however
 * long before the visit: a high blood pressure of three weeks ago still refers today.
 */
export function concernsOf(rules: readonly ConcernRule[], answers: Answers, facts: Facts): Concern[] {
  return rules
    .filter((rule) => holds(rule.when, answers, facts))
    .map(({ when: _, why, ...rest }) => ({ ...rest, why: why(answers, facts) }));
}

export function isDanger(concern: Concern): concern is Danger {
  return concern.level === 'refer';
}

/**
 * What to do now for several dangers at once, `dangers` the most urgent first: each step once, in the order of doing,
 * and of steps that rule each other out the one of the more urgent danger.
 */
export function stepsOf(dangers: readonly Pick<Concern, 'first'>[]): Step[] {
  const taken: Step[] = [];
  for (const step of dangers.flatMap((danger) => danger.first)) {
    const isRuledOut = taken.some(
      (one) => one.hi === step.hi || (one.about !== undefined && one.about === step.about),
    );
    if (!isRuledOut) taken.push(step);
  }
  return taken.sort((a, b) => (a.turn ?? 0) - (b.turn ?? 0));
}
