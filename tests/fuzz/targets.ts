import { armour, scanCodes } from '../../src/codec/armour.ts';
import { readDown } from '../../src/codec/down.ts';
import { openEnvelope, readEnvelopeHeader } from '../../src/codec/envelope.ts';
import { frameByte } from '../../src/codec/frame.ts';
import { canonicalBytes } from '../../src/codec/hash.ts';
import { decodeInvitations, publicBytes, verifyInvitation } from '../../src/codec/invitation.ts';
import { packEntries, unpackEntries } from '../../src/codec/pack.ts';
import { openReceipt } from '../../src/codec/receipt.ts';
import { entrySchema } from '../../src/domain/entry/entry.ts';
import { type Bytes, concat, sameBytes, utf8 } from '../../src/platform/bytes.ts';
import { nodeCrypto as crypto } from '../../src/platform/node/crypto.ts';
import type { Chance } from '../../src/server/demo/chance.ts';
import type { Ground } from './ground.ts';
import { broken, chatter, noise, spoiled, worn } from './spoil.ts';

/** Something that is not what was sealed was taken for it. */
export class FalseAccept extends Error {}

/** One input; says what became of it, so that a run which is refused everything by accident is seen. */
type Target = (chance: Chance, ground: Ground) => Promise<string>;

function one<T>(chance: Chance, list: readonly T[]): T {
  const picked = list[chance.int(0, list.length - 1)];
  if (picked === undefined) throw new RangeError('an empty list');
  return picked;
}

async function refuseEnvelope(bytes: Bytes, ground: Ground): Promise<string> {
  if (ground.envelopes.some((real) => sameBytes(real, bytes))) return 'unspoiled';
  const opened = await openEnvelope(crypto, bytes, ground.open);
  if (opened.kind === 'ok') throw new FalseAccept('a spoiled envelope opened');
  return opened.kind;
}

/** Any text: what is whole is found, what is not is named, and what slips past the checksum does not open. */
const scan: Target = async (chance, ground) => {
  let text = '';
  const whole = new Set<string>();
  for (let i = chance.int(1, 4); i > 0; i--) {
    text += chatter(chance);
    const code = one(chance, ground.codes);
    if (chance.percent(40)) {
      whole.add(code);
      text += `\n${worn(chance, code)}\n`;
    } else text += `${broken(chance, code, one(chance, ground.codes))}\n`;
  }
  const found = scanCodes(text).flatMap((seen) => ('code' in seen ? [seen] : []));
  for (const seen of found) if (!ground.codes.includes(seen.code)) await refuseEnvelope(seen.bytes, ground);
  const read = new Set(found.map(({ code }) => code));
  for (const code of whole) if (!read.has(code)) throw new Error('a whole code was not found');
  return whole.size > 0 ? 'found' : 'nothing whole';
};

const envelope: Target = async (chance, ground) => {
  const bytes = spoiled(chance, one(chance, ground.envelopes), one(chance, ground.envelopes));
  readEnvelopeHeader(bytes);
  scanCodes(armour(bytes));
  return refuseEnvelope(bytes, ground);
};

const unpack: Target = async (chance, { feed, home, packed }) => {
  const bytes = chance.percent(20)
    ? noise(chance, 200)
    : spoiled(chance, one(chance, packed), one(chance, packed));
  const read = unpackEntries(bytes, feed, home);
  if (!read) return 'malformed';
  if (read.entries.length === 0) return 'empty';
  for (const entry of read.entries) entrySchema.parse(entry);
  const nos = new Set(read.entries.map(({ no }) => no));
  if (nos.size < read.entries.length) return 'a number twice';
  const again = unpackEntries(packEntries(read.entries, feed, home), feed, home);
  const same = again?.entries.every((entry, i) => {
    const before = read.entries[i];
    return before && sameBytes(canonicalBytes(before), canonicalBytes(entry));
  });
  if (!same) throw new Error('what was read is not written and read the same');
  return 'read';
};

