import { useMemo } from 'react';
import { type Entry, type Ref, refKey } from '../../domain/entry/entry.ts';
import type { Reach } from '../../domain/entry/verdict.ts';
import type { OwnRow, SentBy } from '../../store/vault-db.ts';
import type { LogSnapshot } from './log-memory.ts';
import { peopleOf } from './people.ts';
import { type Reading, useLogSnapshot, useReading, useSession } from './reading.ts';

export interface MyEntry {
  ref: Ref;
  kind: string;
  /** The form's id within the kind, e.g. `anc`. */
  form: string | null;
  about: Ref | null;
  /** It corrects or cancels what was written before. */
  corrects?: true;
  /** The name of the person it is about or registers. */
  name: string | null;
  on: string;
  /** Minutes since 1970, when it was truly saved as far as that is known. */
  at: number;
  reach: Reach;
  /** The way of its last sending; null while nothing has left. */
  carrier: SentBy | null;
  /** Why it needs help, or why it is still to be sent by itself. */
  reason: NonNullable<OwnRow['reason']> | null;
}

/** What an entry corrects or cancels in the end; itself, for most. */
function originOf(entry: Entry, log: LogSnapshot): Entry {
  const seen = new Set<string>();
  let at = entry;
  for (let ref = at.amends ?? at.voids; ref && !seen.has(refKey(ref)); ref = at.amends ?? at.voids) {
    seen.add(refKey(ref));
    const before = log.byRef.get(refKey(ref))?.entry;
    if (!before) break;
    at = before;
  }
  return at;
}

const OWN: Reading<OwnRow[], OwnRow[]> = {
  rows: ({ db }) => db.own.toArray(),
  open: (_vault, rows) => rows,
};

/** Everything this worker saved, newest first, each with how far it has come; undefined while loading. */
export function useMyEntries(): MyEntry[] | undefined {
  const session = useSession();
  const log = useLogSnapshot();
  const own = useReading(OWN);
  return useMemo(() => {
    if (!session || !log || !own) return undefined;
    const people = peopleOf(log).byRef;
    return own
      .flatMap((row): MyEntry[] => {
        const ref = { feed: session.vault.feed, no: row.no };
        const entry = log.byRef.get(refKey(ref))?.entry;
        if (!entry) return [];
        const { kind, on, about = null, body } = entry;
        const at = entry.at + (entry.offset ?? 0);
        const origin = originOf(entry, log);
        // A child's registration is about its mother, and is named after the child.
        const person = people.get(refKey(origin)) ?? people.get(refKey(about ?? origin));
        const form = typeof body.form === 'string' ? body.form : null;
        const { reach, carrier = null, reason = null } = row;
        const corrects = origin !== entry && { corrects: true as const };
        const who = { about, name: person?.name ?? null, ...corrects };
        return [{ ref, kind, form, ...who, on, at, reach, carrier, reason }];
      })
      .sort((a, b) => b.ref.no - a.ref.no);
  }, [session, log, own]);
}
