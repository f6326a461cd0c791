import type { DueItem } from '../../domain/due/due.ts';
import { windowItems } from '../../domain/due/windows.ts';
import { addDays, daysBetween, isDay } from '../../domain/form/day.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { caseOf } from '../../domain/visit/case.ts';
import { birthOf } from '../hbnc/birth-of.ts';
import { givenDoses } from '../immunisation/given.ts';
import { HBNC_WINDOWS } from '../schedules/birth.ts';
import {
  type ClaimRule,
  earned,
  type Found,
  isPast,
  type Known,
  latest,
  listed,
  lost,
  open,
} from './claim.ts';

/** A child who came home late has fewer visits, but not fewer than these. Source: programme.md 2, C-section, general knowledge. */
const LEAST_VISITS = 5;
const LAST_VISIT_DAY = 42;
/** Source: programme.md 2, infant <=61 d. */
const LAST_DAY_OF_VISITS = 61;
/** A delivery is written within so many days of the birth. Ours. */
const WRITTEN_WITHIN_DAYS = 60;

const WEIGHT: Bilingual = { hi: 'जन्म का वज़न लिखना बाकी', en: 'Birth weight to be written' };
const BCG: Bilingual = { hi: 'बीसीजी का टीका बाकी', en: 'BCG to be given' };
const PAPERS: Bilingual = { hi: 'जन्म पंजीकरण बाकी', en: 'Birth registration to be done' };
const NAME: Bilingual = { hi: 'बच्चे का नाम जोड़ना बाकी', en: 'The baby is still to be registered' };
const TOO_FEW: Bilingual = { hi: 'कम से कम 5 भ्रमण नहीं हुए', en: 'Fewer than 5 visits' };

/**
 * Every visit of the schedule, and with day 42 the birth weight, BCG and the birth registration.
 * Source: programme.md 2, HBNC; what day 42 asks for is general knowledge there.
 */
export const hbncClaims: ClaimRule = (known) => {
  const { person, today } = known;
  const born = person.dob;
  if (!isDay(born) || born > today || person.ageAsOf > addDays(born, LAST_VISIT_DAY)) return [];
  if (isPast(known, addDays(born, LAST_DAY_OF_VISITS))) return [];
  const items = visitsOf(known, born);
  const base = {
    activity: 'hbnc',
    person: person.ref,
    days: items.flatMap((item) => item.doneOn ?? []),
  } as const;
  const missed = items.filter((item) => item.state === 'missed');
  const [first] = missed;
  if (first) return [lost(base, addDays(first.last ?? first.to, 1), [missedWords(missed)])];
  const left = items.filter((item) => item.state !== 'done');
  const gate = gateOf(known);
  const missing = [...(left.length > 0 ? [leftWords(left)] : []), ...gate.missing];
  if (missing.length > 0) return [open(base, missing, today, left[0]?.last)];
  if (items.length < LEAST_VISITS) return [lost(base, latest(base.days), [TOO_FEW])];
  return [earned(base, latest([...base.days, ...gate.days]))];
};

/** The visits this child is to have, by her own hand; those before it came home are not asked. */
function visitsOf({ person, visits, motherVisits, today }: Known, born: string): DueItem[] {
  const own = visits.filter((visit) => visit.own);
  const birth = birthOf({ person, on: today, visits, motherVisits }, babyNoOf(visits));
  const deliveries = motherVisits.filter(
    ({ form, on }) => form === 'delivery' && on >= born && daysBetween(born, on) <= WRITTEN_WITHIN_DAYS,
  );
  const home = [...deliveries, ...visits.filter(({ form }) => form === 'hbnc')]
    .map(({ body }) => body.dischargeDay)
    .findLast(isDay);
  const anchor = {
    day: born,
    facts: { homeBirth: birth.atHome === true },
    ...(home !== undefined && { since: home }),
  };
  return windowItems(HBNC_WINDOWS, anchor, { person: person.ref, visits: own, today });
}

/** Which twin it is, as its visits last told. */
export function babyNoOf(visits: Known['visits']): unknown {
  return visits.map(({ body }) => body.babyNo).findLast((no) => no !== undefined);
}

/** What must be written besides the visits, and the days on which it came to be. */
function gateOf(known: Known): { missing: Bilingual[]; days: string[] } {
  const { person, visits, motherVisits, today } = known;
  const birth = birthOf({ person, on: today, visits, motherVisits }, babyNoOf(visits));
  const [bcg] = givenDoses(known).get('bcg') ?? [];
  const papers = registeredOn(visits);
  const missing = [
    ...(birth.birthWeight === undefined ? [WEIGHT] : []),
    ...(bcg === undefined ? [BCG] : []),
    ...(papers === undefined ? [PAPERS] : []),
  ];
  return { missing, days: [bcg, papers].filter((day) => day !== undefined) };
}

/** The day since which the birth is known to be registered. */
export function registeredOn(visits: Known['visits']): string | undefined {
  const told = visits.find(
    ({ form, body }) =>
      (form === 'hbnc' && body.registered === true) ||
      (form === 'birth-registration' && body.state === 'done'),
  );
  if (!told) return undefined;
  return isDay(told.body.registeredOn) ? told.body.registeredOn : told.on;
}

const daysOf = (items: readonly DueItem[]) => listed(items.map(({ id }) => Number(id.replace(/\D/g, ''))));

function leftWords(items: readonly DueItem[]): Bilingual {
  const days = daysOf(items);
  return { hi: `दिन ${days.hi} का भ्रमण बाकी`, en: `Visit of day ${days.en} to be made` };
}

function missedWords(items: readonly DueItem[]): Bilingual {
  const days = daysOf(items);
  return { hi: `दिन ${days.hi} का भ्रमण छूट गया`, en: `Visit of day ${days.en} was missed` };
}

/** A live birth whose child is not registered yet earns nothing: said about the mother. */
export const unnamedClaims: ClaimRule = ({ person, visits, children, today }) => {
  if (!visits.some(({ form }) => form === 'delivery')) return [];
  const found = caseOf(visits, today);
  const born = found?.deliveredOn;
  if (!found || born === undefined || daysBetween(born, today) > LAST_VISIT_DAY) return [];
  const named = children.filter(({ dob }) => dob !== undefined && dob >= addDays(born, -1)).length;
  const base = { activity: 'hbnc', person: person.ref, days: [] } as const;
  const unnamed = Math.max(0, found.liveBirths - named);
  return Array.from(
    { length: unnamed },
    (): Found => open(base, [NAME], today, addDays(born, LAST_VISIT_DAY)),
  );
};
