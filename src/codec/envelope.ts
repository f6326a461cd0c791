import type { Entry } from '../domain/entry/entry.ts';
import { type Bytes, concat, sameBytes, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import { armouredLength } from './armour.ts';
import { ByteReader, ByteWriter, Malformed, readOrNull } from './byte-io.ts';
import { FRAME_VERSION, feedBytes, frameByte, readFeed, readFrameByte, TYPE } from './frame.ts';
import { hashEntry, hashesCheck } from './hash.ts';
import type { Invitation, PublicInvitation } from './invitation.ts';
import { inviteIdBytes, readInviteId } from './invitation-fields.ts';
import { readJoinPlain, writeJoinPlain } from './join.ts';
import type { FeedKeys } from './keys.ts';
import { type LaterGroup, packEntries, unpackEntries } from './pack.ts';

/** Who seals: a feed with its keys, to a programme's key; `join` until the first receipt is back. */
export interface Sender {
  feed: string;
  /** The feed's home scope. */
  home: string;
  keys: FeedKeys;
  programme: { id: string; keyId: number; publicKey: Bytes };
  join?: { invitation: Invitation; feedSecret: Bytes };
}

/** What stands in the clear on an envelope: nothing about what is inside. */
export interface EnvelopeHeader {
  keyId: number;
  feed: string;
  /** 32 random bits as hexadecimal; numbered parts share it. */
  id: string;
  part: [number, number];
  /** The feed's newest number when it was sealed. */
  head: number;
  /** The invitation under whose secret it is sealed, for a first contact. */
  invite: string | null;
}

export type Opened =
  | {
      kind: 'ok';
      entries: { entry: Entry; hash: Bytes }[];
      later: LaterGroup[];
      /** Present for a first contact. */
      join?: { feedSecret: Bytes; invitation: PublicInvitation };
      /** False when the entries read here are not those that were sealed: they are held, not trusted. */
      checkMatches: boolean;
    }
  | { kind: 'not-authentic' | 'damaged' };

const ID_BYTES = 4;
const ENC_BYTES = 32;
const TAG_BYTES = 16;
const CHECK_BYTES = 4;
const MAX_SEALED = 60_000;
const MAX_PARTS = 255;

interface Labels {
  id: Uint8Array;
  part: [number, number];
  head: number;
}

function headerBytes(sender: Sender, { id, part, head }: Labels): Bytes {
  const writer = new ByteWriter()
    .byte(frameByte(sender.join ? TYPE.joining : TYPE.entries))
    .byte(sender.programme.keyId)
    .bytes(feedBytes(sender.feed))
    .bytes(id)
    .byte(part[0])
    .byte(part[1])
    .varint(head);
  if (sender.join) writer.bytes(inviteIdBytes(sender.join.invitation.id));
  return writer.done();
}

function infoOf(programme: string): Bytes {
  return utf8(`pahunch ${programme} ${FRAME_VERSION}`);
}

async function plainOf(crypto: Crypto, sender: Sender, entries: readonly Entry[]): Promise<Bytes> {
  const writer = new ByteWriter();
  if (sender.join) writeJoinPlain(writer, sender.join.invitation, sender.join.feedSecret);
  const hashes = await Promise.all(entries.map((entry) => hashEntry(crypto, sender.keys.hash, entry)));
  return writer
    .bytes(packEntries(entries, sender.feed, sender.home))
    .bytes(await hashesCheck(crypto, hashes))
    .done();
}

async function seal(crypto: Crypto, sender: Sender, plain: Bytes, labels: Labels): Promise<Bytes> {
  if (plain.length > MAX_SEALED) throw new RangeError('envelope too large: seal fewer entries');
  const header = headerBytes(sender, labels);
  const psk = sender.join
    ? { id: inviteIdBytes(sender.join.invitation.id), key: sender.join.invitation.secret }
    : { id: utf8(sender.feed), key: sender.keys.psk };
  const context = { info: infoOf(sender.programme.id), aad: header, psk };
  const { enc, sealed } = await crypto.hpke.seal(sender.programme.publicKey, context, plain);
  return concat(header, enc, sealed);
}

/**
 * One envelope of all the entries, which are in ascending order of number. `head` is the feed's newest number.
 * Throws RangeError past 60 kB. Source: protocol section 5.
 */
export async function sealEnvelope(
  crypto: Crypto,
  sender: Sender,
  entries: readonly Entry[],
  head: number,
): Promise<Bytes> {
  const plain = await plainOf(crypto, sender, entries);
  return seal(crypto, sender, plain, { id: crypto.bytes(ID_BYTES), part: [1, 1], head });
}

/** How many of the first entries fit into one code, at least one. */
async function fitting(
  crypto: Crypto,
  sender: Sender,
  entries: readonly Entry[],
  fits: (plain: Bytes) => boolean,
): Promise<number> {
  let low = 1;
  let high = entries.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(await plainOf(crypto, sender, entries.slice(0, middle)))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * As many numbered envelopes as it takes to keep each armoured code within `maxCode` characters; a single entry that
 * is longer goes alone and over. Each is complete by itself.
 */
export async function sealParts(
  crypto: Crypto,
  sender: Sender,
  entries: readonly Entry[],
  { head, maxCode }: { head: number; maxCode: number },
): Promise<{ bytes: Bytes; entries: number[] }[]> {
  const id = crypto.bytes(ID_BYTES);
  const overhead = headerBytes(sender, { id, part: [1, 1], head }).length + ENC_BYTES + TAG_BYTES;
  const fits = (plain: Bytes) =>
    armouredLength(overhead + plain.length) <= maxCode && plain.length <= MAX_SEALED;
  const parts: Entry[][] = [];
  for (let rest = [...entries]; rest.length > 0 && parts.length < MAX_PARTS; ) {
    const count = await fitting(crypto, sender, rest, fits);
    parts.push(rest.slice(0, count));
    rest = rest.slice(count);
  }
  return Promise.all(
    parts.map(async (members, i) => ({
      bytes: await seal(crypto, sender, await plainOf(crypto, sender, members), {
        id,
        part: [i + 1, parts.length],
        head,
      }),
      entries: members.map((entry) => entry.no),
    })),
  );
}

function readHeader(reader: ByteReader): EnvelopeHeader {
  const { type } = readFrameByte(reader.byte());
  const keyId = reader.byte();
  const feed = readFeed(reader);
  const id = [...reader.bytes(ID_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const part: [number, number] = [reader.byte(), reader.byte()];
  const head = reader.varint();
  if (part[0] < 1 || part[0] > part[1]) throw new Malformed('part');
  return { keyId, feed, id, part, head, invite: type === TYPE.joining ? readInviteId(reader) : null };
}

export function readEnvelopeHeader(
  bytes: Uint8Array,
): { kind: 'ok'; header: EnvelopeHeader } | { kind: 'damaged' | 'newer-version' | 'not-an-envelope' } {
  const { version, type } = readFrameByte(bytes[0] ?? 0);
  if (version > FRAME_VERSION) return { kind: 'newer-version' };
  if (version !== FRAME_VERSION || (type !== TYPE.entries && type !== TYPE.joining))
    return { kind: 'not-an-envelope' };
  const header = readOrNull(bytes, readHeader);
  return header ? { kind: 'ok', header } : { kind: 'damaged' };
}

/** How an envelope is opened: by the feed's own psk, or by the invite secret for a first contact. */
export interface OpenWith {
  programme: string;
  privateKey: Uint8Array;
  psk: { kind: 'feed'; keys: FeedKeys; home: string } | { kind: 'invite'; secret: Uint8Array };
  deriveKeys: (feedSecret: Uint8Array) => Promise<FeedKeys>;
}

/** The entries with their hashes; 'not-authentic' when this sender did not seal it to this programme and key. */
export async function openEnvelope(crypto: Crypto, bytes: Uint8Array, open: OpenWith): Promise<Opened> {
  const read = readEnvelopeHeader(bytes);
  if (read.kind !== 'ok') return { kind: 'damaged' };
  const { header } = read;
  const reader = new ByteReader(bytes);
  readHeader(reader);
  const aad = bytes.slice(0, bytes.length - reader.left);
  if (reader.left < ENC_BYTES + TAG_BYTES) return { kind: 'damaged' };
  const psk =
    open.psk.kind === 'feed'
      ? { id: utf8(header.feed), key: open.psk.keys.psk }
      : { id: inviteIdBytes(header.invite ?? '0'.repeat(16)), key: open.psk.secret };
  const enc = reader.bytes(ENC_BYTES);
  const plain = await crypto.hpke.open(
    open.privateKey,
    { info: infoOf(open.programme), aad, psk },
    enc,
    reader.rest(),
  );
  return plain ? readPlain(crypto, plain, header, open) : { kind: 'not-authentic' };
}

async function readPlain(
  crypto: Crypto,
  plain: Bytes,
  header: EnvelopeHeader,
  open: OpenWith,
): Promise<Opened> {
  const parts = readOrNull(plain, (reader) => {
    const join = header.invite === null ? null : readJoinPlain(reader);
    if (header.invite !== null && !join) throw new Malformed('join');
    return { join, packed: reader.bytes(reader.left - CHECK_BYTES), check: reader.rest() };
  });
  if (!parts) return { kind: 'damaged' };
  const { join, packed, check } = parts;
  const keys = open.psk.kind === 'feed' ? open.psk.keys : join && (await open.deriveKeys(join.feedSecret));
  const home = open.psk.kind === 'feed' ? open.psk.home : join?.invitation.scope;
  const unpacked = keys && home ? unpackEntries(packed, header.feed, home) : null;
  if (!keys || !unpacked) return { kind: 'damaged' };
  const entries = await Promise.all(
    unpacked.entries.map(async (entry) => ({ entry, hash: await hashEntry(crypto, keys.hash, entry) })),
  );
  const ours = await hashesCheck(
    crypto,
    entries.map(({ hash }) => hash),
  );
  // Hashes of groups from a newer app cannot be worked out here, so the check then proves nothing either way.
  const checkMatches = unpacked.later.length > 0 || sameBytes(ours, check);
  return { kind: 'ok', entries, later: unpacked.later, ...(join && { join }), checkMatches };
}
