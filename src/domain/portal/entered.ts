import type { Entry, Ref } from '../entry/entry.ts';

/** One tick: reports of one feed, by their numbers, that were typed into another portal too. */
export interface PortalTick {
  portal: string;
  feed: string;
  /** Numbers of entries within the feed, both included. */
  from: number;
  to: number;
  /** How many of them the portal asks for. */
  count: number;
  on: string;
}

/** What was typed in twice, from entries that stand, in their order; a tick that cannot be read is left out. */
export function portalTicks(standing: Iterable<Entry>): PortalTick[] {
  const ticks: PortalTick[] = [];
  for (const { kind, feed, on, body } of standing) {
    if (kind !== 'portal.entered') continue;
    const { portal, from, to, count } = body;
    if (typeof portal !== 'string' || typeof from !== 'number' || typeof to !== 'number') continue;
    const of = typeof body.feed === 'string' && body.feed !== '' ? body.feed : feed;
    ticks.push({ portal, feed: of, from, to, count: typeof count === 'number' ? count : 0, on });
  }
  return ticks;
}

/** Whether a report was typed into a portal too. */
export function isEntered(ticks: readonly PortalTick[], portal: string, { feed, no }: Ref): boolean {
  return ticks.some(
    (tick) => tick.portal === portal && tick.feed === feed && tick.from <= no && no <= tick.to,
  );
}

/** The body of a tick over these reports, one for each feed they stand in. `own`: the feed that ticks. */
export function tickBodies(portal: string, refs: readonly Ref[], own: string): Entry['body'][] {
  const byFeed = new Map<string, number[]>();
  for (const { feed, no } of refs) byFeed.set(feed, [...(byFeed.get(feed) ?? []), no]);
  return [...byFeed].map(([feed, numbers]) => ({
    portal,
    from: Math.min(...numbers),
    to: Math.max(...numbers),
    count: numbers.length,
    ...(feed !== own && { feed }),
  }));
}
