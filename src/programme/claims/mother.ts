import { holds } from '../../domain/form/condition.ts';
import { addDays, daysBetween } from '../../domain/form/day.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { caseOf, type FormVisit, LAST_DAY_OF_CASE, type PregnancyCase } from '../../domain/visit/case.ts';
import { LAST_DAY_OF_PREGNANCY } from '../../domain/visit/pregnancy.ts';
import { ANC_WINDOWS } from '../schedules/anc.ts';
import { type ClaimRule, earned, type Found, isPast, type Known, lost, open, type Written } from './claim.ts';

type Case = PregnancyCase<Written>;

/** Source: programme.md 2, ANC4 counted by HMIS is ">=4 visits". */
const CHECKS = 4;
const GAP = ANC_WINDOWS.gapDays ?? 0;
/** Source: programme.md 5, e-PMSMA 100/visit max 3; 500 good outcome day 45. */
const PMSMA_VISITS = 3;
const OUTCOME_DAY = 45;
/** The visit of day 42 is made from this day on. Source: programme.md 2, three days of grace. */
const LAST_VISIT_FROM = 39;
/** From a first visit to day 61 after the birth a case is at most so many days long. */
const LONGEST_CASE = LAST_DAY_OF_PREGNANCY + 61;
/** Who gives birth here is paid for by JSY. Source: programme.md 1.4, place; JSY for these is general knowledge. */
const JSY_PLACES: readonly unknown[] = ['sc', 'phc', 'chc', 'sdh', 'dh', 'mch', 'public', 'accredited'];

const BIRTH_FORM: Bilingual = { hi: 'प्रसव का फ़ॉर्म भरना बाकी', en: 'The birth is still to be written' };
const JSY_ANSWER: Bilingual = {
  hi: 'जेएसवाई का लाभ मिलेगा या नहीं, लिखना बाकी',
  en: 'Whether JSY applies is to be written',
};
const COUNTED: Bilingual = {
  hi: 'घर की जाँच नहीं गिनी जाती। दो जाँच में 28 दिन का अंतर चाहिए।',
  en: 'A check-up at home does not count. Two need 28 days between them.',
};
const DAY_42: Bilingual = { hi: 'दिन 42 पर माँ से मिलना बाकी', en: 'The mother is to be seen on day 42' };
const DAY_45: Bilingual = { hi: '45 दिन पूरे होने बाकी', en: '45 days are not over yet' };

/** What a pregnancy and its birth earn. An abortion is nobody's to read here. */
export const motherClaims: ClaimRule = (known) => {
  const { person, visits, today } = known;
  const last = visits.at(-1)?.on;
  if (person.sex === 'm' || last === undefined || isPast(known, addDays(last, LONGEST_CASE))) return [];
  const found = caseOf(visits, today);
  if (!found || found.end === 'abortion') return [];
  return [...ancClaim(known, found), ...birthClaim(known, found), ...pmsmaClaims(known, found)];
};

function ancClaim({ person, today }: Known, found: Case): Found[] {
  if (found.delivery?.body.jsy === false) return [];
  const checks = checksOf(found.visits);
  const base = { activity: 'jsyAnc', person: person.ref, days: checks.map(({ on }) => on) } as const;
  const fourth = checks.find(({ no }) => no >= CHECKS);
  if (fourth) return [earned(base, fourth.on)];
  const count = checks.at(-1)?.no ?? 0;
  const written = found.visits.filter(
    ({ form, body }) => form === 'anc' && body.status === 'pregnant',
  ).length;
  const missing = [checksLeft(count), ...(written > count ? [COUNTED] : [])];
  if (found.end === 'birth') return found.endedOn === undefined ? [] : [lost(base, found.endedOn, missing)];
  if (found.end !== undefined || found.edd === undefined) return [];
  // The last day on which the next one may be, if the others are still to fit in before the birth.
  const until = addDays(found.edd, -GAP * (CHECKS - count - 1));
  return [open(base, missing, today, until)];
}

/** A check-up that counts: which one it is, as the card numbers it or by counting, and its day. */
export interface Check {
  no: number;
  on: string;
}

