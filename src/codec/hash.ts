import type { Entry } from '../domain/entry/entry.ts';
import { type Bytes, concat, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';

const HASH_BYTES = 16;
const CHECK_BYTES = 4;

/** Text that is in NFC and stands in JSON as it is: nearly all there is. */
const PLAIN = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC'));
}

type Members = Readonly<Record<string, unknown>>;

function keysInNfc(value: Members): Members {
  if (Object.keys(value).every((key) => PLAIN.test(key))) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), inner]));
}

function listText(list: readonly unknown[]): string {
  let text = '';
  for (const one of list) text += `${text && ','}${canonicalText(one)}`;
  return `[${text}]`;
}

/** Sorted here and not by the engine, which has an order of its own for keys that look like numbers. */
function objectText(value: Members): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const inner = value[key];
    if (inner !== undefined) text += `${text && ','}${quoted(key)}:${canonicalText(inner)}`;
  }
  return `{${text}}`;
}

/**
 * The one text a value has on every device: JSON without blanks, keys in code-unit order, text in NFC, what is undefined
 * left out; numbers and nulls as they are. Written in one go: a push of twenty entries asks for forty such texts.
 * Source: protocol section 2.
 */
export function canonicalText(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  // In a list JSON has null for what is undefined.
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return Array.isArray(value) ? listText(value) : objectText(keysInNfc(value as Members));
}

/** The value as its canonical text says it. */
export function canonicalValue<T>(value: T): T {
  return JSON.parse(canonicalText(value));
}

/** The one byte string an entry has on every device. */
export function canonicalBytes(entry: Entry): Bytes {
  return utf8(canonicalText(entry));
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
