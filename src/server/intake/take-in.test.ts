import { afterEach, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../platform/node/crypto.ts';
import {
  addSmallBlock,
  joinedPhone,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from '../../testing/server.ts';
import type { Storage } from '../db/port.ts';
import { type Phone, postSync, saveOn, syncBody } from '../demo/phone.ts';
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
    const { storage, org } = server.services;
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    save(phone, SMALL_BLOCK.nextCatchment);
    expect((await sync(server, phone)).receipt?.exceptions).toEqual([
      { no: 1, verdict: 'held', reason: 'moved' },
    ]);
    const worker = await storage.org.worker(SMALL_BLOCK.worker);
    const feed = await storage.feeds.feed(phone.feed);
    if (!worker || !feed) throw new Error('she is there');
    await storage.org.putWorker({ ...worker, unit: SMALL_BLOCK.nextCatchment, moved_at: AT });
    org.forget();
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

  test('what she saved before she was moved still goes into her old catchment, and no longer what came after', async () => {
    server = await testServer();
    await addSmallBlock(server.services);
    const { storage, org } = server.services;
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    const worker = await storage.org.worker(SMALL_BLOCK.worker);
    if (!worker) throw new Error('she is there');
    await storage.org.putWorker({ ...worker, unit: SMALL_BLOCK.nextCatchment, moved_at: AT + 1 });
    org.forget();
    const phoneMinute = { now: Math.floor(server.clock.now() / 60_000) };
    save(phone);
    saveOn(phone, { kind: 'household.registered', v: 1, on: '2026-11-20', body: {} }, AT + 2);
    const body = await syncBody(nodeCrypto, phone, { push: phone.entries, ...phoneMinute });
    const { receipt } = await postSync(nodeCrypto, server.app, phone, body);
    expect(receipt).toMatchObject({ upTo: 2, exceptions: [{ no: 2, reason: 'moved' }] });
  });
});
