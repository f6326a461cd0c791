import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import { makeKeyFile } from '../../../platform/node/key-file.ts';
import { postgresDatabase, rawTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { postgresStart } from '../../../testing/postgres-open.ts';
import {
  addSmallBlock,
  joinedPhone,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testClock,
  testServer,
} from '../../../testing/server.ts';
import type { Connections, See } from '../../../testing/watched-connections.ts';
import { type Phone, saveOn } from '../../demo/phone.ts';
import { takeBackup } from '../backup.ts';
import { restoreBackup } from '../restore.ts';
import { copyFromPostgres } from './copy.ts';
import { checkRestorable } from './swap.ts';

/** What is done once the copy has read the entries, and none of the tables behind them. */
const afterEntries = vi.hoisted(() => ({ happens: async () => undefined as unknown }));
vi.mock('../../db/postgres/connections.ts', async (original) => {
  const real = await original<{ connections: Connections }>();
  const { watched } = await import('../../../testing/watched-connections.ts');
  const see: See = async (text, run) => {
    const answer = await run();
    if (text === 'close "reading_entry"') await afterEntries.happens();
    return answer;
  };
  return { ...real, connections: watched(real.connections, see) };
});

const SECRET = { passphrase: 'पाँच शब्द यहाँ लिखे हैं', work: 10 };

let folders: string[];
let servers: TestServer[];
beforeEach(() => {
  folders = [];
  servers = [];
});
afterEach(async () => {
  for (const server of servers) await server.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keeping-pg-'));
  folders.push(folder);
  return folder;
}

async function opened(folder: string, database: TestDatabase = 'postgres'): Promise<TestServer> {
  const server = await testServer({ folder, database });
  servers.push(server);
  return server;
}

async function closed(server: TestServer): Promise<void> {
  servers.splice(servers.indexOf(server), 1);
  await server.close();
}

async function placeOf(folder: string) {
  return { kind: 'postgres' as const, ...postgresStart(await postgresDatabase(basename(folder))) };
}

async function config(folder: string, database: TestDatabase = 'postgres') {
  const sqlite = { kind: 'sqlite' as const, file: join(folder, 'pahunch.sqlite') };
  const place = database === 'postgres' ? await placeOf(folder) : sqlite;
  return { database: place, folder, keyFile: join(folder, 'pahunch.key') };
}

async function backup(server: TestServer, database?: TestDatabase) {
  const ground = { services: server.services, config: await config(server.folder, database) };
  return takeBackup(ground, { to: fresh(), secret: SECRET });
}

async function restore(from: string, to: string, more: { replace?: boolean; database?: TestDatabase } = {}) {
  const { replace = false, database } = more;
  const means = { crypto: nodeCrypto, clock: testClock() };
  return restoreBackup(means, await config(to, database), { from, replace, secret: SECRET });
}

function count(server: TestServer, phone: Phone, ors: number) {
  const counted = { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors } } };
  return saveOn(phone, counted, Math.floor(server.clock.now() / 60_000));
}

async function used(database: TestDatabase = 'postgres', entries = 4) {
  const server = await opened(fresh(), database);
  await addSmallBlock(server.services);
  const phone = await joinedPhone(server, SMALL_BLOCK.worker);
  for (let i = 0; i < entries; i++) count(server, phone, i);
  await sync(server, phone);
  return { server, phone };
}

