import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import type { Storage } from '../port.ts';
import type { Tables } from '../tables.ts';
import { groupCommit } from './group-commit.ts';
import { openSqlite } from './open.ts';

let folder: string;
let storage: Storage;
let other: Database.Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pahunch-group-'));
  storage = await openSqlite(join(folder, 'a.sqlite'), nodeCrypto);
  other = new Database(join(folder, 'a.sqlite'));
});
afterEach(async () => {
  other.close();
  await storage.close();
  rmSync(folder, { recursive: true });
});

const note = (id: string) =>
  storage.transaction((db) =>
    db.audit.note([{ scope: 'SC0PEAA1', id, at: 1, feed: 'F', worker: 'W', action: 'read', about: '1-2' }]),
  );

/** What another process sees, which is what is committed. */
function committed(): string[] {
  const rows = other.prepare('select id from audit order by id').all() as { id: string }[];
  return rows.map(({ id }) => id);
}

test('whoever is told that a work is done finds it committed, also when many came at once', async () => {
  const ids = Array.from({ length: 100 }, (_, i) => `id${String(i).padStart(3, '0')}`);
  const seen = await Promise.all(ids.map((id) => note(id).then(() => committed().includes(id))));
  expect(seen).toEqual(ids.map(() => true));
  expect(committed()).toEqual(ids);
});

test('of works that came at once the one that fails is undone, and the others stand', async () => {
  const failing = storage.transaction(async (db) => {
    await db.audit.note([
      { scope: 'SC0PEAA1', id: 'half', at: 1, feed: 'F', worker: 'W', action: 'read', about: '1-2' },
    ]);
    throw new Error('refused');
  });
  const done = await Promise.allSettled([note('before'), failing, note('after')]);
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(committed()).toEqual(['after', 'before']);
});

test('a work sees what the one before it wrote', async () => {
  const seen = storage.transaction((db) => db.audit.noted(['SC0PEAA1'], 'nobody', 10));
  expect(await Promise.all([note('first'), note('second')])).toHaveLength(2);
  const first = note('third');
  const then = storage.transaction((db) => db.audit.noted(['SC0PEAA1'], 'nobody', 10));
  expect([await seen, await first, (await then).length]).toEqual([[], undefined, 3]);
});

test('when the disk does not take the group, nobody in it is told that anything was done', async () => {
  let isBroken = true;
  const native = new Database(join(folder, 'a.sqlite'));
  const breaking = {
    prepare(text: string) {
      if (text === 'commit' && isBroken) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      return native.prepare(text);
    },
    close: () => native.close(),
  };
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: breaking as never }) });
  const transact = groupCommit(db, () => !native.inTransaction);
  const forget = (id: string) =>
    transact((inside) => inside.deleteFrom('audit').where('id', '=', id).execute());
  await Promise.all([note('one'), note('two')]);
  const done = await Promise.allSettled([forget('one'), forget('two')]);
  expect(done.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(committed()).toEqual(['one', 'two']);
  isBroken = false;
  await forget('one');
  expect(committed()).toEqual(['two']);
  await db.destroy();
});
