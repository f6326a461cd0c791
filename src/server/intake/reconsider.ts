import { hashEntry } from '../../codec/hash.ts';
import type { Entry } from '../../domain/entry/entry.ts';
import { entrySchema } from '../../domain/entry/entry.ts';
import type { HeldReason } from '../../domain/entry/verdict.ts';
import { fromWire, hasUnknown } from '../../wire/convert.ts';
import { wireEntrySchema } from '../../wire/sync.ts';
import type { FeedRow, HeldRow } from '../db/port.ts';
import type { OrgView } from '../org-view.ts';
import type { Services } from '../services.ts';
import { correctedAt } from './append.ts';
import { feedHold, judge } from './judge.ts';
import type { CameBy, Offered } from './offer.ts';
import { takeIn } from './take-in.ts';

/** A held content as an entry, when this version understands it. */
function entryOf(row: HeldRow, feed: FeedRow): Entry | null {
  const content: unknown = row.content === '' ? null : JSON.parse(row.content);
  const entry = entrySchema.safeParse(content);
  if (entry.success) return entry.data;
  const wire = wireEntrySchema.safeParse(content);
  return wire.success && !hasUnknown(wire.data) ? fromWire(wire.data, feed.id, feed.home) : null;
}

/** Why it waits today; null when nothing stands against it any more. */
function holdOf(org: OrgView, feed: FeedRow, row: HeldRow, entry: Entry | null): HeldReason | null {
  if (entry) return judge(org, feed, entry, correctedAt(entry, null));
  const unread = row.reason === 'invalid' ? 'invalid' : 'newer-version';
  return feedHold(feed) ?? unread;
}

async function offeredAgain(
  { crypto, keys }: Services,
  feed: FeedRow,
  row: HeldRow,
  { entry, hold }: { entry: Entry | null; hold: HeldReason | null },
): Promise<Offered> {
  if (!entry) return { kind: 'opaque', no: row.no, content: row.content, hold: hold ?? 'invalid' };
  const { hash: key } = await keys.feedKeys(feed);
  return { kind: 'entry', no: row.no, entry, hash: await hashEntry(crypto, key, entry), hold };
}

/**
 * Looks again at what is held of a feed, after an upgrade or a person's decision: lets into the log what nothing stands
 * against any more, and gives the others today's reason, which her next receipt tells. What was read wrongly on the way
 * stays: only the phone can say it again. How many went into the log.
 */
export async function reconsider(services: Services, feed: FeedRow): Promise<number> {
  const { storage, keys, org } = services;
  const feedKeys = await keys.feedKeys(feed);
  const view = await org.view();
  let released = 0;
  for (const row of await storage.held.waiting(feed.home, feed.id)) {
    if (row.verdict !== 'held' || row.reason === 'check-mismatch' || row.no === 0) continue;
    const entry = entryOf(row, feed);
    const hold = holdOf(view, feed, row, entry);
    if (hold === row.reason) continue;
    const verdicts = await takeIn(services, {
      feed,
      keys: feedKeys,
      head: row.no,
      arrival: {
        carrier: row.carrier as CameBy,
        courier: row.courier,
        received: row.received_at,
        clockError: null,
      },
      entries: [await offeredAgain(services, feed, row, { entry, hold })],
    });
    if (verdicts.get(row.no)?.kind === 'accepted') released++;
  }
  return released;
}

/** Reconsiders every feed of which something is held: rights or this version are others than when it came. */
export async function reconsiderAll(services: Services): Promise<void> {
  const { storage } = services;
  for (const id of await storage.held.feedsWaiting()) {
    const feed = await storage.feeds.feed(id);
    if (feed) await reconsider(services, feed);
  }
}

/** Reconsiders the feeds of one worker, whose rights were changed. */
export async function reconsiderWorker(services: Services, worker: string): Promise<void> {
  for (const feed of await services.storage.feeds.feeds())
    if (feed.worker === worker) await reconsider(services, feed);
}
