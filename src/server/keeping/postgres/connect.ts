import { Kysely, PostgresDialect } from 'kysely';
import type { PostgresPlace } from '../../config.ts';
import { connections } from '../../db/postgres/connections.ts';
import type { PostgresStart } from '../../db/postgres/open.ts';
import type { Tables } from '../../db/tables.ts';

/** Nobody waits for an answer meanwhile: a whole table may be counted. */
const STATEMENT_MS = 60 * 60_000;

export interface Connected {
  db: Kysely<Tables>;
  start: PostgresStart;
}

/** One patient connection, without bringing the schema to today; `schema` is another place than the server's own. */
export function connectTo({ url, waitMs }: PostgresPlace, schema?: string): Connected {
  const settings = { url, pool: 1, statementMs: STATEMENT_MS, waitMs, say: () => undefined };
  const start = schema === undefined ? settings : { ...settings, schema };
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections(start) }) }), start };
}
