import type { Entry } from '../../../domain/entry/entry.ts';
import type { Carrier } from '../../../domain/entry/verdict.ts';
import type { Standing } from '../../data/supervisor-log.ts';
import { gaps, type Logged } from '../../data/supervisor-log.ts';

/** One of a worker's phones, as far as entries tell: how much came, and which numbers are known to be missing. */
export interface FeedSeen {
  feed: string;
  /** Inclusive ranges below the highest number that came. */
  missing: [number, number][];
  missingCount: number;
}

export interface WorkerLog {
  /** What stands, newest received first. */
  entries: Standing[];
  feeds: FeedSeen[];
  heard: { minute: number; carrier: Carrier | null } | null;
}

function byReceived(a: Standing, b: Standing): number {
  const [ra, rb] = [a.received ?? Number.POSITIVE_INFINITY, b.received ?? Number.POSITIVE_INFINITY];
  return ra !== rb ? rb - ra : b.entry.no - a.entry.no;
}

function foldFeed(feed: string, raw: readonly Entry[]): FeedSeen {
  const missing = gaps(raw.map((entry) => entry.no));
  return { feed, missing, missingCount: missing.reduce((sum, [from, to]) => sum + to - from + 1, 0) };
}

/** What one worker reported. Gaps count amendments too: they carry numbers of the feed as everything does. */
export function foldWorkerLog(
  feeds: readonly string[],
  log: readonly Logged[],
  standing: readonly Standing[],
): WorkerLog {
  const mine = new Set(feeds);
  const raw = log.filter(({ entry }) => mine.has(entry.feed));
  let heard: WorkerLog['heard'] = null;
  for (const { received, carrier } of raw) {
    if (received !== null && received > (heard?.minute ?? -1)) heard = { minute: received, carrier };
  }
  return {
    entries: standing.filter(({ entry }) => mine.has(entry.feed)).sort(byReceived),
    feeds: feeds.map((feed) =>
      foldFeed(
        feed,
        raw.map((l) => l.entry).filter((entry) => entry.feed === feed),
      ),
    ),
    heard,
  };
}
