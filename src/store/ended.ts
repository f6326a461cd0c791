import { type Body, type Entry, type Ref, refKey } from '../domain/entry/entry.ts';
import { patchOf } from '../domain/entry/patch.ts';
import { KEPT } from '../domain/form/kept.ts';
import { ownEntries } from './entries.ts';
import type { Finished } from './save.ts';
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

/** The entry that another tab made of this draft, or null. */
export async function madeOf(vault: Vault, id: string, kind: string): Promise<Entry | null> {
  const ended = await inVault(vault, () => fact(vault.db, 'ended'));
  const no = ended?.find((one) => one[0] === id && one[1] === kind)?.[2];
  if (no === undefined) return null;
  const [entry] = await ownEntries(vault, [no]);
  return entry ?? null;
}

/** What a form asks, and not what the save adds of itself. */
function asked(body: Body): string[] {
  return Object.keys(body).filter((field) => !KEPT.fields.some(({ id }) => id === field));
}

/**
 * What is still to be saved of a draft that another tab has saved already: null where both say the same, else what
 * differs, as a correction, so that neither is lost. Another day or another person makes it another report.
 */
export function afterTwin(made: Entry, finished: Finished): Finished | null {
  const { scope, feed, no } = made;
  const isCorrection = finished.amends !== undefined;
  const isSame =
    made.v === finished.v && made.on === finished.on && isCorrection === (made.amends !== undefined);
  if (!isSame || key(made.about) !== key(finished.about)) return finished;
  // A correction says nothing of what it leaves out; a whole form does.
  const fields = isCorrection ? [] : asked(made.body);
  const patch = patchOf(made.body, finished.body, [...new Set([...fields, ...asked(finished.body)])]);
  const { about: _about, ...said } = finished;
  return patch && { ...said, amends: { feed, no }, scope, body: patch };
}

function key(ref: Ref | undefined): string | undefined {
  return ref && refKey(ref);
}
