import * as z from 'zod/mini';
import { daySchema, idSchema } from '../domain/entry/entry.ts';
import { CADRES, type Cadre, ROLES, type Role } from '../domain/org/org.ts';
import { type Bytes, fromBase64url, fromUtf8, sameBytes, toBase64url, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import { fromBase32 } from '../platform/ids.ts';

/** What a phone needs to work offline for ever after, carried in a URL's fragment. Source: protocol section 1. */
export interface Invitation {
  /** 80 random bits, 16 base32 characters. */
  id: string;
  secret: Bytes;
  keyId: number;
  /** The programme's X25519 public key, 32 bytes. */
  publicKey: Bytes;
  /** The programme's id, and its name as people know it. */
  programme: string;
  programmeName: string;
  /** The state's two-letter code, which chooses the ambulance number. */
  state: string;
  worker: { id: string; number: string; name: string; cadre: Cadre };
  role: Role;
  scope: string;
  scopeName: string;
  /** Digits with country code, '' where there is none. */
  supervisor: { name: string; phone: string };
  /** Origin of the server. */
  server: string;
  /** The last day on which it can be used. */
  expires: string;
  /** The phone is shared: the vault locks at once. */
  kiosk: boolean;
  /** 16 bytes by the key file over everything but the secret, so that it survives a restored database. */
  mac: Bytes;
}

const INVITE_VERSION = 1;
const ID_BYTES = 10;
const SECRET_BYTES = 32;
const MAC_BYTES = 16;

const rowSchema = z.tuple([
  z.literal(INVITE_VERSION),
  z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/)),
  z.int().check(z.nonnegative()),
  z.string(),
  idSchema,
  z.string(),
  z.string().check(z.regex(/^[A-Z]{2}$/)),
  idSchema,
  z.string(),
  z.string(),
  z.enum(CADRES),
  z.enum(ROLES),
  idSchema,
  z.string(),
  z.string(),
  z.string().check(z.regex(/^\d{0,15}$/)),
  z.string().check(z.regex(/^https?:\/\/[^/]+$/)),
  daySchema,
  z.union([z.literal(0), z.literal(1)]),
]);
type Row = z.infer<typeof rowSchema>;

export type PublicInvitation = Omit<Invitation, 'secret'>;
export type InvitationFields = Omit<Invitation, 'secret' | 'mac'>;

function toRow(inv: InvitationFields): Row {
  return [
    INVITE_VERSION,
    inv.id,
    inv.keyId,
    toBase64url(inv.publicKey),
    inv.programme,
    inv.programmeName,
    inv.state,
    inv.worker.id,
    inv.worker.number,
    inv.worker.name,
    inv.worker.cadre,
    inv.role,
    inv.scope,
    inv.scopeName,
    inv.supervisor.name,
    inv.supervisor.phone,
    inv.server,
    inv.expires,
    inv.kiosk ? 1 : 0,
  ];
}

function fromRow(row: Row): InvitationFields | null {
  const publicKey = fromBase64url(row[3]);
  if (publicKey?.length !== 32) return null;
  return {
    id: row[1],
    keyId: row[2],
    publicKey,
    programme: row[4],
    programmeName: row[5],
    state: row[6],
    worker: { id: row[7], number: row[8], name: row[9], cadre: row[10] },
    role: row[11],
    scope: row[12],
    scopeName: row[13],
    supervisor: { name: row[14], phone: row[15] },
    server: row[16],
    expires: row[17],
    kiosk: row[18] === 1,
  };
}

/** The secret of an invitation, from the key file and the id alone: it is never stored. 32 bytes. */
export function inviteSecret(crypto: Crypto, inviteKey: Uint8Array, id: string): Promise<Bytes> {
  return crypto.hkdfSha256(inviteKey, `invite ${id}`, SECRET_BYTES);
}

async function macOf(crypto: Crypto, inviteKey: Uint8Array, fields: InvitationFields): Promise<Bytes> {
  const macKey = await crypto.hkdfSha256(inviteKey, 'invite mac', 32);
  return (await crypto.hmacSha256(macKey, utf8(JSON.stringify(toRow(fields))))).slice(0, MAC_BYTES);
}

export async function makeInvitation(
  crypto: Crypto,
  inviteKey: Uint8Array,
  fields: InvitationFields,
): Promise<Invitation> {
  const [secret, mac] = [
    await inviteSecret(crypto, inviteKey, fields.id),
    await macOf(crypto, inviteKey, fields),
  ];
  return { ...fields, secret, mac };
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
  return utf8(`${JSON.stringify(toRow(invitation))}${toBase64url(invitation.mac)}`);
}

export function readPublicBytes(bytes: Uint8Array): PublicInvitation | null {
  const text = fromUtf8(bytes);
  const end = text?.lastIndexOf(']') ?? -1;
  if (text === null || end < 0) return null;
  const mac = fromBase64url(text.slice(end + 1));
  const row = parseRow(text.slice(0, end + 1));
  const fields = row && row !== 'newer' ? fromRow(row) : null;
  return fields && mac?.length === MAC_BYTES ? { ...fields, mac } : null;
}

function parseRow(json: string): Row | 'newer' | null {
  try {
    const value: unknown = JSON.parse(json);
    if (Array.isArray(value) && typeof value[0] === 'number' && value[0] > INVITE_VERSION) return 'newer';
    const parsed = rowSchema.safeParse(value);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The token that stands in a link's fragment: base64url of the secret, then of the public part and a checksum. */
export function encodeInvitation(invitation: Invitation): string {
  const open = publicBytes(invitation);
  return `${toBase64url(invitation.secret)}${toBase64url(open)}-${checksum(open)}`;
}

/** Two characters that tell a cut token from a whole one. */
function checksum(bytes: Uint8Array): string {
  let sum = 0;
  for (const byte of bytes) sum = (sum * 31 + byte) % 4096;
  return sum.toString(36).padStart(3, '0');
}

const SECRET_CHARACTERS = 43;

function decodeOne(token: string): Invitation | 'not-an-invitation' | 'cut' | 'newer-version' {
  const secret = fromBase64url(token.slice(0, SECRET_CHARACTERS));
  const end = token.length - 4;
  const open = fromBase64url(token.slice(SECRET_CHARACTERS, Math.max(SECRET_CHARACTERS, end)));
  const begins = fromUtf8(
    (fromBase64url(token.slice(SECRET_CHARACTERS, SECRET_CHARACTERS + 4)) ?? new Uint8Array(0)).slice(0, 1),
  );
  if (secret?.length !== SECRET_BYTES || begins !== '[') return 'not-an-invitation';
  if (!open || token[end] !== '-' || checksum(open) !== token.slice(end + 1)) return 'cut';
  const text = fromUtf8(open) ?? '';
  if (parseRow(text.slice(0, text.lastIndexOf(']') + 1)) === 'newer') return 'newer-version';
  const invitation = readPublicBytes(open);
  if (!invitation || fromBase32(invitation.id)?.length !== ID_BYTES) return 'not-an-invitation';
  return { ...invitation, secret };
}

/** The invitations of a link's fragment; several, joined by '.', stand for a shared phone. */
export function decodeInvitations(
  fragment: string,
): { kind: 'ok'; invitations: Invitation[] } | { kind: 'not-an-invitation' | 'cut' | 'newer-version' } {
  const invitations: Invitation[] = [];
  for (const token of fragment.replace(/^#/, '').trim().split('.')) {
    const one = decodeOne(token);
    if (typeof one === 'string') return { kind: one };
    invitations.push(one);
  }
  return { kind: 'ok', invitations };
}
