import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { makeKeyFile, readKeyFile } from '../platform/node/key-file.ts';
import { addSmallBlock, phoneFor, SMALL_BLOCK, sync, testServer } from '../testing/server.ts';
import { readConfig } from './config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pahunch-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the key file', () => {
  test('is made once, for its owner alone, and read back the same', () => {
    const path = join(folder, 'a/pahunch.key');
    const made = makeKeyFile(path, nodeCrypto);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readKeyFile(path)).toEqual(made);
    expect(() => makeKeyFile(path, nodeCrypto)).toThrow();
    expect(readKeyFile(join(folder, 'none'))).toBeNull();
    writeFileSync(path, '{"version":1,"wrapping":"AA","invite":"AA","erase":"AA"}');
    expect(() => readKeyFile(path)).toThrow('damaged');
  });

  test('a server whose database is there but whose key file is gone does not start with another', async () => {
    const first = await testServer({ folder });
    await first.close();
    rmSync(join(folder, 'pahunch.key'));
    await expect(testServer({ folder })).rejects.toThrow('bring back');
  });

  test('a server that starts again knows its feeds, and the database alone opens nothing', async () => {
    const first = await testServer({ folder });
    await addSmallBlock(first.services);
    const phone = await phoneFor(first.services, SMALL_BLOCK.worker);
    await sync(first, phone, []);
    await first.close();
    const second = await testServer({ folder });
    phone.token = null;
    expect((await sync(second, phone, [])).receipt).toMatchObject({ state: 'ok' });
    await second.close();
    chmodSync(join(folder, 'pahunch.key'), 0o600);
    rmSync(join(folder, 'pahunch.key'));
    makeKeyFile(join(folder, 'pahunch.key'), nodeCrypto);
    await expect(testServer({ folder })).rejects.toThrow('not the one');
  });
});

describe('the settings', () => {
  test('have defaults, and a wrong one is named at the start', () => {
    const config = readConfig({}, '/app');
    expect(config).toMatchObject({ port: 8080, publicUrl: 'http://localhost:8080', state: 'BR' });
    expect(readConfig({ PORT: '9', PUBLIC_URL: 'https://p.example/' }, '/app').publicUrl).toBe(
      'https://p.example',
    );
    expect(() => readConfig({ PORT: 'many' }, '/app')).toThrow('PORT');
    expect(() => readConfig({ PUBLIC_URL: 'https://p.example/app?x' }, '/app')).toThrow('PUBLIC_URL');
  });
});
