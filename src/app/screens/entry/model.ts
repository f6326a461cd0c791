import type { Entry, Ref } from '../../../domain/entry/entry.ts';
import { sameRef } from '../../../domain/entry/entry.ts';
import { currentEntries, foldOrder } from '../../../domain/entry/fold.ts';
import type { Logged } from '../../data/supervisor-log.ts';

/** One answer that an amendment changed; undefined: there was none, or it was taken back. */
export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

export interface Amended {
  entry: Entry;
  changes: Change[];
}

export type EntrySeen =
  | { kind: 'not-here' }
  /** It says something about another entry, which is what should be opened. */
  | { kind: 'about-another'; ref: Ref }
  | { kind: 'seen'; entry: Entry; logged: Logged; amendments: Amended[]; cancelled: Entry | null };

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What each amendment changed, against what stood before it. */
export function amendedBy(original: Entry, amendments: readonly Entry[]): Amended[] {
  let body = original.body;
  return amendments.map((entry) => {
    const after: Record<string, unknown> = { ...body };
    const changes: Change[] = [];
    for (const [field, answer] of Object.entries(entry.body)) {
      const next = answer === null ? undefined : answer;
      if (!same(body[field], next)) changes.push({ field, before: body[field], after: next });
      after[field] = next;
    }
    body = after;
    return { entry, changes };
  });
}

/** One entry as it stands, with everything said about it since, from all that is on this device. */
export function foldEntry(ref: Ref, log: readonly Logged[]): EntrySeen {
  const logged = log.find((one) => sameRef(one.entry, ref));
  if (!logged) return { kind: 'not-here' };
  const { entry } = logged;
  const other = entry.amends ?? entry.voids;
  if (other) return { kind: 'about-another', ref: other };
  const voiding = log.map((one) => one.entry).filter((one) => sameRef(one.voids, ref));
  const cancelled = voiding.sort(foldOrder)[0] ?? null;
  const others = log.map((one) => one.entry).filter((one) => !sameRef(one.voids, ref));
  const current = currentEntries(others).find((one) => sameRef(one.entry, ref));
  if (!current) return { kind: 'not-here' };
  return {
    kind: 'seen',
    entry: current.entry,
    logged,
    amendments: amendedBy(entry, current.amendments),
    cancelled,
  };
}
