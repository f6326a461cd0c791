import { isDay } from '../../domain/form/day.ts';
import type { Facts } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { caseOf } from '../../domain/visit/case.ts';
import { weeksOn } from '../../domain/visit/pregnancy.ts';
import { unsureRules } from '../ask.ts';
import { PRETERM_BELOW_WEEKS } from '../newborn.ts';
import type { VisitContext, VisitForm } from '../visit-form.ts';
import { mayBeMother } from '../woman.ts';
import { DELIVERY } from './form.ts';
import { DELIVERY_DANGERS, DELIVERY_WATCH } from './rules.ts';

/** Source: programme.md 1.3, delivered? shown from 23 wk. */
const FIRST_WEEK_OF_BIRTH = 23;

/** The case whose birth is not written yet, also one that 42 weeks have closed; undefined when there is none. */
function awaited({ visits, on }: VisitContext) {
  const found = caseOf(visits, on);
  if (!found || found.delivery || found.end === 'abortion') return undefined;
  return found;
}

function start(context: VisitContext): Answers {
  const deliveredOn = awaited(context)?.deliveredOn;
  return deliveredOn === undefined ? {} : { birthDay: deliveredOn };
}

function facts(answers: Answers, context: VisitContext): Facts {
  const lmp = awaited(context)?.lmp;
  const birthDay = answers.birthDay ?? start(context).birthDay;
  const weeksAtBirth = lmp !== undefined && isDay(birthDay) ? weeksOn(lmp, birthDay) : undefined;
  return {
    lmp,
    lmpKnown: lmp !== undefined,
    weeksAtBirth,
    preterm: weeksAtBirth === undefined ? undefined : weeksAtBirth < PRETERM_BELOW_WEEKS,
  };
}

const UNSURE = unsureRules(
  DELIVERY.groups.flatMap((group) => group.fields),
  DELIVERY_DANGERS,
  'programme.md 1.5, danger signs; 1.4',
);

/** Offered from week 23 of a pregnancy until it is written, and of a woman whose pregnancy nobody here knew. */
export const DELIVERY_VISIT: VisitForm = {
  form: DELIVERY,
  offered(context) {
    const { visits, on, person } = context;
    const found = caseOf(visits, on);
    const isDeathOfCase = found?.end === 'death' && !found.delivery;
    if (person.died) return isDeathOfCase;
    if (!mayBeMother(context)) return false;
    if (!found || found.end === 'abortion') return true;
    if (found.delivery) return found.stage === 'closed';
    const weeks = found.lmp === undefined ? undefined : weeksOn(found.lmp, on);
    return weeks === undefined || weeks >= FIRST_WEEK_OF_BIRTH;
  },
  start,
  facts,
  rules: [...DELIVERY_DANGERS, ...DELIVERY_WATCH, ...UNSURE],
};
