import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { deriveFeedKeys } from '../codec/keys.ts';
import { type News, sealNews } from '../codec/news.ts';
import type { Entry } from '../domain/entry/entry.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { openEntries, rowsAfter } from './entries.ts';
import { openKeptNews } from './news.ts';
import { applyPage } from './pages.ts';
import { saveEntry } from './save.ts';
import { createVault, type Vault } from './vault.ts';
import { fact, headOf, keepNews } from './vault-meta.ts';

const SCOPE = 'SC0PE001';

let device: FakeDevice;
let vault: Vault;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  vault = await createVault(device, await new FakeServer(device.crypto, device.clock.now).invite(), '482913');
});

function feedback(no: number): Entry {
  return {
    ...{ feed: 'MANJ0001', no, scope: SCOPE, kind: 'feedback.given', v: 1 },
    ...{ about: { feed: vault.feed, no: 1 }, on: '2026-11-20', at: 29_670_000, offset: 0 },
    body: { text: 'बीपी फिर नापें' },
  };
}

function sealed(...entries: Entry[]) {
  const news = entries.map((entry): News => ({ entry, received: 29_670_001 }));
  return sealNews(device.crypto, vault.keys, vault.feed, news);
}

async function read(): Promise<unknown[]> {
  const rows = await openEntries(vault, await rowsAfter(vault, 0, 100));
  return rows.filter(({ entry }) => entry.feed === 'MANJ0001').map(({ entry }) => entry);
}

describe('what a facilitator wrote and a receipt brought along', () => {
  it('waits sealed until it is opened, and then lies among her entries', async () => {
    await keepNews(vault.db, await sealed(feedback(3)));
    expect(await read()).toEqual([]);
    await openKeptNews(vault);
    expect(await read()).toEqual([feedback(3)]);
    expect(await fact(vault.db, 'news')).toEqual([]);
  });

  it('is kept once and stands once when the same receipt is shared again, before it is opened and after', async () => {
    const one = await sealed(feedback(3));
    await keepNews(vault.db, one);
    await keepNews(vault.db, one);
    expect(await fact(vault.db, 'news')).toHaveLength(1);
    await openKeptNews(vault);
    await keepNews(vault.db, await sealed(feedback(3), feedback(4)));
    await openKeptNews(vault);
    expect(await read()).toEqual([feedback(3), feedback(4)]);
  });

  it('stands once when a sync brings it too, and does not move the numbers of her own reports', async () => {
    await keepNews(vault.db, await sealed(feedback(3)));
    await openKeptNews(vault);
    const kept = { entry: feedback(3), received: 29_670_001, carrier: 'sync' as const };
    const items = [{ kind: 'entry' as const, kept }];
    await applyPage(vault, { scope: SCOPE, from: 1, to: 1, check: 'c1', items });
    expect(await read()).toEqual([feedback(3)]);
    await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors: 1 } } });
    expect((await headOf(vault.db)).no).toBe(1);
  });

  it('is opened the next time when the power failed before it was', async () => {
    await keepNews(vault.db, await sealed(feedback(3)));
    const { crypto } = device;
    const dead = { ...crypto, aesGcmOpen: () => Promise.reject(new Error('the battery was pulled')) };
    await expect(openKeptNews({ ...vault, device: { ...vault.device, crypto: dead } })).rejects.toThrow();
    expect(await fact(vault.db, 'news')).toHaveLength(1);
    await openKeptNews(vault);
    expect(await read()).toEqual([feedback(3)]);
  });

  it('is dropped, and nothing else with it, when it was sealed for another phone', async () => {
    const others = await deriveFeedKeys(device.crypto, device.crypto.bytes(32));
    const foreign = await sealNews(device.crypto, others, 'REKHA001', [{ entry: feedback(9), received: 1 }]);
    await keepNews(vault.db, foreign);
    await keepNews(vault.db, await sealed(feedback(3)));
    await openKeptNews(vault);
    expect(await read()).toEqual([feedback(3)]);
  });
});
