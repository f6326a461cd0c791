import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { RETENTION_DAYS } from '../programme/retention.ts';
import { makeEngine } from '../sync/engine.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { lossyHttp } from '../testing/lossy-http.ts';
import { ownEntries } from './entries.ts';
import { pruneBodies } from './prune.ts';
import { saveEntry } from './save.ts';
import { createVault, type Vault } from './vault.ts';
import { serverFacts } from './vault-meta.ts';

const DAY_MS = 86_400_000;

let device: FakeDevice;
let server: FakeServer;
let vault: Vault;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  server.readable = ['SC0PE001'];
  device.set.http(lossyHttp(server));
  vault = await createVault(device, await server.invite(), '482913');
  for (let ors = 1; ors <= 4; ors++) await save({ ors });
});

function save(counted: Record<string, number>) {
  return saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted } });
}

function sync() {
  return makeEngine(vault).run();
}

function days(count: number): void {
  device.set.advance(count * DAY_MS);
}

async function bodies(): Promise<number[]> {
  const own = (await vault.db.own.toArray()).map(({ no }) => no);
  return (await ownEntries(vault, own)).map(({ no }) => no);
}

const everything = [1, 2, 3, 4];

describe('a body', () => {
  test('leaves the phone when it reached long ago, a backup covers it, and no screen needs it', async () => {
    await sync();
    server.keptTo = 3;
    days(RETENTION_DAYS);
    await sync();
    expect(await pruneBodies(vault)).toBe(3);
    expect(await bodies()).toEqual([4]);
    // Number, hash and chain stay: every receipt can still be checked, and a new entry follows the last number.
    expect((await vault.db.own.toArray()).map(({ no, reach }) => [no, reach])).toEqual(
      everything.map((no) => [no, 'reached']),
    );
    await save({ ors: 9 });
    expect(await sync()).toEqual({ kind: 'done' });
    expect([...server.held(vault.feed).keys()]).toEqual([...everything, 5]);
  });

  test.each([
    ['never reached', async () => days(RETENTION_DAYS)],
    [
      'reached a day too late',
      async () => {
        await sync();
        days(RETENTION_DAYS - 1);
        await sync();
      },
    ],
    [
      'is in no backup',
      async () => {
        server.keptTo = 0;
        await sync();
        days(RETENTION_DAYS);
        await sync();
      },
    ],
    [
      'only looks old because this phone’s clock ran ahead',
      async () => {
        await sync();
        days(RETENTION_DAYS);
      },
    ],
  ])('stays when it %s', async (_, happens) => {
    server.keptTo = 4;
    await happens();
    expect(await pruneBodies(vault)).toBe(0);
    expect(await bodies()).toEqual(everything);
  });

  test('stays when it waits again because a restored server had lost it', async () => {
    await sync();
    server.keptTo = 4;
    days(RETENTION_DAYS);
    await sync();
    server.restore((entry) => entry.no <= 1, 'EP0CH002');
    server.keptTo = 1;
    await sync();
    expect((await serverFacts(vault.db)).keptTo).toBe(1);
    expect(await pruneBodies(vault)).toBe(1);
    expect(await bodies()).toEqual([2, 3, 4]);
    expect([...server.held(vault.feed).keys()].sort()).toEqual(everything);
  });

  test('is gone with the others or not at all when the power fails in the midst of it', async () => {
    await sync();
    server.keptTo = 4;
    days(RETENTION_DAYS);
    await sync();
    let left = 2;
    const cut = () => {
      if (left-- === 0) throw new DOMException('power cut', 'AbortError');
    };
    vault.db.entries.hook('deleting', cut);
    await expect(pruneBodies(vault)).rejects.toThrow();
    vault.db.entries.hook('deleting').unsubscribe(cut);
    expect(await bodies()).toEqual(everything);
    expect(await pruneBodies(vault)).toBe(3);
    expect(await bodies()).toEqual([4]);
  });

  test('is looked for again after a month, not every day', async () => {
    await sync();
    server.keptTo = 2;
    days(RETENTION_DAYS);
    await sync();
    expect(await pruneBodies(vault)).toBe(2);
    server.keptTo = 3;
    days(29);
    await sync();
    expect(await pruneBodies(vault)).toBe(0);
    days(1);
    await sync();
    expect(await pruneBodies(vault)).toBe(1);
  });
});

test('what a server that knows nothing of backups says takes nothing off the phone', async () => {
  await sync();
  days(RETENTION_DAYS * 2);
  await sync();
  expect((await serverFacts(vault.db)).keptTo).toBe(0);
  expect(await pruneBodies(vault)).toBe(0);
});
