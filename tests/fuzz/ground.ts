import { armour } from '../../src/codec/armour.ts';
import { type OpenWith, type Sender, sealEnvelope } from '../../src/codec/envelope.ts';
import { decodeInvitations, publicBytes, verifyInvitation } from '../../src/codec/invitation.ts';
import { deriveFeedKeys, type FeedKeys } from '../../src/codec/keys.ts';
import { packEntries } from '../../src/codec/pack.ts';
import { type Receipt, sealReceipt } from '../../src/codec/receipt.ts';
import { type Entry, entrySchema } from '../../src/domain/entry/entry.ts';
import { type Bytes, fromBase64url } from '../../src/platform/bytes.ts';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import invitationFixture from '../fixtures/codec/invitation-v1.json' with { type: 'json' };
import fixture from '../fixtures/codec/v1.json' with { type: 'json' };

/** One worker, her programme, and what is real among the inputs: everything else must be refused by name. */
export interface Ground {
  feed: string;
  home: string;
  keys: FeedKeys;
  sender: Sender;
  open: OpenWith;
  /** Sealed envelopes as bytes and as codes. */
  envelopes: Bytes[];
  codes: string[];
  /** Packed entries as they lie inside an envelope. */
  packed: Bytes[];
  receipts: Bytes[];
  /** The key under which the programme believes invitations, and one that it made. */
  inviteKey: Bytes;
  token: string;
  /** What it says, without its secret. */
  invitationBytes: Bytes;
}

const RECEIPT: Receipt = {
  epoch: 'EP0CHAA1',
  now: 29_670_000,
  state: 'ok',
  upTo: 40,
  chain: new Uint8Array(8).fill(7),
  ranges: [{ from: 43, to: 60, check: new Uint8Array(4).fill(9) }],
  exceptions: [{ no: 12, verdict: 'held', reason: 'invalid' }],
};

/** Made once under this key; its file says the same for ever. */
const INVITE_KEY = new Uint8Array(32).fill(5);

async function invitationGround(): Promise<Pick<Ground, 'inviteKey' | 'token' | 'invitationBytes'>> {
  const { token } = invitationFixture;
  const read = decodeInvitations(token);
  const [made] = read.kind === 'ok' ? read.invitations : [];
  if (!made || !(await verifyInvitation(nodeCrypto, INVITE_KEY, made)))
    throw new Error('the invitation of the fixture is not believed');
  return { inviteKey: INVITE_KEY, token, invitationBytes: publicBytes(made) };
}

export async function makeGround(): Promise<Ground> {
  const { feed, home } = fixture;
  const crypto = nodeCrypto;
  const { publicKey, privateKey } = await crypto.hpke.makeKeyPair();
  const keys = await deriveFeedKeys(crypto, crypto.bytes(32));
  const sender: Sender = { feed, home, keys, programme: { id: 'PR0GRAM1', keyId: 1, publicKey } };
  const groups = fixture.groups.map(({ entries }) => entries.map((entry): Entry => entrySchema.parse(entry)));
  const envelopes = await Promise.all(groups.map((entries) => sealEnvelope(crypto, sender, entries, 60)));
  return {
    feed,
    home,
    keys,
    sender,
    open: {
      programme: 'PR0GRAM1',
      privateKey,
      psk: { kind: 'feed', keys, home },
      deriveKeys: (secret) => deriveFeedKeys(crypto, secret),
    },
    ...(await invitationGround()),
    envelopes,
    codes: envelopes.map(armour),
    packed: [
      ...groups.map((entries) => packEntries(entries, feed, home)),
      ...fixture.groups.flatMap(({ packed }) => {
        const bytes = fromBase64url(packed);
        return bytes ? [bytes] : [];
      }),
    ],
    receipts: await Promise.all(
      [RECEIPT, { ...RECEIPT, token: new Uint8Array(16) }].map((one) => sealReceipt(crypto, keys, feed, one)),
    ),
  };
}
