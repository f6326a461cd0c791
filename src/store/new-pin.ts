import {
  type Approval,
  makePinRequest,
  openPinApproval,
  PIN_REQUEST_ID_BYTES,
  readPinApproval,
} from '../codec/new-pin.ts';
import { readOneTimeCode } from '../codec/one-time-code.ts';
import { type Bytes, sameBytes } from '../platform/bytes.ts';
import type { Device } from '../platform/device.ts';
import { placeOf, sealJson } from './cipher.ts';
import { type StorageProblem, storageProblem } from './failure.ts';
import { forgiveWrongPins } from './pin-guard.ts';
import { closed, inVault, isDataKey, openFrom, openWithKey, type Vault } from './vault.ts';
import { VaultDb } from './vault-db.ts';
import { fact, type PinAsked, setFact } from './vault-meta.ts';
import { wrapByPin } from './wraps.ts';

/** So many one-time codes may be tried on one request. */
export const ONE_TIME_TRIES = 5;
const NOTE_ID = 'newPinNote';

export type AskedNewPin =
  /** `approved`: the approval of this request is here already. */
  { kind: 'asked'; request: Bytes; approved: boolean } | { kind: StorageProblem };

export type KeptApproval =
  | { kind: 'kept'; feed: string }
  /** It answers no request that waits here: used already, given up, or of another worker's phone. */
  | { kind: 'not-asked' | 'damaged' | 'newer-version' | StorageProblem };

export type TriedCode =
  | { kind: 'right'; approval: Approval }
  /** `left`: tries on this approval. */
  | { kind: 'wrong'; left: number }
  /** `not-whole`: not so many characters as a code has; it counts as no try. */
  | { kind: 'not-whole' | 'ask-anew' | StorageProblem }
  /** The code opens it, but what it brings does not open this vault. */
  | { kind: 'not-hers' };

export type NewPinSet = { kind: 'open'; vault: Vault } | { kind: StorageProblem };

/** Work on a vault that nobody has opened; what the disk throws is told as a value. */
async function onLocked<T>(
  feed: string,
  work: (db: VaultDb) => Promise<T>,
): Promise<T | { kind: StorageProblem }> {
  const db = new VaultDb(feed);
  try {
    return closed(db, await work(db));
  } catch (error) {
    return closed(db, { kind: storageProblem(error) ?? 'storage-failed' });
  }
}

/** The request of a worker who forgot her PIN. Made once and kept: asking again before the approval is the same request. */
export function askForNewPin(device: Device, feed: string): Promise<AskedNewPin> {
  return onLocked(feed, async (db): Promise<AskedNewPin> => {
    const fresh: PinAsked = { id: device.crypto.bytes(PIN_REQUEST_ID_BYTES), tries: 0 };
    const { wraps, asked } = await db.transaction('rw', db.meta, async () => {
      const before = await fact(db, 'pinAsked');
      if (!before) await setFact(db, 'pinAsked', fresh);
      return { wraps: await fact(db, 'wraps'), asked: before ?? fresh };
    });
    if (!wraps) return { kind: 'storage-failed' };
    const request = makePinRequest({ feed, id: asked.id, recovery: wraps.recovery });
    return { kind: 'asked', request, approved: asked.approval !== undefined };
  });
}

/** Keeps an approval until its one-time code is told. `feeds`: those on this phone. */
export async function keepApproval(feeds: readonly string[], bytes: Bytes): Promise<KeptApproval> {
  const read = readPinApproval(bytes);
  if (read.kind !== 'ok') return read;
  const { feed, request } = read;
  if (!feeds.includes(feed)) return { kind: 'not-asked' };
  return onLocked(feed, (db) =>
    db.transaction('rw', db.meta, async (): Promise<KeptApproval> => {
      const asked = await fact(db, 'pinAsked');
      if (!asked || !sameBytes(asked.id, request)) return { kind: 'not-asked' };
      await setFact(db, 'pinAsked', { ...asked, approval: bytes });
      return { kind: 'kept', feed };
    }),
  );
}

/** Counts a try before its outcome is known, so that killing the app gives no free ones. Null: none is left. */
function countTry(db: VaultDb): Promise<{ approval: Bytes; left: number } | null> {
  return db.transaction('rw', db.meta, async () => {
    const asked = await fact(db, 'pinAsked');
    if (!asked?.approval || asked.tries >= ONE_TIME_TRIES) {
      await db.meta.delete('pinAsked');
      return null;
    }
    const tries = asked.tries + 1;
    await setFact(db, 'pinAsked', { ...asked, tries });
    return { approval: asked.approval, left: ONE_TIME_TRIES - tries };
  });
}

/** Tries the one-time code as she typed it. After the last wrong one the request is given up and must be made anew. */
export async function tryOneTimeCode(device: Device, feed: string, typed: string): Promise<TriedCode> {
  const code = readOneTimeCode(typed);
  if (code === null) return { kind: 'not-whole' };
  return onLocked(feed, async (db): Promise<TriedCode> => {
    const counted = await countTry(db);
    if (!counted) return { kind: 'ask-anew' };
    const approval = await openPinApproval(device.crypto, counted.approval, code);
    if (!approval) {
      if (counted.left > 0) return { kind: 'wrong', left: counted.left };
      await db.meta.delete('pinAsked');
      return { kind: 'ask-anew' };
    }
    if (!(await isDataKey(device, db, approval.dataKey))) return { kind: 'not-hers' };
    await db.transaction('rw', db.meta, async () => {
      const asked = await fact(db, 'pinAsked');
      if (asked) await setFact(db, 'pinAsked', { ...asked, tries: 0 });
    });
    return { kind: 'right', approval };
  });
}

/**
 * Wraps the data key under a new PIN and opens the vault. One transaction: before it the old PIN and the approval work,
 * after it the new PIN does. Nothing but the PIN's wrap and what belongs to the asking is touched.
 */
export async function setNewPin(
  device: Device,
  feed: string,
  { approval, pin }: { approval: Approval; pin: string },
): Promise<NewPinSet> {
  const db = new VaultDb(feed);
  const { dataKey, by, at } = approval;
  try {
    const wrap = await wrapByPin(device, feed, pin, dataKey);
    const note = await sealJson(device.crypto, dataKey, placeOf(db.name, 'meta', NOTE_ID), { by, at });
    await db.transaction('rw', db.meta, async () => {
      const wraps = await fact(db, 'wraps');
      if (!wraps) throw new Error('the vault has no wraps');
      await setFact(db, 'wraps', { ...wraps, pin: wrap });
      await setFact(db, 'newPinNote', note);
      await forgiveWrongPins(db);
      await db.meta.bulkDelete(['pinAsked', 'session']);
    });
    return { kind: 'open', vault: await openWithKey(device, db, feed, dataKey) };
  } catch (error) {
    return closed(db, { kind: storageProblem(error) ?? 'storage-failed' });
  }
}

/** Who let her set a new PIN and the server's minute, until she has read it; null when there is nothing to tell. */
export async function newPinNote(vault: Vault): Promise<Pick<Approval, 'by' | 'at'> | null> {
  const row = await inVault(vault, () => fact(vault.db, 'newPinNote'));
  const note = row && (await openFrom(vault, 'meta', NOTE_ID, row));
  return (note ?? null) as Pick<Approval, 'by' | 'at'> | null;
}

export async function forgetNewPinNote(vault: Vault): Promise<void> {
  await inVault(vault, () => vault.db.meta.delete('newPinNote'));
}
