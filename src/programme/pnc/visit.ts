import { addDays, daysBetween } from '../../domain/form/day.ts';
import type { Facts } from '../../domain/form/form.ts';
import { caseOf } from '../../domain/visit/case.ts';
import { daysInWords, dueAt, VISIT_DAYS } from '../../domain/visit/postnatal.ts';
import { unsureRules } from '../ask.ts';
import type { DayFinding, VisitContext, VisitForm } from '../visit-form.ts';
import { mayBeMother } from '../woman.ts';
import { PNC } from './form.ts';
import { PNC_DANGERS, PNC_WATCH } from './rules.ts';

/** After it she is an eligible couple again. Source: programme.md 2, PNC -> EC after 45 d. */
const LAST_DAY_OF_PNC = 45;

function bornOn({ visits, on }: VisitContext): string | undefined {
  const found = caseOf(visits, on);
  return found?.end === 'birth' ? found.deliveredOn : undefined;
}

function facts(_: unknown, context: VisitContext): Facts {
  const born = bornOn(context);
  const days = born === undefined ? undefined : daysBetween(born, context.on);
  return { days, dueDay: days === undefined ? undefined : dueAt(days, VISIT_DAYS)?.day };
}

function checkDay(context: VisitContext & { today: string }): DayFinding {
  const { on, today, visits } = context;
  const born = caseOf(visits, today)?.deliveredOn;
  if (born === undefined) return { problems: [] };
  const last = addDays(born, LAST_DAY_OF_PNC);
  if (on < born) return { problems: [{ kind: 'before', field: 'on', limit: born }] };
  if (on > last) return { problems: [{ kind: 'after', field: 'on', limit: last }] };
  const seen = visits.findLast(
    (visit) => visit.form === PNC.id && visit.body.status === 'met' && visit.on <= on,
  );
  if (!seen || seen.on < born) return { problems: [] };
  const due = dueAt(daysBetween(born, on), VISIT_DAYS)?.day;
  const again = due !== undefined && due === dueAt(daysBetween(born, seen.on), VISIT_DAYS)?.day;
  return again ? { problems: [], soon: daysBetween(seen.on, on) } : { problems: [] };
}

const UNSURE = unsureRules(
  PNC.groups.flatMap((group) => group.fields),
  PNC_DANGERS,
  'programme.md 1.5, danger signs',
);

/** Offered from the birth to its 45th day. */
export const PNC_VISIT: VisitForm = {
  form: PNC,
  offered(context) {
    const born = bornOn(context);
    return born !== undefined && mayBeMother(context) && daysBetween(born, context.on) <= LAST_DAY_OF_PNC;
  },
  start: () => ({}),
  facts,
  rules: [...PNC_DANGERS, ...PNC_WATCH, ...UNSURE],
  stage: ({ days, dueDay }) =>
    typeof days === 'number' ? daysInWords(days, typeof dueDay === 'number' ? dueDay : undefined) : null,
  checkDay,
};
