import type { Kysely } from 'kysely';
import { toBase64url } from '../../../platform/bytes.ts';
import type { HeldRow, HeldStore } from '../port.ts';
import type { KeptEnvelopeTable, Tables } from '../tables.ts';
import { bytes, inChunks } from './rows.ts';

function heldFromRow(row: HeldRow): HeldRow {
  return { ...row, digest: bytes(row.digest), hash: row.hash && bytes(row.hash) };
}

function envelopeFromRow(row: KeptEnvelopeTable): KeptEnvelopeTable {
  return { ...row, digest: bytes(row.digest), bytes: bytes(row.bytes) };
}

function contentKey({ scope, feed, no, digest }: HeldRow): string {
  return [scope, feed, no, toBase64url(digest)].join(' ');
}

function entries(
  db: Kysely<Tables>,
): Pick<HeldStore, 'keep' | 'waiting' | 'waitingCounts' | 'release' | 'feedsWaiting'> {
  return {
    async keep(rows) {
      // One statement may not meet the same row twice.
      const last = new Map(rows.map((row) => [contentKey(row), row]));
      await inChunks([...last.values()], 50, async (some) => {
        await db
          .insertInto('held')
          .values(some)
          .onConflict((c) =>
            c.columns(['scope', 'feed', 'no', 'digest']).doUpdateSet((e) => ({
              verdict: e.ref('excluded.verdict'),
              reason: e.ref('excluded.reason'),
              released_at: null,
            })),
          )
          .execute();
        return [];
      });
    },
    async waiting(home, feed) {
      const rows = await db
        .selectFrom('held')
        .selectAll()
        .where('scope', '=', home)
        .where('feed', '=', feed)
        .where('released_at', 'is', null)
        .orderBy('no')
        .execute();
      return rows.map(heldFromRow);
    },
    async waitingCounts(feeds) {
      const homes = [...new Set(feeds.map((feed) => feed.home))];
      const rows = await inChunks(homes, 500, (some) =>
        db
          .selectFrom('held')
          .select(['feed', (e) => e.fn.countAll().as('waiting')])
          .where('scope', 'in', some)
          .where('released_at', 'is', null)
          .groupBy('feed')
          .execute(),
      );
      return new Map(rows.map((row) => [row.feed, Number(row.waiting)]));
    },
    async release(home, feed, no, at) {
      await db
        .updateTable('held')
        .set({ released_at: at })
        .where('scope', '=', home)
        .where('feed', '=', feed)
        .where('no', '=', no)
        .where('verdict', '=', 'held')
        .where('released_at', 'is', null)
        .execute();
    },
    async feedsWaiting() {
      const rows = await db
        .selectFrom('held')
        .select('feed')
        .distinct()
        .where('verdict', '=', 'held')
        .where('released_at', 'is', null)
        .execute();
      return rows.map((row) => row.feed);
    },
  };
}

export function heldStore(db: Kysely<Tables>): HeldStore {
  return {
    ...entries(db),
    async keepEnvelope(row) {
      await db
        .insertInto('kept_envelope')
        .values(row)
        .onConflict((c) => c.columns(['feed', 'digest']).doNothing())
        .execute();
    },
    async keptEnvelopes(feed) {
      const rows = await db.selectFrom('kept_envelope').selectAll().where('feed', '=', feed).execute();
      return rows.map(envelopeFromRow);
    },
    async keptFeeds(why) {
      const rows = await db
        .selectFrom('kept_envelope')
        .select('feed')
        .distinct()
        .where('why', '=', why)
        .execute();
      return rows.map((row) => row.feed);
    },
    async totals() {
      const waiting = await db
        .selectFrom('held')
        .select(['verdict', (e) => e.fn.countAll().as('rows')])
        .where('released_at', 'is', null)
        .groupBy('verdict')
        .execute();
      const count = (verdict: string) => Number(waiting.find((row) => row.verdict === verdict)?.rows ?? 0);
      const kept = await db
        .selectFrom('kept_envelope')
        .select((e) => e.fn.countAll().as('rows'))
        .executeTakeFirst();
      return { held: count('held'), forked: count('forked'), envelopes: Number(kept?.rows ?? 0) };
    },
    async dropEnvelope(feed, digest) {
      await db.deleteFrom('kept_envelope').where('feed', '=', feed).where('digest', '=', digest).execute();
    },
    async trimUnknown(keep, before) {
      const unknown = db.deleteFrom('kept_envelope').where('why', '=', 'unknown-feed');
      await unknown.where('received_at', '<', before).execute();
      const beyond = await db
        .selectFrom('kept_envelope')
        .select(['feed', 'digest'])
        .where('why', '=', 'unknown-feed')
        .orderBy((e) => e.case().when('courier', 'is', null).then(1).else(0).end())
        .orderBy('received_at', 'desc')
        .limit(500)
        .offset(keep)
        .execute();
      for (const row of beyond)
        await unknown.where('feed', '=', row.feed).where('digest', '=', row.digest).execute();
    },
  };
}
