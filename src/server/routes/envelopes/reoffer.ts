import type { FeedRow } from '../../db/port.ts';
import type { CameBy } from '../../intake/offer.ts';
import type { Services } from '../../services.ts';
import { takeEnvelope } from './take-envelope.ts';

/** Offers again what was kept whole of a feed: it is known now, or this version reads more than the last. */
export async function reofferKept(services: Services, feed: Pick<FeedRow, 'id'>): Promise<void> {
  for (const kept of await services.storage.held.keptEnvelopes(feed.id)) {
    const taken = await takeEnvelope(services, kept.bytes, {
      carrier: kept.carrier as CameBy,
      courier: kept.courier,
      received: kept.received_at,
      clockError: null,
    });
    if (taken.kind === 'ok' && taken.opened.later.length === 0) {
      await services.storage.held.dropEnvelope(feed.id, kept.digest);
    }
  }
}
