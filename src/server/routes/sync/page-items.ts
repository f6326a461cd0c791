import type { Entry, Ref } from '../../../domain/entry/entry.ts';
import { toBase64url } from '../../../platform/bytes.ts';
import { toWire } from '../../../wire/convert.ts';
import type { Page, PagedEntry } from '../../../wire/sync.ts';
import type { StoredEntry } from '../../db/port.ts';
import { carrierToApp } from '../../intake/offer.ts';

type Item = Page['items'][number];

/** Entries in full a line: a link that breaks loses at most so much of what it carried. */
const ENTRIES_A_LINE = 20;

function refOf(feed: string | null, no: number | null): Ref | undefined {
  return feed !== null && no !== null ? { feed, no } : undefined;
}

export function entryOfRow(row: StoredEntry, scope: string): Entry {
  const about = refOf(row.about_feed, row.about_no);
  const amends = refOf(row.amends_feed, row.amends_no);
  const voids = refOf(row.voids_feed, row.voids_no);
  return {
    feed: row.feed,
    no: row.no,
    scope,
    kind: row.kind,
    v: row.v,
    ...(about && { about }),
    ...(amends && { amends }),
    ...(voids && { voids }),
    on: row.day,
    at: row.saved_at,
    offset: row.clock_offset,
    body: JSON.parse(row.body),
  };
}

/** The page says the scope, so an entry in it does not. */
function paged(row: StoredEntry, scope: string): PagedEntry {
  return {
    ...toWire(entryOfRow(row, scope), scope),
    f: row.feed,
    rx: row.received_at,
    c: carrierToApp(row.carrier),
  };
}

export interface Reader {
  feed: string;
  mayRead: (scope: string, kind: string) => boolean;
}

function addTo(items: Item[], row: StoredEntry, scope: string, reader: Reader): void {
  const last = items.at(-1);
  if (row.feed === reader.feed) {
    if (last && 'own' in last && Array.isArray(last.own) && last.own[1] + 1 === row.no) last.own[1] = row.no;
    else items.push({ own: [row.no, row.no] });
  } else if (!reader.mayRead(scope, row.kind)) {
    if (last && 'stub' in last && typeof last.stub === 'number') last.stub++;
    else items.push({ stub: 1 });
  } else items.push(paged(row, scope));
}

/** Consecutive rows of one scope as lines: own entries as numbers, what she may not read as stubs, the rest in full. */
export function pagesOf(rows: readonly StoredEntry[], scope: string, reader: Reader): Page[] {
  const pages: Page[] = [];
  let items: Item[] = [];
  let from = rows[0]?.seq ?? 0;
  rows.forEach((row, i) => {
    addTo(items, row, scope, reader);
    const full = items.filter((item) => 'f' in item).length >= ENTRIES_A_LINE;
    if (!full && i < rows.length - 1) return;
    pages.push({ s: scope, from, to: row.seq, check: toBase64url(row.digest), items });
    items = [];
    from = row.seq + 1;
  });
  return pages;
}
