import { type Bytes, fromBase64url, toBase64url, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import { SHARED_DB } from './outbox.ts';

/*
 * What another app shared into this one, on its way from the service worker to the page. It lies here encrypted piece by
 * piece; the key exists only in the address to which the worker sends the page. Source: protocol section 7.
 */
const STORE = 'pieces';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const PIECE_BYTES = 1_048_576;
/** It waits so long for a PIN. */
const WAITS_MS = 10 * 60_000;

type Ciphers = Pick<Crypto, 'bytes' | 'aesGcmSeal' | 'aesGcmOpen'>;

/** A text, or a file of any kind. */
export type SharedItem = string | Blob;

interface Inventory {
  texts: string[];
  /** Size of each file, bytes. */
  files: number[];
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inPieces<T>(mode: IDBTransactionMode, work: (pieces: IDBObjectStore) => IDBRequest<T>) {
  const opening = indexedDB.open(SHARED_DB);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const db = await settled(opening);
  db.onversionchange = () => db.close();
  try {
    return await settled(work(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
}

/** Every piece has its own iv: the key is never used again. */
function ivOf(no: number): Bytes {
  const iv = new Uint8Array(IV_BYTES);
  new DataView(iv.buffer).setUint32(0, no);
  return iv;
}

function aadOf(at: number, no: number): Bytes {
  return utf8(`pahunch shared ${at} ${no}`);
}

/** Keeps what was shared at `now` (ms); the fragment by which alone it can be read. */
export async function keepShared(
  ciphers: Ciphers,
  now: number,
  items: readonly SharedItem[],
): Promise<string> {
  const key = ciphers.bytes(KEY_BYTES);
  const inventory: Inventory = { texts: [], files: [] };
  let no = 0;
  const keep = async (plain: Uint8Array) => {
    const sealed = await ciphers.aesGcmSeal(key, ivOf(no), plain, aadOf(now, no));
    const place = [now, no++];
    await inPieces('readwrite', (pieces) => pieces.put(sealed, place));
  };
  for (const item of items) {
    if (typeof item === 'string') {
      inventory.texts.push(item);
      continue;
    }
    inventory.files.push(item.size);
    for (let at = 0; at < item.size; at += PIECE_BYTES)
      await keep(new Uint8Array(await item.slice(at, at + PIECE_BYTES).arrayBuffer()));
  }
  const pieces = no;
  await keep(utf8(JSON.stringify(inventory)));
  return `${now}.${pieces}.${toBase64url(key)}`;
}

function readFragment(fragment: string) {
  const [at = '', pieces = '', key = ''] = fragment.split('.');
  const bytes = fromBase64url(key);
  return /^\d+$/.test(at) && /^\d+$/.test(pieces) && bytes?.length === KEY_BYTES
    ? { at: Number(at), pieces: Number(pieces), key: bytes }
    : null;
}

/** What was shared, or null when it is gone, too old at `now` (ms), or not to be read by this fragment. It stays. */
export async function readShared(
  ciphers: Ciphers,
  now: number,
  fragment: string,
): Promise<SharedItem[] | null> {
  const said = readFragment(fragment);
  if (!said || Math.abs(now - said.at) > WAITS_MS) return null;
  const { at, pieces, key } = said;
  const read = async (no: number) => {
    const sealed = await inPieces<Uint8Array | undefined>('readonly', (store) => store.get([at, no]));
    return sealed ? ciphers.aesGcmOpen(key, ivOf(no), sealed, aadOf(at, no)) : null;
  };
  const last = await read(pieces);
  if (!last) return null;
  // The seal vouches for the shape: only keepShared makes what opens here.
  const { texts, files } = JSON.parse(new TextDecoder().decode(last)) as Inventory;
  const items: SharedItem[] = [...texts];
  let no = 0;
  for (const size of files) {
    const parts: Bytes[] = [];
    for (let left = size; left > 0; left -= PIECE_BYTES) {
      const part = await read(no++);
      if (!part) return null;
      parts.push(part);
    }
    items.push(new Blob(parts));
  }
  return items;
}

/** Deletes what came with this fragment: what was to be kept of it is kept. Other shares stay. */
export async function dropShared(fragment: string): Promise<void> {
  const said = readFragment(fragment);
  if (!said) return;
  const own = IDBKeyRange.bound([said.at, 0], [said.at, Number.POSITIVE_INFINITY]);
  await inPieces('readwrite', (pieces) => pieces.delete(own));
}

/** Deletes what nobody has read in time. */
export async function dropOldShared(now: number): Promise<void> {
  const names = await indexedDB.databases();
  if (!names.some(({ name }) => name === SHARED_DB)) return;
  const old = IDBKeyRange.upperBound([now - WAITS_MS, Number.POSITIVE_INFINITY]);
  await inPieces('readwrite', (pieces) => pieces.delete(old));
}
