import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { armour } from '../../codec/armour.ts';
import { HttpFailure } from '../../platform/device.ts';
import { readSealed } from '../../store/outbox.ts';
import { saveEntry } from '../../store/save.ts';
import { createVault } from '../../store/vault.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../../testing/fake-device.ts';
import { FakeServer } from '../../testing/fake-server.ts';
import { lossyHttp } from '../../testing/lossy-http.ts';
import { carryIn, carryInItems, postCarried } from './carry.ts';
import { join } from './device.ts';
import { currentSession, startData } from './session.ts';

let device: FakeDevice;
let server: FakeServer;
let stop: () => void;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  device.set.http(lossyHttp(server));
  stop = startData(device);
  const manju = await server.invite({ id: 'ABCDEF0123456789', role: 'supervisor' });
  await join(manju, { pin: '999111', picture: 'sun', lang: 'hi' });
});

afterEach(() => stop());

/** So many codes of one entry each, as a colleague's phone made them. */
async function codesOf(count: number): Promise<string[]> {
  const vault = await createVault(device, await server.invite(), '482913');
  for (let i = 0; i < count; i++) {
    await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors: i } } });
  }
  const rows = await readSealed(vault.feed, device.clock.now());
  return rows.map((row) => armour(row.sealed));
}

async function states(): Promise<Record<string, number>> {
  const rows = (await currentSession()?.vault.db.carried.toArray()) ?? [];
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

describe('a code that the server’s door does not take', () => {
  it.each([400, 413] as const)(
    'is set aside alone and kept (%i), and the other workers’ codes go',
    async (status) => {
      const codes = await codesOf(12);
      const poison = codes[7] ?? '';
      server.turnsAway = (body) => ((body.codes as string[] | undefined)?.includes(poison) ? status : null);
      const carried = await carryIn(codes.join('\n'));
      expect(carried).toMatchObject({ kind: 'kept', posted: { kind: 'done' } });
      expect(await states()).toEqual({ answered: 11, refused: 1 });
      const kept = await currentSession()?.vault.db.carried.where('state').equals('refused').first();
      expect(kept?.code).toBe(poison);
      // Put in again once the server takes it, it goes.
      server.turnsAway = () => null;
      await carryIn(poison);
      expect(await states()).toEqual({ answered: 12 });
    },
  );

  it('stays when only something on the way did not let it through', async () => {
    const codes = await codesOf(3);
    const refused = { kind: 'refused', status: 413, problem: null, retrySeconds: null } as const;
    device.set.http({ send: () => Promise.reject(new HttpFailure(refused)) });
    expect(await carryIn(codes.join('\n'))).toMatchObject({
      kind: 'kept',
      posted: { kind: 'waiting', problem: 'too-large' },
    });
    expect(await states()).toEqual({ kept: 3 });
    device.set.http(lossyHttp(server));
    expect(await postCarried()).toEqual({ kind: 'done' });
    expect(await states()).toEqual({ answered: 3 });
  });

  it('is not looked for while the server is away: every code stays', async () => {
    const codes = await codesOf(3);
    device.set.http(lossyHttp(server, ['server-error', 'server-error', 'server-error']));
    await carryIn(codes.join('\n'));
    expect(await states()).toEqual({ kept: 3 });
    device.set.http(lossyHttp(server));
    expect(await postCarried()).toEqual({ kind: 'done' });
    expect(await states()).toEqual({ answered: 3 });
  });
});

describe('a chat that is brought in every week', () => {
  it('has its newest messages asked anew, and the rest of them once for ever', async () => {
    const codes = await codesOf(60);
    const chat = new Blob([codes.map((code) => `22/11/26, 5:04 pm - Rekha: ${code}\n`).join('')]);
    await carryInItems([chat], () => undefined);
    expect(await states()).toEqual({ answered: 60 });
    server.requests = [];
    expect(await carryInItems([chat], () => undefined)).toMatchObject({ again: { length: 60 } });
    expect(server.requests.flatMap(({ body }) => body.codes ?? [])).toEqual(codes.slice(-50));
    expect(await states()).toEqual({ answered: 60 });
  });
});

describe('a code of an app that is newer than the server', () => {
  it('is asked about once a day, and taken once the server is updated', async () => {
    const codes = await codesOf(1);
    const handle = server.handle.bind(server);
    const body = JSON.stringify({ results: [{ kind: 'refused', reason: 'newer-version' }] });
    const asked = vi.fn(async () => ({ status: 200, body }));
    server.handle = (request) => (request.url === '/api/envelopes' ? asked() : handle(request));
    await carryIn(codes.join());
    await postCarried();
    expect(asked).toHaveBeenCalledOnce();
    device.set.advance(25 * 60 * 60_000);
    await postCarried();
    expect(asked).toHaveBeenCalledTimes(2);
    expect(await states()).toEqual({ refused: 1 });
    server.handle = handle;
    await postCarried();
    expect(await states()).toEqual({ refused: 1 });
    device.set.advance(25 * 60 * 60_000);
    await postCarried();
    expect(await states()).toEqual({ answered: 1 });
  });
});
