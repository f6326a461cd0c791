import { type Bytes, concat, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import { toBase32 } from '../platform/ids.ts';
import { type ByteReader, ByteWriter, Malformed, readOrNull } from './byte-io.ts';
import { FRAME_VERSION, feedBytes, frameByte, readFeed, readFrameByte, TYPE } from './frame.ts';

/** The two codes of a forgotten PIN. Source: protocol section 7, decision 0019. */

export const PIN_REQUEST_ID_BYTES = 8;
const ENC_BYTES = 32;
const KEY_BYTES = 32;
const IV_BYTES = 12;
const CONTENT_VERSION = 1;

/** Binds the recovery wrap to the programme and the feed; the server opens it with the programme's private key. */
export function recoveryContext(programme: string, feed: string): { info: Bytes; aad: Bytes } {
  return { info: utf8(`pahunch recovery ${programme}`), aad: utf8(feed) };
}

/** What the locked phone shows of itself: no name, and nothing that opens without the programme's private key. */
export interface PinRequest {
  feed: string;
  /** 8 random bytes; an approval answers one request. */
  id: Bytes;
  /** The recovery wrap as it lies in the vault. */
  recovery: { keyId: number; enc: Bytes; sealed: Bytes };
}

/** Who let the worker set a new PIN, and the server's minute in which it was done. */
export interface Approval {
  dataKey: Bytes;
  by: { name: string; number: string };
  at: number;
}

export type NotRead = { kind: 'damaged' | 'newer-version' };

function readAs<T>(bytes: Uint8Array, type: number, read: (reader: ByteReader) => T): T | NotRead {
  const said = readFrameByte(bytes[0] ?? 0);
  if (said.version > FRAME_VERSION) return { kind: 'newer-version' };
  if (said.version !== FRAME_VERSION || said.type !== type) return { kind: 'damaged' };
  const content = readOrNull(bytes, (reader) => {
    reader.byte();
    return read(reader);
  });
  return content ?? { kind: 'damaged' };
}

/** `frame ‖ feed (5) ‖ request (8) ‖ key id (1) ‖ enc (32) ‖ sealed, with its length`. */
export function makePinRequest({ feed, id, recovery }: PinRequest): Bytes {
  return new ByteWriter()
    .byte(frameByte(TYPE.pinRequest))
    .bytes(feedBytes(feed))
    .bytes(id)
    .byte(recovery.keyId)
    .bytes(recovery.enc)
    .block(recovery.sealed)
    .done();
}

/** Bytes behind the wrap belong to later versions and are left alone. */
export function readPinRequest(bytes: Uint8Array): { kind: 'ok'; request: PinRequest } | NotRead {
  return readAs(bytes, TYPE.pinRequest, (reader) => {
    const feed = readFeed(reader);
    const id = reader.bytes(PIN_REQUEST_ID_BYTES);
    const recovery = { keyId: reader.byte(), enc: reader.bytes(ENC_BYTES), sealed: reader.block() };
    return { kind: 'ok' as const, request: { feed, id, recovery } };
  });
}

/** Which request an approval answers: all that stands in the clear on it. */
export interface PinApprovalHeader {
  feed: string;
  request: Bytes;
}

function headerBytes({ feed, request }: PinApprovalHeader): Bytes {
  return new ByteWriter().byte(frameByte(TYPE.pinApproval)).bytes(feedBytes(feed)).bytes(request).done();
}

function keyOf(crypto: Crypto, { feed, request }: PinApprovalHeader, oneTimeCode: string): Promise<Bytes> {
  return crypto.hkdfSha256(utf8(oneTimeCode), `one-time code ${feed} ${toBase32(request)}`, KEY_BYTES);
}

/** `frame ‖ feed (5) ‖ request (8) ‖ iv (12) ‖ sealed` under the one-time code in its canonical form. */
export async function sealPinApproval(
  crypto: Crypto,
  header: PinApprovalHeader,
  approval: Approval,
  oneTimeCode: string,
): Promise<Bytes> {
  const plain = new ByteWriter()
    .byte(CONTENT_VERSION)
    .block(approval.dataKey)
    .text(approval.by.name)
    .text(approval.by.number)
    .varint(approval.at)
    .done();
  const clear = headerBytes(header);
  const iv = crypto.bytes(IV_BYTES);
  const key = await keyOf(crypto, header, oneTimeCode);
  return concat(clear, iv, await crypto.aesGcmSeal(key, iv, plain, clear));
}

interface SealedApproval extends PinApprovalHeader {
  iv: Bytes;
  sealed: Bytes;
}

function readSealed(bytes: Uint8Array): ({ kind: 'ok' } & SealedApproval) | NotRead {
  return readAs(bytes, TYPE.pinApproval, (reader) => ({
    kind: 'ok' as const,
    feed: readFeed(reader),
    request: reader.bytes(PIN_REQUEST_ID_BYTES),
    iv: reader.bytes(IV_BYTES),
    sealed: reader.rest(),
  }));
}

export function readPinApproval(bytes: Uint8Array): ({ kind: 'ok' } & PinApprovalHeader) | NotRead {
  const read = readSealed(bytes);
  return read.kind === 'ok' ? { kind: 'ok', feed: read.feed, request: read.request } : read;
}

function readContent(reader: ByteReader): Approval {
  if (reader.byte() !== CONTENT_VERSION) throw new Malformed('version');
  const dataKey = reader.block();
  return { dataKey, by: { name: reader.text(), number: reader.text() }, at: reader.varint() };
}

/** What was approved, or null when this is not the code that it was sealed under. */
export async function openPinApproval(
  crypto: Crypto,
  bytes: Uint8Array,
  oneTimeCode: string,
): Promise<Approval | null> {
  const read = readSealed(bytes);
  if (read.kind !== 'ok') return null;
  const key = await keyOf(crypto, read, oneTimeCode);
  const plain = await crypto.aesGcmOpen(key, read.iv, read.sealed, headerBytes(read));
  return plain && readOrNull(plain, readContent);
}
