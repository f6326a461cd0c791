import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { armour } from '../../codec/armour.ts';
import { readDown } from '../../codec/down.ts';
import { type Sender, sealEnvelope } from '../../codec/envelope.ts';
import { hashEntry, hashesCheck } from '../../codec/hash.ts';
import { decodeInvitations, type Invitation } from '../../codec/invitation.ts';
import { sealJoin } from '../../codec/join.ts';
import { deriveFeedKeys, type FeedKeys } from '../../codec/keys.ts';
import { openReceipt, type Receipt } from '../../codec/receipt.ts';
import type { Body, Entry, Ref } from '../../domain/entry/entry.ts';
import { type Bytes, fromBase64url, toBase64url, utf8 } from '../../platform/bytes.ts';
import type { Crypto } from '../../platform/crypto.ts';
import { drawId } from '../../platform/ids.ts';
import { toWire } from '../../wire/convert.ts';
import { PROTOCOL, type SyncHead } from '../../wire/sync.ts';

/** What a worker fills in: an entry without what the phone adds. */
export interface Saved {
  kind: string;
  v: number;
  about?: Ref;
  on: string;
  body: Body;
  scope?: string;
}

export interface SyncAnswer {
  status: number;
  lines: unknown[];
  head: SyncHead | null;
  receipt: Receipt | null;
  body: string;
}

/** A phone without a screen: a real feed with real keys, which speaks to the server through its two doors alone. */
export interface Phone {
  feed: string;
  invitation: Invitation;
  secret: Bytes;
  keys: FeedKeys;
  entries: Entry[];
  token: Bytes | null;
  /** Until the first receipt is back the joining block goes along. */
  joined: boolean;
}

/** Joins with the token of an invitation link; nothing goes over the network yet. Throws when it is none. */
export async function joinPhone(crypto: Crypto, link: string): Promise<Phone> {
  const read = decodeInvitations(link.slice(link.indexOf('#')));
  const invitation = read.kind === 'ok' ? read.invitations[0] : undefined;
  if (!invitation) throw new Error(`not an invitation: ${read.kind}`);
  const secret = crypto.bytes(32);
  const keys = await deriveFeedKeys(crypto, secret);
  return { feed: drawId(crypto), invitation, secret, keys, entries: [], token: null, joined: false };
}

/** Saves the next entry of the feed. `at` is the phone's minute. */
export function saveOn(phone: Phone, saved: Saved, at: number): Entry {
  const { scope = phone.invitation.scope, ...rest } = saved;
  const entry: Entry = { feed: phone.feed, no: phone.entries.length + 1, scope, ...rest, at, offset: null };
  phone.entries.push(entry);
  return entry;
}

/** The body of a sync that pushes these entries. */
export async function syncBody(
  crypto: Crypto,
  phone: Phone,
  said: { push?: readonly Entry[]; now: number; more?: Record<string, unknown> },
): Promise<Record<string, unknown>> {
  const push = said.push ?? [];
  const hashes = await Promise.all(push.map((entry) => hashEntry(crypto, phone.keys.hash, entry)));
  const check = toBase64url(await hashesCheck(crypto, hashes));
  const { invitation, feed, secret } = phone;
  return {
    p: PROTOCOL,
    feed,
    head: phone.entries.length,
    unsent: push.length,
    now: said.now,
    ...(push.length > 0 && {
      push: { entries: push.map((entry) => toWire(entry, invitation.scope)), check },
    }),
    ...(!phone.joined && { join: toBase64url(await sealJoin(crypto, invitation, feed, secret)) }),
    ...said.more,
  };
}

/** Posts a sync body, proved as the phone can prove it, and takes its receipt. */
export async function postSync(
  crypto: Crypto,
  app: FastifyInstance,
  phone: Phone,
  body: Record<string, unknown>,
): Promise<SyncAnswer> {
  const raw = utf8(JSON.stringify(body));
  const proof = toBase64url(await crypto.hmacSha256(phone.keys.auth, raw));
  const reply = await app.inject({
    method: 'POST',
    url: '/api/sync',
    headers: {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      ...(phone.token
        ? { authorization: `Bearer ${toBase64url(phone.token)}` }
        : { 'x-pahunch-proof': proof }),
    },
    payload: gzipSync(raw),
  });
  const lines =
    reply.statusCode === 200
      ? reply.body
          .trim()
          .split('\n')
          .map((line): unknown => JSON.parse(line))
      : [];
  const head = (lines[0] ?? null) as SyncHead | null;
  const sealed = fromBase64url(head?.receipt ?? '');
  const receipt =
    sealed && sealed.length > 0 ? await openReceipt(crypto, phone.keys, phone.feed, sealed) : null;
  if (receipt) phone.joined = true;
  if (receipt?.token) phone.token = receipt.token;
  return { status: reply.statusCode, lines, head, receipt, body: reply.body };
}

/** One code of these entries, as a message carries it. */
export async function sealCode(crypto: Crypto, phone: Phone, entries: readonly Entry[]): Promise<string> {
  const { invitation, feed, keys, secret } = phone;
  const sender: Sender = {
    feed,
    home: invitation.scope,
    keys,
    programme: { id: invitation.programme, keyId: invitation.keyId, publicKey: invitation.publicKey },
    ...(!phone.joined && { join: { invitation, feedSecret: secret } }),
  };
  return armour(await sealEnvelope(crypto, sender, entries, phone.entries.length));
}

/** Opens the payload of a receipt code. */
export async function readReceipt(
  crypto: Crypto,
  phone: Phone,
  payload: Uint8Array,
): Promise<Receipt | null> {
  const down = readDown(payload);
  if (down.kind !== 'ok' || down.feed !== phone.feed) return null;
  const receipt = await openReceipt(crypto, phone.keys, phone.feed, down.receipt);
  if (receipt) phone.joined = true;
  return receipt;
}
