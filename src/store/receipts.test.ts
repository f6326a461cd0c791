import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { armour, scanCodes } from '../codec/armour.ts';
import { deriveFeedKeys } from '../codec/keys.ts';
import { sealReceipt } from '../codec/receipt.ts';
import { minuteOf } from '../platform/clock.ts';
import { type FakeDevice, fakeDevice, freshDatabases, TEST_NOW } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { verifyAnswers } from './answers.ts';
import { keepAnswer, readSealed } from './outbox.ts';
import { markTaken, savedToken } from './own.ts';
import { applyReceipt } from './receipts.ts';
import { saveEntry } from './save.ts';
import { createVault, lockVault, openByPin, senderOf, type Vault } from './vault.ts';
import { serverFacts } from './vault-meta.ts';

const NOW = minuteOf(TEST_NOW);

let device: FakeDevice;
let server: FakeServer;
let vault: Vault;

async function save(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors: i } } });
  }
}

/** The server gets these numbers as a courier would bring them. */
async function deliver(...nos: number[]): Promise<void> {
  const rows = (await readSealed(vault.feed, device.clock.now())).filter((row) => nos.includes(row.no));
  const body = new TextEncoder().encode(
    JSON.stringify({ codes: rows.map((row) => armour(row.sealed)), carrier: 'whatsapp' }),
  );
  await server.handle({ method: 'POST', url: '/api/envelopes', body });
}

async function reaches(): Promise<Record<number, string>> {
  const rows = await vault.db.own.toArray();
  return Object.fromEntries(rows.map((row) => [row.no, row.reach]));
}

const waiting = async () => (await readSealed(vault.feed, device.clock.now())).map((row) => row.no);

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  vault = await createVault(device, await server.invite(), '482913');
});

describe('a receipt comes back', () => {
  it('marks what it covers as reached and empties those rows of the outbox, and no others', async () => {
    await save(4);
    await deliver(1, 2, 4);
    expect(await applyReceipt(vault, await server.receipt(vault.feed))).toMatchObject({
      kind: 'applied',
      reached: 3,
      help: 0,
      left: 1,
    });
    expect(await reaches()).toEqual({ 1: 'reached', 2: 'reached', 3: 'safe', 4: 'reached' });
    expect(await waiting()).toEqual([3]);
  });

  it('changes nothing when it comes a second time', async () => {
    await save(2);
    await deliver(1, 2);
    const receipt = await server.receipt(vault.feed);
    await applyReceipt(vault, receipt);
    expect(await applyReceipt(vault, receipt)).toMatchObject({ reached: 0, help: 0, left: 0 });
  });

  it('says which entries need help, with the reason, and takes that back when they are accepted', async () => {
    await save(2);
    server.holds.set(`${vault.feed}/2`, 'moved');
    await deliver(1, 2);
    expect(await applyReceipt(vault, await server.receipt(vault.feed))).toMatchObject({
      reached: 1,
      help: 1,
      left: 0,
    });
    expect(await vault.db.own.get(2)).toMatchObject({ reach: 'help', reason: 'moved' });
    device.set.advance(60_000);
    server.held(vault.feed).get(2)!.held = undefined as never;
    await applyReceipt(vault, await server.receipt(vault.feed));
    expect(await vault.db.own.get(2)).toMatchObject({ reach: 'reached' });
    expect(await vault.db.own.get(2)).not.toHaveProperty('reason');
  });

  it('takes back no word about what a long list has no room for', async () => {
    await save(2);
    server.holds.set(`${vault.feed}/1`, 'moved');
    await deliver(1, 2);
    await applyReceipt(vault, await server.receipt(vault.feed));
    device.set.advance(60_000);
    const exceptions = Array.from({ length: 100 }, (_, i) => ({
      ...{ no: 1000 + i, verdict: 'held' as const, reason: 'moved' as const },
    }));
    const cut = { upTo: 0, ranges: [], exceptions };
    await applyReceipt(vault, await server.receipt(vault.feed, cut), { fresh: true });
    expect(await reaches()).toEqual({ 1: 'help', 2: 'reached' });
    expect(await waiting()).toEqual([]);
  });

  it('is not undone by an older receipt that arrives late', async () => {
    await save(1);
    server.holds.set(`${vault.feed}/1`, 'moved');
    await deliver(1);
    const old = await server.receipt(vault.feed);
    device.set.advance(60_000);
    server.held(vault.feed).get(1)!.held = undefined as never;
    await applyReceipt(vault, await server.receipt(vault.feed));
    await applyReceipt(vault, old);
    expect(await reaches()).toEqual({ 1: 'reached' });
  });

  it('is not undone by an old doubt about an entry that was reached even before it', async () => {
    await save(1);
    await deliver(1);
    await applyReceipt(vault, await server.receipt(vault.feed));
    device.set.advance(60_000);
    const doubtful = await server.receipt(vault.feed, {
      exceptions: [{ no: 1, verdict: 'held', reason: 'moved' }],
    });
    device.set.advance(60_000);
    await applyReceipt(vault, await server.receipt(vault.feed));
    await applyReceipt(vault, doubtful);
    expect(await reaches()).toEqual({ 1: 'reached' });
    expect(await serverFacts(vault.db)).toMatchObject({ told: NOW + 2 });
  });

  it('brings the session token and ends the joining block', async () => {
    await save(1);
    expect((await senderOf(vault)).join).toBeDefined();
    await deliver(1);
    const token = device.crypto.bytes(16);
    await applyReceipt(vault, await server.receipt(vault.feed, { token }));
    expect(await savedToken(vault)).toEqual(new Uint8Array(token));
    expect((await senderOf(vault)).join).toBeUndefined();
  });

  it('makes what WhatsApp took no more than on its way until it is here', async () => {
    await save(2);
    await markTaken(vault, [1, 2], 'whatsapp');
    expect(await reaches()).toEqual({ 1: 'way', 2: 'way' });
    expect(await waiting()).toEqual([1, 2]);
    await deliver(1);
    await applyReceipt(vault, await server.receipt(vault.feed));
    await markTaken(vault, [1, 2], 'whatsapp');
    expect(await reaches()).toEqual({ 1: 'reached', 2: 'way' });
  });
});

