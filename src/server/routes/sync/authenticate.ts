import { inviteSecret } from '../../../codec/invitation.ts';
import { openJoin, readJoinHeader } from '../../../codec/join.ts';
import type { FeedKeys } from '../../../codec/keys.ts';
import { deriveFeedKeys } from '../../../codec/keys.ts';
import { fromBase64url, sameBytes } from '../../../platform/bytes.ts';
import type { SyncRequest } from '../../../wire/sync.ts';
import type { FeedRow } from '../../db/port.ts';
import type { FailedOpenings } from '../../failed-openings.ts';
import { bindFeed, type Contact, noteIdClash } from '../../intake/first-contact.ts';
import { Refused } from '../../problem.ts';
import type { Services } from '../../services.ts';
import { feedOfToken } from '../../session.ts';

export interface Asked {
  request: SyncRequest;
  body: Uint8Array;
  authorization: string | undefined;
  proof: string | undefined;
  /** The caller's address, by which failures are counted. */
  caller: string;
}

export interface Authentic {
  feed: FeedRow;
  keys: FeedKeys;
  /** By a token that still holds; else by the proof. */
  byToken: boolean;
  /** This is the feed's first contact. */
  joined: boolean;
}

async function proves({ crypto }: Services, keys: FeedKeys, { proof, body }: Asked): Promise<boolean> {
  const said = fromBase64url(proof ?? '');
  return said !== null && sameBytes(said, await crypto.hmacSha256(keys.auth, body));
}

/** What the joining block says, when it opens and the whole request is proved by the keys in it. */
async function openContact(
  services: Services,
  asked: Asked,
): Promise<{ contact: Contact; keys: FeedKeys } | null> {
  const { crypto, programme, keys } = services;
  const block = fromBase64url(asked.request.join ?? '');
  const header = block && readJoinHeader(block);
  const privateKey = header && programme.privateKey(header.keyId);
  if (!block || !header || !privateKey) return null;
  const { feed } = asked.request;
  const secret = await inviteSecret(crypto, keys.inviteKey, header.invite);
  const opened = await openJoin(crypto, {
    ...{ block, feed, privateKey },
    programme: programme.id,
    inviteSecret: secret,
  });
  if (!opened || opened.invitation.id !== header.invite) return null;
  const feedKeys = await deriveFeedKeys(crypto, opened.feedSecret);
  return (await proves(services, feedKeys, asked)) ? { contact: { feed, ...opened }, keys: feedKeys } : null;
}

async function firstContact(services: Services, asked: Asked): Promise<Authentic | null> {
  const opened = await openContact(services, asked);
  const feed = opened && (await bindFeed(services, opened.contact));
  return feed && opened && { feed, keys: opened.keys, byToken: false, joined: true };
}

/**
 * Who pushes and pulls: by token, by the proof over the body, or at a first contact by the joining block besides.
 * Throws not-signed-in (prove yourself; `join` when the joining block is needed too), not-allowed (not a feed of this
 * programme) or use-envelopes (this phone was reported lost, or its id is another phone's).
 */
export async function authenticate(
  services: Services,
  failed: FailedOpenings,
  asked: Asked,
): Promise<Authentic> {
  const known = await feedOfToken(services, asked.authorization);
  const byToken = known?.id === asked.request.feed;
  const feed = byToken ? known : await services.storage.feeds.feed(asked.request.feed);
  if (feed?.state === 'retired') throw new Refused('use-envelopes', 'retired');
  if (feed && byToken)
    return { feed, keys: await services.keys.feedKeys(feed), byToken: true, joined: false };
  if (asked.proof === undefined) throw new Refused('not-signed-in');
  failed.check(asked.caller);
  if (!feed && asked.request.join === undefined) throw new Refused('not-signed-in', 'join');
  if (!feed) {
    const joined = await firstContact(services, asked);
    if (joined) return joined;
    failed.note(asked.caller);
    throw new Refused('not-allowed', 'join');
  }
  const keys = await services.keys.feedKeys(feed);
  if (await proves(services, keys, asked)) return { feed, keys, byToken: false, joined: false };
  const other = await openContact(services, asked);
  // Its reports can be kept only sealed: here they would be taken for the other phone's.
  if (other && (await noteIdClash(services, other.contact))) throw new Refused('use-envelopes', 'id-clash');
  failed.note(asked.caller);
  throw new Refused('not-signed-in', 'proof');
}
