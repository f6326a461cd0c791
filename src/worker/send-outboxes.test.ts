import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { armour } from '../codec/armour.ts';
import type { Http } from '../platform/device.ts';
import { verifyAnswers } from '../store/answers.ts';
import { DeviceDb } from '../store/device.ts';
import { readSealed } from '../store/outbox.ts';
import { saveEntry } from '../store/save.ts';
import { createVault, lockVault, openByPin, type Vault } from '../store/vault.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { type Fate, lossyHttp } from '../testing/lossy-http.ts';
import { sendOrAskAgain, sendOutboxes } from './send-outboxes.ts';

const PIN = '482913';
const DAY_MS = 24 * 60 * 60_000;

let device: FakeDevice;
let server: FakeServer;

/** A phone on which a worker joined, saved so many reports and locked. Her feed. */
async function lockedPhone(count: number, invite = '0123456789ABCDEF'): Promise<string> {
  const invitation = await server.invite({ id: invite });
  const vault = await createVault(device, invitation, PIN);
  for (let i = 0; i < count; i++) {
    await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors: i } } });
  }
  const { role, worker } = invitation;
  const row = { feed: vault.feed, invite, ...worker, role, picture: 'mango', kiosk: true, lang: 'hi' };
  const db = new DeviceDb();
  await db.feeds.add(row);
  db.close();
  await lockVault(vault);
  return vault.feed;
}

function send(...fates: Fate[]): Promise<void> {
  return sendOutboxes(lossyHttp(server, fates), device.clock);
}

/** The numbers that would be sent now. */
async function waiting(feed: string): Promise<number[]> {
  return (await readSealed(feed, device.clock.now())).map((row) => row.no);
}

async function codeOf(feed: string, no: number): Promise<string> {
  const row = (await readSealed(feed, device.clock.now())).find((one) => one.no === no);
  return row ? armour(row.sealed) : '';
}

async function unlock(feed: string): Promise<Vault> {
  const opened = await openByPin(device, feed, PIN);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  return opened.vault;
}

/** How each entry stands once the vault is open and what was answered is verified. */
async function standAtUnlock(feed: string): Promise<string[]> {
  const vault = await unlock(feed);
  await verifyAnswers(vault);
  const rows = await vault.db.own.toArray();
  expect(await vault.db.answers.count()).toBe(0);
  await lockVault(vault);
  return rows.map(({ reach, reason }) => (reason ? `${reach}: ${reason}` : reach));
}

beforeEach(() => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
});

describe('a locked phone has a network', () => {
  it('its reports arrive, and are called reached only when she unlocks and the receipt is verified', async () => {
    const feed = await lockedPhone(3);
    await send();
    expect([...server.held(feed).keys()]).toEqual([1, 2, 3]);
    const vault = await unlock(feed);
    expect((await vault.db.own.toArray()).map((row) => row.reach)).toEqual(['safe', 'safe', 'safe']);
    expect(await vault.db.outbox.count()).toBe(3);
    await lockVault(vault);
    expect(await standAtUnlock(feed)).toEqual(['reached', 'reached', 'reached']);
  });

  it('does not send again for a day what was answered, and then does', async () => {
    const feed = await lockedPhone(2);
    await send();
    await send();
    expect(server.requests).toHaveLength(1);
    device.set.sleep(DAY_MS);
    await send();
    expect(server.requests).toHaveLength(2);
    expect(server.logs.get('SC0PE001')).toHaveLength(2);
    expect(await standAtUnlock(feed)).toEqual(['reached', 'reached']);
  });

  it('sends for every worker of a shared phone, also when one of them cannot be read', async () => {
    const rekha = await lockedPhone(1);
    const meena = await lockedPhone(1, 'ABCDEF0123456789');
    const [first, second] = [rekha, meena].sort();
    const http = lossyHttp(server, ['server-error']);
    await expect(sendOutboxes(http, device.clock)).rejects.toThrow();
    expect(server.held(first ?? '').size).toBe(0);
    expect(server.held(second ?? '').size).toBe(1);
    await send();
    expect(server.held(first ?? '').size).toBe(1);
  });

  it('has nothing to say when nothing waits', async () => {
    await lockedPhone(0);
    await send();
    await sendOutboxes(lossyHttp(server), device.clock);
    expect(server.requests).toEqual([]);
  });
});

