import { daysBetween, isDay, yearsBetween } from '../../domain/form/day.ts';
import type { Facts } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { ageYearsOn } from '../../domain/person/person.ts';
import { maternalTimeOf } from '../../domain/visit/case.ts';
import type { VisitContext, VisitForm } from '../visit-form.ts';
import { isOfMothersAge } from '../woman.ts';
import { DEATH } from './form.ts';
import { DEATH_WATCH } from './rules.ts';

/** What a visit that found the death has told already. */
const TOLD = ['deathDay', 'deathPlace', 'deathCause'] as const;

function start({ visits }: VisitContext): Answers {
  const told = visits.findLast((visit) => visit.body.status === 'died')?.body ?? {};
  return Object.fromEntries(TOLD.flatMap((id) => (told[id] === undefined ? [] : [[id, told[id]]])));
}

function facts(answers: Answers, context: VisitContext): Facts {
  const { person, visits, on } = context;
  const { deathDay } = { ...start(context), ...answers };
  const day = isDay(deathDay) ? deathDay : on;
  const born = isDay(person.dob) && person.dob <= day ? person.dob : undefined;
  const mayBe = isOfMothersAge(person, day);
  const maternal = mayBe ? maternalTimeOf(visits, day) : undefined;
  return {
    born: isDay(person.dob) ? person.dob : undefined,
    ageYears: born === undefined ? ageYearsOn(person, day) : yearsBetween(born, day),
    ageDays: born === undefined ? undefined : daysBetween(born, day),
    mayBeMother: mayBe,
    maternal,
    maternalKnown: maternal !== undefined,
  };
}

/** Offered of anybody alive, and of whom a visit called dead until the death is written down. */
export const DEATH_VISIT: VisitForm = {
  form: DEATH,
  afterDeath: true,
  offered: ({ visits }) => !visits.some((visit) => visit.form === DEATH.id),
  start,
  facts,
  rules: DEATH_WATCH,
};