describe('a receipt says that an entry came otherwise than it was sent', () => {
  const misread = (no: number) => ({
    exceptions: [{ no, verdict: 'held' as const, reason: 'check-mismatch' as const }],
  });

  it('leaves it to be sent and says why, until a receipt has it', async () => {
    await save(3);
    await markTaken(vault, [1, 2, 3], 'whatsapp');
    await deliver(1, 3);
    expect(await applyReceipt(vault, await server.receipt(vault.feed, misread(2)))).toMatchObject({
      reached: 2,
      help: 0,
      left: 1,
    });
    expect(await vault.db.own.get(2)).toMatchObject({ reach: 'safe', reason: 'check-mismatch' });
    expect(await waiting()).toEqual([2]);
    await deliver(2);
    await applyReceipt(vault, await server.receipt(vault.feed));
    expect(await reaches()).toEqual({ 1: 'reached', 2: 'reached', 3: 'reached' });
    expect(await vault.db.own.get(2)).not.toHaveProperty('reason');
  });

  it('does not take back what a later receipt has settled, when it arrives late', async () => {
    await save(1);
    await deliver(1);
    const doubtful = await server.receipt(vault.feed, { ...misread(1), upTo: 0 });
    await applyReceipt(vault, await server.receipt(vault.feed));
    await applyReceipt(vault, doubtful);
    expect(await reaches()).toEqual({ 1: 'reached' });
  });

  it('seals it anew when a restored server says so of one that had reached', async () => {
    await save(1);
    await deliver(1);
    await applyReceipt(vault, await server.receipt(vault.feed));
    device.set.advance(60_000);
    server.restore(() => false, 'EP0CH002');
    await applyReceipt(vault, await server.receipt(vault.feed, misread(1)));
    expect(await vault.db.own.get(1)).toMatchObject({ reach: 'safe', reason: 'check-mismatch' });
    expect(await waiting()).toEqual([1]);
  });
});

describe('the way by which an entry went', () => {
  it('is that of its last sending before the receipt', async () => {
    await save(3);
    await markTaken(vault, [1, 2, 3], 'whatsapp');
    await markTaken(vault, [2], 'copied');
    await deliver(1, 2, 3);
    const answers = { nos: [3], by: 'sync', at: TEST_NOW + 5 } as const;
    await applyReceipt(vault, await server.receipt(vault.feed), { fresh: true, answers });
    const rows = await vault.db.own.toArray();
    expect(rows.map((row) => row.carrier)).toEqual(['whatsapp', 'copied', 'sync']);
    expect(rows[2]?.takenAt).toBe(TEST_NOW + 5);
  });

  it('stays what it was when she syncs later for something else', async () => {
    await save(1);
    await markTaken(vault, [1], 'shared');
    await deliver(1);
    await applyReceipt(vault, await server.receipt(vault.feed));
    const answers = { nos: [1], by: 'sync', at: TEST_NOW } as const;
    await applyReceipt(vault, await server.receipt(vault.feed), { fresh: true, answers });
    expect(await vault.db.own.get(1)).toMatchObject({ reach: 'reached', carrier: 'shared' });
  });
});