describe('a bad link', () => {
  it.each<Fate>(['lost', 'reply-lost', 'portal', 'server-error', { cut: 0.5 }])(
    '%o: everything stays where it is, the browser wakes us again, and the next time it reaches',
    async (fate) => {
      const feed = await lockedPhone(2);
      await expect(send(fate)).rejects.toThrow();
      expect(await waiting(feed)).toEqual([1, 2]);
      await send();
      expect(server.logs.get('SC0PE001')).toHaveLength(2);
      expect(await standAtUnlock(feed)).toEqual(['reached', 'reached']);
    },
  );

  it.each([
    '<html><body>Welcome to the free Wi-Fi</body></html>',
    '{}',
    '{"results":[]}',
    '{"results":[{"kind":"taken","receipt":"PAHUNCH1"},{"kind":"taken"},{"kind":"taken"}]}',
  ])('a stranger answers %s with 200: nothing is taken for an answer', async (text) => {
    const feed = await lockedPhone(2);
    const stranger: Http = {
      send: async () => ({
        async *lines() {
          yield text;
        },
      }),
    };
    await expect(sendOutboxes(stranger, device.clock)).rejects.toThrow();
    expect(await waiting(feed)).toEqual([1, 2]);
    expect(await standAtUnlock(feed)).toEqual(['safe', 'safe']);
  });

  it('a stranger’s receipt in the right shape empties nothing', async () => {
    const feed = await lockedPhone(1);
    const other = new FakeServer(device.crypto, device.clock.now);
    const vault = await createVault(device, await other.invite(), PIN);
    await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: {} });
    const body = new TextEncoder().encode(
      JSON.stringify({ codes: [await codeOf(vault.feed, 1)], carrier: 'locked-sync' }),
    );
    const answer = await other.handle({ method: 'POST', url: '/api/envelopes', body });
    const stranger: Http = {
      send: async () => ({
        async *lines() {
          yield answer.body;
        },
      }),
    };
    await sendOutboxes(stranger, device.clock);
    expect(await standAtUnlock(feed)).toEqual(['safe']);
    expect(await waiting(feed)).toEqual([1]);
  });
});

describe('the server refuses', () => {
  it('one report: it alone rests and is named at unlock, and all others go', async () => {
    const feed = await lockedPhone(6);
    const poison = await codeOf(feed, 4);
    server.turnsAway = (body) => ((body.codes as string[]).includes(poison) ? 400 : null);
    await send();
    expect([...server.held(feed).keys()]).toEqual([1, 2, 3, 5, 6]);
    expect(await waiting(feed)).toEqual([]);
    const others = ['reached', 'reached', 'reached'];
    expect(await standAtUnlock(feed)).toEqual([...others, 'safe: not-taken', 'reached', 'reached']);
    expect(await waiting(feed)).toEqual([4]);
  });

  it('a phone that it does not know any more: at unlock the copies are sealed with the joining block', async () => {
    const feed = await lockedPhone(1);
    await send();
    await standAtUnlock(feed);
    server.feeds.clear();
    const vault = await unlock(feed);
    await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: {} });
    await lockVault(vault);
    await send();
    expect(await waiting(feed)).toEqual([]);
    expect(await standAtUnlock(feed)).toEqual(['reached', 'safe']);
    await send();
    expect([...server.held(feed).keys()]).toEqual([2]);
  });
});

describe('the network is away', () => {
  it.each([
    ['asks the browser to wake it when it is back', true, 1],
    ['asks for nothing when all has gone', false, 0],
  ])('the worker %s', async (_what, fails, asked) => {
    let times = 0;
    const send = () => (fails ? Promise.reject(new Error('offline')) : Promise.resolve());
    await sendOrAskAgain(send, async () => {
      times++;
    });
    expect(times).toBe(asked);
  });

  it('and the browser wakes nobody: the worker is quiet, and the rows stay', async () => {
    await expect(
      sendOrAskAgain(() => Promise.reject(new Error('offline')), undefined),
    ).resolves.toBeUndefined();
    const refuses = () => Promise.reject(new Error('not allowed'));
    await expect(sendOrAskAgain(refuses, refuses)).resolves.toBeUndefined();
  });
});
