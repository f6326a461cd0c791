import { daysBetween, isDay } from '../../domain/form/day.ts';
import { measuredValue } from '../../domain/form/measured.ts';
import { type Baby, caseOf, type FormVisit } from '../../domain/visit/case.ts';
import type { VisitContext } from '../visit-form.ts';

/** What is known of a newborn's birth, from the mother's delivery and from its own first visit. */
export interface BirthKnown {
  born?: string;
  /** The mother's delivery is written here. */
  written: boolean;
  /** Children born alive in it. */
  live: Baby[];
  /** The one this child is; undefined while it cannot be told from its twin. */
  baby?: Baby;
  atHome?: boolean;
  /** Grams. */
  birthWeight?: number;
}

/** `babyNo`: the answer of this visit, or of an earlier one, that tells a twin from the other: 'b1', 'b2', 'b3'. */
export function birthOf({ person, on, visits, motherVisits }: VisitContext, babyNo: unknown): BirthKnown {
  const mother = caseOfBirth(person.dob, motherVisits, on);
  const live = mother?.babies.filter((one) => one.outcome === 'live') ?? [];
  const baby = live.find((one) => `b${one.no}` === babyNo) ?? onlyOne(live, person.sex);
  const own = visits.filter((visit) => visit.form === 'hbnc').map((visit) => visit.body);
  const place =
    mother?.delivery?.body.birthPlace ?? own.find((body) => body.birthPlace !== undefined)?.birthPlace;
  const born = isDay(person.dob) ? person.dob : mother?.deliveredOn;
  const birthWeight =
    baby?.weight ?? own.map((body) => measuredValue(body.birthWeight)).find((one) => one !== undefined);
  return {
    written: mother?.delivery !== undefined,
    live,
    ...(born !== undefined && { born }),
    ...(baby && { baby }),
    ...(typeof place === 'string' && { atHome: place === 'home' }),
    ...(birthWeight !== undefined && { birthWeight }),
  };
}

/** A birth date told by heart may be off by so many days. Ours. */
const SAME_CHILD_DAYS = 7;

/**
 * The mother's case this child came from, from what was written of her up to a day: her earlier and later births tell
 * nothing of it. The day of the birth may stand in a check-up alone.
 */
export function caseOfBirth(dob: string | undefined, visits: readonly FormVisit[], on: string) {
  const known = visits.filter((visit) => visit.on <= on);
  const births = known.flatMap((visit, i) => {
    const found = visit.form === 'delivery' ? caseOf(known.slice(0, i + 1), on) : undefined;
    return found ? [found] : [];
  });
  if (!isDay(dob)) return births.at(-1) ?? caseOf(known, on);
  return births.findLast(
    ({ deliveredOn }) => isDay(deliveredOn) && Math.abs(daysBetween(deliveredOn, dob)) <= SAME_CHILD_DAYS,
  );
}

function onlyOne(live: readonly Baby[], sex: string | undefined): Baby | undefined {
  if (live.length === 1) return live[0];
  const ofSex = live.filter((one) => one.sex === sex);
  return ofSex.length === 1 ? ofSex[0] : undefined;
}
