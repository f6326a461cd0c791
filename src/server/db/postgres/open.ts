import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Random } from '../../../platform/ids.ts';
import { StorageAway } from '../away.ts';
import { kyselyStorage } from '../kysely/storage.ts';
import { type MigrationGround, migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import type { Storage } from '../port.ts';
import type { Tables } from '../tables.ts';
import { connections, isRefusal, type PostgresSettings } from './connections.ts';

const PAUSE_MS = 500;

/**
 * Several processes may start at once: the table of the steps is made by whoever comes first, and is then locked by one
 * after the other to the commit. A table's lock, since an advisory one holds on one node of a cluster alone.
 */
export const POSTGRES_GROUND: MigrationGround = {
  types: { bytes: 'bytea', integer: 'bigint', text: 'text collate "C"' },
  beginAlone: ['begin', 'set local statement_timeout = 0', 'lock table migration in access exclusive mode'],
};

export interface PostgresStart extends PostgresSettings {
  /** How long to wait for a database that is not up yet. Milliseconds. */
  waitMs: number;
  /** Told once when it has to wait, and once when commits are not safe from a power cut. */
  say(line: string): void;
}

/** Where it is, without the password. */
export function hostOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}

/** Resolves as soon as the database answers. Throws when it refuses, or stays away for too long. */
async function untilUp(db: Kysely<Tables>, { url, waitMs, say }: PostgresStart): Promise<void> {
  const end = performance.now() + waitMs;
  for (let isFirst = true; ; isFirst = false) {
    try {
      await sql`select 1`.execute(db);
      return;
    } catch (error) {
      const why = error instanceof StorageAway ? error.cause : error;
      const reason = why instanceof Error ? why.message || String(Reflect.get(why, 'code')) : 'no answer';
      const said = `PostgreSQL at ${hostOf(url)}: ${reason}`;
      if (!(error instanceof StorageAway) || isRefusal(why) || performance.now() > end) throw new Error(said);
      if (isFirst) say(`${said}. Waiting for it …`);
    }
    await wait(PAUSE_MS);
  }
}

async function warnOfUnsafeCommits(db: Kysely<Tables>, say: (line: string) => void): Promise<void> {
  const { rows } = await sql<{ fsync: string }>`select current_setting('fsync') as fsync`.execute(db);
  if (rows[0]?.fsync === 'off')
    say('PostgreSQL runs with fsync off: what it has confirmed can be lost when the power fails.');
}

/** Connects, waits a while for a database that is not up yet, and brings it to today's schema. */
export async function openPostgres(start: PostgresStart, random: Random): Promise<Storage> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections(start) }) });
  try {
    await untilUp(db, start);
    await warnOfUnsafeCommits(db, start.say);
    await migrate(db, POSTGRES_GROUND, MIGRATIONS);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const size = sql<{ bytes: string }>`select pg_database_size(current_database()) as bytes`;
  return kyselyStorage(db, random, size);
}
