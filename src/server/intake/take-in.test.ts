import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../platform/node/crypto.ts';
import {
  addSmallBlock,
  bearer,
  joinedPhone,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from '../../testing/server.ts';
import type { Storage } from '../db/port.ts';
import { type Phone, postSync, saveOn, sealCode, syncBody } from '../demo/phone.ts';
import { readWhatWaited } from '../start.ts';
import { reconsider } from './reconsider.ts';

const AT = 29_670_000;
let server: TestServer;
afterEach(() => server.close());

/** A storage that loses power before, or right after, the transaction so many from now. */
function failing(storage: Storage) {
  let left = Number.POSITIVE_INFINITY;
  let afterCommit = false;
  const wrapped: Storage = {
    ...storage,
    async transaction(work) {
      left--;
      if (left === 0 && !afterCommit) throw new Error('power cut');
      const result = await storage.transaction(work);
      if (left === 0) throw new Error('power cut');
      return result;
    },
  };
  return {
    wrapped,
    cutAt(transaction: number, after: boolean) {
      left = transaction;
      afterCommit = after;
    },
  };
}

function save(phone: Phone, scope?: string) {
  const what = { kind: 'household.registered', v: 1, on: '2026-11-20', body: { headName: 'राम' } };
  return saveOn(phone, { ...what, ...(scope !== undefined && { scope }) }, AT);
}

describe('the power fails between two transactions of one offer', () => {
  // A supervisor writes in her own unit and in a catchment: three transactions.
  for (const transaction of [1, 2, 3]) {
    for (const after of [false, true]) {
      test(`${after ? 'after' : 'before'} transaction ${transaction}: nothing is called reached that is not in a log, and the next offer heals it`, async () => {
        let cut: ReturnType<typeof failing> | undefined;
        server = await testServer({
          wrap: (storage) => {
            cut = failing(storage);
            return cut.wrapped;
          },
        });
        await addSmallBlock(server.services);
        const phone = await joinedPhone(server, SMALL_BLOCK.supervisor);
        save(phone);
        save(phone, SMALL_BLOCK.catchment);
        save(phone);
        cut?.cutAt(transaction, after);
        expect((await sync(server, phone)).status).toBe(500);
        cut?.cutAt(Number.POSITIVE_INFINITY, false);

        const between = await sync(server, phone, []);
        const inCatchment = await server.services.storage.log.known(SMALL_BLOCK.catchment, phone.feed, [2]);
        const covered = (no: number) =>
          (between.receipt?.upTo ?? 0) >= no ||
          between.receipt?.ranges.some(({ from, to }) => from <= no && no <= to) === true;
        if (covered(2)) expect([...inCatchment]).toEqual([2]);

        expect((await sync(server, phone)).receipt).toMatchObject({ upTo: 3, ranges: [], exceptions: [] });
        const heads = await server.services.storage.log.heads([SMALL_BLOCK.catchment, SMALL_BLOCK.sector]);
        expect([...heads].map(([scope, { head }]) => [scope, head]).sort()).toEqual([
          [SMALL_BLOCK.catchment, 1],
          [SMALL_BLOCK.sector, 2],
        ]);
      });
    }
  }
});

describe('what is held', () => {
  test('is let into the log when the worker is moved to where she wrote', async () => {
    server = await testServer();
    await addSmallBlock(server.services);
    const { storage } = server.services;
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    save(phone, SMALL_BLOCK.nextCatchment);
    expect((await sync(server, phone)).receipt?.exceptions).toEqual([
      { no: 1, verdict: 'held', reason: 'moved' },
    ]);
    const worker = await storage.org.worker(SMALL_BLOCK.worker);
    const feed = await storage.feeds.feed(phone.feed);
    if (!worker || !feed) throw new Error('she is there');
    await storage.org.putWorker({ ...worker, unit: SMALL_BLOCK.nextCatchment, moved_at: AT });
    expect(await reconsider(server.services, feed)).toBe(1);
    expect((await sync(server, phone, [])).receipt).toMatchObject({ upTo: 1, exceptions: [] });
  });

  test('keeps what a newer app wrote to the byte', async () => {
    server = await testServer();
    await addSmallBlock(server.services);
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    save(phone);
    const body = await syncBody(nodeCrypto, phone, { push: phone.entries, now: AT });
    const { entries } = body.push as { entries: Record<string, unknown>[] };
    entries[0] = { ...entries[0], mood: { of: ['the', 'day'] } };
    const { receipt } = await postSync(nodeCrypto, server.app, phone, body);
    expect(receipt).toMatchObject({ upTo: 0, exceptions: [{ no: 1, reason: 'newer-version' }] });
    const [kept] = await server.services.storage.held.waiting(SMALL_BLOCK.catchment, phone.feed);
    expect(JSON.parse(kept?.content ?? '')).toEqual(entries[0]);
  });
});

describe('the power fails while what was held is let in', () => {
  for (const transaction of [1, 2, 3]) {
    for (const after of [false, true]) {
      test(`${after ? 'after' : 'before'} transaction ${transaction}: it is not called reached, and the next start lets it in`, async () => {
        let cut: ReturnType<typeof failing> | undefined;
        server = await testServer({
          wrap: (storage) => {
            cut = failing(storage);
            return cut.wrapped;
          },
        });
        await addSmallBlock(server.services);
        const { storage } = server.services;
        const phone = await joinedPhone(server, SMALL_BLOCK.worker);
        save(phone, SMALL_BLOCK.nextCatchment);
        save(phone);
        await sync(server, phone);
        await moveTo(SMALL_BLOCK.nextCatchment);
        cut?.cutAt(transaction, after);
        await expect(readWhatWaited(server.services)).rejects.toThrow('power cut');
        cut?.cutAt(Number.POSITIVE_INFINITY, false);

        const there = await storage.log.known(SMALL_BLOCK.nextCatchment, phone.feed, [1]);
        const between = (await sync(server, phone, [])).receipt;
        const waits = between?.exceptions.some(({ no }) => no === 1);
        if ((between?.upTo ?? 0) >= 1 && !waits) expect([...there]).toEqual([1]);

        await readWhatWaited(server.services);
        expect((await sync(server, phone, [])).receipt).toMatchObject({
          upTo: 2,
          ranges: [],
          exceptions: [],
        });
        expect(await storage.held.waiting(SMALL_BLOCK.catchment, phone.feed)).toEqual([]);
      });
    }
  }
});

/** As if the organisation had been changed by another process: nothing is looked at again for it. */
async function moveTo(unit: string, worker: string = SMALL_BLOCK.worker, at = AT): Promise<void> {
  const { storage } = server.services;
  const row = await storage.org.worker(worker);
  if (!row) throw new Error('she is there');
  await storage.org.putWorker({ ...row, unit, moved_at: at });
}

async function asAdministrator(method: 'POST' | 'PATCH', url: string, payload: object = {}) {
  const administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
  const reply = await server.app.inject({ method, url, payload, headers: bearer(administrator.token) });
  expect(reply.statusCode).toBe(200);
}

describe('a worker is moved to another catchment', () => {
  beforeEach(async () => {
    server = await testServer();
    await addSmallBlock(server.services);
  });

  test('what her phone goes on saving for its old one reaches until she joins anew', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    await asAdministrator('PATCH', `/api/workers/${SMALL_BLOCK.worker}`, { unit: SMALL_BLOCK.farCatchment });
    server.clock.later(1);
    saveOn(
      phone,
      { kind: 'household.registered', v: 1, on: '2026-11-21', body: {} },
      Math.floor(server.clock.now() / 60_000),
    );
    expect((await sync(server, phone)).receipt).toMatchObject({ upTo: 1, exceptions: [] });
  });

  test('what was held because she wrote there too early is let in by the move itself', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    save(phone, SMALL_BLOCK.nextCatchment);
    await sync(server, phone);
    await asAdministrator('PATCH', `/api/workers/${SMALL_BLOCK.worker}`, { unit: SMALL_BLOCK.nextCatchment });
    expect((await sync(server, phone, [])).receipt).toMatchObject({ upTo: 1, exceptions: [] });
  });

  test('a supervisor’s entries of the old sector’s catchments are hers up to the move, and no longer after it', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.supervisor);
    await moveTo(SMALL_BLOCK.otherSector, SMALL_BLOCK.supervisor, AT + 1);
    save(phone, SMALL_BLOCK.catchment);
    const after = { kind: 'household.registered', v: 1, on: '2026-11-20', body: {} };
    saveOn(phone, { ...after, scope: SMALL_BLOCK.catchment }, AT + 2);
    const phoneMinute = { now: Math.floor(server.clock.now() / 60_000) };
    const body = await syncBody(nodeCrypto, phone, { push: phone.entries, ...phoneMinute });
    const { receipt } = await postSync(nodeCrypto, server.app, phone, body);
    expect(receipt).toMatchObject({ upTo: 2, exceptions: [{ no: 2, reason: 'moved' }] });
  });

  test('a catchment that is put under her sector lets in what she wrote for it', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.supervisor);
    save(phone, SMALL_BLOCK.farCatchment);
    expect((await sync(server, phone)).receipt?.exceptions).toHaveLength(1);
    await asAdministrator('PATCH', `/api/units/${SMALL_BLOCK.farCatchment}`, { parent: SMALL_BLOCK.sector });
    expect((await sync(server, phone, [])).receipt).toMatchObject({ upTo: 1, exceptions: [] });
  });
});

