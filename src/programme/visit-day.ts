import { isDay } from '../domain/form/day.ts';
import type { DayFinding, VisitContext, VisitForm } from './visit-form.ts';

type Asked = VisitContext & { today: string };

/** What stands against the day of a visit, knowing all that was written until today: no visit can be on it, or not this one. */
export function dayFinding(visit: VisitForm, context: Asked): DayFinding {
  return impossibleDay(visit, context) ?? visit.checkDay?.(context) ?? { problems: [] };
}

/** No such day, one to come, one before the birth, or one after a death that was told; undefined: it can be. */
export function impossibleDay(
  visit: VisitForm,
  { on, today, person, visits }: Asked,
): DayFinding | undefined {
  const field = 'on';
  if (!isDay(on)) return { problems: [{ kind: 'bad-day', field }] };
  if (on > today) return { problems: [{ kind: 'after', field, limit: today }] };
  const { dob } = person;
  if (isDay(dob) && on < dob) return { problems: [{ kind: 'before', field, limit: dob }], because: 'born' };
  const died = visit.afterDeath ? undefined : visits.map(({ body }) => body.deathDay).findLast(isDay);
  if (died === undefined || on <= died) return undefined;
  return { problems: [{ kind: 'after', field, limit: died }], because: 'died' };
}
