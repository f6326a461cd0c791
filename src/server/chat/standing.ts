import type { FeedRow } from '../db/port.ts';
import { missingNumbers } from '../intake/receipt.ts';
import type { Services } from '../services.ts';
import type { Lang } from './ground.ts';
import { say, WORDS } from './words.ts';

interface Standing {
  reached: number;
  held: number;
  missing: [number, number][];
}

async function standingOf({ storage }: Services, feed: FeedRow): Promise<Omit<Standing, 'missing'>> {
  const log = await storage.claims.feedLog(feed.home, feed.id);
  const upTo = log?.upTo ?? 0;
  const above = await storage.claims.claimsAbove(feed.home, feed.id, upTo);
  const odd = await storage.claims.oddClaims(feed.home, feed.id);
  const held = odd.filter((claim) => claim.forked || claim.state === 'held').length;
  const arrived = above.filter((claim) => claim.state !== 'claimed').length;
  return { reached: upTo + arrived - held, held };
}

function rangeInWords([from, to]: [number, number]): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** What has reached of a worker's own feeds, in words; null when nothing is known of any. */
export async function standingInWords(
  services: Services,
  worker: string,
  lang: Lang,
): Promise<string | null> {
  const hers = await services.storage.feeds.feedsOf(worker);
  const feeds = hers.filter(({ state }) => state === 'live');
  if (feeds.length === 0) return null;
  const sum: Standing = { reached: 0, held: 0, missing: [] };
  for (const feed of feeds) {
    const { reached, held } = await standingOf(services, feed);
    sum.reached += reached;
    sum.held += held;
    sum.missing.push(...(await missingNumbers(services, feed)));
  }
  const lines = [say(WORDS.standing, lang, { count: sum.reached })];
  if (sum.missing.length > 0)
    lines.push(say(WORDS.missing, lang, { list: sum.missing.map(rangeInWords).join(', ') }));
  if (sum.held > 0) lines.push(say(WORDS.held, lang, { count: sum.held }));
  return lines.join(' ');
}