/** The check-ups of one pregnancy that lie far enough apart. */
export function checksOf(visits: readonly FormVisit[]): Check[] {
  const checks: Check[] = [];
  for (const { form, on, body } of visits) {
    if (form !== 'anc' || !holds(ANC_WINDOWS.counts, body, {})) continue;
    const last = checks.at(-1);
    if (last && daysBetween(last.on, on) < GAP) continue;
    const told = typeof body.checkNo === 'number' ? body.checkNo : 0;
    checks.push({ no: Math.max((last?.no ?? 0) + 1, told), on });
  }
  return checks;
}

function checksLeft(count: number): Bilingual {
  return { hi: `${CHECKS} में से ${count} गर्भ जाँच हुई`, en: `${count} of ${CHECKS} check-ups done` };
}

function birthClaim({ person, today }: Known, { end, delivery, deliveredOn }: Case): Found[] {
  const base = {
    activity: 'jsyBirth',
    person: person.ref,
    days: deliveredOn === undefined ? [] : [deliveredOn],
  } as const;
  if (end !== 'birth' || deliveredOn === undefined) return [];
  if (!delivery) return [open(base, [BIRTH_FORM], today)];
  if (!JSY_PLACES.includes(delivery.body.birthPlace) || delivery.body.jsy === false) return [];
  return [delivery.body.jsy === true ? earned(base, deliveredOn) : open(base, [JSY_ANSWER], today)];
}

/**
 * The visits of one whose high risk a health worker found: the first three check-ups on the 9th, one a day however often
 * it is told, and all well on day 45.
 */
function pmsmaClaims(known: Known, found: Case): Found[] {
  const riskOn = found.visits.find(foundHighRisk)?.on;
  if (riskOn === undefined) return [];
  const { person, today } = known;
  const days = found.visits.flatMap(({ form, on, body }) =>
    form === 'anc' && body.place === 'pmsma' && body.status === 'pregnant' && on >= riskOn ? [on] : [],
  );
  const paid = [...new Set(days)].slice(0, PMSMA_VISITS);
  const each = paid.map((on) => earned({ activity: 'pmsmaVisit', person: person.ref, days: [on] }, on));
  const base = { activity: 'pmsmaVisit', person: person.ref, days: [] } as const;
  const more = found.stage === 'pregnant' && paid.length < PMSMA_VISITS;
  const left =
    more && found.edd !== undefined && today <= found.edd
      ? [open(base, [pmsmaLeft(paid.length)], today, found.edd)]
      : [];
  return [...each, ...left, ...outcomeClaim(known, found)];
}

function foundHighRisk({ form, body }: Written): boolean {
  if (form === 'pregnancy') return body.riskBy !== undefined && body.riskBy !== 'nobody';
  return form === 'anc' && (body.pmsmaHighRisk === true || body.riskBy !== undefined);
}

function pmsmaLeft(count: number): Bilingual {
  return {
    hi: `9 तारीख की जाँच: ${PMSMA_VISITS} में से ${count} हुई`,
    en: `Check-up on the 9th: ${count} of ${PMSMA_VISITS} done`,
  };
}

function outcomeClaim({ person, children, today }: Known, found: Case): Found[] {
  const born = found.deliveredOn;
  if (found.end !== 'birth' || born === undefined || !found.delivery || person.died) return [];
  if (found.liveBirths === 0 || found.liveBirths < found.babies.length || hasDied(found, children)) return [];
  const seen = found.visits.find(
    ({ form, on, own, body }) =>
      own && form === 'pnc' && body.status === 'met' && on >= addDays(born, LAST_VISIT_FROM),
  );
  const day = addDays(born, OUTCOME_DAY);
  const base = { activity: 'pmsmaOutcome', person: person.ref, days: seen ? [seen.on] : [] } as const;
  if (seen && today >= day) return [earned(base, day)];
  if (seen) return [open(base, [DAY_45], today)];
  return [open(base, [DAY_42], today, addDays(born, LAST_DAY_OF_CASE + 19))];
}

function hasDied({ delivery, babies, deliveredOn = '' }: Case, children: Known['children']): boolean {
  if (babies.some(({ no }) => delivery?.body[`b${no}Now`] === 'died')) return true;
  return children.some(
    ({ died, dob }) => died === true && dob !== undefined && dob >= addDays(deliveredOn, -1),
  );
}
