import { type Entry, type Ref, refKey } from '../entry/entry.ts';
import type { Current } from '../entry/fold.ts';

/** The record that stands for a person: the one given, or the one into which it was joined. */
export type Resolve = (ref: Ref) => Ref;

interface Records {
  ref: Ref;
  /** Other records of the same person. */
  joined?: readonly Ref[];
}

/** People by the key of every record of theirs. */
export function byRecord<P extends Records>(people: readonly P[]): Map<string, P> {
  return new Map(
    people.flatMap((person) =>
      [person.ref, ...(person.joined ?? [])].map((ref): [string, P] => [refKey(ref), person]),
    ),
  );
}

/** The same answer as `resolver`, from people already folded. */
export function resolveAmong(people: readonly Records[]): Resolve {
  const found = byRecord(people);
  return (ref) => found.get(refKey(ref))?.ref ?? ref;
}

/** The other record a joining names; undefined where its body names none. */
export function joinedIn({ kind, body }: Entry): Ref | undefined {
  const { feed, no } = body;
  if (kind !== 'person.joined' || typeof feed !== 'string' || typeof no !== 'number') return undefined;
  return { feed, no };
}

/**
 * Which record stands for which, from what stands in fold order. Whoever was joined to the same are one person, however
 * long the chain; what would close a circle says nothing new and is passed over. A joining counts while both records
 * stand on this phone: nobody leaves the lists for one who is not there.
 */
export function resolver(standing: Iterable<Entry>): Resolve {
  const registered = new Set<string>();
  const joinings: Entry[] = [];
  for (const entry of standing) {
    if (entry.kind === 'person.registered') registered.add(refKey(entry));
    if (entry.kind === 'person.joined') joinings.push(entry);
  }
  const into = new Map<string, Ref>();
  const resolve = (ref: Ref): Ref => {
    const next = into.get(refKey(ref));
    return next ? resolve(next) : ref;
  };
  for (const entry of joinings) {
    const other = joinedIn(entry);
    if (!other || !entry.about || !registered.has(refKey(other)) || !registered.has(refKey(entry.about)))
      continue;
    const [stays, goes] = [resolve(entry.about), resolve(other)];
    if (refKey(stays) !== refKey(goes)) into.set(refKey(goes), stays);
  }
  return resolve;
}

/** The records that leave the lists, by the one that stays. */
export function joinedTo(persons: readonly Current[], resolve: Resolve): Map<string, Ref[]> {
  const records = new Map<string, Ref[]>();
  for (const { entry } of persons) {
    const key = refKey(resolve(entry));
    const { feed, no } = entry;
    if (key !== refKey(entry)) records.set(key, [...(records.get(key) ?? []), { feed, no }]);
  }
  return records;
}
