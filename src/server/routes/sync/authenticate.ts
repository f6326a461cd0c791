import { inviteSecret } from '../../../codec/invitation.ts';
import { openJoin, readJoinHeader } from '../../../codec/join.ts';
import type { FeedKeys } from '../../../codec/keys.ts';
import { deriveFeedKeys } from '../../../codec/keys.ts';
import { fromBase64url, sameBytes } from '../../../platform/bytes.ts';
import type { SyncRequest } from '../../../wire/sync.ts';
import type { FeedRow } from '../../db/port.ts';
import type { FailedOpenings } from '../../failed-openings.ts';
import { bindFeed } from '../../intake/first-contact.ts';
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

async function firstContact(services: Services, asked: Asked): Promise<Authentic | null> {
  const { crypto, programme, keys } = services;
  const block = fromBase64url(asked.request.join ?? '');
  const header = block && readJoinHeader(block);
  const privateKey = header && programme.privateKey(header.keyId);
  if (!block || !header || !privateKey) return null;
  const opened = await openJoin(crypto, {
    block,
    feed: asked.request.feed,
    programme: programme.id,
    privateKey,
    inviteSecret: await inviteSecret(crypto, keys.inviteKey, header.invite),
  });
  if (!opened || opened.invitation.id !== header.invite) return null;
  const feedKeys = await deriveFeedKeys(crypto, opened.feedSecret);
  if (!(await proves(services, feedKeys, asked))) return null;
  const feed = await bindFeed(services, { feed: asked.request.feed, ...opened });
  return feed && { feed, keys: feedKeys, byToken: false, joined: true };
}

/**
 * Who pushes and pulls: by token, by the proof over the body, or at a first contact by the joining block besides.
 * Throws not-signed-in (prove yourself; `join` when the joining block is needed too), not-allowed (not a feed of this
 * programme) or use-envelopes (this phone was reported lost).
 */
export async function authenticate(
  services: Services,
  failed: FailedOpenings,
  asked: Asked,
): Promise<Authentic> {
  const feed = await services.storage.feeds.feed(asked.request.feed);
  if (feed?.state === 'retired') throw new Refused('use-envelopes');
  if (feed && (await feedOfToken(services, asked.authorization))?.id === feed.id) {
    return { feed, keys: await services.keys.feedKeys(feed), byToken: true, joined: false };
  }
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
  failed.note(asked.caller);
  throw new Refused('not-signed-in', 'proof');
}
