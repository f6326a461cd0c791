import type { Kysely } from 'kysely';
import type { HeldReason } from '../../../domain/entry/verdict.ts';
import type { Claim, ClaimStore } from '../port.ts';
import type { FeedNoTable, Tables } from '../tables.ts';
import { again, inOrder, oneAgain, valuesOf } from './again.ts';
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
const ROW_COLUMNS = ['scope', 'feed', ...COLUMNS, 'odd'] as const;
const ROWS_A_STATEMENT = 100;

type FeedMethods = 'lockFeed' | 'feedLog' | 'moveChain' | 'stateHead' | 'forgetHead' | 'statedHead';

function feedsAsAWhole(db: Kysely<Tables>): Pick<ClaimStore, FeedMethods> {
  return {
    async lockFeed(scope, feed, start) {
      const row = await oneAgain(db, 'lock feed', [scope, feed, 0, start], () =>
        db
          .insertInto('feed_log')
          .values({ scope, feed, up_to: 0, chain: start })
          .onConflict((c) =>
            c.columns(['scope', 'feed']).doUpdateSet((e) => ({ up_to: e.ref('feed_log.up_to') })),
          )
          .returning(['up_to', 'chain']),
      );
      return { upTo: Number(row.up_to), chain: bytes(row.chain) };
    },
    async feedLog(home, feed) {
      const [row] = await again(db, 'feed log', [home, feed], () =>
        db
          .selectFrom('feed_log')
          .select(['up_to', 'chain'])
          .where('scope', '=', home)
          .where('feed', '=', feed),
      );
      return row ? { upTo: Number(row.up_to), chain: bytes(row.chain) } : null;
    },
    async moveChain(home, feed, upTo, chain) {
      await again(db, 'move chain', [upTo, chain, home, feed], () =>
        db
          .updateTable('feed_log')
          .set({ up_to: upTo, chain })
          .where('scope', '=', home)
          .where('feed', '=', feed),
      );
    },
    async stateHead(scope, feed, { carrier, head, at }) {
      await again(db, 'state head', [scope, feed, carrier, head, at, head, at, head], () =>
        db
          .insertInto('feed_head')
          .values({ scope, feed, carrier, head, stated_at: at })
          .onConflict((c) =>
            c
              .columns(['scope', 'feed', 'carrier'])
              .doUpdateSet({ head, stated_at: at })
              .where('feed_head.head', '<', head),
          ),
      );
    },
    async forgetHead(home, feed, carrier) {
      await again(db, 'forget head', [home, feed, carrier], () =>
        db
          .deleteFrom('feed_head')
          .where('scope', '=', home)
          .where('feed', '=', feed)
          .where('carrier', '=', carrier),
      );
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
      const rows = await again(db, 'claims above', [home, feed, no], () =>
        numbers(home, feed).where('no', '>', no),
      );
      return rows.map(fromRow);
    },
    async oddClaims(home, feed) {
      const rows = await again(db, 'odd claims', [home, feed, 1], () =>
        numbers(home, feed).where('odd', '=', 1),
      );
      return rows.map(fromRow);
    },
    async addClaims(scope, feed, claims) {
      const rows = claims.map((claim) => ({ scope, feed, no: claim.no, ...toRow(claim) }));
      await inChunks(rows, ROWS_A_STATEMENT, (some) =>
        again(db, `add claims ${some.length}`, valuesOf(some, ROW_COLUMNS), () =>
          db.insertInto('feed_no').values(inOrder(some, ROW_COLUMNS)),
        ),
      );
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
