import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { DeviceDb } from './device.ts';
import { DEVICE_DB, listFeeds, readSealed, vaultName } from './outbox.ts';
import { saveEntry } from './save.ts';
import { createVault, openByPin } from './vault.ts';
import { VaultDb } from './vault-db.ts';

/**
 * The stores of each released version, written out: never edited. Every one of them, with rows in it, must open in
 * today's code.
 */
const RELEASED: Record<number, Record<string, string>> = {
  1: {
    meta: 'key',
    entries: 'id, &order, scope',
    own: 'no, reach',
    outbox: 'no',
    drafts: 'key',
    cursors: 'scope',
    carried: 'id, state',
    answers: '++id',
  },
};

beforeEach(freshDatabases);

describe('a phone that was updated', () => {
  it.each(Object.keys(RELEASED).map(Number))('keeps every row of a vault of version %i', async (version) => {
    const old = new Dexie(vaultName('FEED0001'));
    old.version(version).stores(RELEASED[version]!);
    await old.table('outbox').add({ no: 1, sealed: new Uint8Array([1]) });
    await old
      .table('own')
      .add({ no: 1, reach: 'safe', hash: new Uint8Array(16), chain: new Uint8Array(16), told: 0 });
    await old
      .table('drafts')
      .add({ key: 'kit-count', at: 1, iv: new Uint8Array(12), sealed: new Uint8Array(20) });
    await old.table('carried').add({ id: 'A', code: 'PAHUNCH1', at: 1, state: 'kept' });
    old.close();
    const now = new VaultDb('FEED0001');
    const counts = [now.outbox, now.own, now.drafts, now.carried].map((table) => table.count());
    expect(await Promise.all(counts)).toEqual([1, 1, 1, 1]);
    now.close();
  });

  it('does not let an app that is older than its data write to it', async () => {
    const device = fakeDevice();
    const vault = await createVault(
      device,
      await new FakeServer(device.crypto, device.clock.now).invite(),
      '482913',
    );
    await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: {} });
    // A newer app in another tab upgrades: this one lets go of the database at once.
    const newer = new Dexie(vault.db.name);
    newer.version(99).stores({ ...RELEASED[1], later: 'id' });
    await newer.open();
    expect(await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: {} })).toEqual({
      kind: 'storage-newer',
    });
    expect(await newer.table('outbox').count()).toBe(1);
    expect(await openByPin(device, vault.feed, '482913')).toEqual({ kind: 'storage-newer' });
    newer.close();
  });
});

describe('the sealed rows read without a key', () => {
  it('are none for a feed that is not here, and looking makes no database', async () => {
    expect(await readSealed('FEED0009', 0)).toEqual([]);
    expect(await listFeeds()).toEqual([]);
    expect(await Dexie.getDatabaseNames()).toEqual([]);
  });

  it('are found by the list of feeds on the phone', async () => {
    const db = new DeviceDb();
    await db.feeds.add({
      feed: 'FEED0001',
      invite: 'I',
      name: 'रेखा',
      number: 'A-1',
      role: 'worker',
      cadre: 'asha',
      picture: 'mango',
      kiosk: false,
      lang: 'hi',
    });
    expect(db.name).toBe(DEVICE_DB);
    db.close();
    expect(await listFeeds()).toEqual(['FEED0001']);
  });
});
