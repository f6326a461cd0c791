import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { inject } from 'vitest';
import { nodeCrypto } from '../platform/node/crypto.ts';
import type { Storage } from '../server/db/port.ts';
import { openPostgres } from '../server/db/postgres/open.ts';
import { openSqlite } from '../server/db/sqlite/open.ts';
import type { Tables } from '../server/db/tables.ts';
import { makeDatabase } from './postgres.ts';
import { postgresStart, rawPostgres, STATEMENT_MS } from './postgres-open.ts';

export type TestDatabase = 'sqlite' | 'postgres';

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

/** The database of a folder without the port: for what no server does. */
export async function rawTestDatabase(folder: string): Promise<Kysely<Tables>> {
  if (isPostgres()) return rawPostgres(await postgresUrl(folder));
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(sqliteFile(folder)) }) });
}
