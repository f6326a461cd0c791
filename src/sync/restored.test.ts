import 'fake-indexeddb/auto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeInvitations } from '../codec/invitation.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { takeBackup } from '../server/keeping/backup.ts';
import { restoreBackup } from '../server/keeping/restore.ts';
import { savedCursors } from '../store/pages.ts';
import { saveEntry } from '../store/save.ts';
import { createVault, type Vault } from '../store/vault.ts';
import { serverFacts } from '../store/vault-meta.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { realHttp } from '../testing/real-http.ts';
import {
  addSmallBlock,
  linkFor,
  SMALL_BLOCK,
  type TestServer,
  testClock,
  testServer,
} from '../testing/server.ts';
import { makeEngine } from './engine.ts';

const SECRET = { passphrase: 'पाँच शब्द यहाँ लिखे हैं', work: 10 };
const COUNT = { kind: 'stock.counted', v: 1, on: '2026-11-20' };

let server: TestServer;
let folders: string[];
let backup: string;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'keeping-phone-'));
  folders.push(made);
  return made;
}

beforeEach(async () => {
  freshDatabases();
  folders = [];
  server = await testServer({ folder: folder() });
  await addSmallBlock(server.services);
});
afterEach(async () => {
  await server.close();
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

function configOf(folder: string) {
  const database = { kind: 'sqlite' as const, file: join(folder, 'pahunch.sqlite') };
  return { database, folder, keyFile: join(folder, 'pahunch.key') };
}

async function lastNight(): Promise<void> {
  const config = configOf(server.folder);
  const { file } = await takeBackup({ services: server.services, config }, { to: folder(), secret: SECRET });
  backup = file;
}

/** The server's disk dies; last night's backup goes onto another machine. */
async function restored(): Promise<void> {
  const { clock } = server;
  clock.later(1);
  await server.close();
  const to = folder();
  const wish = { from: backup, replace: false, secret: SECRET };
  await restoreBackup({ crypto: nodeCrypto, clock: testClock(clock.now()) }, configOf(to), wish);
  server = await testServer({ folder: to, clock });
}

async function phoneOf(
  worker: string,
): Promise<{ device: FakeDevice; vault: Vault; run(): Promise<unknown> }> {
  const read = decodeInvitations((await linkFor(server.services, worker)).split('#')[1] ?? '');
  const invitation = read.kind === 'ok' ? read.invitations[0] : undefined;
  if (!invitation) throw new Error(read.kind);
  const device = fakeDevice();
  device.set.http(realHttp(() => server.app));
  const vault = await createVault(device, invitation, '482913');
  return { device, vault, run: () => makeEngine(vault).run() };
}

async function save(vault: Vault, from: number, to: number): Promise<void> {
  for (let ors = from; ors <= to; ors++) await saveEntry(vault, { ...COUNT, body: { counted: { ors } } });
}

async function onTheServer(scope: string): Promise<number[]> {
  const rows = await server.services.storage.log.page(scope, 0, 1000);
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, i) => i + 1));
  return rows.map((row) => JSON.parse(row.body).counted.ors);
}

async function reaches(vault: Vault): Promise<string[]> {
  return (await vault.db.own.toArray()).map((row) => row.reach);
}

describe('after last night’s backup was restored', () => {
  it('a phone offers again what was acknowledged since, and everything is there once', async () => {
    const sunita = await phoneOf(SMALL_BLOCK.worker);
    await save(sunita.vault, 1, 3);
    await sunita.run();
    await lastNight();
    await save(sunita.vault, 4, 6);
    await sunita.run();
    expect(await onTheServer(SMALL_BLOCK.catchment)).toEqual([1, 2, 3, 4, 5, 6]);
    const before = await serverFacts(sunita.vault.db);
    await restored();
    expect(await onTheServer(SMALL_BLOCK.catchment)).toEqual([1, 2, 3]);
    await save(sunita.vault, 7, 7);
    expect(await sunita.run()).toEqual({ kind: 'done' });
    expect((await onTheServer(SMALL_BLOCK.catchment)).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await reaches(sunita.vault)).toEqual(Array(7).fill('reached'));
    expect(await sunita.vault.db.outbox.count()).toBe(0);
    const after = await serverFacts(sunita.vault.db);
    expect(after.epoch).toBe(server.services.programme.epoch);
    expect(after.epoch).not.toBe(before.epoch);
    // Nothing new: the cursors stand in the new history, and nothing is offered a second time.
    const cursors = await savedCursors(sunita.vault);
    expect(await sunita.run()).toEqual({ kind: 'done' });
    expect(await savedCursors(sunita.vault)).toEqual(cursors);
    expect(await onTheServer(SMALL_BLOCK.catchment)).toHaveLength(7);
  });

  it('a phone that joined since joins again by itself with the invitation it had', async () => {
    await lastNight();
    const rekha = await phoneOf(SMALL_BLOCK.nextWorker);
    await save(rekha.vault, 1, 2);
    await rekha.run();
    expect(await onTheServer(SMALL_BLOCK.nextCatchment)).toEqual([1, 2]);
    await restored();
    expect(await server.services.storage.feeds.feed(rekha.vault.feed)).toBeUndefined();
    expect(await rekha.run()).toEqual({ kind: 'done' });
    expect(await onTheServer(SMALL_BLOCK.nextCatchment)).toEqual([1, 2]);
    expect(await server.services.storage.feeds.feed(rekha.vault.feed)).toMatchObject({ state: 'live' });
  });

  it('a supervisor who had read further reads from the beginning and has everything once', async () => {
    const sunita = await phoneOf(SMALL_BLOCK.worker);
    const poonam = await phoneOf(SMALL_BLOCK.supervisor);
    await save(sunita.vault, 1, 2);
    await sunita.run();
    await lastNight();
    await save(sunita.vault, 3, 5);
    await sunita.run();
    await poonam.run();
    expect(await poonam.vault.db.entries.count()).toBe(5);
    await restored();
    // She comes first: what she holds of others stays although the server has it no more.
    await poonam.run();
    expect(await poonam.vault.db.entries.count()).toBe(5);
    await sunita.run();
    await poonam.run();
    expect(await poonam.vault.db.entries.count()).toBe(5);
    const cursor = (await savedCursors(poonam.vault)).find((row) => row.scope === SMALL_BLOCK.catchment);
    expect(cursor?.seq).toBe(5);
  });

  it('a copy laid back by hand, without the command, loses nothing either', async () => {
    const sunita = await phoneOf(SMALL_BLOCK.worker);
    await save(sunita.vault, 1, 2);
    await sunita.run();
    const { clock } = server;
    await server.close();
    const copy = folder();
    cpSync(server.folder, copy, { recursive: true });
    server = await testServer({ folder: server.folder, clock });
    await save(sunita.vault, 3, 4);
    await sunita.run();
    await server.close();
    clock.later(1);
    server = await testServer({ folder: copy, clock });
    expect(await sunita.run()).toEqual({ kind: 'done' });
    expect(await onTheServer(SMALL_BLOCK.catchment)).toEqual([1, 2, 3, 4]);
  });
});
