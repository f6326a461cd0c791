import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { armour } from '../codec/armour.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { UNANSWERED_MS } from './joining.ts';
import { readSealed } from './outbox.ts';
import { markTaken } from './own.ts';
import { applyReceipt } from './receipts.ts';
import { saveEntry } from './save.ts';
import { createVault, senderOf, type Vault } from './vault.ts';

let device: FakeDevice;
let server: FakeServer;
let vault: Vault;

async function save(): Promise<void> {
  await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors: 12 } } });
}

/** A courier hands in the sealed copies that are here; what the server answered to the last one. */
async function deliver(): Promise<{ kind: string }> {
  const rows = await readSealed(vault.feed, device.clock.now());
  const said = { codes: rows.map((row) => armour(row.sealed)), carrier: 'whatsapp' };
  const body = new TextEncoder().encode(JSON.stringify(said));
  const { body: answer } = await server.handle({ method: 'POST', url: '/api/envelopes', body });
  return (JSON.parse(answer) as { results: { kind: string }[] }).results.at(-1) ?? { kind: 'nothing' };
}

const joins = async () => (await senderOf(vault)).join !== undefined;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  vault = await createVault(device, await server.invite(), '482913');
  await save();
  await deliver();
  await applyReceipt(vault, await server.receipt(vault.feed));
});

describe('a worker with WhatsApp alone, whose server was restored from before she joined', () => {
  it('is known again by what she saves when nothing was answered for days', async () => {
    server.feeds.clear();
    await save();
    expect(await deliver()).toMatchObject({ kind: 'refused', reason: 'unknown-feed' });
    await markTaken(vault, [2], 'whatsapp');
    device.set.advance(UNANSWERED_MS);
    await save();
    expect(await deliver()).toMatchObject({ kind: 'taken' });
    await applyReceipt(vault, await server.receipt(vault.feed));
    expect(await joins()).toBe(false);
  });

  it('asks no sooner, and counts from the first sending, however often she sends again', async () => {
    await save();
    await markTaken(vault, [2], 'whatsapp');
    device.set.advance(UNANSWERED_MS / 2);
    await markTaken(vault, [2], 'shared');
    device.set.advance(UNANSWERED_MS / 2 - 1);
    expect(await joins()).toBe(false);
    device.set.advance(1);
    expect(await joins()).toBe(true);
  });
});

describe('the joining block stays at home', () => {
  it('while receipts come, though one report got lost on its way', async () => {
    await save();
    await markTaken(vault, [2], 'whatsapp');
    device.set.advance(UNANSWERED_MS);
    await applyReceipt(vault, await server.receipt(vault.feed));
    expect(await joins()).toBe(false);
    device.set.advance(UNANSWERED_MS);
    expect(await joins()).toBe(true);
  });

  it('while nothing is on its way, however long ago the last receipt was', async () => {
    await save();
    device.set.advance(10 * UNANSWERED_MS);
    expect(await joins()).toBe(false);
  });
});

it('an old receipt that is pasted again does not stand for a word of today', async () => {
  const old = await server.receipt(vault.feed);
  await save();
  await deliver();
  device.set.advance(60_000);
  await applyReceipt(vault, await server.receipt(vault.feed));
  await save();
  await markTaken(vault, [3], 'whatsapp');
  device.set.advance(UNANSWERED_MS);
  await applyReceipt(vault, old);
  expect(await joins()).toBe(true);
});
