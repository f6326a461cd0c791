import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import { postgresDatabase } from '../../../testing/databases.ts';
import { openDoor, TLS_AUTHORITY } from '../../../testing/postgres-door.ts';
import { postgresStart, rawPostgres } from '../../../testing/postgres-open.ts';
import { storageContract } from '../../../testing/storage-contract.ts';
import { StorageAway } from '../away.ts';
import { kyselyStorage } from '../kysely/storage.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import type { Storage, StoredEntry } from '../port.ts';
import type { Tables } from '../tables.ts';
import { APPLICATION } from './connections.ts';
import { openPostgres, POSTGRES_GROUND, type PostgresStart } from './open.ts';

let databases = 0;
const opened: Storage[] = [];
afterEach(async () => {
  for (const storage of opened.splice(0)) await storage.close();
});

function fresh(): Promise<string> {
  return postgresDatabase(`adapter_${process.pid}_${++databases}`);
}

async function open(url: string, more: Partial<PostgresStart> = {}): Promise<Storage> {
  const storage = await openPostgres({ ...postgresStart(url), ...more }, nodeCrypto);
  opened.push(storage);
  return storage;
}

const start8 = new Uint8Array(8);
const WORKER = { name: 'सुनीता', role: 'worker', cadre: 'asha', unit: 'UNITAAA1', phone: '', moved_at: null };

function entryOf(seq: number, no: number): StoredEntry {
  const what = { feed: 'FEEDAAA1', no, kind: 'visit.recorded', v: 1, day: '2026-11-20', body: '{}' };
  const when = { saved_at: 1, clock_offset: null, corrected_at: 1, received_at: 1 };
  const refs = { about_feed: null, about_no: null, amends_feed: null, amends_no: null };
  const rest = { voids_feed: null, voids_no: null, carrier: 'sync', courier: null };
  return { seq, ...what, ...when, ...refs, ...rest, hash: new Uint8Array(16), digest: start8 };
}

storageContract('PostgreSQL', async () => openPostgres(postgresStart(await fresh()), nodeCrypto));

