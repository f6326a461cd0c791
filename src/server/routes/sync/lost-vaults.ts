import * as z from 'zod/mini';
import { idSchema } from '../../../domain/entry/entry.ts';
import type { Services } from '../../services.ts';

/** [feed, its newest number, how many of them no receipt covered] */
const lostSchema = z
  .array(z.tuple([idSchema, z.int().check(z.nonnegative()), z.int()]))
  .check(z.maxLength(20));

/**
 * Vaults that vanished from a phone leave a marker beside them. What it says of their feeds' newest numbers lets the
 * missing entries be counted. Protocol section 6.
 */
export async function noteLostVaults({ storage }: Services, health: unknown, now: number): Promise<void> {
  const said = typeof health === 'object' && health !== null && 'lost' in health ? health.lost : undefined;
  const lost = lostSchema.safeParse(said);
  for (const [id, head] of lost.success ? lost.data : []) {
    const feed = await storage.feeds.feed(id);
    if (feed && head > 0) await storage.claims.stateHead(feed.home, id, { carrier: 'sync', head, at: now });
  }
}
