import { type Bytes, concat, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import { ByteReader, ByteWriter, readOrNull } from './byte-io.ts';
import { type Invitation, type PublicInvitation, publicBytes, readPublicBytes } from './invitation.ts';
import { INVITE_ID_BYTES, inviteIdBytes, readInviteId } from './invitation-fields.ts';
import { FEED_SECRET_BYTES } from './keys.ts';

/**
 * The joining block: the feed's secret and the invitation without its own, sealed under the invite secret. It goes up
 * with everything until the first receipt is back. Source: protocol section 1.
 */
export interface JoinPlain {
  feedSecret: Bytes;
  invitation: PublicInvitation;
}

const ENC_BYTES = 32;

/** The plain joining block, as it also stands in front of the entries of a first envelope. */
export function writeJoinPlain(writer: ByteWriter, invitation: Invitation, feedSecret: Uint8Array): void {
  writer.bytes(feedSecret).block(publicBytes(invitation));
}

export function readJoinPlain(reader: ByteReader): JoinPlain | null {
  const feedSecret = reader.bytes(FEED_SECRET_BYTES);
  const invitation = readPublicBytes(reader.block());
  return invitation && { feedSecret, invitation };
}

function contextOf(
  header: Uint8Array,
  feed: string,
  invite: { id: string; secret: Uint8Array; programme: string },
) {
  return {
    info: utf8(`pahunch join ${invite.programme}`),
    aad: concat(header, utf8(feed)),
    psk: { id: inviteIdBytes(invite.id), key: invite.secret },
  };
}

function headerOf(keyId: number, invite: string): Bytes {
  return new ByteWriter().byte(keyId).bytes(inviteIdBytes(invite)).done();
}

/** `keyId ‖ invite id ‖ enc ‖ sealed`. */
export async function sealJoin(
  crypto: Crypto,
  invitation: Invitation,
  feed: string,
  feedSecret: Uint8Array,
): Promise<Bytes> {
  const header = headerOf(invitation.keyId, invitation.id);
  const plain = new ByteWriter();
  writeJoinPlain(plain, invitation, feedSecret);
  const context = contextOf(header, feed, invitation);
  const { enc, sealed } = await crypto.hpke.seal(invitation.publicKey, context, plain.done());
  return concat(header, enc, sealed);
}

export function readJoinHeader(block: Uint8Array): { keyId: number; invite: string } | null {
  return readOrNull(block, (reader) => ({ keyId: reader.byte(), invite: readInviteId(reader) }));
}

/** The plain block, or null when it was not sealed for this feed under this invite secret. */
export async function openJoin(
  crypto: Crypto,
  sealed: {
    block: Uint8Array;
    feed: string;
    programme: string;
    privateKey: Uint8Array;
    inviteSecret: Uint8Array;
  },
): Promise<JoinPlain | null> {
  const header = readJoinHeader(sealed.block);
  if (!header) return null;
  const reader = new ByteReader(sealed.block);
  const headerBytes = reader.bytes(1 + INVITE_ID_BYTES);
  if (reader.left < ENC_BYTES) return null;
  const enc = reader.bytes(ENC_BYTES);
  const invite = { id: header.invite, secret: sealed.inviteSecret, programme: sealed.programme };
  const context = contextOf(headerBytes, sealed.feed, invite);
  const plain = await crypto.hpke.open(sealed.privateKey, context, enc, reader.rest());
  return plain && readOrNull(plain, readJoinPlain);
}
