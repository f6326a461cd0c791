import { sealEnvelope } from '../codec/envelope.ts';
import { canonicalValue, hashEntry, nextChain } from '../codec/hash.ts';
import { type Body, type Entry, entrySchema, type Ref } from '../domain/entry/entry.ts';
import { isKind } from '../domain/entry/kinds.ts';
import { byCompanion } from '../domain/form/kept.ts';
import { toBase64url, utf8 } from '../platform/bytes.ts';
import { minuteOf } from '../platform/clock.ts';
import { draftSlot } from './drafts.ts';
import { sealEntry } from './entries.ts';
import { reopening, type StorageProblem, storageProblem } from './failure.ts';
import { markVault } from './marker.ts';
import { senderOf, type Vault, VaultLocked, whileOpen } from './vault.ts';
import { fact, type Head, headOf, serverFacts, setFact } from './vault-meta.ts';

/** What a person finished; the vault adds who, which number and when. */
export interface Finished {
  kind: string;
  v: number;
  about?: Ref;
  amends?: Ref;
  voids?: Ref;
  /** The calendar day it is about. */
  on: string;
  body: Body;
  /** Only where it is not the feed's home: what amends or voids takes the scope of what it is about. */
  scope?: string;
  /** The draft that ends with this save. */
  draft?: string;
}

export type SaveResult = { kind: 'saved'; ref: Ref } | { kind: 'locked' | StorageProblem };

/** More tabs than anybody has; each lost race means that another save succeeded. */
const MAX_RACES = 20;

/** What is new says who filled it in; a correction says only what it corrects. */
async function bodyOf({ db }: Vault, { body, amends, voids }: Finished): Promise<Body> {
  const isNew = amends === undefined && voids === undefined;
  return isNew && (await fact(db, 'companion')) === true ? byCompanion(body) : body;
}

async function entryAt(vault: Vault, finished: Finished, no: number): Promise<Entry> {
  const { draft: _draft, scope, body: _body, ...said } = finished;
  if (!isKind(said.kind)) throw new TypeError(`no such kind: ${said.kind}`);
  const { offset } = await serverFacts(vault.db);
  return entrySchema.parse({
    ...said,
    feed: vault.feed,
    no,
    scope: scope ?? vault.invitation.scope,
    at: minuteOf(vault.device.clock.now()),
    offset,
    body: canonicalValue(await bodyOf(vault, finished)),
  });
}

/** What ends with a save: the draft's slot, and what the worker finished, told by a keyed digest. */
interface Ending {
  slot: string;
  mark: string;
}

const MARK_KEY_BYTES = 32;

async function endingOf(vault: Vault, finished: Finished): Promise<Ending | null> {
  if (finished.draft === undefined) return null;
  const { crypto } = vault.device;
  const key = await crypto.hkdfSha256(vault.dataKey, 'finished draft', MARK_KEY_BYTES);
  const mark = await crypto.hmacSha256(key, utf8(JSON.stringify(canonicalValue(finished))));
  return { slot: await draftSlot(vault, finished.draft), mark: toBase64url(mark) };
}

/** What this page saved itself: the same content again is meant anew, for a screen knows its own double taps. */
const savedHere = new WeakMap<Vault, Set<number>>();

/** Finished drafts are remembered, so many: one that lies open in another tab is finished there within the hour or not at all. */
const REMEMBERED = 20;

/**
 * Ends the draft, inside the save's transaction. The number of the entry that it became when another tab had it open and
 * was first: there is no draft any more, and what was finished is the same.
 */
async function endDraftOnce(vault: Vault, { slot, mark }: Ending, no: number): Promise<number | null> {
  const { db } = vault;
  const before = (await fact(db, 'finished')) ?? [];
  const isOpen = (await db.drafts.get(slot)) !== undefined;
  const same = before.find((one) => one.slot === slot && one.mark === mark);
  if (same && !isOpen && !savedHere.get(vault)?.has(same.no)) return same.no;
  await db.drafts.delete(slot);
  const others = before.filter((one) => one.slot !== slot);
  await setFact(db, 'finished', [...others, { slot, mark, no }].slice(-REMEMBERED));
  return null;
}

/** Everything a save writes, worked out before its transaction opens: WebCrypto inside one would end it. */
async function prepare(vault: Vault, finished: Finished, head: Head) {
  const { crypto } = vault.device;
  const entry = await entryAt(vault, finished, head.no + 1);
  const hash = await hashEntry(crypto, vault.keys.hash, entry);
  const [chain, sealed, row] = await Promise.all([
    nextChain(crypto, vault.keys.hash, head.chain, hash),
    senderOf(vault).then((sender) => sealEnvelope(crypto, sender, [entry], entry.no)),
    sealEntry(vault, { entry, received: null, carrier: null }, ''),
  ]);
  return { no: entry.no, hash, chain, sealed, row };
}

/**
 * One strict transaction: the entry, its sealed copy in the outbox, the draft's end, the head. The number under which what
 * was finished is saved, or null when another tab has taken this number.
 */
function commit(
  vault: Vault,
  { no, hash, chain, sealed, row }: Awaited<ReturnType<typeof prepare>>,
  ending: Ending | null,
): Promise<number | null> {
  const { db } = vault;
  return reopening(db, () =>
    db.transaction('rw', [db.meta, db.entries, db.own, db.outbox, db.drafts], async () => {
      const head = await headOf(db);
      if (head.no !== no - 1) return null;
      const earlier = ending && (await endDraftOnce(vault, ending, no));
      if (earlier !== null) return earlier;
      const order = head.order + 1;
      await db.entries.add({ ...row, order });
      await db.own.add({ no, hash, chain, reach: 'safe', told: 0 });
      await db.outbox.add({ no, sealed });
      await setFact(db, 'head', { no, chain, order });
      return no;
    }),
  );
}

async function saveInTurn(vault: Vault, finished: Finished): Promise<SaveResult> {
  const ending = await endingOf(vault, finished);
  for (let race = 0; race < MAX_RACES; race++) {
    const head = await reopening(vault.db, () => headOf(vault.db));
    const prepared = await prepare(vault, finished, head);
    const no = await commit(vault, prepared, ending);
    if (no === null) continue;
    savedHere.set(vault, (savedHere.get(vault) ?? new Set()).add(no));
    return { kind: 'saved', ref: { feed: vault.feed, no } };
  }
  return { kind: 'storage-failed' };
}

/**
 * Saves one entry: it is on the disk when this resolves to 'saved', and nothing of it is when it does not. `first` is
 * what must be done before it, such as writing out the draft. A lock that comes meanwhile waits for all of it.
 * Source: design section 4, protocol section 7.
 */
export async function saveEntry(
  vault: Vault,
  finished: Finished,
  first: () => Promise<unknown> = () => Promise.resolve(),
): Promise<SaveResult> {
  const turn = async () => {
    await first();
    const result = await saveInTurn(vault, finished);
    // The marker is a hint beside the vault: its failure does not unsay what was saved.
    if (result.kind === 'saved') await markVault(vault).catch(() => undefined);
    return result;
  };
  try {
    return await whileOpen(vault, () => vault.device.locks.exclusive(`pahunch-write-${vault.feed}`, turn));
  } catch (error) {
    if (error instanceof VaultLocked) return { kind: 'locked' };
    const problem = storageProblem(error);
    if (problem) return { kind: problem };
    throw error;
  }
}
