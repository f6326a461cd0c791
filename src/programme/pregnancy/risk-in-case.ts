import { caseOf } from '../../domain/visit/case.ts';
import type { VisitContext } from '../visit-form.ts';
import { PREGNANCY } from './form.ts';
import { type Risk, riskOf } from './risk.ts';
import { PREGNANCY_VISIT } from './visit.ts';

/** The risk of the pregnancy a woman is in, as it was registered; undefined when it was not registered. */
export function riskInCase(context: VisitContext): Risk | undefined {
  const found = caseOf(context.visits, context.on);
  const registered = found?.visits.findLast((visit) => visit.form === PREGNANCY.id);
  if (!registered) return undefined;
  const before = context.visits.filter((visit) => visit !== registered && visit.on <= registered.on);
  const then = { ...context, on: registered.on, visits: before };
  const answers = { ...PREGNANCY_VISIT.start(then), ...registered.body };
  return riskOf(answers, PREGNANCY_VISIT.facts(answers, then));
}
