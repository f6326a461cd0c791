import type { DueCase, DueItem, Schedule } from '../domain/due/due.ts';
import { type RepeatRule, repeatItem } from '../domain/due/repeats.ts';
import { type Anchor, type WindowSchedule, windowItems } from '../domain/due/windows.ts';
import { daysBetween, isDay } from '../domain/form/day.ts';
import type { Answers } from '../domain/form/problems.ts';
import { caseOf, type PregnancyCase } from '../domain/visit/case.ts';
import { CBAC_VISIT } from './cbac/cbac.ts';
import { COUPLE_VISIT } from './couple/couple.ts';
import { illnessItems } from './illness/due.ts';
import { immunisationItems } from './immunisation/due.ts';
import { ANC_WINDOWS } from './schedules/anc.ts';
import { HBNC_WINDOWS, PNC_WINDOWS } from './schedules/birth.ts';
import { HBYC_WINDOWS } from './schedules/hbyc.ts';
import { referralItems } from './schedules/referral.ts';
import { motherRefills, pillRefills, tbRefills } from './schedules/refills.ts';
import { CBAC_YEARLY, COUPLE_MONTHLY } from './schedules/repeats.ts';
import type { VisitForm } from './visit-form.ts';

/** A case after a birth is looked at for so long: its last window and the days in which a missed one is shown. */
const AFTER_BIRTH_DAYS = 160;
/** No visit of the small child's schedule, and none missed lately, lies later. */
const HBYC_DAYS = 640;

function ofWindows(schedule: WindowSchedule, anchorOf: (known: DueCase) => Anchor | undefined): Schedule {
  return {
    form: schedule.form,
    items(known) {
      const anchor = anchorOf(known);
      if (!anchor) return [];
      return windowItems(schedule, anchor, { ...known, person: known.person.ref });
    },
  };
}

function ofRepeats(rule: RepeatRule, visit: VisitForm): Schedule {
  return {
    form: rule.form,
    items(known): DueItem[] {
      if (!visit.offered({ ...known, on: known.today })) return [];
      const { person, visits, today } = known;
      return [repeatItem(rule, { person: person.ref, visits, today, since: person.ageAsOf })];
    },
  };
}

function mothersCase({ person, visits, today }: DueCase): PregnancyCase | undefined {
  return person.sex === 'm' || visits.length === 0 ? undefined : caseOf(visits, today);
}

/** Only windows that were still open when the pregnancy became known: nothing is due back in time. */
function pregnancy(known: DueCase): Anchor | undefined {
  const found = mothersCase(known);
  if (found?.stage !== 'pregnant' || found.lmp === undefined) return undefined;
  const since = found.visits[0]?.on;
  return { day: found.lmp, ...(since !== undefined && { since }) };
}

function motherAfterBirth(known: DueCase): Anchor | undefined {
  const found = mothersCase(known);
  if (found?.end !== 'birth' || found.deliveredOn === undefined) return undefined;
  if (daysBetween(found.deliveredOn, known.today) > AFTER_BIRTH_DAYS) return undefined;
  return { day: found.deliveredOn, ...birthIn(found.delivery ? [found.delivery.body] : []) };
}

function newborn(known: DueCase): Anchor | undefined {
  const { person, visits, motherVisits, today } = known;
  const days = ageDays(known);
  if (days === undefined || days > AFTER_BIRTH_DAYS || person.dob === undefined) return undefined;
  const mother = motherVisits.length > 0 ? caseOf(motherVisits, today)?.delivery?.body : undefined;
  const own = visits.filter((visit) => visit.form === 'hbnc').map((visit) => visit.body);
  const birth = birthIn([...(mother ? [mother] : []), ...own]);
  return { day: person.dob, facts: birth.facts, since: later(birth.since, person.ageAsOf) };
}

function smallChild(known: DueCase): Anchor | undefined {
  const days = ageDays(known);
  if (days === undefined || days > HBYC_DAYS || known.person.dob === undefined) return undefined;
  return { day: known.person.dob, since: known.person.ageAsOf };
}

function ageDays({ person: { dob }, today }: DueCase): number | undefined {
  if (!isDay(dob) || dob > today) return undefined;
  return daysBetween(dob, today);
}

/** Where the birth was, and since when they are at home, from what was written of it; the last word stands. */
function birthIn(bodies: readonly Answers[]): { since?: string; facts: { homeBirth: boolean } } {
  const place = bodies.map((body) => body.birthPlace).findLast((one) => one !== undefined);
  const home = bodies.map((body) => body.dischargeDay).findLast(isDay);
  return { facts: { homeBirth: place === 'home' }, ...(home !== undefined && { since: home }) };
}

function later(a: string | undefined, b: string): string {
  return a !== undefined && a > b ? a : b;
}

/** Every schedule, in the order of urgency: what cannot be made up for first. */
export const SCHEDULES: readonly Schedule[] = [
  { form: 'referral', items: referralItems },
  { form: 'illness', items: illnessItems },
  ofWindows(HBNC_WINDOWS, newborn),
  ofWindows(PNC_WINDOWS, motherAfterBirth),
  ofWindows(ANC_WINDOWS, pregnancy),
  { form: 'immunisation', items: immunisationItems },
  ofWindows(HBYC_WINDOWS, smallChild),
  { form: 'anc', items: motherRefills },
  ofRepeats(COUPLE_MONTHLY, COUPLE_VISIT),
  { form: 'couple', items: pillRefills },
  { form: 'tb', items: tbRefills },
  ofRepeats(CBAC_YEARLY, CBAC_VISIT),
];
