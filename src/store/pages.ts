import type { Entry } from '../domain/entry/entry.ts';
import { type Kept, sealEntry } from './entries.ts';
import { inVault, sealFor, type Vault } from './vault.ts';
import type { CursorRow, EntryRow } from './vault-db.ts';
import { headOf, serverFacts, setFact } from './vault-meta.ts';

/** The scope under which entries saved on this phone lie: no page brought them. */
const OWN = '';

/** A run of one scope's dense numbers; `check` is the server's running check at `to`. */
export interface ScopePage {
  scope: string;
  from: number;
  to: number;
  check: string;
  items: PageItem[];
}

export type PageItem =
  /** Numbers of this very feed, which the phone holds. */
  | { kind: 'own'; from: number; to: number }
  /** So many numbers that this reader may not see. */
  | { kind: 'stub'; count: number }
  | { kind: 'entry'; kept: Kept };

/** `hole`: it does not join on to what is here. `short`: it does not hold the numbers it names. */
export type PageApplied = { kind: 'applied'; entries: number } | { kind: 'hole' | 'short' };

function countOf(items: readonly PageItem[]): number {
  return items.reduce((sum, item) => {
    if (item.kind === 'own') return sum + item.to - item.from + 1;
    return sum + (item.kind === 'stub' ? item.count : 1);
  }, 0);
}

/** Applies one whole page together with its cursor, in one transaction; what is already here is left as it is. */
export async function applyPage(vault: Vault, page: ScopePage): Promise<PageApplied> {
  const { db } = vault;
  if (countOf(page.items) !== page.to - page.from + 1) return { kind: 'short' };
  const kept = page.items.flatMap((item) => (item.kind === 'entry' ? [item.kept] : []));
  const rows = await Promise.all(kept.map((one) => sealEntry(vault, one, page.scope)));
  return inVault(vault, () =>
    db.transaction('rw', [db.meta, db.entries, db.cursors], async () => {
      const cursor = await db.cursors.get(page.scope);
      if (page.from !== (cursor?.seq ?? 0) + 1) return { kind: 'hole' as const };
      const fresh = await notHere(vault, rows);
      const head = await headOf(db);
      await db.entries.bulkAdd(fresh.map((row, i) => ({ ...row, order: head.order + 1 + i })));
      await db.cursors.put({ scope: page.scope, seq: page.to, check: page.check });
      if (fresh.length > 0) await setFact(db, 'head', { ...head, order: head.order + fresh.length });
      return { kind: 'applied' as const, entries: fresh.length };
    }),
  );
}

/** Those rows that this phone does not hold yet, each once. */
export async function notHere(
  vault: Vault,
  rows: Omit<EntryRow, 'order'>[],
): Promise<Omit<EntryRow, 'order'>[]> {
  const here = await vault.db.entries.bulkGet(rows.map((row) => row.id));
  const seen = new Set<string>();
  return rows.filter((row, i) => {
    if (here[i] || seen.has(row.id)) return false;
    seen.add(row.id);
    return true;
  });
}

export function savedCursors(vault: Vault): Promise<CursorRow[]> {
  return inVault(vault, () => vault.db.cursors.toArray());
}

/**
 * Reads every scope from its beginning again; what is here already is ignored when it comes. `forget`: the reader's
 * rights are others now, so what others wrote goes first and comes back as far as she may read it.
 */
export async function startScopesOver(vault: Vault, forget: boolean): Promise<void> {
  const { db } = vault;
  await inVault(vault, () =>
    db.transaction('rw', [db.meta, db.entries, db.cursors], async () => {
      await db.cursors.clear();
      if (forget && (await db.entries.where('scope').notEqual(OWN).delete()) > 0) await bumpReads(vault);
    }),
  );
}

/** What the reader may know of units, workers and feeds; its shape is the wire's. */
export interface View {
  view: string;
  /** The scopes this reader may read from now on. */
  scopes?: string[];
  directory?: unknown;
}

/**
 * Takes over a changed view. What this reader may no longer read goes, with its cursors; her own entries stay, whatever
 * their scope, and a scope that is new begins at its first number.
 */
export async function applyView(vault: Vault, { view, scopes, directory }: View): Promise<void> {
  const { db } = vault;
  const sealed = directory === undefined ? null : await sealFor(vault, 'meta', 'directory', directory);
  await inVault(vault, () =>
    db.transaction('rw', [db.meta, db.entries, db.cursors], async () => {
      if (scopes) {
        // By what lies here, not by the cursors: those are gone when every scope was just begun again.
        await db.cursors.where('scope').noneOf(scopes).delete();
        const lost = db.entries.where('scope').noneOf([...scopes, OWN]);
        if ((await lost.delete()) > 0) await bumpReads(vault);
      }
      if (sealed) await setFact(db, 'directory', sealed);
      await setFact(db, 'server', { ...(await serverFacts(db)), view });
    }),
  );
}

/** Tells readers in memory that rows went away, so that they read from the beginning. */
export async function bumpReads(vault: Vault): Promise<void> {
  const row = await vault.db.meta.get('reads');
  await vault.db.meta.put({ key: 'reads', value: Number(row?.value ?? 0) + 1 });
}

/** An entry as the server pages it. */
export function keptFrom(entry: Entry, received: number, carrier: Kept['carrier']): Kept {
  return { entry, received, carrier };
}