describe('a receipt that must not be believed', () => {
  beforeEach(() => save(3));

  async function forged(more: object, feed = vault.feed) {
    const receipt = {
      epoch: server.epoch,
      now: NOW,
      state: 'ok' as const,
      upTo: 0,
      chain: new Uint8Array(8),
      ranges: [],
      exceptions: [],
      ...more,
    };
    return sealReceipt(device.crypto, vault.keys, feed, receipt);
  }

  it('changes nothing when it is for another feed', async () => {
    const keys = await deriveFeedKeys(device.crypto, device.crypto.bytes(32));
    const foreign = await sealReceipt(device.crypto, keys, 'AAAAAAAA', {
      epoch: server.epoch,
      now: NOW,
      state: 'ok',
      upTo: 3,
      chain: new Uint8Array(8),
      ranges: [],
      exceptions: [],
    });
    expect(await applyReceipt(vault, foreign)).toEqual({ kind: 'not-ours' });
    expect(await applyReceipt(vault, await forged({ upTo: 3 }, 'AAAAAAAA'))).toEqual({ kind: 'not-ours' });
    expect(await waiting()).toEqual([1, 2, 3]);
  });

  it.each([
    ['a wrong chain', { upTo: 2, chain: new Uint8Array(8).fill(7) }, 'chain'],
    ['a wrong check', { ranges: [{ from: 2, to: 3, check: new Uint8Array(4) }] }, 'check'],
    ['more entries than were made', { upTo: 9 }, 'ahead'],
    ['a range past the newest entry', { ranges: [{ from: 2, to: 4, check: new Uint8Array(4) }] }, 'ahead'],
  ])('is refused with %s', async (_what, more, why) => {
    expect(await applyReceipt(vault, await forged(more))).toEqual({ kind: 'refused', why });
    expect(await reaches()).toEqual({ 1: 'safe', 2: 'safe', 3: 'safe' });
    expect(await waiting()).toEqual([1, 2, 3]);
    expect(await serverFacts(vault.db)).toMatchObject({ epoch: null, bound: false });
  });
});

describe('the server was restored from a backup', () => {
  it('has everything it lost offered again, sealed anew for the outbox', async () => {
    await save(3);
    await deliver(1, 2, 3);
    await applyReceipt(vault, await server.receipt(vault.feed));
    expect(await waiting()).toEqual([]);
    device.set.advance(60_000);
    server.restore((entry) => entry.no === 1, 'EP0CH002');
    expect(await applyReceipt(vault, await server.receipt(vault.feed))).toMatchObject({ left: 2 });
    expect(await reaches()).toEqual({ 1: 'reached', 2: 'safe', 3: 'safe' });
    await deliver(2, 3);
    expect([...server.held(vault.feed).keys()].sort()).toEqual([1, 2, 3]);
  });

  it('is not confused by a receipt of the history before it', async () => {
    await save(1);
    await deliver(1);
    const before = await server.receipt(vault.feed);
    device.set.advance(60_000);
    server.restore(() => false, 'EP0CH002');
    await applyReceipt(vault, await server.receipt(vault.feed));
    await applyReceipt(vault, before);
    expect(await reaches()).toEqual({ 1: 'safe' });
    expect(await serverFacts(vault.db)).toMatchObject({ epoch: 'EP0CH002' });
  });

  it('is not confused by one of the very minute in which it was restored', async () => {
    await save(2);
    await deliver(1);
    await applyReceipt(vault, await server.receipt(vault.feed));
    device.set.advance(60_000);
    await deliver(2);
    const before = await server.receipt(vault.feed);
    server.restore(({ no }) => no === 1, 'EP0CH002');
    await applyReceipt(vault, await server.receipt(vault.feed));
    expect(await applyReceipt(vault, before)).toMatchObject({ reached: 0, left: 1 });
    expect(await reaches()).toEqual({ 1: 'reached', 2: 'safe' });
    expect(await waiting()).toEqual([2]);
  });
});

describe('a locked phone gets an answer', () => {
  it('keeps it, rests for a day, and verifies it at the next unlock', async () => {
    await save(2);
    await deliver(1);
    const [found] = scanCodes(await server.receiptCode(vault.feed));
    if (!found || !('code' in found)) throw new Error('no code');
    await lockVault(vault);
    await keepAnswer(vault.feed, found.bytes, [1], device.clock.now());
    expect(await waiting()).toEqual([2]);
    const opened = await openByPin(device, vault.feed, '482913');
    if (opened.kind !== 'open') throw new Error(opened.kind);
    vault = opened.vault;
    expect(await verifyAnswers(vault)).toMatchObject([{ kind: 'applied', reached: 1 }]);
    expect(await reaches()).toEqual({ 1: 'reached', 2: 'safe' });
    expect(await vault.db.answers.count()).toBe(0);
  });

  it('sends again after a day when the answer was no receipt', async () => {
    await save(1);
    await keepAnswer(vault.feed, new Uint8Array([1, 2, 3]), [1], device.clock.now());
    expect(await waiting()).toEqual([]);
    device.set.advance(25 * 60 * 60_000);
    expect(await waiting()).toEqual([1]);
    expect(await verifyAnswers(vault)).toEqual([]);
    expect(await reaches()).toEqual({ 1: 'safe' });
  });
});
