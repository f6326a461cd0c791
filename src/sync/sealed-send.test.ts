import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { armour } from '../codec/armour.ts';
import { verifyAnswers } from '../store/answers.ts';
import { keepRefusal, readSealed } from '../store/outbox.ts';
import { saveEntry } from '../store/save.ts';
import { createVault, type Vault } from '../store/vault.ts';
import { serverFacts } from '../store/vault-meta.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { lossyHttp } from '../testing/lossy-http.ts';
import { makeEngine } from './engine.ts';
import { sendSealed } from './sealed-send.ts';

let device: FakeDevice;
let server: FakeServer;
let vault: Vault;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  device.set.http(lossyHttp(server));
  vault = await createVault(device, await server.invite(), '482913');
});

async function save(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors: i } } });
  }
}

async function stand(): Promise<string[]> {
  return (await vault.db.own.toArray()).map(({ reach, reason }) => (reason ? `${reach}: ${reason}` : reach));
}

async function codeOf(no: number): Promise<string> {
  const row = (await readSealed(vault.feed, device.clock.now())).find((one) => one.no === no);
  return row ? armour(row.sealed) : '';
}

const holds = (body: Record<string, unknown>, code: string) =>
  (body.codes as string[] | undefined)?.includes(code) ?? false;

describe('sealed copies', () => {
  it('reach, and went by the network', async () => {
    await save(2);
    await sendSealed(vault);
    expect(await stand()).toEqual(['reached', 'reached']);
    expect(await vault.db.own.get(1)).toMatchObject({ carrier: 'locked-sync', takenAt: device.clock.now() });
  });

  it('all go but the one that the door does not take: it stays, and she reads why', async () => {
    await save(5);
    const poison = await codeOf(3);
    server.turnsAway = (body) => (holds(body, poison) ? 413 : null);
    await sendSealed(vault);
    expect(await stand()).toEqual(['reached', 'reached', 'safe: not-taken', 'reached', 'reached']);
    expect(await vault.db.outbox.count()).toBe(1);
    server.turnsAway = () => null;
    await sendSealed(vault);
    expect(await stand()).toEqual(['reached', 'reached', 'reached', 'reached', 'reached']);
  });

  it('that cannot be opened any more are named, and go on as they stand in the log', async () => {
    await save(2);
    await makeEngine(vault).run();
    await save(1);
    const row = await vault.db.outbox.get(3);
    await vault.db.outbox.put({ no: 3, sealed: (row?.sealed ?? new Uint8Array(0)).slice().fill(7, -20) });
    await sendSealed(vault).catch(() => undefined);
    expect(await stand()).toEqual(['reached', 'reached', 'safe: not-taken']);
    await makeEngine(vault).run();
    expect(await stand()).toEqual(['reached', 'reached', 'reached']);
  });
});

describe('the server does not know this feed any more', () => {
  beforeEach(async () => {
    await save(1);
    await makeEngine(vault).run();
    server.feeds.clear();
    await save(2);
  });

  it('its sealed copies go once more with the joining block', async () => {
    await sendSealed(vault);
    // The first entry was lost with the server, and is on its way again.
    expect(await stand()).toEqual(['safe', 'reached', 'reached']);
    await sendSealed(vault);
    expect(await stand()).toEqual(['reached', 'reached', 'reached']);
  });

  it('what a locked phone was told takes effect at its next unlock, also for the copies it sends later', async () => {
    await keepRefusal(vault.feed, 'unknown-feed', [2, 3], device.clock.now());
    expect(await readSealed(vault.feed, device.clock.now())).toEqual([]);
    await verifyAnswers(vault);
    expect(await serverFacts(vault.db)).toMatchObject({ bound: false });
    const codes = [await codeOf(2), await codeOf(3)];
    const body = new TextEncoder().encode(JSON.stringify({ codes, carrier: 'locked-sync' }));
    await server.handle({ method: 'POST', url: '/api/envelopes', body });
    expect([...server.held(vault.feed).keys()]).toEqual([2, 3]);
  });
});
