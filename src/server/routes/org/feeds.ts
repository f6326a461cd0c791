import type { FeedRow } from '../../db/port.ts';
import { reconsider } from '../../intake/reconsider.ts';
import { Refused } from '../../problem.ts';
import { isWithin, mayManage } from '../../rights.ts';
import type { Services } from '../../services.ts';
import type { Session } from '../../session.ts';
import { noteChange } from './audit.ts';

async function change(
  services: Services,
  session: Session,
  feed: FeedRow,
  { action, row }: { action: string; row: Partial<FeedRow> },
): Promise<FeedRow> {
  await services.storage.transaction(async (db) => {
    await db.feeds.changeFeed(feed.id, row);
    await noteChange(services, db, session, { scope: feed.home, action, about: feed.id });
  });
  return { ...feed, ...row };
}

/** A lost phone: it can no longer read. What it still holds is taken in and held when it comes by an envelope. */
export async function retireFeed(services: Services, session: Session, id: string): Promise<void> {
  const feed = await services.storage.feeds.feed(id);
  if (!feed) throw new Refused('not-found');
  const { units } = await services.org.view();
  const supervises = session.person.role === 'supervisor' && isWithin(units, feed.home, session.person.unit);
  if (!supervises && !mayManage(session.person)) throw new Refused('not-allowed');
  const row = { state: 'retired', token_hash: null, token_until: null };
  await change(services, session, feed, { action: 'feed.retired', row });
}

/** A feed that was held apart is hers after all: what it sent goes into the log. */
export async function admitFeed(services: Services, session: Session, id: string): Promise<number> {
  const feed = await services.storage.feeds.feed(id);
  if (!feed) throw new Refused('not-found');
  if (!mayManage(session.person)) throw new Refused('not-allowed');
  const admitted = await change(services, session, feed, { action: 'feed.admitted', row: { state: 'live' } });
  return reconsider(services, admitted);
}
