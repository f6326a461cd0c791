import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { inject } from 'vitest';
import { nodeCrypto } from '../platform/node/crypto.ts';
import type { Storage } from '../server/db/port.ts';
import { connections } from '../server/db/postgres/connections.ts';
import { openPostgres } from '../server/db/postgres/open.ts';
import { openSqlite } from '../server/db/sqlite/open.ts';
import type { Tables } from '../server/db/tables.ts';
import { makeDatabase } from './postgres.ts';

export type TestDatabase = 'sqlite' | 'postgres';

const POOL = 8;
const STATEMENT_MS = 20_000;

/** Settings for tests on a database of the PostgreSQL that runs for them. */
export function postgresStart(url: string) {
  return { url, pool: POOL, statementMs: STATEMENT_MS, waitMs: 0, say: () => undefined };
}

/** The address of a database of this name, made where it is not there yet. */
export async function postgresDatabase(name: string): Promise<string> {
  const url = inject('postgres');
  if (!url) throw new Error('this test needs PostgreSQL: run it in the project postgres');
  return makeDatabase(url, name.toLowerCase());
}

/** Whether tests that say nothing run on PostgreSQL. */
export function isPostgres(database?: TestDatabase): boolean {
  return (database ?? process.env.TEST_DATABASE) === 'postgres';
}

const sqliteFile = (folder: string) => join(folder, 'pahunch.sqlite');
const postgresUrl = (folder: string) => postgresDatabase(basename(folder));

/** The storage that belongs to a folder: a file in it, or the database of its name. */
export async function openTestStorage(
  folder: string,
  { database, statementMs = STATEMENT_MS }: { database?: TestDatabase; statementMs?: number } = {},
): Promise<Storage> {
  if (!isPostgres(database)) return openSqlite(sqliteFile(folder), nodeCrypto);
  return openPostgres({ ...postgresStart(await postgresUrl(folder)), statementMs }, nodeCrypto);
}

/** A PostgreSQL database without the port. */
export function rawPostgres(url: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections(postgresStart(url)) }) });
}

/** The database of a folder without the port: for what no server does. */
export async function rawTestDatabase(folder: string): Promise<Kysely<Tables>> {
  if (isPostgres()) return rawPostgres(await postgresUrl(folder));
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(sqliteFile(folder)) }) });
}
