import { carriedAnswers } from '../../domain/form/answers.ts';
import { caseOf } from '../../domain/visit/case.ts';
import { weeksOn } from '../../domain/visit/pregnancy.ts';
import type { VisitContext, VisitForm } from '../visit-form.ts';
import { mayBeMother } from '../woman.ts';
import { BIRTH_PLAN } from './birth-plan.ts';
import { BIRTH_PLAN_WATCH } from './birth-plan-rules.ts';
import { riskInCase } from './risk-in-case.ts';

function openCase({ visits, on }: VisitContext) {
  const found = caseOf(visits, on);
  return found?.stage === 'pregnant' ? found : undefined;
}

/** Offered while a pregnancy goes on; what was decided before is carried. */
export const BIRTH_PLAN_VISIT: VisitForm = {
  form: BIRTH_PLAN,
  offered: (context) => mayBeMother(context) && openCase(context) !== undefined,
  start(context) {
    const plans = openCase(context)?.visits.filter((visit) => visit.form === BIRTH_PLAN.id) ?? [];
    return carriedAnswers(
      BIRTH_PLAN,
      plans.map((visit) => visit.body),
    );
  },
  facts(_, context) {
    const lmp = openCase(context)?.lmp;
    return {
      weeks: lmp === undefined ? undefined : weeksOn(lmp, context.on),
      risk: riskInCase(context)?.level,
    };
  },
  rules: BIRTH_PLAN_WATCH,
};
