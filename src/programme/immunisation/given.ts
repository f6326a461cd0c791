import { isDay } from '../../domain/form/day.ts';
import type { CaseVisit } from '../../domain/visit/pregnancy.ts';

/** Dose id → the different days on which it is said to have been given, earliest first: the earliest stands. */
export type GivenDoses = ReadonlyMap<string, readonly string[]>;

/**
 * What a child has had, from all that was written about it, by whomever: the same dose told by ASHA, Anganwadi worker
 * and ANM is one dose.
 */
export function givenDoses(visits: Iterable<CaseVisit>): GivenDoses {
  const given = new Map<string, string[]>();
  for (const visit of visits) {
    const { given: ids } = visit.body;
    if (!Array.isArray(ids)) continue;
    const on = isDay(visit.body.givenOn) ? visit.body.givenOn : visit.on;
    for (const id of ids) add(given, String(id), on);
  }
  return given;
}

function add(given: Map<string, string[]>, id: string, on: string): void {
  const known = given.get(id);
  if (!known) given.set(id, [on]);
  else if (!known.includes(on)) given.set(id, [...known, on].sort());
}
