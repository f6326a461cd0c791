import { addDays, earlierDay, isDay } from '../form/day.ts';
import { measuredValue } from '../form/measured.ts';
import {
  birthDayOf,
  type CaseVisit,
  eddOf,
  lastPeriod,
  pregnanciesOf,
  visitsOfPregnancy,
} from './pregnancy.ts';

/** After this day from the birth, or from an abortion, the case is closed. Source: programme.md 1.5, the last visit on day 42. */
export const LAST_DAY_OF_CASE = 42;

/** The forms that speak of a pregnancy up to its end, and those after the birth. */
const BEFORE: readonly string[] = ['pregnancy', 'birth-plan', 'anc', 'delivery'];
const AFTER: readonly string[] = ['pnc', 'death'];

export interface FormVisit extends CaseVisit {
  form: string;
}

/** `pregnant` until its end is known; `postnatal` up to day 42 after a birth; then, and after any other end, `closed`. */
export type Stage = 'pregnant' | 'postnatal' | 'closed';

/** `time`: 42 weeks have passed and nobody wrote how it ended. */
export type CaseEnd = 'birth' | 'abortion' | 'death' | 'time';

/** A child as the delivery was written down; `no` is its place in the order of birth. */
export interface Baby {
  no: number;
  outcome: 'live' | 'still';
  sex?: string;
  /** Grams. */
  weight?: number;
}

/** One pregnancy of one woman, opened by its first visit and closed by day 42 after the birth. */
export interface PregnancyCase<V extends FormVisit = FormVisit> {
  stage: Stage;
  /** All visits of the case in fold order, those after the birth too. */
  visits: V[];
  lmp?: string;
  edd?: string;
  end?: CaseEnd;
  /** The day of the birth, the abortion or the death, where it was told. */
  endedOn?: string;
  deliveredOn?: string;
  /** The delivery form, once it is written: a pregnancy visit alone may have told of the birth. */
  delivery?: V;
  /** Empty until the delivery form is written. */
  babies: Baby[];
  /** How many were born alive. */
  liveBirths: number;
}

/**
 * The case a woman was last in on a day, from all that was written about her, whatever the form, in fold order;
 * undefined when she was never known to be pregnant.
 */
export function caseOf<V extends FormVisit>(visits: readonly V[], day: string): PregnancyCase<V> | undefined {
  const known = visits.filter((visit) => visit.on <= day);
  const upToBirth = pregnanciesOf(known.filter((visit) => BEFORE.includes(visit.form)));
  const current = upToBirth.at(-1);
  if (!current) return undefined;
  const began = current[0]?.on ?? day;
  const after = known.filter((visit) => AFTER.includes(visit.form) && visit.on >= began);
  const all = known.filter((visit) => current.includes(visit) || after.includes(visit));
  const ending = endOf(all, current, day);
  const lmp = lastPeriod(current);
  const delivery = current.findLast((visit) => visit.form === 'delivery');
  const babies = delivery ? babiesOf(delivery) : [];
  return {
    stage: stageOf(ending, day),
    visits: all,
    ...(lmp !== undefined && { lmp, edd: eddOf(lmp) }),
    ...ending,
    ...(delivery && { delivery }),
    babies,
    liveBirths: babies.filter((baby) => baby.outcome === 'live').length,
  };
}

interface Ending {
  end?: CaseEnd;
  endedOn?: string;
  deliveredOn?: string;
}

function endOf(all: readonly FormVisit[], current: readonly FormVisit[], day: string): Ending {
  const deliveredOn = lastOf(current, birthDayOf);
  const born = deliveredOn !== undefined && { deliveredOn };
  const death = deathOf(all);
  const late =
    death?.endedOn !== undefined && deliveredOn !== undefined && isPast(deliveredOn, death.endedOn);
  if (death && !late) return { ...born, ...death };
  const abortion = current.findLast((visit) => visit.body.status === 'abortion');
  if (abortion) return { end: 'abortion', ...dayIn(abortion, 'abortionDay') };
  if (deliveredOn !== undefined) return { end: 'birth', endedOn: deliveredOn, deliveredOn };
  const saidBorn = current.some((visit) => visit.body.status === 'delivered');
  if (saidBorn) return { end: 'birth' };
  return visitsOfPregnancy(current, day).length === 0 ? { end: 'time' } : {};
}

function stageOf({ end, deliveredOn }: Ending, day: string): Stage {
  if (end === undefined) return 'pregnant';
  if (end !== 'birth') return 'closed';
  if (deliveredOn === undefined) return 'postnatal';
  return isPast(deliveredOn, day) ? 'closed' : 'postnatal';
}

function isPast(deliveredOn: string, day: string): boolean {
  return day > addDays(deliveredOn, LAST_DAY_OF_CASE);
}

/** Her death, told by any visit; its day where one of them or the death form gave it. */
function deathOf(all: readonly FormVisit[]): Ending | undefined {
  const told = all.filter((visit) => visit.form === 'death' || visit.body.status === 'died');
  const dated = told.findLast((visit) => isDay(visit.body.deathDay));
  if (told.length === 0) return undefined;
  return { end: 'death', ...(dated && dayIn(dated, 'deathDay')) };
}

function dayIn(visit: FormVisit, field: string): { endedOn?: string } {
  const day = visit.body[field];
  return isDay(day) ? { endedOn: day } : {};
}

function lastOf(
  visits: readonly FormVisit[],
  read: (body: CaseVisit['body']) => string | undefined,
): string | undefined {
  return visits.map((visit) => read(visit.body)).findLast((found) => found !== undefined);
}

const MOST_BABIES = 3;

/** The children of a delivery in the order of birth. */
export function babiesOf({ body }: CaseVisit): Baby[] {
  const found: Baby[] = [];
  for (let no = 1; no <= MOST_BABIES; no++) {
    const outcome = body[`b${no}Outcome`];
    if (outcome !== 'live' && outcome !== 'still') continue;
    const sex = body[`b${no}Sex`];
    const weight = measuredValue(body[`b${no}Weight`]);
    found.push({
      no,
      outcome,
      ...(typeof sex === 'string' && { sex }),
      ...(weight !== undefined && { weight }),
    });
  }
  return found;
}

/** When a death counts as a mother's: within a pregnancy, at the birth, in the 42 days after it or after an abortion. */
export type MaternalTime = 'pregnant' | 'delivery' | 'after' | 'abortion';

/**
 * Where in the case a day of death lies; 'none' outside of one, undefined where the case does not tell. The day of the
 * birth itself counts as the birth. What was written after her death tells of the time before it: a birth, say.
 * Source: programme.md 1.15.
 */
export function maternalTimeOf(
  visits: readonly FormVisit[],
  died: string,
): MaternalTime | 'none' | undefined {
  const alive = visits.filter((visit) => visit.form !== 'death').map((visit) => whileAlive(visit, died));
  const found = caseOf(alive, died);
  if (!found || found.end === 'time') return undefined;
  if (found.end === undefined) return 'pregnant';
  if (found.endedOn === undefined) return undefined;
  if (died > addDays(found.endedOn, LAST_DAY_OF_CASE)) return 'none';
  if (found.end === 'abortion') return 'abortion';
  return died <= found.endedOn ? 'delivery' : 'after';
}

function whileAlive(visit: FormVisit, died: string): FormVisit {
  const { status, ...rest } = visit.body;
  return { ...visit, on: earlierDay(visit.on, died), body: status === 'died' ? rest : visit.body };
}
