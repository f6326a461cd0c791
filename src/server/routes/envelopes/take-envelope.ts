import type { Verdict } from '../../../domain/entry/verdict.ts';
import type { Bytes } from '../../../platform/bytes.ts';
import { minuteOf } from '../../../platform/clock.ts';
import { correctedAt } from '../../intake/append.ts';
import { feedHold, judge } from '../../intake/judge.ts';
import type { Arrival, Offered } from '../../intake/offer.ts';
import { takeIn } from '../../intake/take-in.ts';
import type { Services } from '../../services.ts';
import { type OpenedFrom, openFrom } from './open.ts';

type Ok = Extract<OpenedFrom, { kind: 'ok' }>;
export type Taken = (Ok & { verdicts: Map<number, Verdict> }) | Extract<OpenedFrom, { kind: 'refused' }>;

const UNKNOWN_KEPT = 2000;
const UNKNOWN_MINUTES = 60 * 24 * 60;

async function offeredIn(services: Services, { feed, opened }: Ok): Promise<Offered[]> {
  const org = await services.org.view();
  const entries = opened.entries.map(({ entry, hash }): Offered => {
    // Before any other reason: a digest over what was read wrongly must not stand under the number.
    const hold = opened.checkMatches
      ? judge(org, feed, entry, correctedAt(entry, null))
      : ('check-mismatch' as const);
    return { kind: 'entry', no: entry.no, entry, hash, hold };
  });
  // Their content stays in the envelope, which is kept whole until this server understands it.
  const later = opened.later
    .flatMap((group) => group.nos)
    .map((no): Offered => ({ kind: 'opaque', no, content: '', hold: feedHold(feed) ?? 'newer-version' }));
  return [...entries, ...later].sort((a, b) => a.no - b.no);
}

async function keepWhole(
  services: Services,
  bytes: Bytes,
  arrival: Arrival,
  said: { feed: string; why: string },
) {
  const { storage, crypto } = services;
  await storage.held.keepEnvelope({
    ...said,
    digest: await crypto.sha256(bytes),
    bytes,
    carrier: arrival.carrier,
    courier: arrival.courier,
    received_at: arrival.received,
  });
}

/**
 * One envelope through the intake. What cannot be opened now but may be later is kept undecrypted for a while: the
 * envelope of a feed that is not known yet, and one that opened but did not read. That of a phone whose id is another's
 * is kept for good.
 */
export async function takeEnvelope(services: Services, bytes: Bytes, arrival: Arrival): Promise<Taken> {
  const from = await openFrom(services, bytes);
  if (from.kind === 'refused') {
    if (from.reason === 'id-clash' && from.claims !== undefined)
      await keepWhole(services, bytes, arrival, { feed: from.claims, why: 'id-clash' });
    const worthKeeping = from.reason === 'unknown-feed' || from.reason === 'damaged';
    if (worthKeeping && from.claims !== undefined) {
      await keepWhole(services, bytes, arrival, { feed: from.claims, why: 'unknown-feed' });
      const now = minuteOf(services.clock.now());
      await services.storage.held.trimUnknown(UNKNOWN_KEPT, now - UNKNOWN_MINUTES);
    }
    return from;
  }
  const { feed, keys, header, opened } = from;
  if (opened.later.length > 0)
    await keepWhole(services, bytes, arrival, { feed: feed.id, why: 'newer-version' });
  const entries = await offeredIn(services, from);
  // What was kept and is offered again came before the newest word of this phone.
  const contact = { last_contact: Math.max(arrival.received, feed.last_contact) };
  const verdicts = await takeIn(services, { feed, keys, arrival, head: header.head, entries, contact });
  return { ...from, verdicts };
}
