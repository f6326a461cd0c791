import { hashEntry } from '../../codec/hash.ts';
import type { Entry } from '../../domain/entry/entry.ts';
import { entrySchema } from '../../domain/entry/entry.ts';
import type { Carrier } from '../../domain/entry/verdict.ts';
import { fromWire, hasUnknown } from '../../wire/convert.ts';
import { wireEntrySchema } from '../../wire/sync.ts';
import type { FeedRow, HeldRow } from '../db/port.ts';
import type { Services } from '../services.ts';
import { correctedAt } from './append.ts';
import { judge } from './judge.ts';
import { takeIn } from './take-in.ts';

/** A held content as an entry, when this version understands it. */
function entryOf(row: HeldRow, feed: FeedRow): Entry | null {
  const content: unknown = row.content === '' ? null : JSON.parse(row.content);
  const entry = entrySchema.safeParse(content);
  if (entry.success) return entry.data;
  const wire = wireEntrySchema.safeParse(content);
  return wire.success && !hasUnknown(wire.data) ? fromWire(wire.data, feed.id, feed.home) : null;
}

/**
 * Looks again at what is held of a feed, after an upgrade or a person's decision, and lets into the log what nothing
 * stands against any more. What was read wrongly on the way stays: only the phone can say it again.
 */
export async function reconsider(services: Services, feed: FeedRow): Promise<number> {
  const { storage, crypto, keys, org } = services;
  const feedKeys = await keys.feedKeys(feed);
  const view = await org.view();
  let released = 0;
  for (const row of await storage.held.waiting(feed.home, feed.id)) {
    if (row.verdict !== 'held' || row.reason === 'check-mismatch' || row.no === 0) continue;
    const entry = entryOf(row, feed);
    if (!entry || judge(view, feed, entry, correctedAt(entry, null))) continue;
    const hash = await hashEntry(crypto, feedKeys.hash, entry);
    const verdicts = await takeIn(services, {
      feed,
      keys: feedKeys,
      head: row.no,
      arrival: {
        carrier: row.carrier as Carrier,
        courier: row.courier,
        received: row.received_at,
        clockError: null,
      },
      entries: [{ kind: 'entry', no: row.no, entry, hash, hold: null }],
    });
    if (verdicts.get(row.no)?.kind === 'accepted') released++;
  }
  return released;
}
