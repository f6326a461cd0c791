import { type Bytes, fromUtf8, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';

/** AES-256-GCM under a data key, bound to its place. */
export interface Sealed {
  iv: Bytes;
  sealed: Bytes;
}

export const IV_BYTES = 12;

/** Where a sealed row stands: a row copied to another place, table or vault does not open there. */
export function placeOf(database: string, table: string, id: string): Bytes {
  return utf8(`${database}|${table}|${id}`);
}

export async function sealBytes(
  crypto: Crypto,
  key: Uint8Array,
  place: Bytes,
  plain: Uint8Array,
): Promise<Sealed> {
  const iv = crypto.bytes(IV_BYTES);
  return { iv, sealed: await crypto.aesGcmSeal(key, iv, plain, place) };
}

export function openBytes(crypto: Crypto, key: Uint8Array, place: Bytes, row: Sealed): Promise<Bytes | null> {
  return crypto.aesGcmOpen(key, row.iv, row.sealed, place);
}

export function sealJson(crypto: Crypto, key: Uint8Array, place: Bytes, value: unknown): Promise<Sealed> {
  return sealBytes(crypto, key, place, utf8(JSON.stringify(value)));
}

/** The value, or null when the row does not open here or holds no JSON. Its shape is the caller's to check. */
export async function openJson(crypto: Crypto, key: Uint8Array, place: Bytes, row: Sealed): Promise<unknown> {
  const plain = await openBytes(crypto, key, place, row);
  const text = plain && fromUtf8(plain);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
