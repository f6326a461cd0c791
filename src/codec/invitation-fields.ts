import { CADRES, type Cadre, ROLES, type Role } from '../domain/org/org.ts';
import type { Bytes } from '../platform/bytes.ts';
import { fromBase32, toBase32 } from '../platform/ids.ts';
import { type ByteReader, ByteWriter, Malformed } from './byte-io.ts';
import { dayNumber, dayText } from './days.ts';
import { readNarrow, writeNarrow } from './narrow-text.ts';

/** What an invitation says, without its secret and its seal. */
export interface InvitationFields {
  /** 80 random bits, 16 base32 characters. */
  id: string;
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
}

export const INVITE_ID_BYTES = 10;
const UNIT_ID_BYTES = 5;
const PUBLIC_KEY_BYTES = 32;
const SECURE = 'https://';
const KIOSK = 1;
const OVER_TLS = 2;

function idBytes(id: string, length: number): Bytes {
  const bytes = fromBase32(id);
  if (bytes?.length !== length) throw new RangeError('not an id');
  return bytes;
}

/** The invite id of the clear headers. Throws RangeError. */
export function inviteIdBytes(id: string): Bytes {
  return idBytes(id, INVITE_ID_BYTES);
}

export function readInviteId(reader: ByteReader): string {
  return toBase32(reader.bytes(INVITE_ID_BYTES));
}

function unitId(reader: ByteReader): string {
  return toBase32(reader.bytes(UNIT_ID_BYTES));
}

/** The same bytes for the same fields: the seal is over them. Throws RangeError for ids of another length. */
export function packFields(inv: InvitationFields): Bytes {
  const isSecure = inv.server.startsWith(SECURE);
  const writer = new ByteWriter()
    .bytes(inviteIdBytes(inv.id))
    .byte(inv.keyId)
    .bytes(inv.publicKey)
    .bytes(idBytes(inv.programme, UNIT_ID_BYTES))
    .bytes(idBytes(inv.worker.id, UNIT_ID_BYTES))
    .bytes(idBytes(inv.scope, UNIT_ID_BYTES))
    .byte(CADRES.indexOf(inv.worker.cadre))
    .byte(ROLES.indexOf(inv.role))
    .byte((inv.kiosk ? KIOSK : 0) | (isSecure ? OVER_TLS : 0))
    .varint(dayNumber(inv.expires));
  for (const text of [
    inv.state,
    inv.programmeName,
    inv.worker.number,
    inv.worker.name,
    inv.scopeName,
    inv.supervisor.name,
    inv.supervisor.phone,
    isSecure ? inv.server.slice(SECURE.length) : inv.server,
  ])
    writeNarrow(writer, text);
  return writer.done();
}

function one<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Malformed('unknown');
  return found;
}

function matching(text: string, pattern: RegExp): string {
  if (!pattern.test(text)) throw new Malformed('not what it should be');
  return text;
}

/** Throws {@link Malformed}. */
export function unpackFields(reader: ByteReader): InvitationFields {
  const id = readInviteId(reader);
  const keyId = reader.byte();
  const publicKey = reader.bytes(PUBLIC_KEY_BYTES);
  const [programme, workerId, scope] = [unitId(reader), unitId(reader), unitId(reader)];
  const cadre = one(CADRES, reader.byte());
  const role = one(ROLES, reader.byte());
  const flags = reader.byte();
  const day = reader.varint();
  if (day > MOST_DAYS) throw new Malformed('no day');
  const state = matching(readNarrow(reader), /^[A-Z]{2}$/);
  const programmeName = readNarrow(reader);
  const worker = { id: workerId, number: readNarrow(reader), name: readNarrow(reader), cadre };
  const scopeName = readNarrow(reader);
  const supervisor = { name: readNarrow(reader), phone: matching(readNarrow(reader), /^\d{0,15}$/) };
  const server = (flags & OVER_TLS ? SECURE : '') + readNarrow(reader);
  return {
    ...{ id, keyId, publicKey, programme, programmeName, state, worker, role, scope, scopeName, supervisor },
    server: matching(server, /^https?:\/\/[^/]+$/),
    expires: dayText(day),
    kiosk: (flags & KIOSK) !== 0,
  };
}

/** Days since 1970 up to the year 9999. */
const MOST_DAYS = 2_932_896;