/** Every row of every table, as text that is the same whatever the database. */
async function rowsOf(folder: string): Promise<Record<string, string[]>> {
  const raw = await rawTestDatabase(folder);
  const tables = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema() order by tablename`.execute(raw);
  const all: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(raw);
    all[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  await raw.destroy();
  return all;
}

describe('a backup of a PostgreSQL', () => {
  test('is taken while the servers write, holds one moment, and what phones may rely on is noted only then', async () => {
    const { server, phone } = await used('postgres', 30);
    const taken = backup(server);
    for (let more = 0; more < 5; more++) await sync(server, phone, [count(server, phone, more)]);
    const { entries, file } = await taken;
    expect(entries).toBeGreaterThanOrEqual(30);
    const keptTo = await server.services.storage.kept.keptTo(SMALL_BLOCK.catchment, phone.feed);
    expect(keptTo).toBeGreaterThanOrEqual(30);
    expect(keptTo).toBeLessThanOrEqual(entries);
    expect(readdirSync(server.folder).filter((name) => name.startsWith('backup-'))).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  test('holds what was there when it began, although another process commits between two of its tables', async () => {
    const { server, phone } = await used();
    const file = join(fresh(), 'copy.sqlite');
    const entry = count(server, phone, 9);
    const between = vi.spyOn(afterEntries, 'happens').mockImplementation(() => sync(server, phone, [entry]));
    await copyFromPostgres(await placeOf(server.folder), file, nodeCrypto);
    expect(between).toHaveBeenCalledTimes(1);
    expect(await server.services.storage.log.page(SMALL_BLOCK.catchment, 0, 10)).toHaveLength(5);
    const copy = new Database(file, { readonly: true });
    const [entries, heads] = ['select count(*) from entry', 'select max(head) from scope_head'].map((text) =>
      copy.prepare(text).pluck().get(),
    );
    copy.close();
    expect([entries, heads]).toEqual([4, 4]);
  });

  test('of rows that went missing is thrown away, and nothing is promised', async () => {
    const { server } = await used();
    const raw = await rawTestDatabase(server.folder);
    await sql`delete from entry where no = 3`.execute(raw);
    await raw.destroy();
    await expect(backup(server)).rejects.toMatchObject({ kind: 'not-verified' });
    expect(await server.services.storage.kept.newestBackup()).toBeUndefined();
  });
});

describe('a restore into a PostgreSQL', () => {
  test('gives back every row of every table under a new epoch, with a token that still holds', async () => {
    const { server, phone } = await used();
    const before = await rowsOf(server.folder);
    const { file } = await backup(server);
    const to = fresh();
    const done = await restore(file, to);
    const after = await rowsOf(to);
    const changed = Object.keys(before).filter((name) => String(before[name]) !== String(after[name]));
    // What the restore itself changes.
    expect(changed.sort()).toEqual(['programme', 'restore']);
    expect(readFileSync(join(to, 'pahunch.key'))).toEqual(readFileSync(join(server.folder, 'pahunch.key')));
    const again = await opened(to);
    expect(again.services.programme).toMatchObject({ id: server.services.programme.id, epoch: done.epoch });
    const answer = await sync(again, phone, []);
    expect(answer.receipt).toMatchObject({ upTo: 4, epoch: done.epoch });
    expect(done.aside).toBeNull();
  });

  test.each<[from: TestDatabase, to: TestDatabase]>([
    ['sqlite', 'postgres'],
    ['postgres', 'sqlite'],
  ])('moves a server from %s to %s', async (from, to) => {
    const { server, phone } = await used(from);
    const { file } = await backup(server, from);
    const folder = fresh();
    await restore(file, folder, { database: to });
    const moved = await opened(folder, to);
    expect(await moved.services.storage.kept.amiss()).toEqual([]);
    await sync(moved, phone, [count(server, phone, 7)]);
    const log = await moved.services.storage.log.page(SMALL_BLOCK.catchment, 0, 10);
    expect(log.map(({ seq, no }) => [seq, no])).toEqual([1, 2, 3, 4, 5].map((no) => [no, no]));
  });

  test('does not touch what is there unless it is told, and then puts it aside whole, with its key file', async () => {
    const { server } = await used();
    const { file } = await backup(server);
    const { server: old } = await used('postgres', 2);
    const { folder } = old;
    const rows = await rowsOf(folder);
    await closed(old);
    const key = readFileSync(join(folder, 'pahunch.key'));
    await expect(restore(file, folder)).rejects.toMatchObject({ kind: 'database-there' });
    expect(await rowsOf(folder)).toEqual(rows);
    const { aside, epoch } = await restore(file, folder, { replace: true });
    expect(aside).toMatch(/^schema replaced_/);
    const raw = await rawTestDatabase(folder);
    const kept = await sql<{ rows: number }>`
      select count(*) as rows from ${sql.id(String(aside).split(' ')[1] ?? '', 'entry')}`.execute(raw);
    await raw.destroy();
    expect(kept.rows).toEqual([{ rows: 2 }]);
    expect(readFileSync(join(folder, `pahunch.key.replaced-${epoch}`))).toEqual(key);
    const again = await opened(folder);
    expect(again.services.programme.id).toBe(server.services.programme.id);
  });

  test('does not take the place of another key file unless it is told', async () => {
    const { server } = await used();
    const { file } = await backup(server);
    const to = fresh();
    makeKeyFile(join(to, 'pahunch.key'), nodeCrypto);
    await expect(restore(file, to)).rejects.toMatchObject({ kind: 'database-there' });
    await restore(file, to, { replace: true });
    await opened(to);
  });

  test('is refused while a server is connected', async () => {
    const { server } = await used();
    const { file } = await backup(server);
    const rows = await rowsOf(server.folder);
    await expect(restore(file, server.folder, { replace: true })).rejects.toMatchObject({ kind: 'in-use' });
    expect(await rowsOf(server.folder)).toEqual(rows);
  });

  test('waits for a connection that is on its way out, its own of a moment ago not least', async () => {
    const to = fresh();
    const [leaving, looking] = [await rawTestDatabase(to), await rawTestDatabase(to)];
    await sql`select 1`.execute(leaving);
    const looked = looking.transaction().execute((inside) => checkRestorable(inside, false));
    setTimeout(() => void leaving.destroy(), 500);
    await expect(looked).resolves.toBeUndefined();
    await looking.destroy();
  });

  test.each([
    ['beside the tables', (live: string) => `${live}.dashboard`],
    ['in a schema of their own', () => 'district.dashboard'],
  ])('names views that read the tables, %s, and changes nothing', async (_, nameIn) => {
    const { server } = await used();
    const { file } = await backup(server);
    const { folder } = server;
    await closed(server);
    const raw = await rawTestDatabase(folder);
    const rows = await rowsOf(folder);
    const view = nameIn('public');
    await sql`create schema district`.execute(raw);
    await sql`create view ${sql.table(view)} as select count(*) from entry`.execute(raw);
    await raw.destroy();
    const refused = restore(file, folder, { replace: true });
    await expect(refused).rejects.toMatchObject({ kind: 'depended-on', detail: view });
    expect(await rowsOf(folder)).toEqual(rows);
  });

  test('leaves nothing behind when the database cannot hold what the backup holds', async () => {
    const { server } = await used('sqlite');
    const file = new Database(join(server.folder, 'pahunch.sqlite'));
    file.exec("update programme set name = 'a' || char(0) || 'b'");
    file.close();
    const taken = await backup(server, 'sqlite');
    const to = fresh();
    await expect(restore(taken.file, to)).rejects.toThrow();
    const raw = await rawTestDatabase(to);
    const { rows } = await sql<{ name: string }>`
      select nspname as name from pg_namespace where starts_with(nspname, 'restoring_')`.execute(raw);
    await raw.destroy();
    expect(rows).toEqual([]);
  });

  test('says what is missing where the user of the database may not make a schema', async () => {
    const { server } = await used();
    const { file } = await backup(server);
    const to = fresh();
    const { database, ...rest } = await config(to);
    const owner = await rawTestDatabase(to);
    await sql`do $$ begin create role guest login password 'guest'; exception when duplicate_object then null; end $$`.execute(
      owner,
    );
    await owner.destroy();
    const url = new URL(database.kind === 'postgres' ? database.url : '');
    [url.username, url.password] = ['guest', 'guest'];
    const means = { crypto: nodeCrypto, clock: testClock() };
    const guest = { ...rest, database: { ...(await placeOf(to)), url: url.href } };
    const wish = { from: file, replace: false, secret: SECRET };
    await expect(restoreBackup(means, guest, wish)).rejects.toMatchObject({ kind: 'not-allowed' });
  });
});
