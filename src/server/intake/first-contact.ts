import { type PublicInvitation, publicBytes, verifyInvitation } from '../../codec/invitation.ts';
import { type Bytes, sameBytes } from '../../platform/bytes.ts';
import { minuteOf } from '../../platform/clock.ts';
import type { Db, FeedRow } from '../db/port.ts';
import type { Services } from '../services.ts';

/**
 * The phone refuses an invitation after its last day. The server adds this, because joining needs no network: a phone
 * may have joined in time and been heard of weeks later.
 */
const LATE_DAYS = 30;
const DAY_MS = 86_400_000;

export interface Contact {
  feed: string;
  feedSecret: Bytes;
  invitation: PublicInvitation;
}

export function isOver(expires: string, today: string, graceDays: number): boolean {
  return Date.parse(today) - Date.parse(expires) > graceDays * DAY_MS;
}

/** Brings back what a restored database has lost; the invitation's seal vouches for it. */
async function restoreFrom(db: Db, invitation: PublicInvitation, now: number): Promise<void> {
  const { worker, scope, scopeName, role } = invitation;
  if (!(await db.org.unit(scope))) {
    const name = { hi: scopeName, en: scopeName };
    await db.org.putUnit({ id: scope, parent: null, type: 'catchment', name, lgd: null });
  }
  if (!(await db.org.worker(worker.id))) {
    await db.org.putWorker({ ...worker, role, unit: scope, phone: '', moved_at: null });
  }
  await db.org.addInvitation({
    id: invitation.id,
    worker: worker.id,
    public_part: publicBytes(invitation),
    expires: invitation.expires,
    made_at: now,
    revoked_at: null,
    feed: null,
  });
}

async function stateFor(db: Db, { feed, invitation }: Contact, today: string): Promise<FeedRow['state']> {
  const row = await db.org.invitation(invitation.id);
  if (row?.feed === feed) return 'live';
  if (row?.feed) return 'taken';
  if (row?.revoked_at || isOver(invitation.expires, today, LATE_DAYS)) return 'late';
  if (await db.org.bindInvitation(invitation.id, feed)) return 'live';
  return (await db.org.invitation(invitation.id))?.feed ? 'taken' : 'late';
}

async function isOurs({ crypto, keys, programme }: Services, invitation: PublicInvitation): Promise<boolean> {
  return (
    invitation.programme === programme.id && (await verifyInvitation(crypto, keys.inviteKey, invitation))
  );
}

/**
 * Notes a phone that came with an invitation of this programme and the id of a feed that is another's; two phones drew
 * the same one, or somebody saw hers in a message and was quicker. False when the invitation is not ours.
 */
export async function noteIdClash(services: Services, contact: Contact): Promise<boolean> {
  const { feed, invitation } = contact;
  if (!(await isOurs(services, invitation))) return false;
  const now = minuteOf(services.clock.now());
  await services.storage.transaction(async (db) => {
    await restoreFrom(db, invitation, now);
    await db.feeds.noteClash({ feed, invitation: invitation.id, worker: invitation.worker.id }, now);
  });
  return true;
}

/**
 * The first contact of a feed: the first one binds the invitation, a later one is received and held apart. Null when
 * this programme did not make the invitation.
 */
export async function bindFeed(services: Services, contact: Contact): Promise<FeedRow | null> {
  const { storage, keys, clock } = services;
  const { invitation } = contact;
  if (!(await isOurs(services, invitation))) return null;
  const wrapped = await keys.wrap(`feed ${contact.feed}`, contact.feedSecret);
  const now = minuteOf(clock.now());
  const feed = await storage.transaction(async (db) => {
    const there = await db.feeds.feed(contact.feed);
    // Whose this id is has been decided: another phone's invitation is not spent on it.
    if (there) return there;
    await restoreFrom(db, invitation, now);
    const row: FeedRow = {
      id: contact.feed,
      worker: invitation.worker.id,
      home: invitation.scope,
      invitation: invitation.id,
      secret_wrapped: wrapped,
      state: await stateFor(db, contact, clock.today()),
      token_hash: null,
      token_until: null,
      joined_at: now,
      last_contact: now,
      unsent: null,
      health: null,
    };
    return (await db.feeds.addFeed(row)) ? row : await db.feeds.feed(contact.feed);
  });
  // The same first contact twice at once is one contact; the same feed id with another secret is not this feed.
  const secret = feed && (await keys.unwrap(`feed ${feed.id}`, feed.secret_wrapped));
  return secret && sameBytes(secret, contact.feedSecret) ? feed : null;
}
