import { daysBetween, isDay } from '../../domain/form/day.ts';
import type { Facts } from '../../domain/form/form.ts';
import { ageYearsOn } from '../../domain/person/person.ts';
import { birthOf } from '../hbnc/birth-of.ts';
import type { VisitContext, VisitForm } from '../visit-form.ts';
import { BIRTH_REGISTRATION, BIRTH_REGISTRATION_WATCH } from './birth-registration.ts';

/** Older children are registered with the school. Ours. */
const CHILD_BELOW_YEARS = 5;

function facts(_: unknown, context: VisitContext): Facts {
  const { born } = birthOf(context, undefined);
  return { born, days: isDay(born) ? daysBetween(born, context.on) : undefined };
}

/** Offered of a child under five until the certificate has arrived. */
export const BIRTH_REGISTRATION_VISIT: VisitForm = {
  form: BIRTH_REGISTRATION,
  afterDeath: true,
  offered(context) {
    const { person, on, visits } = context;
    const age = ageYearsOn(person, on);
    const isChild = age !== undefined && age >= 0 && age < CHILD_BELOW_YEARS;
    const has = visits.some(
      (visit) => visit.form === BIRTH_REGISTRATION.id && visit.body.certificate === true,
    );
    return isChild && !person.died && !has;
  },
  start: () => ({}),
  facts,
  rules: BIRTH_REGISTRATION_WATCH,
};
