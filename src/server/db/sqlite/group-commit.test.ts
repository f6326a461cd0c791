import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

function row(id: string) {
  return { scope: 'SC0PEAA1', id, at: 1, feed: 'F', worker: 'W', action: 'read', about: '1-2' };
}

const note = (id: string) => storage.transaction((db) => db.audit.note([row(id)]));

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

/** Works that come while another is under way are one group. */
async function asOneGroup<T>(ask: () => Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
  let goOn = () => {};
  const first = storage.transaction(() => new Promise<void>((resolve) => (goOn = resolve)));
  const asked = ask();
  // The first work begins in its own time.
  await new Promise((resolve) => setTimeout(resolve, 5));
  goOn();
  await first;
  return Promise.allSettled(asked);
}

test('of works that came at once the one that fails is undone, and the others stand', async () => {
  const failing = () =>
    storage.transaction(async (db) => {
      await db.audit.note([row('half')]);
      throw new Error('refused');
    });
  const done = await asOneGroup(() => [note('before'), failing(), note('after')]);
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(committed()).toEqual(['after', 'before']);
});

test('a work sees what the one before it in its group wrote', async () => {
  const seen = () =>
    storage.transaction(async (db) => (await db.audit.noted(['SC0PEAA1'], 'nobody', 9)).length);
  const done = await asOneGroup<unknown>(() => [note('one'), seen(), note('two'), seen()]);
  expect(done.map((one) => one.status === 'fulfilled' && one.value)).toEqual([undefined, 1, undefined, 2]);
});

describe('when the disk does not take a group', () => {
  /** The same file through a connection that refuses one statement, as SQLite does on a full disk. */
  function refusing(isRefused: (text: string) => boolean, endsTransaction: boolean) {
    const native = new Database(join(folder, 'a.sqlite'));
    const database = {
      prepare(text: string) {
        if (isRefused(text)) {
          if (endsTransaction) native.exec('rollback');
          throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
        }
        return native.prepare(text === 'rollback' && !native.inTransaction ? 'select 1 where 0' : text);
      },
      close: () => native.close(),
    };
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: database as never }) });
    return { db, transact: groupCommit(db, () => !native.inTransaction) };
  }

  test.each([
    ['at the commit', (text: string) => text === 'commit', false],
    ['in the middle of it, and ends it', (text: string) => text.includes('update "audit"'), true],
  ])('%s, nobody in it is told that anything was done', async (_when, isRefused, endsTransaction) => {
    await Promise.all([note('one'), note('two')]);
    let isFull = true;
    const { db, transact } = refusing((text) => isFull && isRefused(text), endsTransaction);
    const forget = (id: string) =>
      transact((inside) => inside.deleteFrom('audit').where('id', '=', id).execute());
    const change = () => transact((inside) => inside.updateTable('audit').set({ at: 7 }).execute());
    let goOn = () => {};
    const first = transact(() => new Promise<void>((resolve) => (goOn = resolve)));
    first.catch(() => undefined);
    const asked = [forget('one'), change(), forget('two')];
    await new Promise((resolve) => setTimeout(resolve, 5));
    goOn();
    const done = await Promise.allSettled(asked);
    expect(done.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(committed()).toEqual(['one', 'two']);
    isFull = false;
    await forget('one');
    expect(committed()).toEqual(['two']);
    await db.destroy();
  });
});
