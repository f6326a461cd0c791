import { type Bytes, concat, sameBytes } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import { fromBase32, toBase32 } from '../platform/ids.ts';
import { type ByteReader, ByteWriter, readOrNull } from './byte-io.ts';
import { crc16 } from './crc.ts';
import { type InvitationFields, packFields, unpackFields } from './invitation-fields.ts';

/** What a phone needs to work offline for ever after, carried in a URL's fragment. Source: protocol section 1. */
export interface Invitation extends InvitationFields {
  secret: Bytes;
  /** 16 bytes by the key file over everything but the secret, so that it survives a restored database. */
  mac: Bytes;
}

export type PublicInvitation = Omit<Invitation, 'secret'>;

/** Stands first in every token, so that other text is not taken for one. */
const MAGIC = 0xa7;
const INVITE_VERSION = 1;
const SECRET_BYTES = 32;
const MAC_BYTES = 16;
const CHECK_BYTES = 2;

/** The secret of an invitation, from the key file and the id alone: it is never stored. 32 bytes. */
export function inviteSecret(crypto: Crypto, inviteKey: Uint8Array, id: string): Promise<Bytes> {
  return crypto.hkdfSha256(inviteKey, `invite ${id}`, SECRET_BYTES);
}

async function macOf(crypto: Crypto, inviteKey: Uint8Array, fields: InvitationFields): Promise<Bytes> {
  const macKey = await crypto.hkdfSha256(inviteKey, 'invite mac', 32);
  const sealed = concat(Uint8Array.of(INVITE_VERSION), packFields(fields));
  return (await crypto.hmacSha256(macKey, sealed)).slice(0, MAC_BYTES);
}

export async function makeInvitation(
  crypto: Crypto,
  inviteKey: Uint8Array,
  fields: InvitationFields,
): Promise<Invitation> {
  const secret = await inviteSecret(crypto, inviteKey, fields.id);
  return { ...fields, secret, mac: await macOf(crypto, inviteKey, fields) };
}

/** Whether the key file made this invitation with exactly these fields. */
export async function verifyInvitation(
  crypto: Crypto,
  inviteKey: Uint8Array,
  invitation: PublicInvitation,
): Promise<boolean> {
  return sameBytes(await macOf(crypto, inviteKey, invitation), invitation.mac);
}

/** The fields with their MAC but without the secret, as bytes: what a first contact carries up. */
export function publicBytes(invitation: PublicInvitation): Bytes {
  return concat(Uint8Array.of(INVITE_VERSION), packFields(invitation), invitation.mac);
}

function readPublic(reader: ByteReader): PublicInvitation | null {
  if (reader.byte() !== INVITE_VERSION) return null;
  return { ...unpackFields(reader), mac: reader.bytes(MAC_BYTES) };
}

/** Null when they are not an invitation of this version. */
export function readPublicBytes(bytes: Uint8Array): PublicInvitation | null {
  return readOrNull(bytes, (reader) => {
    const invitation = readPublic(reader);
    return reader.left === 0 ? invitation : null;
  });
}

/**
 * The token that stands in a link's fragment: base32, which a QR code holds more densely than base64, of
 * `magic ‖ public part ‖ secret ‖ CRC-16`.
 */
export function encodeInvitation(invitation: Invitation): string {
  const body = new ByteWriter().byte(MAGIC).bytes(publicBytes(invitation)).bytes(invitation.secret).done();
  return toBase32(concat(body, crc16(body)));
}

type NotRead = 'not-an-invitation' | 'cut' | 'newer-version';

function decodeOne(token: string): Invitation | NotRead {
  // A token cut anywhere has odd bits left over; its beginning is whole all the same.
  const begins = fromBase32(token.slice(0, 8));
  if (token.length < 8 || begins?.[0] !== MAGIC) return 'not-an-invitation';
  const bytes = fromBase32(token);
  const body = bytes?.slice(0, -CHECK_BYTES);
  if (!bytes || !body || !sameBytes(crc16(body), bytes.slice(-CHECK_BYTES))) return 'cut';
  if ((begins[1] ?? 0) > INVITE_VERSION) return 'newer-version';
  const read = readOrNull(body.slice(1), (reader) => {
    const open = readPublic(reader);
    return open && { ...open, secret: reader.bytes(SECRET_BYTES), left: reader.left };
  });
  if (!read || read.left > 0) return 'not-an-invitation';
  const { left: _left, ...invitation } = read;
  return invitation;
}

/** The invitations of a link's fragment; several, joined by '.', stand for a shared phone. */
export function decodeInvitations(
  fragment: string,
): { kind: 'ok'; invitations: Invitation[] } | { kind: NotRead } {
  const invitations: Invitation[] = [];
  for (const token of fragment.replace(/^#/, '').trim().split('.')) {
    const one = decodeOne(token);
    if (typeof one === 'string') return { kind: one };
    invitations.push(one);
  }
  return { kind: 'ok', invitations };
}
