import type { Entry } from '../domain/entry/entry.ts';
import { type Bytes, concat, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';

const HASH_BYTES = 16;
const CHECK_BYTES = 4;

/** The value with text in NFC, keys sorted and what is undefined left out; numbers and nulls as they are. */
export function canonicalValue(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(canonicalValue);
  if (value === null || typeof value !== 'object') return value;
  const sorted = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => [key.normalize('NFC'), canonicalValue(inner)] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(sorted);
}

/**
 * The one byte string an entry has on every device: JSON without blanks, keys in code-unit order, text in NFC.
 * Integer-like keys would be reordered by the engine; no field is named so. Source: protocol section 2.
 */
export function canonicalBytes(entry: Entry): Bytes {
  return utf8(JSON.stringify(canonicalValue(entry)));
}

/** The entry's keyed digest, 16 bytes. It covers this entry alone, so entries can be accepted in any order. */
export async function hashEntry(crypto: Crypto, hashKey: Uint8Array, entry: Entry): Promise<Bytes> {
  return (await crypto.hmacSha256(hashKey, canonicalBytes(entry))).slice(0, HASH_BYTES);
}

/** chain(0), before the first entry. */
export const CHAIN_START: Bytes = new Uint8Array(HASH_BYTES);

/** chain(n) from chain(n − 1) and hash(n), 16 bytes. */
export async function nextChain(
  crypto: Crypto,
  hashKey: Uint8Array,
  chain: Uint8Array,
  hash: Uint8Array,
): Promise<Bytes> {
  return (await crypto.hmacSha256(hashKey, concat(chain, hash))).slice(0, HASH_BYTES);
}

/** Four bytes over the hashes of a batch in the batch's order: tells that both sides read the same entries. */
export async function hashesCheck(crypto: Crypto, hashes: readonly Uint8Array[]): Promise<Bytes> {
  return (await crypto.sha256(concat(...hashes))).slice(0, CHECK_BYTES);
}
