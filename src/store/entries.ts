import type { Entry } from '../domain/entry/entry.ts';
import { refKey } from '../domain/entry/entry.ts';
import type { Carrier } from '../domain/entry/verdict.ts';
import { inVault, openFrom, sealFor, type Vault } from './vault.ts';
import type { EntryRow } from './vault-db.ts';

/** An entry on this phone; `received` and `carrier` are the server's word on it, null for an own one. */
export interface Kept {
  entry: Entry;
  /** Minutes since 1970. */
  received: number | null;
  carrier: Carrier | null;
}

/** The row of an entry, but for its place in the order of this phone, which the transaction gives. */
export async function sealEntry(vault: Vault, kept: Kept, scope: string): Promise<Omit<EntryRow, 'order'>> {
  const id = refKey(kept.entry);
  return { id, scope, ...(await sealFor(vault, 'entries', id, kept)) };
}

/** The entries of rows; what does not open is left out, and is a sign of a damaged disk. */
export async function openEntries(vault: Vault, rows: readonly EntryRow[]): Promise<Kept[]> {
  // The seal vouches for the shape: only sealEntry of this very vault makes what opens here.
  const opened = await Promise.all(rows.map((row) => openFrom(vault, 'entries', row.id, row)));
  return opened.filter((value) => value !== null) as Kept[];
}

/** Up to `limit` rows that came onto this phone after `order`, in that order. */
export function rowsAfter(vault: Vault, order: number, limit: number): Promise<EntryRow[]> {
  return inVault(vault, () => vault.db.entries.where('order').above(order).limit(limit).toArray());
}

/** Own entries by number, in ascending order. */
export async function ownEntries(vault: Vault, nos: readonly number[]): Promise<Entry[]> {
  const rows = await inVault(vault, () => vault.db.entries.bulkGet(nos.map((no) => `${vault.feed}/${no}`)));
  const kept = await openEntries(
    vault,
    rows.filter((row) => row !== undefined),
  );
  return kept.map(({ entry }) => entry).sort((a, b) => a.no - b.no);
}
