import { basename, join } from 'node:path';
import { inject } from 'vitest';
import { nodeCrypto } from '../platform/node/crypto.ts';
import type { Storage } from '../server/db/port.ts';
import { openPostgres } from '../server/db/postgres/open.ts';
import { openSqlite } from '../server/db/sqlite/open.ts';

export type TestDatabase = 'sqlite' | 'postgres';

const POOL = 8;
const STATEMENT_MS = 20_000;

/** Settings for tests on a database of the PostgreSQL that runs for them. */
export function postgresStart(url: string) {
  return { url, pool: POOL, statementMs: STATEMENT_MS, waitMs: 0, say: () => undefined };
}

/** The address of a database of this name, made where it is not there yet. */
export async function postgresDatabase(name: string): Promise<string> {
  const { makeDatabase } = await import('./postgres.ts');
  const url = inject('postgres');
  if (!url) throw new Error('this test needs PostgreSQL: run it in the project postgres');
  return makeDatabase(url, name.toLowerCase());
}

/** The storage that belongs to a folder: a file in it, or the database of its name. */
export async function openTestStorage(
  folder: string,
  database = (process.env.TEST_DATABASE ?? 'sqlite') as TestDatabase,
): Promise<Storage> {
  if (database === 'sqlite') return openSqlite(join(folder, 'pahunch.sqlite'), nodeCrypto);
  return openPostgres(postgresStart(await postgresDatabase(basename(folder))), nodeCrypto);
}
