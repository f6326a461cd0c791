import { CHAIN_START } from '../codec/hash.ts';
import type { KnownClock } from '../domain/clock/known.ts';
import { type Bytes, sameBytes } from '../platform/bytes.ts';
import type { Stretching } from '../platform/device.ts';
import type { Sealed } from './cipher.ts';
import type { EndedDraft } from './ended.ts';
import type { VaultDb } from './vault-db.ts';

/** The feed's newest entry, and the newest row of the log on this phone. */
export interface Head {
  no: number;
  chain: Bytes;
  order: number;
}

/** What this phone knows of the server, none of it personal. */
export interface ServerFacts {
  /** The server's history, null before the first contact. */
  epoch: string | null;
  /** The server's minute of the newest receipt applied. */
  told: number;
  /** A receipt came back, so the server knows this feed's secret; false again when it answers that it does not. */
  bound: boolean;
  /** 1..this of the own entries are in a verified backup of the server. */
  keptTo: number;
  /** When the last receipt was applied, whoever brought it (ms by this phone). */
  heard: number | null;
  state: 'ok' | 'revoked' | 'invite-taken';
  /** Digest of the reader's rights and directory as last applied. */
  view: string | null;
  /** When the server last answered (ms by this phone). */
  contact: number | null;
  token: Sealed | null;
  /** The programme's own numbers, digits with country code, as the last sync told; none where it has none. */
  numbers: { whatsapp?: string | undefined; sms?: string | undefined };
}

/** The lasting ways to the data key: the PIN and the programme. */
export interface Wraps {
  pin: Sealed & { stretching: Stretching };
  recovery: { keyId: number; enc: Bytes; sealed: Bytes };
}

/** Wrong PINs in a row; no trying between `since` and `until` (ms). */
export interface Guard {
  wrong: number;
  since: number;
  until: number;
}

/** A request for a new PIN that waits for its approval. Gone once it served, or after too many wrong one-time codes. */
export interface PinAsked {
  /** 8 random bytes: an approval answers one request. */
  id: Bytes;
  /** One-time codes tried; each is counted before its outcome is known. */
  tries: number;
  /** The approval as it came, so that she need not paste it twice. */
  approval?: Bytes;
}

interface Facts {
  head: Head;
  server: ServerFacts;
  /** As it stood when it was last kept: the phone may have been set since. */
  clock: KnownClock;
  wraps: Wraps;
  guard: Guard;
  pinAsked: PinAsked;
  /** Who let her set a new PIN, and when; until she has read it. */
  newPinNote: Sealed;
  /** The half of the ten-minute session that stands on the disk: useless without the wrap in the worker's memory. */
  session: { key: Bytes };
  /** The feed secret and the invitation. */
  secret: Sealed;
  /** Units, workers and feeds the reader may know. */
  directory: Sealed;
  /** The server's minute at which bodies were last taken off this phone. */
  prunedAt: number;
  /** The drafts that became reports last, newest last: see ended.ts. */
  ended: EndedDraft[];
  /** Entries for this feed that came beside receipts, sealed as they came, until they are opened (news.ts). */
  news: Bytes[];
  /** Somebody fills in for the worker: until she, or whoever helps her, switches it off. */
  companion: boolean;
}

const FIRST = {
  head: { no: 0, chain: CHAIN_START, order: 0 } satisfies Head,
  server: {
    epoch: null,
    told: 0,
    bound: false,
    keptTo: 0,
    heard: null,
    state: 'ok',
    view: null,
    contact: null,
    token: null,
    numbers: {},
  } satisfies ServerFacts as ServerFacts,
  guard: { wrong: 0, since: 0, until: 0 } satisfies Guard,
};

/** One fact, or undefined while it was never set. */
export async function fact<K extends keyof Facts>(db: VaultDb, key: K): Promise<Facts[K] | undefined> {
  const row = await db.meta.get(key);
  return row?.value as Facts[K] | undefined;
}

export async function headOf(db: VaultDb): Promise<Head> {
  return (await fact(db, 'head')) ?? FIRST.head;
}

export async function serverFacts(db: VaultDb): Promise<ServerFacts> {
  return { ...FIRST.server, ...(await fact(db, 'server')) };
}

export async function guardOf(db: VaultDb): Promise<Guard> {
  return (await fact(db, 'guard')) ?? FIRST.guard;
}

export async function setFact<K extends keyof Facts>(db: VaultDb, key: K, value: Facts[K]): Promise<void> {
  await db.meta.put({ key, value });
}

/** Changes some of what is known of the server, in one transaction. */
export async function learnServer(db: VaultDb, news: Partial<ServerFacts>): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await setFact(db, 'server', { ...(await serverFacts(db)), ...news });
  });
}

/** Keeps what came beside a receipt until it is opened; the same twice is kept once. */
export async function keepNews(db: VaultDb, sealed: Bytes): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const kept = (await fact(db, 'news')) ?? [];
    if (!kept.some((one) => sameBytes(one, sealed))) await setFact(db, 'news', [...kept, sealed]);
  });
}
