import Database from 'better-sqlite3';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely';
import type { Random } from '../../../platform/ids.ts';
import { kyselyStorage } from '../kysely/storage.ts';
import { type MigrationGround, migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import type { Storage } from '../port.ts';
import type { Tables } from '../tables.ts';
import { groupCommit } from './group-commit.ts';

const STATEMENTS_KEPT = 200;
const BUSY_MS = 5000;
/** Feeds are random ids: what they touch of the indexes lies everywhere. */
const CACHE_KIB = 32_768;

const NOTHING = 'select 1 where 0';

export const SQLITE_GROUND: MigrationGround = {
  types: { bytes: 'blob', integer: 'integer', text: 'text' },
  beginAlone: ['begin exclusive'],
};

/**
 * On a full disk SQLite ends the transaction itself: rolling back what is over would only hide why. And the write lock is
 * taken at the beginning of a transaction: one that began by reading could only fail, not wait, when another process writes.
 */
function statementOf(text: string, db: Database.Database): string {
  if (text === 'rollback' && !db.inTransaction) return NOTHING;
  return text === 'begin' ? 'begin immediate' : text;
}

/** Keeps compiled statements: Kysely would compile each one anew. */
function keepingStatements(db: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      const sql = statementOf(text, db);
      const statement = kept.get(sql) ?? (db.prepare(sql) as unknown as SqliteStatement);
      kept.delete(sql);
      kept.set(sql, statement);
      const oldest = kept.size > STATEMENTS_KEPT ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return statement;
    },
    close: () => db.close(),
  };
}

/** Opens or makes the database of one file, ':memory:' for none, and brings it to today's schema. */
export async function openSqlite(file: string, random: Random): Promise<Storage> {
  const native = new Database(file);
  native.pragma('journal_mode = WAL');
  native.pragma('synchronous = FULL');
  native.pragma(`busy_timeout = ${BUSY_MS}`);
  native.pragma(`cache_size = -${CACHE_KIB}`);
  native.pragma('foreign_keys = OFF');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepingStatements(native) }) });
  await migrate(db, SQLITE_GROUND, MIGRATIONS);
  const size = sql<{
    bytes: number;
  }>`select page_count * page_size as bytes from pragma_page_count, pragma_page_size`;
  return kyselyStorage(
    db,
    random,
    size,
    groupCommit(db, () => !native.inTransaction),
  );
}
