import { carriedAnswers } from '../../domain/form/answers.ts';
import { addDays, daysBetween, isDay } from '../../domain/form/day.ts';
import type { Facts } from '../../domain/form/form.ts';
import { measuredValue } from '../../domain/form/measured.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { ageYearsOn } from '../../domain/person/person.ts';
import { daysInWords, dueAt, visitDays } from '../../domain/visit/postnatal.ts';
import { unsureRules } from '../ask.ts';
import type { DayFinding, PastVisit, VisitContext, VisitForm } from '../visit-form.ts';
import { birthOf } from './birth-of.ts';
import { HBNC } from './form.ts';
import { HBNC_DANGERS } from './rules.ts';
import { HBNC_WATCH } from './watch-rules.ts';

/** A newborn or young infant up to this day; the six or seven visits end on day 42. Source: programme.md 2, infant <=61 d. */
const LAST_DAY_OF_INFANT = 61;

function seenBefore({ visits, on }: VisitContext): PastVisit[] {
  return visits.filter((visit) => visit.form === HBNC.id && visit.body.status === 'met' && visit.on <= on);
}

function start(context: VisitContext): Answers {
  return carriedAnswers(
    HBNC,
    seenBefore(context).map((visit) => visit.body),
  );
}

function facts(answers: Answers, context: VisitContext): Facts {
  const seen = seenBefore(context);
  const babyNo = answers.babyNo ?? start(context).babyNo;
  const birth = birthOf(context, babyNo);
  const days = birth.born === undefined ? undefined : daysBetween(birth.born, context.on);
  const due = days === undefined ? undefined : dueAt(days, visitDays(birth.atHome === true));
  const isLive = (no: number) => birth.live.some((one) => one.no === no);
  return {
    days,
    due: due?.day,
    dueNo: due?.no,
    firstVisit: seen.length === 0,
    born: birth.born,
    birthKnown: birth.written && birth.baby !== undefined,
    bornAtHome: birth.atHome,
    birthWeight: birth.birthWeight ?? measuredValue(answers.birthWeight),
    askWhich: birth.live.length > 1 && birthOf(context, start(context).babyNo).baby === undefined,
    b1Live: isLive(1),
    b2Live: isLive(2),
    b3Live: isLive(3),
    registered: seen.some((visit) => visit.body.registered === true),
  };
}

function checkDay(context: VisitContext & { today: string }): DayFinding {
  const { on, today } = context;
  const { born, atHome } = birthOf({ ...context, on: today }, undefined);
  if (born === undefined) return { problems: [] };
  const last = addDays(born, LAST_DAY_OF_INFANT);
  if (on < born) return { problems: [{ kind: 'before', field: 'on', limit: born }] };
  if (on > last) return { problems: [{ kind: 'after', field: 'on', limit: last }] };
  const seen = seenBefore(context).at(-1);
  if (!seen) return { problems: [] };
  const schedule = visitDays(atHome === true);
  const due = dueAt(daysBetween(born, on), schedule)?.day;
  const again = due !== undefined && due === dueAt(daysBetween(born, seen.on), schedule)?.day;
  return again ? { problems: [], soon: daysBetween(seen.on, on) } : { problems: [] };
}

const UNSURE = unsureRules(
  HBNC.groups.flatMap((group) => group.fields),
  HBNC_DANGERS,
  'programme.md 1.6, sepsis block',
);

/** Offered of a child up to its 61st day, and of one under a year whose birth nobody wrote. */
export const HBNC_VISIT: VisitForm = {
  form: HBNC,
  offered(context) {
    const { person, on } = context;
    if (person.died) return false;
    const { born } = birthOf(context, undefined);
    if (isDay(person.dob) || (born !== undefined && context.motherVisits.length > 0)) {
      const days = born === undefined ? -1 : daysBetween(born, on);
      return days >= 0 && days <= LAST_DAY_OF_INFANT;
    }
    return ageYearsOn(person, on) === 0;
  },
  start,
  facts,
  rules: [...HBNC_DANGERS, ...HBNC_WATCH, ...UNSURE],
  stage: ({ days, due }) =>
    typeof days === 'number' ? daysInWords(days, typeof due === 'number' ? due : undefined) : null,
  checkDay,
};
