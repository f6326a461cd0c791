import { expect, test } from 'vitest';
import type { Entry } from '../domain/entry/entry.ts';
import { nodeCrypto as crypto } from '../platform/node/crypto.ts';
import {
  type OpenWith,
  openEnvelope,
  readEnvelopeHeader,
  type Sender,
  sealEnvelope,
  sealParts,
} from './envelope.ts';
import { makeInvitation } from './invitation.ts';
import { openJoin, readJoinHeader, sealJoin } from './join.ts';
import { deriveFeedKeys } from './keys.ts';

const feed = 'REKHA001';
const home = 'WARD0007';
const programme = 'PR0GRAM1';
const inviteKey = new Uint8Array(32).fill(5);
const feedSecret = new Uint8Array(32).fill(7);
const keys = await deriveFeedKeys(crypto, feedSecret);
const pair = await crypto.hpke.makeKeyPair();
const sender: Sender = {
  feed,
  home,
  keys,
  programme: { id: programme, keyId: 1, publicKey: pair.publicKey },
};
const open: OpenWith = {
  programme,
  privateKey: pair.privateKey,
  psk: { kind: 'feed', keys, home },
  deriveKeys: (secret) => deriveFeedKeys(crypto, secret),
};

function entry(no: number, extra: Partial<Entry> = {}): Entry {
  const base = {
    feed,
    no,
    scope: home,
    kind: 'notice.seen',
    v: 1,
    on: '2026-11-22',
    at: 29_929_000 + no,
    offset: null,
  };
  return { ...base, body: { words: 'कविता देवी' }, ...extra };
}

const invitation = await makeInvitation(crypto, inviteKey, {
  id: '0123456789ABCDEF',
  keyId: 1,
  publicKey: pair.publicKey,
  programme,
  programmeName: 'स्वास्थ्य विभाग, बिहार',
  state: 'BR',
  worker: { id: 'W0RKER01', number: 'A-1043', name: 'रेखा देवी', cadre: 'asha' },
  role: 'worker',
  scope: home,
  scopeName: 'वार्ड 7, मुशहरी',
  supervisor: { name: 'मंजू कुमारी', phone: '919800000001' },
  server: 'https://pahunch.example',
  expires: '2026-12-31',
  kiosk: false,
});

test('what a worker seals the programme opens, entry for entry, with the same hashes', async () => {
  const entries = [
    entry(1),
    entry(2, { about: { feed: '0THERFD1', no: 9 } }),
    entry(4, { voids: { feed, no: 1 } }),
  ];
  const opened = await openEnvelope(crypto, await sealEnvelope(crypto, sender, entries, 5), open);
  if (opened.kind !== 'ok') throw new Error(opened.kind);
  expect(opened.entries.map((e) => e.entry)).toEqual(entries);
  expect(opened.checkMatches).toBe(true);
});

test('the header says who, which part and how far, and nothing of what is inside', async () => {
  const bytes = await sealEnvelope(crypto, sender, [entry(1)], 12);
  const read = readEnvelopeHeader(bytes);
  expect(read).toMatchObject({
    kind: 'ok',
    header: { feed, keyId: 1, part: [1, 1], head: 12, invite: null },
  });
  expect(new TextDecoder().decode(bytes)).not.toContain('कविता');
});

test('one changed bit anywhere, in the header too, is not authentic', async () => {
  const bytes = await sealEnvelope(crypto, sender, [entry(1)], 1);
  for (let at = 1; at < bytes.length; at += 3) {
    const forged = bytes.slice();
    forged[at] = (forged[at] ?? 0) ^ 1;
    expect((await openEnvelope(crypto, forged, open)).kind).not.toBe('ok');
  }
});

test('another feed, another programme and another key open nothing', async () => {
  const bytes = await sealEnvelope(crypto, sender, [entry(1)], 1);
  const strange = await deriveFeedKeys(crypto, new Uint8Array(32).fill(8));
  const other = await crypto.hpke.makeKeyPair();
  expect(await openEnvelope(crypto, bytes, { ...open, psk: { kind: 'feed', keys: strange, home } })).toEqual({
    kind: 'not-authentic',
  });
  expect((await openEnvelope(crypto, bytes, { ...open, programme: '0THERPR0' })).kind).toBe('not-authentic');
  expect((await openEnvelope(crypto, bytes, { ...open, privateKey: other.privateKey })).kind).toBe(
    'not-authentic',
  );
});

test('a first message carries the feed secret under the invitation, and the home scope with it', async () => {
  const first = { ...sender, join: { invitation, feedSecret } };
  const bytes = await sealEnvelope(crypto, first, [entry(1)], 1);
  expect(readEnvelopeHeader(bytes)).toMatchObject({ header: { invite: invitation.id } });
  const opened = await openEnvelope(crypto, bytes, {
    ...open,
    psk: { kind: 'invite', secret: invitation.secret },
  });
  if (opened.kind !== 'ok') throw new Error(opened.kind);
  const { secret: _secret, ...open_ } = invitation;
  expect(opened.join).toEqual({ feedSecret, invitation: open_ });
  expect(opened.entries[0]?.entry).toEqual(entry(1));
  const wrong = { kind: 'invite', secret: new Uint8Array(32) } as const;
  expect((await openEnvelope(crypto, bytes, { ...open, psk: wrong })).kind).toBe('not-authentic');
});

test('a backlog splits into complete numbered parts, each within the length asked for', async () => {
  const entries = Array.from({ length: 60 }, (_, i) => entry(i + 1));
  const parts = await sealParts(crypto, sender, entries, { head: 60, maxCode: 1100 });
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap((part) => part.entries)).toEqual(entries.map((e) => e.no));
  for (const [i, part] of parts.entries()) {
    const read = readEnvelopeHeader(part.bytes);
    expect(read).toMatchObject({ header: { part: [i + 1, parts.length] } });
    expect((await openEnvelope(crypto, part.bytes, open)).kind).toBe('ok');
  }
});

test('the joining block opens for its own feed under its own invitation alone', async () => {
  const block = await sealJoin(crypto, invitation, feed, feedSecret);
  expect(readJoinHeader(block)).toEqual({ keyId: 1, invite: invitation.id });
  const sealed = { block, feed, programme, privateKey: pair.privateKey, inviteSecret: invitation.secret };
  expect((await openJoin(crypto, sealed))?.feedSecret).toEqual(feedSecret);
  expect(await openJoin(crypto, { ...sealed, feed: '0THERFD1' })).toBeNull();
  expect(await openJoin(crypto, { ...sealed, inviteSecret: new Uint8Array(32) })).toBeNull();
  expect(await openJoin(crypto, { ...sealed, block: block.slice(0, 30) })).toBeNull();
});
