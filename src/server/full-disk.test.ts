import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nodeCrypto } from '../platform/node/crypto.ts';
import {
  addSmallBlock,
  joinedPhone,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from '../testing/server.ts';
import { type Phone, saveOn, sealCode } from './demo/phone.ts';

const disk = vi.hoisted(() => ({
  opened: [] as { pragma(said: string, how?: { simple: boolean }): unknown }[],
}));

/** The database as it is, with a hold on its own limit of pages: SQLite says the same as on a full disk. */
vi.mock('better-sqlite3', async (original) => {
  const { default: Real } = await original<{ default: typeof Database }>();
  class Watched extends Real {
    constructor(...args: ConstructorParameters<typeof Database>) {
      super(...args);
      disk.opened.push(this);
    }
  }
  return { default: Watched };
});

let folder: string;
let server: TestServer;
let phone: Phone;

beforeEach(async () => {
  disk.opened.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'keeping-full-'));
  server = await testServer({ folder });
  await addSmallBlock(server.services);
  phone = await joinedPhone(server, SMALL_BLOCK.worker);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function fill(): void {
  for (const database of disk.opened)
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
}

function makeRoom(): void {
  for (const database of disk.opened) database.pragma('max_page_count = 1000000');
}

function save(ors: number) {
  const counted = { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors } } };
  return saveOn(phone, counted, Math.floor(server.clock.now() / 60_000));
}

test('while the disk is full nothing is acknowledged and the phone is told to come again; with room it reaches once', async () => {
  const entries = Array.from({ length: 200 }, (_, i) => save(i));
  fill();
  const refused = await sync(server, phone, entries);
  expect([refused.status, refused.receipt]).toEqual([503, null]);
  expect(JSON.parse(refused.body)).toEqual({ problem: 'server' });
  const { storage } = server.services;
  expect(await storage.claims.feedLog(SMALL_BLOCK.catchment, phone.feed)).toMatchObject({ upTo: 0 });
  const codes: string[] = [];
  for (const entry of entries.slice(0, 50)) codes.push(await sealCode(nodeCrypto, phone, [entry]));
  const door = {
    method: 'POST',
    url: '/api/envelopes',
    payload: { codes, carrier: 'whatsapp' },
  } as const;
  const carried = await server.app.inject(door);
  expect([carried.statusCode, carried.headers['retry-after']]).toEqual([503, '30']);
  expect(await storage.kept.amiss()).toEqual([]);
  makeRoom();
  const answer = await sync(server, phone, entries);
  expect(answer.receipt?.upTo ?? 0).toBe(200);
  expect(await storage.log.page(SMALL_BLOCK.catchment, 0, 1000)).toHaveLength(200);
});
