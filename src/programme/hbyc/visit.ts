import { isDay } from '../../domain/form/day.ts';
import type { Facts, Form } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { ageFacts, isYounger } from '../child/age.ts';
import { GENERAL_DANGER, GENERAL_DANGERS } from '../child/general-danger.ts';
import { SICK_SIGNS } from '../child/sick.ts';
import { ifaSyrupAllowed } from '../growth/ifa-syrup.ts';
import { jeGiven } from '../immunisation/doses.ts';
import { givenDoses } from '../immunisation/given.ts';
import { doseStates } from '../immunisation/states.ts';
import { referralGroup } from '../referral.ts';
import type { VisitContext, VisitForm } from '../visit-form.ts';
import { CLOSING, FEEDING, GIVEN, MEASURES, MEETING, VACCINES } from './ask.ts';
import { HBYC_WATCH } from './rules.ts';

/** Completed months from which, and years below which, it is offered: the last visit is due at 15 months, a late one is still taken. */
const FROM_MONTHS = 3;
const YOUNGER_THAN = 2;

/** The visit to a child of 3, 6, 9, 12 and 15 months. Source: programme.md 1.7. */
export const HBYC: Form = {
  id: 'hbyc',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'छोटे बच्चे से मुलाकात (एचबीवाईसी)', en: 'Visit to a small child (HBYC)' },
  groups: [MEETING, SICK_SIGNS, FEEDING, MEASURES, VACCINES, GIVEN, CLOSING, referralGroup(GENERAL_DANGER)],
};

function offered(context: VisitContext): boolean {
  const { ageMonths } = ageFacts(context);
  const oldEnough = typeof ageMonths !== 'number' || ageMonths >= FROM_MONTHS;
  return isYounger(context, YOUNGER_THAN) && oldEnough;
}

/** Whether every dose is given that should be by now; undefined when nobody knows of any or of the birth. */
function vaccinatedForAge(context: VisitContext): boolean | undefined {
  const given = givenDoses(context);
  const birth = context.person.dob;
  if (given.size === 0 || !isDay(birth)) return undefined;
  const states = doseStates({ birth, given, day: context.on, je: jeGiven(context.district) });
  return states.every((one) => one.state !== 'overdue');
}

/** The age; `mrDone`, `vitaminADone`: told by the vaccination already; `ifaSyrupAllowed`: another bottle today. */
function facts(_: Answers, context: VisitContext): Facts {
  const given = givenDoses(context);
  const before = context.visits.filter(({ on }) => on < context.on);
  return {
    ...ageFacts(context),
    mrDone: given.has('mr1'),
    vitaminADone: given.has('vitA1'),
    ifaSyrupAllowed: ifaSyrupAllowed(before, context.on),
  };
}

export const HBYC_VISIT: VisitForm = {
  form: HBYC,
  offered,
  start(context) {
    const vaccinated = vaccinatedForAge(context);
    return vaccinated === undefined ? {} : { vaccinated };
  },
  facts,
  rules: [...GENERAL_DANGERS, ...HBYC_WATCH],
};
