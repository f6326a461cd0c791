import { liveQuery } from 'dexie';
import { refKey } from '../../domain/entry/entry.ts';
import { type Kept, openEntries, rowsAfter } from '../../store/entries.ts';
import type { Vault } from '../../store/vault.ts';
import type { Head } from '../../store/vault-meta.ts';

/** Every entry on this phone that its holder may read, decrypted once. A new value whenever something came. */
export interface LogSnapshot {
  readonly all: readonly Kept[];
  readonly byRef: ReadonlyMap<string, Kept>;
}

export interface LogMemory {
  subscribe(changed: () => void): () => void;
  /** Undefined until it has been read for the first time. */
  snapshot(): LogSnapshot | undefined;
  stop(): void;
}

/** Rows decrypted between two breaths of the page. */
const ROWS_A_STEP = 250;

export function makeLogMemory(vault: Vault): LogMemory {
  const listeners = new Set<() => void>();
  let snapshot: LogSnapshot | undefined;
  let read: Kept[] = [];
  let order = 0;
  let reads = 0;
  let stopped = false;
  let pulling: Promise<void> = Promise.resolve();

  const pull = async (wanted: number, readsNow: number) => {
    if (readsNow !== reads) {
      [read, order, reads] = [[], 0, readsNow];
    } else if (wanted <= order && snapshot) return;
    const before = read.length;
    for (;;) {
      const rows = await rowsAfter(vault, order, ROWS_A_STEP);
      if (stopped) return;
      if (rows.length === 0) break;
      read = [...read, ...(await openEntries(vault, rows))];
      order = rows.at(-1)?.order ?? order;
    }
    if (stopped || (snapshot && read.length === before && before > 0)) return;
    snapshot = { all: read, byRef: new Map(read.map((kept) => [refKey(kept.entry), kept])) };
    for (const changed of listeners) changed();
  };

  const watch = liveQuery(async () => {
    // Read together: this runs again after every write of either.
    const [head, reads] = await vault.db.meta.bulkGet(['head', 'reads']);
    return { order: (head?.value as Head | undefined)?.order ?? 0, reads: Number(reads?.value ?? 0) };
  }).subscribe({
    next: ({ order: wanted, reads: readsNow }) => {
      pulling = pulling.then(() => pull(wanted, readsNow)).catch(() => undefined);
    },
    // A vault that closes ends its readers; the next one starts its own.
    error: () => undefined,
  });

  return {
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    snapshot: () => snapshot,
    stop() {
      stopped = true;
      watch.unsubscribe();
      listeners.clear();
    },
  };
}
