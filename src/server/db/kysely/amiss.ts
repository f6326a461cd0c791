import { type Kysely, sql } from 'kysely';
import type { RowCounts } from '../port.ts';
import type { Tables } from '../tables.ts';

const GROWING = ['entry', 'feed_no', 'held', 'feed', 'invitation', 'worker', 'unit'] as const;
/** So many of a kind are named; a damaged disk has thousands. */
const NAMED = 5;

export async function rowCounts(db: Kysely<Tables>): Promise<RowCounts> {
  const counts: Partial<RowCounts> = {};
  for (const table of GROWING) {
    const row = await db
      .selectFrom(table)
      .select((e) => e.fn.countAll().as('rows'))
      .executeTakeFirstOrThrow();
    counts[table] = Number(row.rows);
  }
  return counts as RowCounts;
}

/** Scopes whose numbers are not 1, 2, 3 … up to their head. */
async function scopesWithGaps(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('scope_head as h')
    .leftJoin('entry as e', 'e.scope', 'h.scope')
    .select('h.scope')
    .groupBy(['h.scope', 'h.head'])
    .having(sql<boolean>`count(e.seq) <> h.head or coalesce(max(e.seq), 0) <> h.head`)
    .limit(NAMED)
    .execute();
  return rows.map(({ scope }) => `scope ${scope}: its numbers are not dense`);
}

async function scopesWithoutHead(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('entry as e')
    .leftJoin('scope_head as h', 'h.scope', 'e.scope')
    .select('e.scope')
    .distinct()
    .where('h.scope', 'is', null)
    .limit(NAMED)
    .execute();
  return rows.map(({ scope }) => `scope ${scope}: it has entries and no head`);
}

/** Feeds that are called settled further than their numbers are chained. */
async function feedsUnchained(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('feed_log as l')
    .leftJoin('feed_no as n', (join) =>
      join
        .onRef('n.scope', '=', 'l.scope')
        .onRef('n.feed', '=', 'l.feed')
        .onRef('n.no', '<=', 'l.up_to')
        .on('n.chain', 'is not', null),
    )
    .select('l.feed')
    .groupBy(['l.scope', 'l.feed', 'l.up_to'])
    .having(sql<boolean>`count(n.no) <> l.up_to`)
    .limit(NAMED)
    .execute();
  return rows.map(({ feed }) => `feed ${feed}: numbers are missing below its settled one`);
}

/** Numbers that were receipted as being in a log and are in none. */
async function claimsWithoutEntry(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('feed_no as n')
    .leftJoin('entry as e', (join) =>
      join.onRef('e.scope', '=', 'n.entry_scope').onRef('e.feed', '=', 'n.feed').onRef('e.no', '=', 'n.no'),
    )
    .select(['n.feed', 'n.no'])
    .where('n.state', '=', 'log')
    .where('e.seq', 'is', null)
    .limit(NAMED)
    .execute();
  return rows.map(({ feed, no }) => `entry ${feed}/${no}: receipted, and in no log`);
}

/** What does not fit together. Reads everything: for a copy that is verified, not for every day. */
export async function amiss(db: Kysely<Tables>): Promise<string[]> {
  return [
    ...(await scopesWithGaps(db)),
    ...(await scopesWithoutHead(db)),
    ...(await feedsUnchained(db)),
    ...(await claimsWithoutEntry(db)),
  ];
}
