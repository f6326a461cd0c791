import { type Entry, refKey } from '../domain/entry/entry.ts';
import { currentEntries } from '../domain/entry/fold.ts';
import { isRecord } from '../domain/form/condition.ts';

/**
 * Days for which the body of an entry stays on the phone that wrote it, counted by the server's clock from the receipt.
 * More than a year and a month: the same month of last year can still be looked at, and every monthly claim is settled.
 */
export const RETENTION_DAYS = 400;

/**
 * Kinds that no screen looks back at for longer: they are about nobody, so no person's history, case or due date needs
 * them. Visits, registrations and what a family was told never leave the phone by age.
 */
const PASSING: ReadonlySet<string> = new Set(['session.held', 'stock.counted', 'portal.entered']);

/** Every entry by the first one of its chain of corrections and cancellations. */
function families(entries: readonly Entry[]): Map<string, Entry[]> {
  const byRef = new Map(entries.map((entry) => [refKey(entry), entry]));
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const seen = new Set<string>();
    let key = refKey(entry);
    for (let at: Entry | undefined = entry; at && !seen.has(key); at = byRef.get(key)) {
      seen.add(key);
      const before = at.amends ?? at.voids;
      if (before) key = refKey(before);
    }
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
}

/** The counts that the balance stands on today: the newest one of every item, and the newest of all. */
function countsInUse(entries: readonly Entry[]): Set<string> {
  const newest = new Map<string, string>();
  for (const { entry } of currentEntries(entries)) {
    if (entry.kind !== 'stock.counted') continue;
    const items = isRecord(entry.body.counted) ? Object.keys(entry.body.counted) : [];
    for (const item of [...items, '']) newest.set(`${entry.feed} ${item}`, refKey(entry));
  }
  return new Set(newest.values());
}

/**
 * The entries whose bodies no fold needs any more, out of everything on the phone. `isOver` says which are old enough and
 * kept elsewhere; an entry goes only together with all its corrections, or one of them would stand for nothing.
 */
export function passedEntries(entries: readonly Entry[], isOver: (entry: Entry) => boolean): Entry[] {
  const inUse = countsInUse(entries);
  const passed: Entry[] = [];
  for (const [first, family] of families(entries)) {
    const isPassing = family.every((entry) => PASSING.has(entry.kind) && isOver(entry));
    if (isPassing && !inUse.has(first)) passed.push(...family);
  }
  return passed;
}
