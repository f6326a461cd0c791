import {
  type EnvelopeHeader,
  type Opened,
  openEnvelope,
  readEnvelopeHeader,
} from '../../../codec/envelope.ts';
import { inviteSecret } from '../../../codec/invitation.ts';
import { deriveFeedKeys, type FeedKeys } from '../../../codec/keys.ts';
import type { Bytes } from '../../../platform/bytes.ts';
import { sameBytes } from '../../../platform/bytes.ts';
import type { Refusal } from '../../../wire/envelopes.ts';
import type { FeedRow } from '../../db/port.ts';
import { bindFeed, noteIdClash } from '../../intake/first-contact.ts';
import type { Services } from '../../services.ts';

export type OpenedFrom =
  | {
      kind: 'ok';
      header: EnvelopeHeader;
      feed: FeedRow;
      keys: FeedKeys;
      opened: Extract<Opened, { kind: 'ok' }>;
      joined: boolean;
    }
  /** `feed` where the envelope claims one that is known: nothing proves the claim. */
  | { kind: 'refused'; reason: Refusal; claims?: string };

function refused(reason: Refusal, claims?: string): OpenedFrom {
  return { kind: 'refused', reason, ...(claims !== undefined && { claims }) };
}

async function openKnown(
  services: Services,
  bytes: Bytes,
  { header, feed, privateKey }: { header: EnvelopeHeader; feed: FeedRow; privateKey: Bytes },
): Promise<OpenedFrom> {
  const { crypto, programme, keys } = services;
  const feedKeys = await keys.feedKeys(feed);
  const psk =
    header.invite === null
      ? { kind: 'feed' as const, keys: feedKeys, home: feed.home }
      : { kind: 'invite' as const, secret: await inviteSecret(crypto, keys.inviteKey, header.invite) };
  const deriveKeys = (secret: Uint8Array) => deriveFeedKeys(crypto, secret);
  const opened = await openEnvelope(crypto, bytes, { programme: programme.id, privateKey, psk, deriveKeys });
  if (opened.kind !== 'ok') return refused(opened.kind, feed.id);
  if (opened.join) {
    const own = await deriveKeys(opened.join.feedSecret);
    if (!sameBytes(own.auth, feedKeys.auth)) {
      const isPhone = opened.join.invitation.id === header.invite;
      const clashes = isPhone && (await noteIdClash(services, { feed: feed.id, ...opened.join }));
      return refused(clashes ? 'id-clash' : 'not-authentic', feed.id);
    }
  }
  return { kind: 'ok', header, feed, keys: feedKeys, opened, joined: false };
}

async function openFirst(
  services: Services,
  bytes: Bytes,
  { header, invite, privateKey }: { header: EnvelopeHeader; invite: string; privateKey: Bytes },
): Promise<OpenedFrom> {
  const { crypto, programme, keys } = services;
  const deriveKeys = (secret: Uint8Array) => deriveFeedKeys(crypto, secret);
  const psk = { kind: 'invite' as const, secret: await inviteSecret(crypto, keys.inviteKey, invite) };
  const opened = await openEnvelope(crypto, bytes, { programme: programme.id, privateKey, psk, deriveKeys });
  if (opened.kind !== 'ok') return refused(opened.kind);
  if (!opened.join || opened.join.invitation.id !== invite) return refused('not-authentic');
  const feed = await bindFeed(services, { feed: header.feed, ...opened.join });
  if (!feed) {
    // Another phone of this id was bound in this very moment.
    const other = await services.storage.feeds.feed(header.feed);
    return other ? openKnown(services, bytes, { header, feed: other, privateKey }) : refused('not-authentic');
  }
  return { kind: 'ok', header, feed, keys: await deriveKeys(opened.join.feedSecret), opened, joined: true };
}

/** Opens one envelope for the feed that it proves; binds the invitation at a first contact. */
export async function openFrom(services: Services, bytes: Bytes): Promise<OpenedFrom> {
  const read = readEnvelopeHeader(bytes);
  if (read.kind !== 'ok') return refused(read.kind === 'not-an-envelope' ? 'not-a-code' : read.kind);
  const { header } = read;
  const feed = await services.storage.feeds.feed(header.feed);
  const privateKey = services.programme.privateKey(header.keyId);
  if (!privateKey) return refused('other-programme');
  if (feed) return openKnown(services, bytes, { header, feed, privateKey });
  if (header.invite === null) return refused('unknown-feed', header.feed);
  return openFirst(services, bytes, { header, invite: header.invite, privateKey });
}