describe('the reason she is told', () => {
  beforeEach(async () => {
    server = await testServer();
    await addSmallBlock(server.services);
  });

  async function retiredWith(fill: (phone: Phone) => void): Promise<Phone> {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    fill(phone);
    const code = await sealCode(nodeCrypto, phone, phone.entries);
    await server.services.storage.feeds.changeFeed(phone.feed, { state: 'retired' });
    await server.app.inject({
      method: 'POST',
      url: '/api/envelopes',
      payload: { codes: [code], carrier: 'whatsapp' },
    });
    return phone;
  }

  test('is the newest one: a found phone’s report for elsewhere waits no longer as a lost phone’s', async () => {
    const phone = await retiredWith((one) => save(one, SMALL_BLOCK.nextCatchment));
    const waiting = () => server.services.storage.held.waiting(SMALL_BLOCK.catchment, phone.feed);
    expect((await waiting()).map(({ reason }) => reason)).toEqual(['revoked']);
    await asAdministrator('POST', `/api/feeds/${phone.feed}/admit`);
    phone.token = null;
    expect((await sync(server, phone, [])).receipt).toMatchObject({
      state: 'ok',
      exceptions: [{ no: 1, verdict: 'held', reason: 'moved' }],
    });
    expect((await waiting()).map(({ reason }) => reason)).toEqual(['moved']);
    await asAdministrator('PATCH', `/api/workers/${SMALL_BLOCK.worker}`, { unit: SMALL_BLOCK.nextCatchment });
    expect((await sync(server, phone, [])).receipt).toMatchObject({ upTo: 1, exceptions: [] });
  });

  test('is the newest one too for what nobody here can read', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    const push = async (content: object) => {
      const body = await syncBody(nodeCrypto, phone, { now: AT });
      return postSync(nodeCrypto, server.app, phone, { ...body, push: { entries: [content], check: '' } });
    };
    const newer = { n: 1, k: 'song.sung', v: 1, on: '2026-11-20', at: AT, o: null, b: {}, tune: 'x' };
    expect((await push({ n: 1, k: 7 })).receipt?.exceptions).toMatchObject([{ no: 1, reason: 'invalid' }]);
    expect((await push(newer)).receipt?.exceptions).toMatchObject([{ no: 1, reason: 'newer-version' }]);
  });
});
