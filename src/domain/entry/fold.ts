import { type Body, type Entry, type Ref, refKey } from './entry.ts';

/**
 * Fold order is (on, at + offset, feed, no), the same on every device and never the server's number.
 * Source: protocol section 2.
 */
export function foldOrder(a: Entry, b: Entry): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  const [minuteA, minuteB] = [a.at + (a.offset ?? 0), b.at + (b.offset ?? 0)];
  if (minuteA !== minuteB) return minuteA - minuteB;
  if (a.feed !== b.feed) return a.feed < b.feed ? -1 : 1;
  return a.no - b.no;
}

/** The entry a correction of this one names: the newest amendment, or the entry itself where there is none. */
export function headOfEntry({ entry, amendments }: Current): Ref {
  const { feed, no } = amendments.at(-1) ?? entry;
  return { feed, no };
}

/** An entry as it stands after all amendments, with those that made it so, oldest first. */
export interface Current {
  entry: Entry;
  amendments: Entry[];
}

function patched(body: Body, patch: Body): Body {
  const merged = { ...body, ...patch };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

/**
 * Whether one entry may change another: both belong to one scope. Who writes in another place could otherwise cancel what
 * those there never hear of. Source: protocol section 2.
 */
export function mayChange(change: Entry, changed: Entry): boolean {
  return change.scope === changed.scope;
}

/** The first entry of an amendment's chain, or undefined while a link of it has not arrived. */
function originOf(entry: Entry, byRef: ReadonlyMap<string, Entry>): Entry | undefined {
  const seen = new Set<string>();
  let at: Entry | undefined = entry;
  while (at?.amends) {
    const key = refKey(at.amends);
    if (seen.has(key)) return undefined;
    seen.add(key);
    const before: Entry | undefined = byRef.get(key);
    if (before && !mayChange(at, before)) return undefined;
    at = before;
  }
  return at;
}

/**
 * What stands: every entry that is neither an amendment nor voided, in fold order, with amendments applied in fold
 * order (two on one head are both kept; the later stands). A null in a patch clears an answer. An entry corrected in a
 * newer version of its form is from then on one of that version.
 */
export function currentEntries(entries: Iterable<Entry>): Current[] {
  const all = [...entries].sort(foldOrder);
  const byRef = new Map(all.map((entry) => [refKey(entry), entry]));
  const voided = new Set(
    all.flatMap((entry) => {
      const target = entry.voids && byRef.get(refKey(entry.voids));
      return target && mayChange(entry, target) ? [refKey(target)] : [];
    }),
  );
  const isVoided = (ref: Ref) => voided.has(refKey(ref));
  const current = new Map<string, Current>();
  for (const entry of all) {
    if (!entry.amends && !entry.voids && !isVoided(entry))
      current.set(refKey(entry), { entry, amendments: [] });
  }
  for (const amendment of all) {
    const origin = amendment.amends && !isVoided(amendment) ? originOf(amendment, byRef) : undefined;
    const standing = origin && current.get(refKey(origin));
    if (!standing) continue;
    standing.amendments.push(amendment);
    const { entry } = standing;
    const v = Math.max(entry.v, amendment.v);
    standing.entry = { ...entry, v, body: patched(entry.body, amendment.body) };
  }
  return [...current.values()];
}
