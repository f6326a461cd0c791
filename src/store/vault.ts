import type { Sender } from '../codec/envelope.ts';
import { decodeInvitations, encodeInvitation, type Invitation } from '../codec/invitation.ts';
import { deriveFeedKeys, FEED_SECRET_BYTES, type FeedKeys } from '../codec/keys.ts';
import { type Bytes, fromBase64url, toBase64url } from '../platform/bytes.ts';
import type { Device } from '../platform/device.ts';
import { drawId } from '../platform/ids.ts';
import { openJson, placeOf, type Sealed, sealJson } from './cipher.ts';
import { reopening, type StorageProblem, storageProblem } from './failure.ts';
import { sendsJoin } from './joining.ts';
import { PRACTICE_DB } from './outbox.ts';
import { countWrongPin, forgiveWrongPins, type PinRefusal, waitBefore } from './pin-guard.ts';
import { makeVaultClock, openClock, type VaultClock } from './vault-clock.ts';
import { VaultDb } from './vault-db.ts';
import { fact, setFact } from './vault-meta.ts';
import { unwrapByPin, unwrapBySession, wrapByPin, wrapForRecovery, wrapForSession } from './wraps.ts';

const DATA_KEY_BYTES = 32;
const SECRET_ID = 'secret';

/** A feed's vault while it is open: whoever holds this can read. */
export interface Vault {
  readonly feed: string;
  readonly db: VaultDb;
  /** Its clock is {@link Vault.clock}. */
  readonly device: Device;
  readonly clock: VaultClock;
  readonly dataKey: Bytes;
  readonly keys: FeedKeys;
  readonly feedSecret: Bytes;
  readonly invitation: Invitation;
  /** Set by {@link lockVault}: what has begun is finished, nothing new begins. */
  locked: boolean;
  readonly busy: Set<Promise<unknown>>;
}

export type Unlocked = { kind: 'open'; vault: Vault } | PinRefusal | { kind: StorageProblem };

/** Thrown by work on a vault that was locked meanwhile. */
export class VaultLocked extends Error {}

/** Runs work on an open vault. A lock that comes meanwhile waits for it, and no new work begins. */
export async function whileOpen<T>(vault: Vault, work: () => Promise<T>): Promise<T> {
  if (vault.locked) throw new VaultLocked('the vault is locked');
  const run = work();
  vault.busy.add(run);
  try {
    return await run;
  } finally {
    vault.busy.delete(run);
  }
}

/** Runs one transaction's work on an open vault, once more when the browser closed the database meanwhile. */
export function inVault<T>(vault: Vault, work: () => PromiseLike<T>): Promise<T> {
  return whileOpen(vault, () => reopening(vault.db, work));
}

/** Drops the keys' holder: what is under way is finished first, so that a tap on "save" is not lost to the lock. */
export async function lockVault(vault: Vault): Promise<void> {
  vault.locked = true;
  while (vault.busy.size > 0) await Promise.allSettled(vault.busy);
  vault.db.close();
}

/** Seals a value for one place of this vault. */
export function sealFor(vault: Vault, table: string, id: string, value: unknown): Promise<Sealed> {
  return sealJson(vault.device.crypto, vault.dataKey, placeOf(vault.db.name, table, id), value);
}

/** The value sealed for one place, or null when it does not open there. */
export function openFrom(vault: Vault, table: string, id: string, row: Sealed): Promise<unknown> {
  return openJson(vault.device.crypto, vault.dataKey, placeOf(vault.db.name, table, id), row);
}

/** Who seals this feed's envelopes; with the joining block while the server may not know the feed. */
export async function senderOf(vault: Vault): Promise<Sender> {
  const { feed, keys, invitation, feedSecret } = vault;
  const joins = await sendsJoin(vault.db, vault.device.clock.now());
  const { programme: id, keyId, publicKey } = invitation;
  return {
    feed,
    home: invitation.scope,
    keys,
    programme: { id, keyId, publicKey },
    ...(joins && { join: { invitation, feedSecret } }),
  };
}

