import { armour, scanCodes } from '../codec/armour.ts';
import { utf8 } from '../platform/bytes.ts';
import type { Clock } from '../platform/clock.ts';
import type { Http } from '../platform/device.ts';
import { postHalving } from '../platform/halving.ts';
import {
  keepAnswer,
  keepRefusal,
  listFeeds,
  type Refused,
  readSealed,
  type SealedRow,
} from '../store/outbox.ts';

/** As many codes as the door takes in one request. */
const CODES_A_REQUEST = 50;

/** What was said of one code. The receipts themselves are opened at unlock. */
type Said = { receipt: string } | { refused: Refused } | 'later';

function saidOf({ kind, receipt, reason }: { kind?: unknown; receipt?: unknown; reason?: unknown }): Said {
  if (kind === 'taken' && typeof receipt === 'string') return { receipt };
  if (kind !== 'refused' || reason === 'later') return 'later';
  const known = reason === 'newer-version' || reason === 'unknown-feed';
  return { refused: known ? reason : 'not-taken' };
}

/** An answer of ours to so many codes, or null: a login page answers too. */
function readAnswer(text: string, codes: number): Said[] | null {
  try {
    const { results } = JSON.parse(text) as { results?: unknown };
    if (!Array.isArray(results) || results.length !== codes) return null;
    return results.map((result) => saidOf(result ?? {}));
  } catch {
    return null;
  }
}

async function postRows(http: Http, rows: readonly SealedRow[]): Promise<Said[]> {
  const request = { codes: rows.map((row) => armour(row.sealed)), carrier: 'locked-sync' };
  const reply = await http.send({
    method: 'POST',
    url: '/api/envelopes',
    body: utf8(JSON.stringify(request)),
  });
  let text = '';
  for await (const line of reply.lines()) text += line;
  const said = readAnswer(text, rows.length);
  if (!said) throw new Error('not an answer of ours');
  return said;
}

async function sendFeed(http: Http, clock: Clock, feed: string): Promise<void> {
  const keep = async (no: number, said: Said) => {
    if (said === 'later') return;
    if ('refused' in said) return keepRefusal(feed, said.refused, [no], clock.now());
    const [found] = scanCodes(said.receipt);
    if (found?.kind === 'down') await keepAnswer(feed, found.bytes, [no], clock.now());
  };
  await postHalving(await readSealed(feed, clock.now()), CODES_A_REQUEST, {
    async post(rows) {
      const said = await postRows(http, rows);
      for (const [i, { no }] of rows.entries()) await keep(no, said[i] ?? 'later');
    },
    setAside: ({ no }) => keep(no, { refused: 'not-taken' }),
  });
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

/** At once if there is a network; otherwise the browser is asked to wake us when there is one, where it can. */
export async function sendOrAskAgain(
  send: () => Promise<void>,
  askAgain: (() => Promise<void>) | undefined,
): Promise<void> {
  await send().catch(() => askAgain?.().catch(() => undefined));
}
