import { fromBase64url, sameBytes, toBase64url } from '../../../platform/bytes.ts';
import { minuteOf } from '../../../platform/clock.ts';
import { drawId } from '../../../platform/ids.ts';
import type { Page, SyncHead, SyncRequest } from '../../../wire/sync.ts';
import type { FeedRow, LogStore } from '../../db/port.ts';
import type { Reading } from '../../directory.ts';
import { mayRead } from '../../rights.ts';
import type { Services } from '../../services.ts';
import { pagesOf } from './page-items.ts';

export interface Pull {
  feed: FeedRow;
  request: SyncRequest;
  /** Null for a feed that may read nothing. */
  reading: Reading | null;
  /** Where the scopes that it names or may read end now. */
  heads: Awaited<ReturnType<LogStore['heads']>>;
}

const ROWS_READ = 200;
/** What one reply carries compressed; more is asked for in the next one. */
const REPLY_BYTES = 32_000;

/** The cursors that still stand in this history; null when the history is another one and everything starts over. */
export async function standingCursors(
  { storage, programme }: Services,
  { request, reading, heads }: Pull,
): Promise<Map<string, number> | null> {
  const cursors = Object.entries(request.cursors ?? {}).filter(([, [seq]]) => seq > 0);
  if (request.epoch !== undefined && request.epoch !== programme.epoch) return null;
  if (cursors.length > 0 && reading && request.view && !request.view.startsWith(reading.rights)) return null;
  const standing = new Map<string, number>();
  for (const [scope, [seq, said]] of cursors) {
    const head = heads.get(scope);
    const digest = head?.head === seq ? head.digest : await storage.log.digestAt(scope, seq);
    const check = fromBase64url(said);
    if (!digest || !check || !sameBytes(digest, check)) return null;
    standing.set(scope, seq);
  }
  return standing;
}

export function headOf(
  { programme, clock, numbers }: Services,
  { request, reading }: Pull,
  { receipt, changed }: { receipt: Uint8Array; changed: boolean },
): SyncHead {
  const view = reading?.view ?? '';
  return {
    epoch: programme.epoch,
    receipt: toBase64url(receipt),
    now: minuteOf(clock.now()),
    view,
    ...((request.view !== view || changed) && {
      scopes: reading?.scopes ?? [],
      directory: reading?.directory ?? { units: [], workers: [], feeds: [] },
    }),
    ...(changed && { changed }),
    ...(numbers && { numbers }),
  };
}

/** Lines from the cursors on, scope by scope. Whatever is read of other people's entries is noted before it is said. */
async function* pages(
  services: Services,
  pull: Pull,
  cursors: ReadonlyMap<string, number>,
): AsyncGenerator<Page> {
  const { storage } = services;
  const { reading, feed, heads } = pull;
  if (!reading) return;
  for (const scope of reading.scopes) {
    const head = heads.get(scope)?.head ?? 0;
    for (let at = cursors.get(scope) ?? 0; at < head; ) {
      const rows = await storage.log.page(scope, at, Math.min(ROWS_READ, head - at));
      const last = rows.at(-1);
      if (!last) break;
      const reader = {
        feed: feed.id,
        mayRead: (s: string, kind: string) => mayRead(reading.readable, s, kind),
      };
      const lines = pagesOf(rows, scope, reader);
      if (lines.some((line) => line.items.some((item) => 'f' in item)))
        await noteReading(services, feed, scope, [at + 1, last.seq]);
      yield* lines;
      at = last.seq;
    }
  }
}

async function noteReading(
  { storage, crypto, clock }: Services,
  feed: FeedRow,
  scope: string,
  [from, to]: [number, number],
): Promise<void> {
  const who = { feed: feed.id, worker: feed.worker };
  const at = minuteOf(clock.now());
  const row = {
    scope,
    id: drawId(crypto) + drawId(crypto),
    at,
    ...who,
    action: 'read',
    about: `${from}-${to}`,
  };
  // Together with whatever else waits for the disk.
  await storage.transaction((db) => db.audit.note([row]));
}

/** Some lines of the reply; `last` when nothing follows. */
export interface Piece {
  text: string;
  last: boolean;
}

/** The whole reply as lines of JSON. `sent` tells how many bytes have gone out so far, which bounds what one reply carries. */
export async function* replyPieces(
  services: Services,
  pull: Pull,
  { head, cursors, sent }: { head: SyncHead; cursors: ReadonlyMap<string, number>; sent: () => number },
): AsyncGenerator<Piece> {
  const lines = (...all: unknown[]) => all.map((line) => `${JSON.stringify(line)}\n`).join('');
  let first: unknown[] = [head];
  for await (const page of pages(services, pull, cursors)) {
    if (sent() > REPLY_BYTES) {
      yield { text: lines(...first, { end: true, more: true }), last: true };
      return;
    }
    services.counts.page();
    yield { text: lines(...first, page), last: false };
    first = [];
  }
  yield { text: lines(...first, { end: true, more: false }), last: true };
}
