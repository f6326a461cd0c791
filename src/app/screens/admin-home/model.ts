import type { Org, OrgFeed, OrgWorker } from '../../data/admin-org.ts';

export interface ApartSeen {
  feed: OrgFeed;
  /** Whose invitation it came with. */
  worker: OrgWorker | null;
}

export interface ClashSeen {
  clash: Org['clashes'][number];
  worker: OrgWorker | null;
}

export interface OrgCounts {
  units: number;
  joined: number;
  left: number;
  apart: ApartSeen[];
  /** Phones that came with another's id, newest first. */
  clashes: ClashSeen[];
}

/** What the administrator sees first; phones held apart newest first. */
export function foldOrg(org: Org): OrgCounts {
  const joined = org.workers.filter((worker) => worker.state === 'joined').length;
  const byId = new Map(org.workers.map((worker) => [worker.id, worker]));
  const apart = [...org.heldApart]
    .sort((a, b) => b.joinedAt - a.joinedAt)
    .map((feed) => ({ feed, worker: byId.get(feed.worker) ?? null }));
  const clashes = [...org.clashes]
    .sort((a, b) => b.lastAt - a.lastAt)
    .map((clash) => ({ clash, worker: byId.get(clash.worker) ?? null }));
  return { units: org.units.length, joined, left: org.workers.length - joined, apart, clashes };
}
