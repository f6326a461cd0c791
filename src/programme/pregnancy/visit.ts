import { isDay, monthsBetween } from '../../domain/form/day.ts';
import type { Facts } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { ageYearsOn } from '../../domain/person/person.ts';
import { caseOf, type PregnancyCase } from '../../domain/visit/case.ts';
import { weeksOn } from '../../domain/visit/pregnancy.ts';
import type { PastVisit, VisitContext, VisitForm } from '../visit-form.ts';
import { mayBeMother } from '../woman.ts';
import { PREGNANCY } from './form.ts';
import { PREGNANCY_RISKS } from './risk-rules.ts';

/** The pregnancy going on, opened by a visit before it was registered. */
function openCase({ visits, on }: VisitContext): PregnancyCase<PastVisit> | undefined {
  const found = caseOf(visits, on);
  return found?.stage === 'pregnant' ? found : undefined;
}

/** The last birth that was written here, of an earlier pregnancy. */
function lastBirth({ visits, on }: VisitContext): string | undefined {
  const births = visits
    .filter((visit) => visit.on <= on)
    .map((visit) => caseOf(visits, visit.on)?.deliveredOn);
  return births.findLast(isDay);
}

function start(context: VisitContext): Answers {
  const opened = openCase(context);
  const { rch } = context.person;
  const guessed = opened?.visits.map((visit) => visit.body.lmpGuessed).findLast((one) => one !== undefined);
  const group = context.visits
    .map((visit) => visit.body.bloodGroup)
    .findLast((one) => one && one !== 'unknown');
  return {
    ...(opened?.lmp !== undefined && { lmp: opened.lmp }),
    ...(typeof guessed === 'boolean' && { lmpGuessed: guessed }),
    ...(typeof group === 'string' && { bloodGroup: group }),
    ...(rch !== undefined && { rch }),
  };
}

function facts(answers: Answers, context: VisitContext): Facts {
  const { lmp } = { ...start(context), ...answers };
  const born = lastBirth(context);
  return {
    weeks: isDay(lmp) ? weeksOn(lmp, context.on) : undefined,
    ageYears: ageYearsOn(context.person, context.on),
    spacingKnown: born !== undefined,
    monthsSinceBirth: born !== undefined ? monthsBetween(born, isDay(lmp) ? lmp : context.on) : undefined,
  };
}

/** Offered to a woman whose pregnancy is not registered. */
export const PREGNANCY_VISIT: VisitForm = {
  form: PREGNANCY,
  offered(context) {
    if (!mayBeMother(context)) return false;
    const found = caseOf(context.visits, context.on);
    if (found?.stage === 'postnatal') return false;
    return found?.stage !== 'pregnant' || !found.visits.some((visit) => visit.form === PREGNANCY.id);
  },
  start,
  facts,
  rules: PREGNANCY_RISKS,
};
