import { armouredLength } from '../../codec/armour.ts';
import { makeDown } from '../../codec/down.ts';
import type { FeedKeys } from '../../codec/keys.ts';
import { NEWS_OVERHEAD, type News, newsBytes, sealNews } from '../../codec/news.ts';
import { currentEntries } from '../../domain/entry/fold.ts';
import { isForWorker, NOTE_KINDS } from '../../domain/notice/note.ts';
import type { Bytes } from '../../platform/bytes.ts';
import type { FeedRow } from '../db/port.ts';
import { entryOfRow } from '../routes/sync/page-items.ts';
import type { Services } from '../services.ts';
import { feedHold } from './judge.ts';

/** A down envelope is one message. Characters; protocol section 6. */
const MOST_CHARACTERS = 1_100;
/** So many of the newest are looked through for those that are for this worker. */
const LOOKED_THROUGH = 60;

/** What is written to this worker and stands, the newest first: a phone that reads by chat alone keeps the rest. */
async function newsOf({ storage, org }: Services, feed: FeedRow): Promise<News[]> {
  const worker = (await org.view()).workers.get(feed.worker);
  // Who was moved or shut out reads nothing of this place any more.
  if (!worker || worker.unit !== feed.home || feedHold(feed)) return [];
  const rows = await storage.log.newest(feed.home, NOTE_KINDS, LOOKED_THROUGH);
  const received = new Map(rows.map((row) => [`${row.feed}/${row.no}`, row.received_at]));
  return currentEntries(rows.map((row) => entryOfRow(row, feed.home)))
    .map(({ entry }) => entry)
    .filter((entry) => isForWorker(entry, { feed: feed.id, worker: worker.id }))
    .reverse()
    .map((entry) => ({ entry, received: received.get(`${entry.feed}/${entry.no}`) ?? 0 }));
}

/**
 * The down envelope of a receipt with as much of what is written to the worker as one message holds: `most` characters
 * as a code. The receipt itself always goes.
 */
export async function downFor(
  services: Services,
  feed: FeedRow,
  { keys, receipt, most = MOST_CHARACTERS }: { keys: FeedKeys; receipt: Bytes; most?: number },
): Promise<Bytes> {
  const alone = makeDown(feed.id, receipt);
  const fits = (bytes: number) => armouredLength(alone.length + NEWS_OVERHEAD + 2 + bytes) <= most;
  const chosen: News[] = [];
  let bytes = 0;
  for (const news of await newsOf(services, feed)) {
    const more = newsBytes(news);
    if (!fits(bytes + more)) break;
    chosen.push(news);
    bytes += more;
  }
  if (chosen.length === 0) return alone;
  return makeDown(feed.id, receipt, await sealNews(services.crypto, keys, feed.id, chosen));
}
