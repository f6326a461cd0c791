import { useMemo } from 'react';
import { type Ref, refKey } from '../../domain/entry/entry.ts';
import type { Sealed } from '../../store/cipher.ts';
import type { Kept } from '../../store/entries.ts';
import { openFrom } from '../../store/vault.ts';
import { fact } from '../../store/vault-meta.ts';
import { type Directory, directorySchema } from '../../wire/sync.ts';
import { type Reading, useLogSnapshot, useReading } from './reading.ts';

/** Which entries a screen wants; everything left out is any. */
export interface EntryFilter {
  kind?: string;
  feed?: string;
  about?: Ref;
  /** Days, both included. */
  from?: string;
  to?: string;
}

function wanted({ entry }: Kept, { kind, feed, about, from, to }: EntryFilter): boolean {
  if (kind !== undefined && entry.kind !== kind) return false;
  if (feed !== undefined && entry.feed !== feed) return false;
  if (about && (!entry.about || refKey(entry.about) !== refKey(about))) return false;
  return (from === undefined || entry.on >= from) && (to === undefined || entry.on <= to);
}

const EVERYTHING: EntryFilter = {};

/** Entries on this phone of every feed its holder may see; undefined while loading. `filter` keeps its identity. */
export function useEntries(filter: EntryFilter = EVERYTHING): readonly Kept[] | undefined {
  const log = useLogSnapshot();
  return useMemo(() => {
    if (!log || filter === EVERYTHING) return log?.all;
    return log.all.filter((kept) => wanted(kept, filter));
  }, [log, filter]);
}

const DIRECTORY: Reading<Sealed | undefined, Directory | null> = {
  rows: (vault) => fact(vault.db, 'directory'),
  async open(vault, row) {
    const parsed = directorySchema.safeParse(row && (await openFrom(vault, 'meta', 'directory', row)));
    return parsed.success ? parsed.data : null;
  },
};

/** Units, workers and feeds the holder may know; null before the first sync, undefined while loading. */
export function useDirectory(): Directory | null | undefined {
  return useReading(DIRECTORY);
}

/** The worker who writes in a feed, as far as this phone knows. */
export function workerOf(
  directory: Directory | null | undefined,
  feed: string,
): Directory['workers'][number] | null {
  const id = directory?.feeds.find(([one]) => one === feed)?.[1];
  return directory?.workers.find((one) => one.id === id) ?? null;
}
