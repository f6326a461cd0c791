import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../domain/entry/entry.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { codesToCarry, keepCodes, listCarried, settleCodes } from './carried.ts';
import { openEntries, rowsAfter } from './entries.ts';
import { applyPage, applyView, type PageItem, savedCursors, startScopesOver } from './pages.ts';
import { saveEntry } from './save.ts';
import { createVault, type Vault } from './vault.ts';

let device: FakeDevice;
let vault: Vault;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  vault = await createVault(device, await new FakeServer(device.crypto, device.clock.now).invite(), '482913');
});

function item(no: number, scope = 'SC0PE001'): PageItem {
  const entry: Entry = {
    feed: 'FEED0002',
    no,
    scope,
    kind: 'stock.counted',
    v: 1,
    on: '2026-11-19',
    at: 29_000_000,
    offset: null,
    body: {},
  };
  return { kind: 'entry', kept: { entry, received: 29_000_001, carrier: 'sync' } };
}

const page = (from: number, items: PageItem[], to = from + items.length - 1) => ({
  scope: 'SC0PE001',
  from,
  to,
  check: `c${to}`,
  items,
});

async function nos(): Promise<number[]> {
  return (await openEntries(vault, await rowsAfter(vault, 0, 100))).map(({ entry }) => entry.no);
}

describe('pages of a scope', () => {
  it('come in with their cursor, own numbers and stubs counted', async () => {
    expect(await applyPage(vault, page(1, [item(1), item(2)]))).toEqual({ kind: 'applied', entries: 2 });
    const mixed: PageItem[] = [{ kind: 'own', from: 4, to: 6 }, { kind: 'stub', count: 2 }, item(3)];
    expect(await applyPage(vault, page(3, mixed, 8))).toEqual({ kind: 'applied', entries: 1 });
    expect(await savedCursors(vault)).toEqual([{ scope: 'SC0PE001', seq: 8, check: 'c8' }]);
    expect(await nos()).toEqual([1, 2, 3]);
  });

  it('leave the cursor where it is when one does not join on or is short', async () => {
    await applyPage(vault, page(1, [item(1)]));
    expect(await applyPage(vault, page(3, [item(3)]))).toEqual({ kind: 'hole' });
    expect(await applyPage(vault, page(2, [item(2)], 4))).toEqual({ kind: 'short' });
    expect(await savedCursors(vault)).toMatchObject([{ seq: 1 }]);
    expect(await nos()).toEqual([1]);
  });

  it('are not doubled when the scope starts over', async () => {
    await applyPage(vault, page(1, [item(1), item(2)]));
    await startScopesOver(vault, false);
    expect(await applyPage(vault, page(1, [item(1), item(2), item(3)]))).toEqual({
      kind: 'applied',
      entries: 1,
    });
    expect(await nos()).toEqual([1, 2, 3]);
  });

  it('go without their entries when the phone dies while they are written', async () => {
    vault.db.cursors.hook('creating', () => {
      throw new DOMException('power cut', 'AbortError');
    });
    await expect(applyPage(vault, page(1, [item(1)]))).rejects.toThrow();
    expect(await nos()).toEqual([]);
  });
});

describe('a reader whose rights change', () => {
  it('loses what she may no longer read and keeps everything of her own', async () => {
    await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: {} });
    await applyPage(vault, page(1, [item(5)]));
    await applyView(vault, { view: 'v2', scopes: ['SC0PE002'] });
    expect(await nos()).toEqual([1]);
    expect(await savedCursors(vault)).toEqual([]);
    expect(await vault.db.outbox.count()).toBe(1);
  });

  it('loses it too when a restored server had just made her begin every scope again', async () => {
    await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: {} });
    await applyPage(vault, page(1, [item(5)]));
    await startScopesOver(vault, false);
    await applyView(vault, { view: 'v2', scopes: ['SC0PE002'] });
    expect(await nos()).toEqual([1]);
  });
});

describe('codes carried for a colleague', () => {
  it('are kept before they are sent, once however often they are pasted, until they are answered', async () => {
    const [id] = await keepCodes(vault, ['PAHUNCH1AAAA'], 'whatsapp');
    device.set.advance(1000);
    await keepCodes(vault, ['PAHUNCH1AAAA', 'PAHUNCH1BBBB'], 'whatsapp');
    expect((await codesToCarry(vault)).map((row) => row.code)).toEqual(['PAHUNCH1AAAA', 'PAHUNCH1BBBB']);
    await settleCodes(vault, [{ id: id!, state: 'answered', result: { kind: 'taken', worker: 'रेखा' } }]);
    expect((await codesToCarry(vault)).map((row) => row.code)).toEqual(['PAHUNCH1BBBB']);
    expect((await listCarried(vault)).find((row) => row.id === id)?.result).toEqual({
      kind: 'taken',
      worker: 'रेखा',
    });
    expect(JSON.stringify(await vault.db.carried.toArray())).not.toContain('रेखा');
  });

  it('can be pasted again after a refusal', async () => {
    const [id] = await keepCodes(vault, ['PAHUNCH1AAAA'], 'whatsapp');
    const result = { kind: 'refused', reason: 'unknown-feed' };
    await settleCodes(vault, [{ id: id!, state: 'refused', result }]);
    await keepCodes(vault, ['PAHUNCH1AAAA'], 'whatsapp');
    expect(await codesToCarry(vault)).toHaveLength(1);
  });
});
