import { armour } from '../../codec/armour.ts';
import type { Role } from '../../domain/org/org.ts';
import type { ChatAccount } from '../db/chat-port.ts';
import type { FeedRow } from '../db/port.ts';
import { downFor } from '../intake/news.ts';
import { receiptFor } from '../intake/receipt.ts';
import { seesCarried } from '../rights.ts';
import type { Services } from '../services.ts';
import { langOf } from './ground.ts';
import type { ReceiptDue } from './message.ts';
import { REFUSED, say, WORDS } from './words.ts';

/** Of one message by WhatsApp; room for the words beside the links. */
const CHARACTERS = 3800;
/** By SMS the links go alone: four messages of 153 letters, which the gateway joins. */
const SMS_CHARACTERS = 4 * 153;

/** The receipt of a feed as a link that her app opens, made now: it covers all that stands, with what is written to her. */
async function linkFor(services: Services, feed: FeedRow, way: string): Promise<string> {
  const keys = await services.keys.feedKeys(feed);
  const receipt = await receiptFor(services, feed, { keys, focus: [] });
  const place = `${services.publicUrl}/r#`;
  const room = way === 'sms' && { most: SMS_CHARACTERS - place.length };
  return place + armour(await downFor(services, feed, { keys, receipt, ...room }));
}

/** Whether this account may be told how much came: its own worker's reports, or those she answers for. */
async function maySeeCounts(
  services: Services,
  account: ChatAccount,
  feeds: readonly FeedRow[],
): Promise<boolean> {
  const org = await services.org.view();
  const worker = account.worker === null ? undefined : org.workers.get(account.worker);
  if (!worker) return false;
  const person = { role: worker.role as Role, unit: worker.unit };
  return feeds.every((feed) => feed.worker === worker.id || seesCarried(org, person, feed.home));
}

function wordsOf(due: ReceiptDue, lang: 'hi' | 'en', counted: boolean): string[] {
  const lines = due.danger && due.feeds.length > 0 ? [say(WORDS.dangerArrived, lang)] : [];
  if (counted && due.fresh > 0) lines.push(say(WORDS.fresh, lang, { count: due.fresh }));
  if (counted && due.known > 0) lines.push(say(WORDS.known, lang, { count: due.known }));
  if (due.feeds.length > 0 && lines.length === 0) lines.push(say(WORDS.received, lang));
  for (const [reason, count] of Object.entries(due.refused)) {
    const words = REFUSED[reason];
    if (words) lines.push(count > 1 ? `${say(words, lang)} (${count})` : say(words, lang));
  }
  return lines;
}

export interface ReceiptText {
  text: string;
  /** Feeds for which there was no room: they go in the next message. */
  left: string[];
}

/** The one reply to all that came: what was not taken in and why, and the receipt of each feed. */
export async function receiptText(
  services: Services,
  account: ChatAccount,
  due: ReceiptDue,
): Promise<ReceiptText> {
  const lang = langOf(account);
  const feeds: FeedRow[] = [];
  for (const id of due.feeds) {
    const feed = await services.storage.feeds.feed(id);
    if (feed) feeds.push(feed);
  }
  const lines = wordsOf(due, lang, await maySeeCounts(services, account, feeds));
  if (feeds.length > 0) lines.push(say(WORDS.receipt, lang));
  const [words, room] = account.way === 'sms' ? ['', SMS_CHARACTERS] : [lines.join('\n'), CHARACTERS];
  let length = words.length;
  const links: string[] = [];
  const left: string[] = [];
  for (const feed of feeds) {
    const link = await linkFor(services, feed, account.way);
    length += 1 + link.length;
    if (links.length > 0 && length > room) left.push(feed.id);
    else links.push(link);
  }
  return { text: [...lines, ...links].join('\n'), left };
}
