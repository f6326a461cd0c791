import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import { storageContract } from '../../../testing/storage-contract.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { openSqlite, SQLITE_GROUND } from './open.ts';

storageContract('SQLite', () => openSqlite(':memory:', nodeCrypto));

function emptyDatabase(file = ':memory:') {
  return new Kysely({ dialect: new SqliteDialect({ database: new Database(file) }) });
}

describe('migrations', () => {
  test('run once each, and leave what is there alone', async () => {
    const db = emptyDatabase();
    expect(await migrate(db, SQLITE_GROUND, MIGRATIONS)).toEqual(MIGRATIONS.map((step) => step.name));
    expect(await migrate(db, SQLITE_GROUND, MIGRATIONS)).toEqual([]);
    await db.destroy();
  });

  test('one that fails leaves the database as it was', async () => {
    const db = emptyDatabase();
    await migrate(db, SQLITE_GROUND, MIGRATIONS);
    const broken = {
      name: '9999-broken',
      up: async (inner: typeof db) => {
        await inner.schema.createTable('half').addColumn('id', 'text').execute();
        throw new Error('broken');
      },
    };
    await expect(migrate(db, SQLITE_GROUND, [...MIGRATIONS, broken])).rejects.toThrow('broken');
    const tables = await db.introspection.getTables();
    expect(tables.map(({ name }) => name)).not.toContain('half');
    await db.destroy();
  });

  test('a database of a newer version is not touched', async () => {
    const db = emptyDatabase();
    await migrate(db, SQLITE_GROUND, MIGRATIONS);
    await expect(migrate(db, SQLITE_GROUND, [])).rejects.toThrow('newer version');
    await db.destroy();
  });
});

test('docs/scale.md says of each table on which node of a cluster its rows lie', async () => {
  const db = emptyDatabase();
  await migrate(db, SQLITE_GROUND, MIGRATIONS);
  const said = readFileSync('docs/scale.md', 'utf8');
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  expect(tables.filter((name) => !new RegExp(`['\`]${name}['\`]`).test(said))).toEqual([]);
  await db.destroy();
});

test('what was committed is seen by another process at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pahunch-db-'));
  const file = join(folder, 'a.sqlite');
  const storage = await openSqlite(file, nodeCrypto);
  await storage.programme.addProgramme({ id: 'PR0GRAM1', name: 'n', state: 'BR', epoch: 'EP0CHAA1' });
  const second = await openSqlite(file, nodeCrypto);
  expect((await second.programme.programme())?.epoch).toBe('EP0CHAA1');
  const raw = new Database(file);
  expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
  raw.close();
  await second.close();
  await storage.close();
  rmSync(folder, { recursive: true });
});
