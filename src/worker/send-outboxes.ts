import { armour, scanCodes } from '../codec/armour.ts';
import { utf8 } from '../platform/bytes.ts';
import type { Clock } from '../platform/clock.ts';
import type { Http } from '../platform/device.ts';
import { keepAnswer, listFeeds, readSealed, type SealedRow } from '../store/outbox.ts';

/** As many codes as the door takes in one request. */
const CODES_A_REQUEST = 50;

/** The receipts in an answer, or null when it is none of ours. The receipts themselves are opened at unlock. */
function receiptsOf(text: string): (string | null)[] | null {
  try {
    const { results } = JSON.parse(text) as { results?: unknown };
    if (!Array.isArray(results)) return null;
    return results.map((result: { kind?: unknown; receipt?: unknown }) =>
      result?.kind === 'taken' && typeof result.receipt === 'string' ? result.receipt : null,
    );
  } catch {
    return null;
  }
}

async function postRows(http: Http, rows: readonly SealedRow[]): Promise<(string | null)[]> {
  const request = { codes: rows.map((row) => armour(row.sealed)), carrier: 'locked-sync' };
  const reply = await http.send({
    method: 'POST',
    url: '/api/envelopes',
    body: utf8(JSON.stringify(request)),
  });
  let text = '';
  for await (const line of reply.lines()) text += line;
  const receipts = receiptsOf(text);
  if (receipts?.length !== rows.length) throw new Error('not an answer of ours');
  return receipts;
}

async function sendFeed(http: Http, clock: Clock, feed: string): Promise<void> {
  const rows = await readSealed(feed, clock.now());
  for (let i = 0; i < rows.length; i += CODES_A_REQUEST) {
    const some = rows.slice(i, i + CODES_A_REQUEST);
    const receipts = await postRows(http, some);
    const numbers = new Map<string, number[]>();
    receipts.forEach((receipt, index) => {
      const row = some[index];
      if (receipt !== null && row) numbers.set(receipt, [...(numbers.get(receipt) ?? []), row.no]);
    });
    for (const [receipt, nos] of numbers) {
      const [found] = scanCodes(receipt);
      if (found?.kind === 'down') await keepAnswer(feed, found.bytes, nos, clock.now());
    }
  }
}

/**
 * Sends the sealed rows of every feed on this phone and keeps the answers for its next unlock; no row is deleted here.
 * Throws when a feed could not be sent, so that the browser wakes us again; the other feeds are sent all the same.
 */
export async function sendOutboxes(http: Http, clock: Clock): Promise<void> {
  const failures: unknown[] = [];
  for (const feed of await listFeeds()) {
    await sendFeed(http, clock, feed).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