/** Nonsense that was truly sealed by this feed: only its check tells, and it must. */
const nonsense: Target = async (chance, ground) => {
  const { sender } = ground;
  const real = one(chance, ground.envelopes);
  const header = real.slice(0, real.length - 16).slice(0, headerLength(real));
  const plain = chance.percent(50)
    ? noise(chance, 120)
    : spoiled(chance, one(chance, ground.packed), noise(chance, 9));
  const context = {
    info: utf8(`pahunch ${sender.programme.id} 1`),
    aad: header,
    psk: { id: utf8(sender.feed), key: sender.keys.psk },
  };
  const { enc, sealed } = await crypto.hpke.seal(sender.programme.publicKey, context, plain);
  const opened = await openEnvelope(crypto, concat(header, enc, sealed), ground.open);
  if (opened.kind === 'ok' && opened.checkMatches && opened.entries.length > 0 && opened.later.length === 0)
    throw new FalseAccept('nonsense passed the check over the hashes');
  return opened.kind;
};

/** version and type, key id, feed, envelope id, part and parts, then the head of 7 bits a byte. */
function headerLength(envelopeBytes: Uint8Array): number {
  let at = 1 + 1 + 5 + 4 + 2;
  while ((envelopeBytes[at] ?? 0) > 127) at++;
  return at + 1;
}

const receipt: Target = async (chance, { feed, keys, receipts }) => {
  if (chance.percent(30)) {
    const iv = noise(chance, 12, 12);
    const aad = utf8(`pahunch receipt ${feed}`);
    const sealed = concat(iv, await crypto.aesGcmSeal(keys.down, iv, noise(chance, 60), aad));
    return (await openReceipt(crypto, keys, feed, sealed)) ? 'nonsense read' : 'nonsense malformed';
  }
  const bytes = spoiled(chance, one(chance, receipts), one(chance, receipts));
  if (receipts.some((real) => sameBytes(real, bytes))) return 'unspoiled';
  if (await openReceipt(crypto, keys, feed, bytes)) throw new FalseAccept('a spoiled receipt opened');
  return 'refused';
};

const invitation: Target = async (chance, { inviteKey, token, invitationBytes }) => {
  const spoiledToken = chance.percent(20) ? chatter(chance) : broken(chance, token, token);
  const read = decodeInvitations(spoiledToken);
  if (read.kind !== 'ok') return read.kind;
  if (spoiledToken === token) return 'unspoiled';
  for (const made of read.invitations) {
    // The secret is not under the seal: a wrong one opens nothing.
    const isOriginal = sameBytes(publicBytes(made), invitationBytes);
    if (!isOriginal && (await verifyInvitation(crypto, inviteKey, made)))
      throw new FalseAccept('a changed invitation was believed');
  }
  return 'not believed';
};

const down: Target = async (chance) => {
  const bytes = noise(chance, 120, 1);
  // Half of them claim to be of this version, or nothing behind the first byte would ever be read.
  if (chance.percent(50)) bytes[0] = frameByte(chance.int(0, 4));
  const header = readEnvelopeHeader(bytes).kind;
  return `${readDown(bytes).kind}, ${header}`;
};

/** In so many of a hundred inputs; the dear ones seldom. */
export const TARGETS: readonly [share: number, name: string, target: Target][] = [
  [34, 'scan', scan],
  [40, 'unpack', unpack],
  [6, 'envelope', envelope],
  [3, 'nonsense', nonsense],
  [12, 'receipt', receipt],
  [3, 'invitation', invitation],
  [2, 'down', down],
];

export function targetFor(chance: Chance): { name: string; target: Target } {
  let roll = chance.int(1, 100);
  for (const [share, name, target] of TARGETS) {
    roll -= share;
    if (roll <= 0) return { name, target };
  }
  throw new RangeError('the shares do not make a hundred');
}
