import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../platform/node/crypto.ts';
import { makeKeyFile } from '../../platform/node/key-file.ts';
import {
  addSmallBlock,
  bearer,
  joinedPhone,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testClock,
  testServer,
} from '../../testing/server.ts';
import type { Org } from '../../wire/org.ts';
import { readConfig } from '../config.ts';
import { type Phone, saveOn } from '../demo/phone.ts';
import { openGround } from '../ground.ts';
import { takeBackup } from './backup.ts';
import { holdFolder } from './hold.ts';
import { restoreBackup } from './restore.ts';

/** The work of age's own default takes a second and a quarter of a gigabyte: here the format is what matters. */
const SECRET = { passphrase: 'पाँच शब्द यहाँ लिखे हैं', work: 10 };

let folder: string;
let backups: string;
let server: TestServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keeping-data-'));
  backups = mkdtempSync(join(tmpdir(), 'keeping-to-'));
  server = await testServer({ folder });
  await addSmallBlock(server.services);
});
afterEach(async () => {
  await server.close();
  for (const path of [folder, backups]) rmSync(path, { recursive: true, force: true });
});

function config(at = folder) {
  const database = { kind: 'sqlite' as const, file: join(at, 'pahunch.sqlite') };
  return { database, folder: at, keyFile: join(at, 'pahunch.key') };
}

function backup(more: { to?: string; keep?: number } = {}) {
  const { services } = server;
  return takeBackup({ services, config: config() }, { to: backups, secret: SECRET, ...more });
}

function restore(from: string, to: string, more: { replace?: boolean; passphrase?: string } = {}) {
  const { replace = false, passphrase = SECRET.passphrase } = more;
  const means = { crypto: nodeCrypto, clock: testClock() };
  return restoreBackup(means, config(to), { from, replace, secret: { passphrase } });
}

function count(phone: Phone, ors: number) {
  const counted = { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors } } };
  return saveOn(phone, counted, Math.floor(server.clock.now() / 60_000));
}

async function reporting(entries: number) {
  const phone = await joinedPhone(server, SMALL_BLOCK.worker);
  for (let i = 0; i < entries; i++) count(phone, i);
  await sync(server, phone);
  return phone;
}

