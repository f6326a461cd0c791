import type { Org, OrgFeed, OrgWorker } from '../../data/admin-org.ts';

export interface ApartSeen {
  feed: OrgFeed;
  /** Whose invitation it came with. */
  worker: OrgWorker | null;
}

export interface OrgCounts {
  units: number;
  joined: number;
  left: number;
  apart: ApartSeen[];
}

/** What the administrator sees first; phones held apart newest first. */
export function foldOrg(org: Org): OrgCounts {
  const joined = org.workers.filter((worker) => worker.state === 'joined').length;
  const byId = new Map(org.workers.map((worker) => [worker.id, worker]));
  const apart = [...org.heldApart]
    .sort((a, b) => b.joinedAt - a.joinedAt)
    .map((feed) => ({ feed, worker: byId.get(feed.worker) ?? null }));
  return { units: org.units.length, joined, left: org.workers.length - joined, apart };
}
