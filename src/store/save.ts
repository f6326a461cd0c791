import { sealEnvelope } from '../codec/envelope.ts';
import { canonicalValue, hashEntry, nextChain } from '../codec/hash.ts';
import { type Body, type Entry, entrySchema, type Ref } from '../domain/entry/entry.ts';
import { isKind } from '../domain/entry/kinds.ts';
import { byCompanion } from '../domain/form/kept.ts';
import { minuteOf } from '../platform/clock.ts';
import { draftSlot } from './drafts.ts';
import { type EndedDraft, madeOf, rememberEnd } from './ended.ts';
import { sealEntry } from './entries.ts';
import { reopening, type StorageProblem, storageProblem } from './failure.ts';
import { markVault } from './marker.ts';
import { afterTwin } from './twin.ts';
import { senderOf, type Vault, VaultLocked, whileOpen } from './vault.ts';
import { keepClock } from './vault-clock.ts';
import { fact, type Head, headOf, setFact } from './vault-meta.ts';

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
  /** The draft it was written in, which goes on: a household before its first person. */
  within?: string;
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
  const { draft: _draft, within: _within, scope, body: _body, ...said } = finished;
  if (!isKind(said.kind)) throw new TypeError(`no such kind: ${said.kind}`);
  return entrySchema.parse({
    ...said,
    feed: vault.feed,
    no,
    scope: scope ?? vault.invitation.scope,
    at: minuteOf(vault.device.clock.now()),
    offset: vault.clock.offset(),
    body: canonicalValue(await bodyOf(vault, finished)),
  });
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

/** What becomes of the draft in the transaction. */
interface DraftEnd {
  /** Its slot, where it ends: see `draftSlot`. */
  slot: string | undefined;
  made: EndedDraft | undefined;
}

/** One strict transaction: the entry, its sealed copy in the outbox, the draft's end, the head. False: another tab was first. */
function commit(
  vault: Vault,
  { no, hash, chain, sealed, row }: Awaited<ReturnType<typeof prepare>>,
  { slot, made }: DraftEnd,
): Promise<boolean> {
  const { db } = vault;
  return reopening(db, () =>
    db.transaction('rw', [db.meta, db.entries, db.own, db.outbox, db.drafts], async () => {
      const head = await headOf(db);
      if (head.no !== no - 1) return false;
      const order = head.order + 1;
      await db.entries.add({ ...row, order });
      await db.own.add({ no, hash, chain, reach: 'safe', told: 0 });
      await db.outbox.add({ no, sealed });
      if (slot !== undefined) await db.drafts.delete(slot);
      if (made) await rememberEnd(db, made);
      await setFact(db, 'head', { no, chain, order });
      await keepClock(db, vault.clock);
      return true;
    }),
  );
}

async function saveInTurn(
  vault: Vault,
  finished: Finished,
  draftId: string | undefined,
): Promise<SaveResult> {
  const { db, feed } = vault;
  const { kind, draft } = finished;
  const slot = draft === undefined ? undefined : await draftSlot(vault, draft);
  for (let race = 0; race < MAX_RACES; race++) {
    const head = await reopening(db, () => headOf(db));
    const twin = draftId === undefined ? null : await madeOf(vault, draftId, kind);
    const left = twin ? afterTwin(twin, finished) : finished;
    if (twin && !left) {
      if (slot !== undefined) await reopening(db, () => db.drafts.delete(slot));
      return { kind: 'saved', ref: { feed, no: twin.no } };
    }
    const prepared = await prepare(vault, left ?? finished, head);
    // A correction of what the other tab saved is not another report.
    const no = twin && left !== finished ? twin.no : prepared.no;
    const made: EndedDraft | undefined = draftId === undefined ? undefined : [draftId, kind, no];
    if (await commit(vault, prepared, { slot, made })) return { kind: 'saved', ref: { feed, no } };
  }
  return { kind: 'storage-failed' };
}

/**
 * Saves one entry: it is on the disk when this resolves to 'saved', and nothing of it is when it does not. `first` is
 * what must be done before it: it writes out the draft and gives its id, if there is one. What another tab has made of
 * the same draft is not made twice: `ref` is the one report. A lock that comes meanwhile waits for all of it.
 * Source: design section 4, protocol section 7.
 */
export async function saveEntry(
  vault: Vault,
  finished: Finished,
  first: () => Promise<string | undefined> = () => Promise.resolve(undefined),
): Promise<SaveResult> {
  const turn = async () => {
    const result = await saveInTurn(vault, finished, await first());
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
