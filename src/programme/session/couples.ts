import { holds } from '../../domain/form/condition.ts';
import type { NumberSpec } from '../../domain/form/form.ts';
import type { FormVisit } from '../../domain/visit/case.ts';
import { COUPLE, COUPLE_VISIT } from '../couple/couple.ts';
import { GIVEN } from '../couple/given.ts';
import { COUPLE_MONTHLY } from '../schedules/repeats.ts';
import type { SessionCase } from './session-case.ts';

/** What is handed out every month, by the method it is for. */
const HANDED_OUT: Readonly<Record<string, string>> = {
  condom: 'condomGiven',
  malaN: 'malaNGiven',
  chhaya: 'chhayaGiven',
};
/** Methods of which "as before" is all there is to say. Every other has questions, or signs of danger, of its own. */
const NOTHING_TO_ASK = ['none', 'traditional'];

/** What is handed out at each visit; nobody else's eyes are told what it is. */
export interface HandedOut {
  field: string;
  number: NumberSpec;
  /** As many as last time; the first of the usual numbers where that is not written. */
  usual: number;
}

/** A couple to be met this month, as the sheet comes to it. */
export interface CoupleInRound {
  /** The method of the last meeting where one tick can say "as before"; undefined: her own form has to ask. */
  method?: string;
  gives?: HandedOut;
}

/** Undefined for whoever is no eligible couple on the day, or was met this month before it. */
export function coupleInRound({ day, ...known }: SessionCase): CoupleInRound | undefined {
  const visits = known.visits.filter(({ form, on }) => form !== COUPLE.id || on !== day);
  if (visits.some((visit) => isOfMonth(visit, day))) return undefined;
  return COUPLE_VISIT.offered({ ...known, visits, on: day }) ? asBefore(visits) : undefined;
}

/** Met in the calendar month of the day: once a month is enough. */
function isOfMonth({ form, on, body }: FormVisit, day: string): boolean {
  return (
    form === COUPLE_MONTHLY.form &&
    on.slice(0, 7) === day.slice(0, 7) &&
    holds(COUPLE_MONTHLY.counts, body, {})
  );
}

function asBefore(visits: readonly FormVisit[]): CoupleInRound {
  const last = visits.findLast(({ form, body }) => form === COUPLE.id && body.status === 'met')?.body;
  const method = String(last?.method);
  if (NOTHING_TO_ASK.includes(method)) return { method };
  const field = GIVEN.fields.find(({ id }) => id === HANDED_OUT[method]);
  if (field?.type !== 'number') return {};
  const { number } = field;
  const before = last?.[field.id];
  const usual = typeof before === 'number' ? before : (number.quick?.[0] ?? 0);
  return { method, gives: { field: field.id, number, usual } };
}

/** The visit of one couple who were met, she not pregnant, and everything else as it was. */
export function coupleBody({ method, gives }: CoupleInRound, count: number) {
  return {
    form: COUPLE.id,
    ...{ status: 'met', test: 'notDone', pregnant: false, method },
    ...(gives && { [gives.field]: count }),
  };
}
