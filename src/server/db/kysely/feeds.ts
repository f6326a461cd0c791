import { type Kysely, sql } from 'kysely';
import { logAndOrganisation } from '../migrations/0001-log-and-organisation.ts';
import type { AuditStore, FeedRow, FeedStore, ProgrammeStore } from '../port.ts';
import type { Tables } from '../tables.ts';
import { again, inOrder, valuesOf } from './again.ts';
import { bytes, inChunks } from './rows.ts';

const AUDIT_COLUMNS = ['scope', 'id', 'at', 'feed', 'worker', 'action', 'about'] as const;
const FIRST_STEP = logAndOrganisation.name;

function feedFromRow(row: FeedRow): FeedRow {
  return {
    ...row,
    secret_wrapped: bytes(row.secret_wrapped),
    token_hash: row.token_hash && bytes(row.token_hash),
  };
}

export function feedStore(db: Kysely<Tables>, orgChanged: () => void): FeedStore {
  const inOrder = db.selectFrom('feed').selectAll().orderBy('joined_at').orderBy('id');
  return {
    async feeds() {
      return (await inOrder.execute()).map(feedFromRow);
    },
    async feedsOf(worker) {
      return (await inOrder.where('worker', '=', worker).execute()).map(feedFromRow);
    },
    async feed(id) {
      const [row] = await again(db, 'feed', [id], () =>
        db.selectFrom('feed').selectAll().where('id', '=', id),
      );
      return row && feedFromRow(row);
    },
    async feedByToken(tokenHash) {
      const [row] = await again(db, 'feed by token', [tokenHash], () =>
        db.selectFrom('feed').selectAll().where('token_hash', '=', tokenHash),
      );
      return row && feedFromRow(row);
    },
    async addFeed(row) {
      const added = await db
        .insertInto('feed')
        .values(row)
        .onConflict((c) => c.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (added) orgChanged();
      return added !== undefined;
    },
    async changeFeed(id, change) {
      const name = `change feed ${Object.keys(change)}`;
      await again(db, name, [...Object.values(change), id], () =>
        db.updateTable('feed').set(change).where('id', '=', id),
      );
    },
    async noteClash(clash, at) {
      await db
        .insertInto('feed_clash')
        .values({ ...clash, first_at: at, last_at: at })
        .onConflict((c) => c.columns(['feed', 'invitation']).doUpdateSet({ last_at: at }))
        .execute();
    },
    async clashes() {
      return db.selectFrom('feed_clash').selectAll().orderBy('first_at').orderBy('feed').execute();
    },
  };
}

export function programmeStore(db: Kysely<Tables>): ProgrammeStore {
  return {
    async lock() {
      // A row that is there from the first migration on, and that nothing else ever writes.
      await sql`update migration set name = name where name = ${FIRST_STEP}`.execute(db);
    },
    async programme() {
      return db.selectFrom('programme').selectAll().executeTakeFirst();
    },
    async addProgramme(row) {
      await db.insertInto('programme').values(row).execute();
    },
    async programmeKeys() {
      const rows = await db.selectFrom('programme_key').selectAll().orderBy('key_id').execute();
      return rows.map((row) => ({
        key_id: Number(row.key_id),
        public_key: bytes(row.public_key),
        private_wrapped: bytes(row.private_wrapped),
      }));
    },
    async addProgrammeKey(row) {
      await db.insertInto('programme_key').values(row).execute();
    },
  };
}

export function auditStore(db: Kysely<Tables>): AuditStore {
  return {
    async note(rows) {
      await inChunks(rows, 50, (some) =>
        again(db, `note ${some.length}`, valuesOf(some, AUDIT_COLUMNS), () =>
          db.insertInto('audit').values(inOrder(some, AUDIT_COLUMNS)),
        ),
      );
    },
    async noted(scopes, exceptWorker, limit) {
      if (scopes.length === 0) return [];
      return db
        .selectFrom('audit')
        .selectAll()
        .where('scope', 'in', [...scopes])
        .where('worker', '!=', exceptWorker)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
    },
  };
}
