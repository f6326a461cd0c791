import { Kysely, PostgresDialect } from 'kysely';
import { connections } from '../server/db/postgres/connections.ts';
import type { PostgresStart } from '../server/db/postgres/open.ts';
import type { Tables } from '../server/db/tables.ts';

const POOL = 8;
export const STATEMENT_MS = 20_000;

/** Settings for a database of a PostgreSQL that was started for a test. */
export function postgresStart(url: string): PostgresStart {
  return { url, pool: POOL, statementMs: STATEMENT_MS, waitMs: 0, say: () => undefined };
}

/** A PostgreSQL database without the port. */
export function rawPostgres(url: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections(postgresStart(url)) }) });
}
