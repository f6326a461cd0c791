import * as z from 'zod/mini';
import { idSchema } from '../../../domain/entry/entry.ts';
import type { FeedRow } from '../../db/port.ts';
import { LOST } from '../../intake/offer.ts';
import type { Services } from '../../services.ts';

/** [feed, its newest number, how many of them no receipt covered] */
const lostSchema = z
  .array(z.tuple([idSchema, z.int().check(z.nonnegative()), z.int()]))
  .check(z.maxLength(20));

/** More than anybody saves: a busy day's visits and counts twice over. */
const ENTRIES_A_DAY = 100;
const MINUTES_A_DAY = 24 * 60;

/** The highest number that this feed can have reached by now, from what is known of it. */
async function mostPlausible({ storage }: Services, feed: FeedRow, now: number): Promise<number> {
  const upTo = (await storage.claims.feedLog(feed.home, feed.id))?.upTo ?? 0;
  const above = await storage.claims.claimsAbove(feed.home, feed.id, upTo);
  const days = Math.max(0, now - feed.last_contact) / MINUTES_A_DAY;
  return (above.at(-1)?.no ?? upTo) + Math.ceil((days + 1) * ENTRIES_A_DAY);
}

/**
 * Vaults that vanished from a phone leave a marker beside them. What it says of their feeds' newest numbers lets the
 * missing entries be counted: for feeds of the same worker, as far as it is plausible, and only until the vault itself
 * speaks again. Protocol section 6.
 */
export async function noteLostVaults(
  services: Services,
  reporter: FeedRow,
  health: unknown,
  now: number,
): Promise<void> {
  const { storage } = services;
  const said = typeof health === 'object' && health !== null && 'lost' in health ? health.lost : undefined;
  const lost = lostSchema.safeParse(said);
  for (const [id, head] of lost.success ? lost.data : []) {
    const feed = await storage.feeds.feed(id);
    if (!feed || feed.id === reporter.id || feed.worker !== reporter.worker || head === 0) continue;
    const believed = Math.min(head, await mostPlausible(services, feed, now));
    await storage.claims.stateHead(feed.home, id, { carrier: LOST, head: believed, at: now });
  }
}
