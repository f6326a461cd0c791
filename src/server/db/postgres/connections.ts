import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { StorageAway } from '../away.ts';

export interface PostgresSettings {
  /** `postgres://user:password@host:port/database?sslmode=…` */
  url: string;
  /** Most connections of this process. */
  pool: number;
  /** Longest that one statement may take, the wait for a lock included. Milliseconds. */
  statementMs: number;
  /** Works in this schema instead of the user's own. */
  schema?: string;
}

const CONNECT_MS = 10_000;
const IDLE_MS = 60_000;
/** Beyond the statement's own limit: the answer of a server that is gone never comes. */
const SILENCE_MS = 5_000;
const STATEMENTS_KEPT = 200;
const INT8 = 20;
/** By this name a restore sees that somebody is connected; one in DATABASE_URL does not hide it. */
export const APPLICATION = 'pahunch';

/** Connection failures, out of resources, operator intervention, and a server that has become a standby. */
const AWAY = /^(08|53|57)|^25006$/;
/** Wrong user, password or database: waiting does not help. */
const REFUSED = /^(28|3D)/;

function sqlState(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.code ?? '') : null;
}

/** No answer, as against the answer that a statement is wrong. What is not of the database's own making came of the line. */
function isAway(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return false;
  const state = sqlState(error);
  return state === null || AWAY.test(state);
}

/** The database said no to this user, password or database name. */
export function isRefusal(error: unknown): boolean {
  return REFUSED.test(sqlState(error) ?? '');
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError('a number of the database is too large');
  return number;
}

/** Whatever the server or its administrator has set: a commit is on disk when it answers, and nobody waits for ever. */
async function settle(
  client: pg.ClientBase,
  { statementMs, schema }: Pick<PostgresSettings, 'statementMs' | 'schema'>,
): Promise<void> {
  // It may break between two statements of a transaction: the next one says so. Unheard it would end the process.
  client.on('error', () => undefined);
  await client.query(
    `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`,
  );
  await client.query(
    `select set_config('application_name', '${APPLICATION}', false),
            set_config('default_transaction_isolation', 'read committed', false),
            set_config('statement_timeout', $1, false),
            set_config('idle_in_transaction_session_timeout', $2, false)`,
    [String(statementMs), String(statementMs + SILENCE_MS)],
  );
  if (schema !== undefined) await client.query(`select set_config('search_path', $1, false)`, [schema]);
}

/** A connection that tells trouble of the line from a wrong statement, and keeps its statements prepared. */
function kept(client: pg.PoolClient, names: Map<string, string>): PostgresPoolClient {
  let broken = false;
  async function query(text: string, values: readonly unknown[]) {
    if (!names.has(text) && names.size < STATEMENTS_KEPT) names.set(text, `s${names.size}`);
    const name = names.get(text);
    try {
      return await client.query({ text, values: [...values], ...(name !== undefined && { name }) });
    } catch (error) {
      if (!isAway(error)) throw error;
      // A statement that was stopped for its length leaves a good connection behind.
      broken = sqlState(error) !== '57014';
      throw new StorageAway(error);
    }
  }
  const made = { query, release: () => client.release(broken) };
  // Without a cursor Kysely asks in this one form.
  return made as unknown as PostgresPoolClient;
}

/**
 * The connections of this process. One that breaks is dropped, and the next request opens another; a request that gets
 * none ends with StorageAway.
 */
export function connections(settings: PostgresSettings): PostgresPool {
  const { url, pool: max, statementMs } = settings;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    query_timeout: statementMs + SILENCE_MS,
    keepAlive: true,
    onConnect: (client) => settle(client, settings),
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? wholeNumber : pg.types.getTypeParser(oid, format as 'text'),
    },
  });
  // The same while nobody uses it: it is replaced when somebody does.
  pool.on('error', () => undefined);
  const names = new Map<string, string>();
  return {
    async connect() {
      try {
        return kept(await pool.connect(), names);
      } catch (error) {
        throw isAway(error) || isRefusal(error) ? new StorageAway(error) : error;
      }
    },
    end: () => pool.end(),
  };
}
