import { HELD_REASONS, type HeldReason } from '../domain/entry/verdict.ts';
import { type Bytes, concat, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import { fromBase32, toBase32 } from '../platform/ids.ts';
import { type ByteReader, ByteWriter, Malformed, readOrNull } from './byte-io.ts';
import type { FeedKeys } from './keys.ts';

/**
 * The programme's durable answer to a feed. Every number that `upTo` or a range covers is reached, except those listed
 * in `exceptions`. The chain and the checks prove that the server holds the same content. Source: protocol section 6.
 */
export interface Receipt {
  /** Names the server's history; 8 base32 characters. */
  epoch: string;
  /** The server's minute. */
  now: number;
  state: 'ok' | 'revoked' | 'invite-taken';
  upTo: number;
  /** First 8 bytes of chain(upTo). */
  chain: Bytes;
  ranges: { from: number; to: number /** 4 bytes over the hashes of the range. */; check: Bytes }[];
  exceptions: { no: number; verdict: 'held' | 'forked'; reason?: HeldReason }[];
  /** A session token for direct sync, 16 bytes. */
  token?: Bytes;
  /** 1..this are in a verified backup, not only on the server's disk. Absent: an older server, or none yet. */
  keptTo?: number;
}

/** With these a receipt of the ordinary kind stays within one message of 1,100 characters. */
export const MOST_EXCEPTIONS = 100;
export const MOST_RANGES = 30;

/** Whether all that the server holds was named: of a full list the rest may have been left out. */
export function isWhole({ exceptions, ranges }: Receipt): boolean {
  return exceptions.length < MOST_EXCEPTIONS && ranges.length < MOST_RANGES;
}

const RECEIPT_VERSION = 1;
const EPOCH_BYTES = 5;
export const RECEIPT_CHAIN_BYTES = 8;
const CHECK_BYTES = 4;
const TOKEN_BYTES = 16;
const IV_BYTES = 12;
const STATES = ['ok', 'revoked', 'invite-taken'] as const;
const FORKED = 0;

function writeReceipt(receipt: Receipt): Bytes {
  const writer = new ByteWriter()
    .byte(RECEIPT_VERSION)
    .bytes(fromBase32(receipt.epoch) ?? new Uint8Array(EPOCH_BYTES))
    .varint(receipt.now)
    .byte(STATES.indexOf(receipt.state))
    .varint(receipt.upTo);
  if (receipt.upTo > 0) writer.bytes(receipt.chain.slice(0, RECEIPT_CHAIN_BYTES));
  writer.varint(receipt.ranges.length);
  for (const { from, to, check } of receipt.ranges)
    writer
      .varint(from)
      .varint(to - from)
      .bytes(check);
  writer.varint(receipt.exceptions.length);
  for (const { no, verdict, reason } of receipt.exceptions) {
    writer.varint(no).byte(verdict === 'forked' ? FORKED : 1 + HELD_REASONS.indexOf(reason ?? 'invalid'));
  }
  if (receipt.token) writer.bytes(receipt.token);
  // Shorter than a token: an older phone takes it for nothing and reads the rest as ever.
  if (receipt.keptTo) writer.varint(receipt.keptTo);
  return writer.done();
}

function readException(reader: ByteReader): Receipt['exceptions'][number] {
  const no = reader.varint();
  const code = reader.byte();
  if (code === FORKED) return { no, verdict: 'forked' };
  const reason = HELD_REASONS[code - 1];
  return { no, verdict: 'held', ...(reason && { reason }) };
}

function readReceipt(reader: ByteReader): Receipt {
  if (reader.byte() !== RECEIPT_VERSION) throw new Malformed('version');
  const epoch = toBase32(reader.bytes(EPOCH_BYTES));
  const now = reader.varint();
  const state = STATES[reader.byte()];
  if (!state) throw new Malformed('state');
  const upTo = reader.varint();
  const chain = upTo > 0 ? reader.bytes(RECEIPT_CHAIN_BYTES) : new Uint8Array(RECEIPT_CHAIN_BYTES);
  const ranges: Receipt['ranges'] = [];
  for (let i = reader.varint(); i > 0; i--) {
    const from = reader.varint();
    ranges.push({ from, to: from + reader.varint(), check: reader.bytes(CHECK_BYTES) });
  }
  const exceptions: Receipt['exceptions'] = [];
  for (let i = reader.varint(); i > 0; i--) exceptions.push(readException(reader));
  const token = reader.left >= TOKEN_BYTES ? reader.bytes(TOKEN_BYTES) : undefined;
  const keptTo = reader.left > 0 ? reader.varint() : 0;
  const more = { ...(token && { token }), ...(keptTo > 0 && { keptTo }) };
  return { epoch, now, state, upTo, chain, ranges, exceptions, ...more };
}

function aadOf(feed: string): Bytes {
  return utf8(`pahunch receipt ${feed}`);
}

/** `iv ‖ sealed` under the feed's down key. */
export async function sealReceipt(
  crypto: Crypto,
  keys: FeedKeys,
  feed: string,
  receipt: Receipt,
): Promise<Bytes> {
  const iv = crypto.bytes(IV_BYTES);
  return concat(iv, await crypto.aesGcmSeal(keys.down, iv, writeReceipt(receipt), aadOf(feed)));
}

/** The receipt, or null when it was not sealed for this feed. */
export async function openReceipt(
  crypto: Crypto,
  keys: FeedKeys,
  feed: string,
  bytes: Uint8Array,
): Promise<Receipt | null> {
  const plain = await crypto.aesGcmOpen(
    keys.down,
    bytes.slice(0, IV_BYTES),
    bytes.slice(IV_BYTES),
    aadOf(feed),
  );
  return plain && readOrNull(plain, readReceipt);
}