/** Makes a vault for a feed drawn here and now. Committed when it resolves; throws what the disk throws. */
export async function createVault(device: Device, invitation: Invitation, pin: string): Promise<Vault> {
  const { crypto } = device;
  const feed = drawId(crypto);
  const [feedSecret, dataKey] = [crypto.bytes(FEED_SECRET_BYTES), crypto.bytes(DATA_KEY_BYTES)];
  const db = new VaultDb(feed, device.practice && PRACTICE_DB);
  const keys = await deriveFeedKeys(crypto, feedSecret);
  const wraps = {
    pin: await wrapByPin(device, feed, pin, dataKey),
    recovery: await wrapForRecovery(crypto, feed, invitation, dataKey),
  };
  const clock = makeVaultClock(device.clock);
  const vault = {
    feed,
    db,
    device: { ...device, clock },
    clock,
    dataKey,
    keys,
    feedSecret,
    invitation,
    locked: false,
    busy: new Set<Promise<unknown>>(),
  };
  const secret = await sealFor(vault, 'meta', SECRET_ID, {
    feedSecret: toBase64url(feedSecret),
    invitation: encodeInvitation(invitation),
  });
  await db.transaction('rw', db.meta, async () => {
    await setFact(db, 'wraps', wraps);
    await setFact(db, 'secret', secret);
  });
  return vault;
}

async function readSecret({ crypto }: Device, db: VaultDb, dataKey: Bytes): Promise<unknown> {
  const row = await fact(db, 'secret');
  return row ? openJson(crypto, dataKey, placeOf(db.name, 'meta', SECRET_ID), row) : null;
}

/** Whether this is the key under which the vault's rows lie: asked before anything is changed on its word. */
export async function isDataKey(device: Device, db: VaultDb, dataKey: Bytes): Promise<boolean> {
  return (await readSecret(device, db, dataKey)) !== null;
}

/** Throws when the key is another's. */
export async function openWithKey(device: Device, db: VaultDb, feed: string, dataKey: Bytes): Promise<Vault> {
  const { crypto } = device;
  const secret = await readSecret(device, db, dataKey);
  const { feedSecret, invitation } = (secret ?? {}) as { feedSecret?: string; invitation?: string };
  const bytes = fromBase64url(feedSecret ?? '');
  const decoded = decodeInvitations(invitation ?? '');
  const found = decoded.kind === 'ok' ? decoded.invitations[0] : undefined;
  if (!found || bytes?.length !== FEED_SECRET_BYTES) throw new Error('the vault does not hold what it must');
  const keys = await deriveFeedKeys(crypto, bytes);
  const clock = await openClock(device.clock, db);
  return {
    feed,
    db,
    device: { ...device, clock },
    clock,
    dataKey,
    keys,
    feedSecret: bytes,
    invitation: found,
    locked: false,
    busy: new Set(),
  };
}

/** Opens a vault by its PIN. A wrong one is counted before it is tried, so that killing the app gives no free tries. */
export async function openByPin(device: Device, feed: string, pin: string): Promise<Unlocked> {
  const db = new VaultDb(feed);
  try {
    const wait = await waitBefore(db, device.clock.now());
    if (wait > 0) return closed(db, { kind: 'wait', seconds: wait });
    const wraps = await fact(db, 'wraps');
    if (!wraps) return closed(db, { kind: 'storage-failed' });
    const refusal = await countWrongPin(db, device.clock.now());
    const dataKey = await unwrapByPin(device, feed, pin, wraps.pin);
    if (!dataKey) return closed(db, refusal);
    await forgiveWrongPins(db);
    return { kind: 'open', vault: await openWithKey(device, db, feed, dataKey) };
  } catch (error) {
    return closed(db, { kind: storageProblem(error) ?? 'storage-failed' });
  }
}

/** Closes what was opened for nothing, and says why. */
export function closed<T>(db: VaultDb, result: T): T {
  db.close();
  return result;
}

/** Lets the vault be opened again without the PIN by whoever holds the bytes given back: memory, never a disk. */
export async function beginSession(vault: Vault): Promise<Bytes> {
  const { crypto } = vault.device;
  const key = crypto.bytes(DATA_KEY_BYTES);
  const wrapped = await wrapForSession(crypto, vault.feed, key, vault.dataKey);
  await inVault(vault, () => setFact(vault.db, 'session', { key }));
  return wrapped;
}

/** From now on only the PIN opens it. */
export async function endSession(vault: Vault): Promise<void> {
  await inVault(vault, () => vault.db.meta.delete('session'));
}

/** Opens a vault by what {@link beginSession} gave, or null when that session has ended. */
export async function openBySession(device: Device, feed: string, wrapped: Bytes): Promise<Vault | null> {
  const db = new VaultDb(feed);
  try {
    const session = await fact(db, 'session');
    const dataKey = session && (await unwrapBySession(device.crypto, feed, session.key, wrapped));
    return dataKey ? await openWithKey(device, db, feed, dataKey) : closed(db, null);
  } catch {
    return closed(db, null);
  }
}