describe('several processes start at once', () => {
  test('on an empty database: each step runs once, and all of them can work', async () => {
    const url = await fresh();
    const all = await Promise.all(Array.from({ length: 6 }, () => open(url)));
    for (const storage of all) expect(await storage.programme.programme()).toBeUndefined();
    const raw = rawPostgres(url);
    const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(raw);
    expect(rows.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
    await raw.destroy();
  });
});

test('a server is known as one to a restore, whatever name its address gives it', async () => {
  const url = new URL(await fresh());
  url.searchParams.set('application_name', 'district');
  const raw = rawPostgres(url.href);
  const { rows } = await sql<{ name: string }>`select application_name as name from pg_stat_activity
    where pid = pg_backend_pid()`.execute(raw);
  expect(rows).toEqual([{ name: APPLICATION }]);
  await raw.destroy();
});

describe('two transactions in each other’s way', () => {
  test('a deadlock is broken by the database, and the one that lost does its work again', async () => {
    const storage = await open(await fresh());
    let tries = 0;
    let arrived = 0;
    let meet: () => void = () => undefined;
    const both = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const crossing = (first: string, second: string) =>
      storage.transaction(async (db) => {
        tries++;
        await db.log.lockScope(first, start8);
        if (++arrived === 2) meet();
        await both;
        await db.log.lockScope(second, start8);
        const { head } = (await db.log.heads([first])).get(first) ?? { head: -1 };
        return head;
      });
    await storage.transaction(async (db) => {
      await db.log.lockScope('SCOPEAA1', start8);
      await db.log.lockScope('SCOPEAA2', start8);
    });
    expect(await Promise.all([crossing('SCOPEAA1', 'SCOPEAA2'), crossing('SCOPEAA2', 'SCOPEAA1')])).toEqual([
      0, 0,
    ]);
    expect(tries).toBe(3);
  });

  test('a serialization failure is tried again, where a database is stricter than it is asked to be', async () => {
    const pool = new pg.Pool({
      connectionString: await fresh(),
      options: '-c default_transaction_isolation=serializable',
    });
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    await migrate(db, POSTGRES_GROUND, MIGRATIONS);
    const storage = kyselyStorage(db, nodeCrypto, sql`select 0 as bytes`);
    opened.push(storage);
    let tries = 0;
    let arrived = 0;
    let meet: () => void = () => undefined;
    const both = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const writers = [1, 2].map((no) =>
      storage.transaction(async (inside) => {
        tries++;
        // Each has looked before the other writes.
        await inside.log.heads(['SCOPEAA1']);
        if (++arrived === 2) meet();
        await both;
        const { head } = await inside.log.lockScope('SCOPEAA1', start8);
        await inside.log.append('SCOPEAA1', [entryOf(head + 1, no)]);
      }),
    );
    await Promise.all(writers);
    expect((await storage.log.page('SCOPEAA1', 0, 10)).map(({ seq }) => Number(seq))).toEqual([1, 2]);
    expect(tries).toBeGreaterThan(2);
  });
});

describe('the database goes away', () => {
  test('in the midst of a transaction: the caller is told so, nothing is half there, and the next one works', async () => {
    const url = await fresh();
    const storage = await open(url);
    const raw = rawPostgres(url);
    const cut = storage.transaction(async (db) => {
      await db.log.lockScope('SCOPEAA1', start8);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()`.execute(raw);
      await db.log.append('SCOPEAA1', [entryOf(1, 1)]);
    });
    await expect(cut).rejects.toThrow(StorageAway);
    await storage.transaction((db) => db.log.append('SCOPEAA1', [entryOf(1, 2)]));
    expect((await storage.log.page('SCOPEAA1', 0, 10)).map(({ no }) => no)).toEqual([2]);
    await raw.destroy();
  });

  test('a statement that waits for a lock too long ends, and its connection is used again', async () => {
    const url = await fresh();
    const patient = await open(url);
    const hasty = await open(url, { statementMs: 200, pool: 1 });
    await patient.transaction(async (db) => {
      await db.log.lockScope('SCOPEAA1', start8);
      const late = hasty.transaction((beside) => beside.log.lockScope('SCOPEAA1', start8));
      await expect(late).rejects.toThrow(StorageAway);
    });
    expect(await hasty.transaction((db) => db.log.lockScope('SCOPEAA1', start8))).toMatchObject({ head: 0 });
  });

  test('a server that starts before its database waits for it; one that waited too long says where and why, without the password', async () => {
    const url = new URL(await fresh());
    const door = await openDoor({ port: Number(url.port), closed: true });
    url.port = String(door.port);
    const said: string[] = [];
    const early = open(url.href, { waitMs: 20_000, say: (line) => said.push(line) });
    await vi.waitFor(() => expect(said).toHaveLength(1), 10_000);
    await door.open();
    expect(await (await early).programme.programme()).toBeUndefined();
    expect(said[0]).toContain(`127.0.0.1:${door.port}`);
    await door.close();
    const never = open('postgres://pahunch:unguessed@127.0.0.1:1/pahunch', { waitMs: 0 });
    await expect(never).rejects.toThrow(/^PostgreSQL at 127\.0\.0\.1:1\/pahunch: (?!.*unguessed)/);
  });

  test.each([
    ['a wrong password', (url: URL) => Object.assign(url, { password: 'wrong' }), 'password'],
    ['a database that is not there', (url: URL) => Object.assign(url, { pathname: '/none' }), 'none'],
  ])('%s ends the start at once', async (_, spoil, word) => {
    const url = spoil(new URL(await fresh()));
    await expect(open(url.href, { waitMs: 60_000 })).rejects.toThrow(word);
  });
});

describe('the line to the database is encrypted as its address says', () => {
  test('with the right authority it connects; with another, or none where one is asked for, it does not', async () => {
    const url = new URL(await fresh());
    const plain = url.href;
    const door = await openDoor({ port: Number(url.port), tls: true });
    url.port = String(door.port);
    url.hostname = 'localhost';
    url.searchParams.set('sslmode', 'verify-full');
    const untrusted = url.href;
    url.searchParams.set('sslrootcert', TLS_AUTHORITY);
    expect(await (await open(url.href)).programme.programme()).toBeUndefined();
    await expect(open(untrusted)).rejects.toThrow('certificate');
    await expect(open(`${plain}?sslmode=verify-full`)).rejects.toThrow('SSL');
    await door.close();
  });
});

describe('what the columns hold', () => {
  test('lists are in the order of bytes, as on SQLite, whatever the database sorts by', async () => {
    const storage = await open(await fresh());
    for (const [i, number] of ['b-1', 'B-2', 'a-1', 'ऊ-1', 'A-1'].entries())
      await storage.org.putWorker({ ...WORKER, id: `WORKERA${i + 1}`, number });
    const numbers = (await storage.org.workers()).map(({ number }) => number);
    expect(numbers).toEqual(['A-1', 'B-2', 'a-1', 'b-1', 'ऊ-1']);
  });

  test('commits wait for the disk although the server’s administrator has turned that off', async () => {
    const url = await fresh();
    const raw = rawPostgres(url);
    await sql
      .raw(`alter database "${new URL(url).pathname.slice(1)}" set synchronous_commit = off`)
      .execute(raw);
    await raw.destroy();
    const again = rawPostgres(url);
    const { rows } = await sql`select current_setting('synchronous_commit') as said`.execute(again);
    expect(rows).toEqual([{ said: 'on' }]);
    await again.destroy();
  });
});
