import type { Entry, Ref } from '../domain/entry/entry.ts';
import { ownEntries } from './entries.ts';
import { inVault, type Vault } from './vault.ts';
import type { VaultDb } from './vault-db.ts';
import { fact, setFact } from './vault-meta.ts';

/** A draft that became a report: its id, the kind of the entry, its number. */
export type EndedDraft = [id: string, kind: string, no: number];

/** A tab that was left open for so many reports and still finishes its draft has something new to say. */
const REMEMBERED = 100;

/** Within the save's transaction: this draft has become that entry. */
export async function rememberEnd(db: VaultDb, ended: EndedDraft): Promise<void> {
  const others = ((await fact(db, 'ended')) ?? []).filter(
    ([id, kind]) => id !== ended[0] || kind !== ended[1],
  );
  await setFact(db, 'ended', [...others, ended].slice(-REMEMBERED));
}

/** Everything that was made of this draft, here or in another tab. */
export async function allMadeOf(vault: Vault, id: string): Promise<Ref[]> {
  const ended = (await inVault(vault, () => fact(vault.db, 'ended'))) ?? [];
  return ended.filter(([draft]) => draft === id).map(([, , no]) => ({ feed: vault.feed, no }));
}

/** The entry that another tab made of this draft, or null. */
export async function madeOf(vault: Vault, id: string, kind: string): Promise<Entry | null> {
  const ended = await inVault(vault, () => fact(vault.db, 'ended'));
  const no = ended?.find((one) => one[0] === id && one[1] === kind)?.[2];
  if (no === undefined) return null;
  const [entry] = await ownEntries(vault, [no]);
  return entry ?? null;
}