describe('a backup', () => {
  test('is taken while the server writes, and what phones may rely on is noted only then', async () => {
    const phone = await reporting(30);
    const { storage } = server.services;
    expect(await storage.kept.keptTo(SMALL_BLOCK.catchment, phone.feed)).toBe(0);
    const taken = backup();
    await sync(server, phone, [count(phone, 1)]);
    const { file, bytes, entries } = await taken;
    expect(entries).toBe(30);
    expect(statSync(file)).toMatchObject({ size: bytes });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await storage.kept.keptTo(SMALL_BLOCK.catchment, phone.feed)).toBe(30);
    expect(await storage.kept.newestBackup()).toMatchObject({ bytes });
    expect(readdirSync(folder).filter((name) => name.startsWith('backup-'))).toEqual([]);
    expect(readdirSync(backups)).toHaveLength(1);
  });

  test('opens without Pahunch: age and tar are enough, and it holds the key file', async () => {
    await reporting(2);
    const { file } = await backup();
    const sealed = readFileSync(file);
    expect(sealed.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    const age = new Decrypter();
    age.addPassphrase(SECRET.passphrase);
    const plain = await age.decrypt(sealed);
    const out = mkdtempSync(join(tmpdir(), 'keeping-out-'));
    const tar = spawnSync('tar', ['xz', '-C', out], { input: plain });
    expect(tar.status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['manifest.json', 'pahunch.key', 'pahunch.sqlite']);
    expect(readFileSync(join(out, 'pahunch.key'))).toEqual(readFileSync(join(folder, 'pahunch.key')));
    rmSync(out, { recursive: true });
  });

  test('of a database whose rows went missing is thrown away, and nothing is promised', async () => {
    const phone = await reporting(5);
    const raw = new Database(config().database.file);
    raw.exec('delete from entry where no = 3');
    raw.close();
    await expect(backup()).rejects.toMatchObject({
      kind: 'not-verified',
      detail: expect.stringContaining('dense'),
    });
    expect(readdirSync(backups)).toEqual([]);
    expect(await server.services.storage.kept.keptTo(SMALL_BLOCK.catchment, phone.feed)).toBe(0);
    expect(await server.services.storage.kept.newestBackup()).toBeUndefined();
  });

  test('with a key file that is not the one of this database is thrown away', async () => {
    rmSync(config().keyFile);
    makeKeyFile(config().keyFile, nodeCrypto);
    await expect(backup()).rejects.toMatchObject({ kind: 'not-verified' });
    expect(readdirSync(backups)).toEqual([]);
  });

  test('leaves as many as were wished, the newest, and nothing that is not a backup goes', async () => {
    writeFileSync(join(backups, 'notes.txt'), '');
    const files: string[] = [];
    for (let day = 0; day < 3; day++) {
      server.clock.later(1);
      files.push((await backup({ keep: 2 })).file);
    }
    expect(files.map((file) => existsSync(file))).toEqual([false, true, true]);
    expect(existsSync(join(backups, 'notes.txt'))).toBe(true);
  });

  test('clears away what a power cut left of an earlier one, once nobody can be at it', async () => {
    const day = server.clock.now() / 1000 - 90_000;
    for (const left of [join(folder, 'backup-old'), join(backups, '.pahunch-1-a.part')]) {
      mkdirSync(left);
      utimesSync(left, day, day);
    }
    const running = join(folder, 'backup-running');
    mkdirSync(running);
    const now = server.clock.now() / 1000;
    utimesSync(running, now, now);
    await backup();
    expect(readdirSync(folder).filter((name) => name.startsWith('backup-'))).toEqual(['backup-running']);
    expect(readdirSync(backups).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('into a folder that is not there is refused before anything is read', async () => {
    await expect(backup({ to: join(backups, 'none/') })).rejects.toMatchObject({ kind: 'no-place' });
  });
});

describe('a restore', () => {
  const fresh = () => mkdtempSync(join(tmpdir(), 'keeping-new-'));

  test('gives back every entry under a new epoch, with tokens that still hold', async () => {
    const phone = await reporting(4);
    const { file } = await backup();
    const before = server.services.programme;
    const to = fresh();
    const done = await restore(file, to);
    expect(done).toMatchObject({ takenAt: Math.floor(server.clock.now() / 60_000), aside: null });
    const again = await testServer({ folder: to });
    expect(again.services.programme).toMatchObject({ id: before.id, keyId: before.keyId, epoch: done.epoch });
    expect(done.epoch).not.toBe(before.epoch);
    expect(await again.services.storage.kept.restores()).toMatchObject([{ epoch: done.epoch }]);
    expect(await again.services.storage.kept.amiss()).toEqual([]);
    const answer = await sync(again, phone, []);
    expect(answer.status).toBe(200);
    expect(answer.receipt).toMatchObject({ upTo: 4, epoch: done.epoch });
    await again.close();
    rmSync(to, { recursive: true });
  });

  test('is told to administrators for a month, and to nobody else', async () => {
    const { file } = await backup();
    const to = fresh();
    const done = await restore(file, to);
    const again = await testServer({ folder: to });
    const restored = async (worker: string) => {
      const phone = await joinedPhone(again, worker);
      const reply = await again.app.inject({ url: '/api/org', headers: bearer(phone.token) });
      return reply.json<Org>().restored;
    };
    const now = Math.floor(again.clock.now() / 60_000);
    expect(await restored(SMALL_BLOCK.administrator)).toEqual({ at: now, takenAt: done.takenAt });
    expect(await restored(SMALL_BLOCK.officer)).toBeUndefined();
    again.clock.later(31);
    expect(await restored(SMALL_BLOCK.administrator)).toBeUndefined();
    await again.close();
    rmSync(to, { recursive: true });
  });

  test('does not touch a folder that holds a database unless it is told, and then puts it aside whole', async () => {
    await reporting(2);
    const { file } = await backup();
    const to = fresh();
    const old = await testServer({ folder: to });
    await addSmallBlock(old.services);
    const { id } = old.services.programme;
    await old.close();
    await expect(restore(file, to)).rejects.toMatchObject({ kind: 'database-there' });
    const { aside } = await restore(file, to, { replace: true });
    expect(readdirSync(join(to, aside ?? '')).sort()).toEqual(['pahunch.key', 'pahunch.sqlite']);
    const again = await testServer({ folder: to });
    expect(again.services.programme.id).toBe(server.services.programme.id);
    await again.close();
    const other = await testServer({ folder: join(to, aside ?? '') });
    expect(other.services.programme.id).toBe(id);
    await other.close();
    rmSync(to, { recursive: true });
  });

  describe('where KEY_FILE names another place than DATA_DIR', () => {
    let place: ReturnType<typeof readConfig>;
    beforeEach(() => {
      const to = fresh();
      const KEY_FILE = join(to, 'keys', 'district.key');
      place = readConfig({ DATA_DIR: join(to, 'data'), KEY_FILE }, join(to, 'app'));
      mkdirSync(join(to, 'keys'));
    });
    afterEach(() => rmSync(join(place.folder, '..'), { recursive: true }));

    const restoreThere = (from: string, replace: boolean) =>
      restoreBackup({ crypto: nodeCrypto, clock: testClock() }, place, { from, replace, secret: SECRET });
    const served = async () => {
      const { storage, services } = await openGround(place, testClock());
      await storage.close();
      return services.programme;
    };

    test('brings the key file there, and does not take the place of another one unless it is told', async () => {
      const { file } = await backup();
      makeKeyFile(place.keyFile, nodeCrypto);
      const other = readFileSync(place.keyFile);
      await expect(restoreThere(file, false)).rejects.toMatchObject({ kind: 'database-there' });
      expect(readFileSync(place.keyFile)).toEqual(other);
      const { epoch } = await restoreThere(file, true);
      expect(await served()).toMatchObject({ id: server.services.programme.id, epoch });
      expect(readFileSync(place.keyFile)).toEqual(readFileSync(config().keyFile));
      expect(readFileSync(`${place.keyFile}.replaced-${epoch}`)).toEqual(other);
      expect(existsSync(join(place.folder, 'pahunch.key'))).toBe(false);
    });

    test('finds it at the next start, or the next restore, when the power failed before it was in its place', async () => {
      const { file } = await backup();
      for (const next of [served, () => restoreThere(file, true)]) {
        const { epoch } = await restoreThere(file, true);
        renameSync(place.keyFile, `${place.keyFile}.restoring-${epoch}`);
        makeKeyFile(place.keyFile, nodeCrypto);
        await next();
        expect((await served()).id).toBe(server.services.programme.id);
        expect(existsSync(`${place.keyFile}.replaced-${epoch}`)).toBe(true);
      }
    });
  });

  test('replaces a database that is damaged', async () => {
    const { file } = await backup();
    const to = fresh();
    writeFileSync(join(to, 'pahunch.sqlite'), 'not a database any more'.repeat(400));
    const { aside } = await restore(file, to, { replace: true });
    expect(readdirSync(join(to, aside ?? ''))).toEqual(['pahunch.sqlite']);
    rmSync(to, { recursive: true });
  });

  test('is refused while a server or anybody else has the folder', async () => {
    const { file } = await backup();
    await expect(restore(file, folder, { replace: true })).rejects.toMatchObject({ kind: 'in-use' });
    expect(server.services.programme.id).toBe((await server.services.storage.programme.programme())?.id);
    const to = fresh();
    const hold = holdFolder(to, 0);
    await expect(restore(file, to)).rejects.toMatchObject({ kind: 'in-use' });
    hold.release();
    rmSync(to, { recursive: true });
  });

  test.each([
    ['with the wrong passphrase', 'wrong-passphrase', (_: string) => undefined, 'another one altogether'],
    [
      'of a file that was cut',
      'damaged',
      (at: string) => truncateSync(at, statSync(at).size - 40),
      undefined,
    ],
    ['of a file that is no backup', 'not-a-backup', (at: string) => writeFileSync(at, '<html>'), undefined],
    ['of a file with one byte changed', 'damaged', flipLast, undefined],
    ['of a file that is not there', 'no-file', (at: string) => rmSync(at), undefined],
  ])('%s changes nothing and says why', async (_, kind, spoil, passphrase) => {
    const { file } = await backup();
    const spoilt = join(backups, 'spoilt.age');
    copyFileSync(file, spoilt);
    spoil(spoilt);
    const to = fresh();
    const wish = passphrase === undefined ? {} : { passphrase };
    await expect(restore(spoilt, to, wish)).rejects.toMatchObject({ kind });
    expect(readdirSync(to).filter((name) => name !== 'pahunch.lock')).toEqual([]);
    rmSync(to, { recursive: true });
  });
});

function flipLast(at: string): void {
  const bytes = readFileSync(at);
  const last = bytes.length - 20;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  writeFileSync(at, bytes);
}
