import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hashEntry } from '../../src/codec/hash.ts';
import { toBase64url } from '../../src/platform/bytes.ts';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import type { Storage } from '../../src/server/db/port.ts';
import { openPostgres } from '../../src/server/db/postgres/open.ts';
import { openSqlite } from '../../src/server/db/sqlite/open.ts';
import { joinPhone, type Phone, saveOn } from '../../src/server/demo/phone.ts';
import { NO_POSTGRES, type PostgresServer, startPostgres } from '../../src/testing/postgres.ts';
import { startServer, type TestServer } from '../journeys/support/server.ts';
import { openOffice } from '../support/office.ts';
import { coveredBy, pushOver } from './http-phone.ts';

export type KilledDatabase = 'sqlite' | 'postgres';

export interface Kills {
  kills: number;
  /** How many of them hit PostgreSQL itself, all its processes at once. */
  of_postgres?: number;
  /** Entries that a receipt called reached. */
  acknowledged: number;
  /** Of them, those that are not in the log under their hash. */
  missing: number;
  /** Entries that are in the log more than once, and numbers of a log that nobody has. */
  doubled: number;
  gaps: number;
}

const CATCHMENTS = 3;
const PHONES = 6;
const BATCH = 20;
const LOAD_MS = 700;
const RETRY_MS = 40;
/** Every so many kills PostgreSQL is hit, else the server. */
const POSTGRES_EACH = 3;
const STATEMENT_MS = 15_000;

interface Ground {
  server: TestServer;
  postgres: PostgresServer | null;
  url: string;
  scopes: string[];
  phones: Phone[];
}

async function openGround(database: KilledDatabase): Promise<Ground> {
  const postgres = database === 'postgres' ? await startPostgres({ fsync: true }) : null;
  if (database === 'postgres' && !postgres) throw new Error(NO_POSTGRES);
  const url = postgres ? await postgres.create('pahunch') : '';
  const server = await startServer({ DATABASE_URL: url, LOG_LEVEL: 'error' });
  const office = await openOffice(server);
  const scopes: string[] = [];
  for (let i = 0; i < CATCHMENTS; i++) scopes.push(await office.makeUnit(`Catchment ${i}`, 'catchment'));
  const phones: Phone[] = [];
  for (let i = 0; i < PHONES; i++) {
    const unit = scopes[i % CATCHMENTS] ?? '';
    const { link } = await office.invite({ name: 'ASHA', number: `K-${i}`, unit });
    phones.push(await joinPhone(nodeCrypto, link));
  }
  return { server, postgres, url, scopes, phones };
}

/** Saves and pushes batch after batch, each until a receipt covers it; which numbers were called reached. */
async function work(ground: Ground, phone: Phone, isOver: () => boolean): Promise<Set<number>> {
  const reached = new Set<number>();
  const minute = Math.floor(Date.now() / 60_000);
  while (!isOver()) {
    const what = { kind: 'household.registered', v: 1, on: '2026-11-20', body: { headName: 'राम' } };
    const batch = Array.from({ length: BATCH }, () => saveOn(phone, what, minute));
    while (!isOver() && !batch.every(({ no }) => reached.has(no))) {
      const receipt = await pushOver(ground.server.url, phone, batch);
      if (receipt) for (const no of coveredBy(receipt)) reached.add(no);
      else await wait(RETRY_MS);
    }
  }
  return reached;
}

async function killOnce({ server, postgres }: Ground, turn: number): Promise<void> {
  await wait(Math.random() * LOAD_MS);
  if (!postgres || turn % POSTGRES_EACH !== 0) {
    await server.kill();
    return server.start();
  }
  await postgres.kill();
  await postgres.start();
}

/** Whether the database holds what was called reached: the words of its log, not of the server. */
async function audit({ scopes, phones }: Ground, storage: Storage, reached: Set<number>[]) {
  const hashes = new Map<string, string>();
  let [doubled, gaps] = [0, 0];
  for (const scope of scopes) {
    for (let at = 0; ; ) {
      const rows = await storage.log.page(scope, at, 1000);
      if (rows.length === 0) break;
      for (const { seq, feed, no, hash } of rows) {
        if (seq !== ++at) gaps++;
        if (hashes.has(`${feed}/${no}`)) doubled++;
        hashes.set(`${feed}/${no}`, toBase64url(hash));
      }
    }
  }
  let missing = 0;
  for (const [i, phone] of phones.entries()) {
    for (const no of reached[i] ?? []) {
      const entry = phone.entries[no - 1];
      const hash = entry && toBase64url(await hashEntry(nodeCrypto, phone.keys.hash, entry));
      if (!hash || hashes.get(`${phone.feed}/${no}`) !== hash) missing++;
    }
  }
  return { missing, doubled, gaps };
}

function openStorage({ server, url }: Ground): Promise<Storage> {
  if (url === '') return openSqlite(join(server.folder, 'pahunch.sqlite'), nodeCrypto);
  const start = { url, pool: 2, statementMs: STATEMENT_MS, waitMs: STATEMENT_MS, say: () => undefined };
  return openPostgres(start, nodeCrypto);
}

/**
 * The real server under the load of several phones, killed (SIGKILL) so many times and started again; on PostgreSQL a
 * part of the kills hits the database instead. Then every entry that a receipt has called reached is looked up.
 */
export async function runKills(kills: number, database: KilledDatabase): Promise<Kills> {
  const ground = await openGround(database);
  try {
    let isOver = false;
    const working = Promise.all(ground.phones.map((phone) => work(ground, phone, () => isOver)));
    for (let turn = 1; turn <= kills; turn++) await killOnce(ground, turn);
    await wait(LOAD_MS);
    isOver = true;
    const reached = await working;
    await ground.server.kill();
    const storage = await openStorage(ground);
    const found = await audit(ground, storage, reached);
    await storage.close();
    return {
      kills,
      ...(ground.postgres && { of_postgres: Math.floor(kills / POSTGRES_EACH) }),
      acknowledged: reached.reduce((sum, { size }) => sum + size, 0),
      ...found,
    };
  } finally {
    await ground.server.close();
    await ground.postgres?.close();
  }
}
