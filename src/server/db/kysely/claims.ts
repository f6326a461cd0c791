import type { Kysely } from 'kysely';
import type { HeldReason } from '../../../domain/entry/verdict.ts';
import type { Claim, ClaimStore } from '../port.ts';
import type { FeedNoTable, Tables } from '../tables.ts';
import { bytes, inChunks } from './rows.ts';

function fromRow(row: Omit<FeedNoTable, 'scope' | 'feed' | 'odd'>): Claim {
  return {
    no: Number(row.no),
    hash: row.hash && bytes(row.hash),
    entryScope: row.entry_scope,
    state: row.state as Claim['state'],
    reason: row.reason as HeldReason | null,
    forked: row.forked === 1,
    chain: row.chain && bytes(row.chain),
  };
}

function toRow(claim: Claim) {
  return {
    hash: claim.hash,
    entry_scope: claim.entryScope,
    state: claim.state,
    reason: claim.reason,
    forked: claim.forked ? 1 : 0,
    chain: claim.chain,
    odd: claim.state === 'log' && !claim.forked ? 0 : 1,
  };
}

const COLUMNS = ['no', 'hash', 'entry_scope', 'state', 'reason', 'forked', 'chain'] as const;
const ROWS_A_STATEMENT = 100;

type FeedMethods = 'lockFeed' | 'feedLog' | 'moveChain' | 'stateHead' | 'forgetHead' | 'statedHead';

function feedsAsAWhole(db: Kysely<Tables>): Pick<ClaimStore, FeedMethods> {
  return {
    async lockFeed(scope, feed, start) {
      const row = await db
        .insertInto('feed_log')
        .values({ scope, feed, up_to: 0, chain: start })
        .onConflict((c) =>
          c.columns(['scope', 'feed']).doUpdateSet((e) => ({ up_to: e.ref('feed_log.up_to') })),
        )
        .returning(['up_to', 'chain'])
        .executeTakeFirstOrThrow();
      return { upTo: Number(row.up_to), chain: bytes(row.chain) };
    },
    async feedLog(home, feed) {
      const row = await db
        .selectFrom('feed_log')
        .select(['up_to', 'chain'])
        .where('scope', '=', home)
        .where('feed', '=', feed)
        .executeTakeFirst();
      return row ? { upTo: Number(row.up_to), chain: bytes(row.chain) } : null;
    },
    async moveChain(home, feed, upTo, chain) {
      const change = { up_to: upTo, chain };
      await db
        .updateTable('feed_log')
        .set(change)
        .where('scope', '=', home)
        .where('feed', '=', feed)
        .execute();
    },
    async stateHead(scope, feed, { carrier, head, at }) {
      await db
        .insertInto('feed_head')
        .values({ scope, feed, carrier, head, stated_at: at })
        .onConflict((c) =>
          c
            .columns(['scope', 'feed', 'carrier'])
            .doUpdateSet({ head, stated_at: at })
            .where('feed_head.head', '<', head),
        )
        .execute();
    },
    async forgetHead(home, feed, carrier) {
      await db
        .deleteFrom('feed_head')
        .where('scope', '=', home)
        .where('feed', '=', feed)
        .where('carrier', '=', carrier)
        .execute();
    },
    async statedHead(home, feed) {
      const row = await db
        .selectFrom('feed_head')
        .select((e) => e.fn.max('head').as('head'))
        .where('scope', '=', home)
        .where('feed', '=', feed)
        .executeTakeFirst();
      return Number(row?.head ?? 0);
    },
  };
}

function feedNumbers(db: Kysely<Tables>): Omit<ClaimStore, FeedMethods> {
  const numbers = (home: string, feed: string) =>
    db.selectFrom('feed_no').select(COLUMNS).where('scope', '=', home).where('feed', '=', feed).orderBy('no');
  return {
    async claims(home, feed, nos) {
      const found = await inChunks(nos, 500, (some) => numbers(home, feed).where('no', 'in', some).execute());
      return found.map(fromRow);
    },
    async claimsAbove(home, feed, no) {
      return (await numbers(home, feed).where('no', '>', no).execute()).map(fromRow);
    },
    async oddClaims(home, feed) {
      return (await numbers(home, feed).where('odd', '=', 1).execute()).map(fromRow);
    },
    async addClaims(scope, feed, claims) {
      await inChunks(claims, ROWS_A_STATEMENT, async (some) => {
        const rows = some.map((claim) => ({ scope, feed, no: claim.no, ...toRow(claim) }));
        await db.insertInto('feed_no').values(rows).execute();
        return [];
      });
    },
    async changeClaim(home, feed, claim) {
      await db
        .updateTable('feed_no')
        .set(toRow(claim))
        .where('scope', '=', home)
        .where('feed', '=', feed)
        .where('no', '=', claim.no)
        .execute();
    },
  };
}

export function claimStore(db: Kysely<Tables>): ClaimStore {
  return { ...feedsAsAWhole(db), ...feedNumbers(db) };
}
