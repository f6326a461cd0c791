import type { Bytes } from '../platform/bytes.ts';

/**
 * The sealed rows of every feed on this phone, readable without any key and without Dexie, so that the service worker
 * and a locked phone can send them. Nothing here deletes a row: only an opened receipt does (receipts.ts).
 */
export const DEVICE_DB = 'pahunch';

/** The one vault of practice. It is in no list of feeds, so nothing that sends ever opens it. */
export const PRACTICE_DB = 'pahunch-practice';

/** Where a share waits for its page (shared.ts). */
export const SHARED_DB = 'pahunch-shared';

export function vaultName(feed: string): string {
  return `${DEVICE_DB}-${feed}`;
}

/** A locked phone that has an answer it cannot verify yet does not send the same rows again for so long. */
const NO_RESEND_MS = 24 * 60 * 60_000;

/** One entry sealed on its own: an envelope of one. */
export interface SealedRow {
  no: number;
  sealed: Bytes;
}

/** Why the door did not take a sealed row, as far as the phone can do something about it. */
export type Refused = 'not-taken' | 'newer-version' | 'unknown-feed';

/** An answer kept until the vault is open: the down envelope as it came, what it answers, and when (ms). */
export interface AnswerRow {
  id?: number;
  /** Empty when these rows were refused. */
  down: Bytes;
  nos: number[];
  at: number;
  refused?: Refused;
}

/** The result of a request, whose failure is thrown. */
function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The database as it stands, or null when there is none: opening must never make an empty one. */
function openExisting(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let missing = false;
    request.onupgradeneeded = () => {
      missing = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      // A page that upgrades the schema must not wait for us.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => (missing ? resolve(null) : reject(request.error));
  });
}

/** Every row of a store, or none when the database or the store is not there. */
async function readAll<T>(database: string, store: string): Promise<T[]> {
  const db = await openExisting(database);
  if (!db) return [];
  try {
    if (!db.objectStoreNames.contains(store)) return [];
    return await settled<T[]>(db.transaction(store).objectStore(store).getAll());
  } finally {
    db.close();
  }
}

/** Deletes what was practised, once nobody has it open any more. */
export async function deletePractice(): Promise<void> {
  await settled(indexedDB.deleteDatabase(PRACTICE_DB));
}

/** Deletes all that was ever shared: it has been read, or the app starts anew. */
export async function deleteShared(): Promise<void> {
  await settled(indexedDB.deleteDatabase(SHARED_DB));
}

/** The feeds that live on this phone. */
export async function listFeeds(): Promise<string[]> {
  const rows = await readAll<{ feed: string }>(DEVICE_DB, 'feeds');
  return rows.map((row) => row.feed);
}

/** The rows a locked phone may send at `now` (ms), oldest first; those answered within the last day are left out. */
export async function readSealed(feed: string, now: number): Promise<SealedRow[]> {
  const rows = await readAll<SealedRow>(vaultName(feed), 'outbox');
  const answers = await readAll<AnswerRow>(vaultName(feed), 'answers');
  const resting = new Set(
    answers.filter((answer) => Math.abs(now - answer.at) < NO_RESEND_MS).flatMap((answer) => answer.nos),
  );
  return rows.filter((row) => !resting.has(row.no));
}

/** Keeps the answer to `nos` for the next unlock, when it is opened and verified. */
export function keepAnswer(feed: string, down: Bytes, nos: number[], now: number): Promise<void> {
  return addAnswer(feed, { down, nos, at: now });
}

/** Keeps why `nos` were not taken: they rest like answered ones, and the next unlock shows it. */
export function keepRefusal(feed: string, refused: Refused, nos: number[], now: number): Promise<void> {
  return addAnswer(feed, { down: new Uint8Array(0), nos, at: now, refused });
}

async function addAnswer(feed: string, row: AnswerRow): Promise<void> {
  const db = await openExisting(vaultName(feed));
  if (!db) return;
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('answers', 'readwrite', { durability: 'strict' });
      transaction.objectStore('answers').add(row);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
}
