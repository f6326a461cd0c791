import { firstOfNextMonth, lastAntara, nextAntara } from '../../domain/couple/antara.ts';
import { addDays, daysBetween, isDay } from '../../domain/form/day.ts';
import type { Facts, Form } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { ageYearsOn, type Person, pregnantWeeksOn } from '../../domain/person/person.ts';
import { referralGroup } from '../referral.ts';
import type { DayFinding, VisitContext, VisitForm } from '../visit-form.ts';
import { ANY_COUPLE_DANGER, COUPLE_DANGERS, DANGER } from './danger.ts';
import { GIVEN } from './given.ts';
import { MEETING, METHOD } from './method.ts';
import { COUPLE_WATCH } from './watch.ts';

/** Completed years of an eligible couple's wife: from, and below. Source: programme.md 2, eligible couple 15-49. */
const ELIGIBLE_FROM = 15;
const ELIGIBLE_BELOW = 50;
/** After a birth the postnatal visits come first. Source: programme.md 2, PNC -> EC after 45 d. */
const AFTER_BIRTH_DAYS = 45;
/** Relations to the head that only a married woman has. */
const WIVES = ['wife', 'daughterInLaw', 'brothersWife'];

/** The monthly visit to an eligible couple, written about the woman. Source: programme.md 1.11. */
export const COUPLE: Form = {
  id: 'couple',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'योग्य दंपति से हर महीने मुलाकात', en: 'Monthly visit to an eligible couple' },
  groups: [MEETING, METHOD, DANGER, GIVEN, referralGroup(ANY_COUPLE_DANGER)],
};

function bodiesBefore({ visits, on }: Pick<VisitContext, 'visits' | 'on'>): Answers[] {
  return visits.filter((visit) => visit.form === COUPLE.id && visit.on <= on).map((visit) => visit.body);
}

/** Of a couple: known by her husband, or by a wife's place in the house. An unmarried girl is never offered it. */
function isMarried({ relative, relation }: Person): boolean {
  if (relation !== undefined && WIVES.includes(relation)) return true;
  return relative?.is === 'husband';
}

function offered(context: VisitContext): boolean {
  const { person, on, visits } = context;
  const age = ageYearsOn(person, on);
  if (person.died || person.sex !== 'f' || !isMarried(person)) return false;
  if (age === undefined || age < ELIGIBLE_FROM || age >= ELIGIBLE_BELOW) return false;
  if (pregnantWeeksOn(person, on) !== undefined) return false;
  if (bodiesBefore(context).some((body) => isDay(body.sterilisedDay))) return false;
  return !visits.some(
    ({ body }) => isDay(body.deliveredDay) && on < addDays(body.deliveredDay, AFTER_BIRTH_DAYS),
  );
}

/**
 * `antaraDue`: the day of the next dose, while Antara is the method; `antaraDueIn`: days until then, negative when it
 * is over.
 */
function facts(answers: Answers, context: VisitContext): Facts {
  const unknown = { antaraDue: undefined, antaraDueIn: undefined };
  if (answers.method !== 'antara') return unknown;
  const today = answers.antaraGiven === true ? [answers] : [];
  const last = lastAntara([...bodiesBefore(context), ...today]);
  if (!last) return unknown;
  const due = nextAntara(last);
  return { antaraDue: due, antaraDueIn: daysBetween(context.on, due) };
}

/** One visit a calendar month; one at which nobody was met does not count. Source: programme.md 1.11. */
function checkDay({ on, visits }: VisitContext): DayFinding {
  const thisMonth = visits.some(
    (visit) =>
      visit.form === COUPLE.id && visit.body.status === 'met' && visit.on.slice(0, 7) === on.slice(0, 7),
  );
  return { problems: thisMonth ? [{ kind: 'before', field: 'on', limit: firstOfNextMonth(on) }] : [] };
}

export const COUPLE_VISIT: VisitForm = {
  form: COUPLE,
  sensitive: true,
  offered,
  start: () => ({}),
  facts,
  rules: [...COUPLE_DANGERS, ...COUPLE_WATCH],
  checkDay,
};
