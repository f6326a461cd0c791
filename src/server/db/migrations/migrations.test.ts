import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deriveFeedKeys } from '../../../codec/keys.ts';
import { fromBase64url } from '../../../platform/bytes.ts';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import { sync, testServer } from '../../../testing/server.ts';
import { writeUsedDatabase } from '../../../testing/used-database.ts';
import { joinPhone, type Phone, saveOn } from '../../demo/phone.ts';
import { openSqlite } from '../sqlite/open.ts';
import { MIGRATIONS } from './all.ts';

/**
 * A database of each version as its own code wrote it: a block, a joined phone with three entries in the log, one that
 * waits for an upgrade, a fork, and an envelope of a phone nobody knows; with its key file and what the phone holds.
 */
const FIXTURES = fileURLToPath(new URL('../../../../tests/fixtures/migrations/', import.meta.url));
const NEWEST = MIGRATIONS.at(-1)?.name ?? '';
const isWriting = Boolean(process.env.WRITE_MIGRATIONS);
const VERSIONS = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => name.slice(0, -'.sql'.length));

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keeping-old-'));
  file = join(folder, 'pahunch.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

function layOut(version: string): void {
  const database = new Database(file);
  database.exec(readFileSync(join(FIXTURES, `${version}.sql`), 'utf8'));
  database.close();
  copyFileSync(join(FIXTURES, `${version}.key`), join(folder, 'pahunch.key'));
}

type Rows = Record<string, Record<string, unknown>[]>;

function allRows(): Rows {
  const database = new Database(file, { readonly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
  const rows = (tables as { name: string }[]).map(({ name }) => [
    name,
    database.prepare(`select * from "${name}" order by rowid`).all(),
  ]);
  database.close();
  return Object.fromEntries(rows) as Rows;
}

async function phoneOf(version: string): Promise<Phone> {
  const said = JSON.parse(readFileSync(join(FIXTURES, `${version}.json`), 'utf8'));
  const secret = fromBase64url(said.secret) ?? new Uint8Array();
  const { invitation } = await joinPhone(nodeCrypto, said.link);
  const keys = await deriveFeedKeys(nodeCrypto, secret);
  return {
    feed: said.feed,
    invitation,
    secret,
    keys,
    entries: [],
    token: fromBase64url(said.token),
    joined: true,
  };
}

test('today’s version leaves a database to test the next one with', async () => {
  if (isWriting && !VERSIONS.includes(NEWEST)) await writeUsedDatabase(FIXTURES, NEWEST);
  else
    expect(
      VERSIONS,
      'run WRITE_MIGRATIONS=1 npx vitest run --project node src/server/db/migrations',
    ).toContain(NEWEST);
  expect(VERSIONS.length).toBeGreaterThan(1);
});

describe.each(VERSIONS)('a database of the version %s', (version) => {
  test('is brought to today with every row as it was', async () => {
    layOut(version);
    const before = allRows();
    const storage = await openSqlite(file, nodeCrypto);
    await storage.close();
    const after = allRows();
    for (const [table, rows] of Object.entries(before)) {
      if (table === 'migration') continue;
      expect(after[table]).toHaveLength(rows.length);
      for (const [i, row] of rows.entries()) expect(after[table]?.[i]).toMatchObject(row);
    }
    expect(after.migration?.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(before.entry?.length).toBe(3);
  });

  test('serves the phone of that time: its token holds, its numbers are known, its next report reaches', async () => {
    layOut(version);
    const server = await testServer({ folder });
    const phone = await phoneOf(version);
    const answer = await sync(server, phone, []);
    expect([answer.status, answer.receipt?.exceptions.map(({ no, verdict }) => [no, verdict])]).toEqual([
      200,
      [
        [1, 'forked'],
        [3, 'held'],
      ],
    ]);
    for (let ors = 1; ors <= 5; ors++) {
      const counted = { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors } } };
      saveOn(phone, counted, Math.floor(server.clock.now() / 60_000));
    }
    await sync(server, phone, phone.entries.slice(4));
    const log = await server.services.storage.log.page(phone.invitation.scope, 0, 100);
    expect(log.map(({ seq, no }) => [seq, no])).toEqual([
      [1, 1],
      [2, 2],
      [3, 4],
      [4, 5],
    ]);
    expect(await server.services.storage.kept.amiss()).toEqual([]);
    await server.close();
  });

  test('waits for its turn while somebody else is writing to it', async () => {
    layOut(version);
    const other = new Worker(
      `const { workerData, parentPort } = require('node:worker_threads');
       const database = new (require('better-sqlite3'))(workerData);
       database.exec('begin exclusive');
       parentPort.postMessage('held');
       setTimeout(() => { database.exec('commit'); database.close(); }, 300);`,
      { eval: true, workerData: file },
    );
    await new Promise((resolve) => other.once('message', resolve));
    const storage = await openSqlite(file, nodeCrypto);
    expect(await storage.kept.amiss()).toEqual([]);
    await storage.close();
    await other.terminate();
  });
});
