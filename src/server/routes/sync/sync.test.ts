import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHAIN_START, hashEntry, hashesCheck, nextChain } from '../../../codec/hash.ts';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import {
  addSmallBlock,
  joinedPhone,
  linkFor,
  phoneFor,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from '../../../testing/server.ts';
import { joinPhone, type Phone, postSync, saveOn, syncBody } from '../../demo/phone.ts';
import { missingNumbers } from '../../intake/receipt.ts';

const AT = 29_670_000;

function visit(phone: Phone, body: Record<string, unknown> = {}) {
  return saveOn(
    phone,
    { kind: 'household.registered', v: 1, on: '2026-11-20', body: { headName: 'राम', ...body } },
    AT,
  );
}

async function chainOf(phone: Phone, upTo = phone.entries.length) {
  let chain = CHAIN_START;
  for (const entry of phone.entries.slice(0, upTo)) {
    const hash = await hashEntry(nodeCrypto, phone.keys.hash, entry);
    chain = await nextChain(nodeCrypto, phone.keys.hash, chain, hash);
  }
  return chain.slice(0, 8);
}

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
  await addSmallBlock(server.services);
});
afterEach(() => server.close());

describe('a worker syncs', () => {
  test('her first sync joins, and every entry she pushed is reached', async () => {
    const phone = await phoneFor(server.services, SMALL_BLOCK.worker);
    visit(phone);
    visit(phone);
    const { receipt, head, lines } = await sync(server, phone);
    expect(receipt).toMatchObject({ upTo: 2, ranges: [], exceptions: [], state: 'ok' });
    expect(receipt?.chain).toEqual(await chainOf(phone));
    expect(receipt?.token).toHaveLength(16);
    expect(head?.scopes?.[0]).toBe(SMALL_BLOCK.catchment);
    expect(lines.slice(1)).toEqual([
      expect.objectContaining({ s: SMALL_BLOCK.catchment, from: 1, to: 2, items: [{ own: [1, 2] }] }),
      { end: true, more: false },
    ]);
  });

  test('with nothing new the answer is two short lines without the directory', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    const first = await sync(server, phone, []);
    const said = { view: first.head?.view, epoch: first.head?.epoch };
    const { lines, body, head } = await sync(server, phone, [], said);
    expect(lines).toHaveLength(2);
    expect(head?.directory).toBeUndefined();
    expect(head?.changed).toBeUndefined();
    expect(body.length).toBeLessThan(230);
  });

  test('the same push again, after its answer was lost, is counted once', async () => {
    const phone = await phoneFor(server.services, SMALL_BLOCK.worker);
    visit(phone);
    await sync(server, phone);
    phone.token = null;
    phone.joined = false;
    const { receipt, lines } = await sync(server, phone);
    expect(receipt?.upTo).toBe(1);
    expect(lines).toHaveLength(3);
    const { items } = lines[1] as { items: unknown[] };
    expect(items).toEqual([{ own: [1, 1] }]);
  });

  test('the same push five times at once is counted once', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    visit(phone);
    visit(phone);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => sync(server, phone)));
    expect(answers.map(({ receipt }) => receipt?.upTo)).toEqual([2, 2, 2, 2, 2]);
    const heads = await server.services.storage.log.heads([SMALL_BLOCK.catchment]);
    expect(heads.get(SMALL_BLOCK.catchment)?.head).toBe(2);
  });

  test('a number that has not arrived is not covered, and the range behind it is proved by its hashes', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    for (let i = 0; i < 5; i++) visit(phone);
    const { receipt } = await sync(
      server,
      phone,
      [phone.entries[0], phone.entries[3], phone.entries[4]].flatMap((e) => e ?? []),
    );
    const hashes = await Promise.all(
      phone.entries.slice(3).map((e) => hashEntry(nodeCrypto, phone.keys.hash, e)),
    );
    expect(receipt).toMatchObject({
      upTo: 1,
      ranges: [{ from: 4, to: 5, check: await hashesCheck(nodeCrypto, hashes) }],
    });
    const closed = await sync(server, phone, phone.entries.slice(1, 3));
    expect(closed.receipt).toMatchObject({ upTo: 5, ranges: [], chain: await chainOf(phone) });
  });

  test('one entry that cannot be read is kept and does not hold back the others', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    for (let i = 0; i < 3; i++) visit(phone);
    const poison = { n: 2, k: 7, b: 'nothing of this is right' };
    const [first, , third] = phone.entries;
    const body = await syncBody(nodeCrypto, phone, { push: [first, third].flatMap((e) => e ?? []), now: AT });
    (body.push as { entries: unknown[] }).entries.splice(1, 0, poison);
    const { receipt } = await postSync(nodeCrypto, server.app, phone, body);
    expect(receipt).toMatchObject({
      upTo: 1,
      ranges: [{ from: 3, to: 3 }],
      exceptions: [{ no: 2, verdict: 'held', reason: 'invalid' }],
    });
    const again = await sync(server, phone);
    expect(again.receipt).toMatchObject({ upTo: 3, exceptions: [] });
  });

  test('content that arrived otherwise than it was saved is held, and taken when it comes right', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    visit(phone);
    const body = await syncBody(nodeCrypto, phone, { push: phone.entries, now: AT });
    (body.push as { entries: { b: unknown }[] }).entries[0]!.b = { headName: 'और कोई' };
    const wrong = await postSync(nodeCrypto, server.app, phone, body);
    expect(wrong.receipt).toMatchObject({ upTo: 0, exceptions: [{ no: 1, reason: 'check-mismatch' }] });
    expect((await sync(server, phone)).receipt).toMatchObject({ upTo: 1, exceptions: [] });
  });

  test('also of a phone that is held apart: its own content is what is kept under the number', async () => {
    const link = await linkFor(server.services, SMALL_BLOCK.worker);
    await sync(server, await joinPhone(nodeCrypto, link), []);
    const second = await joinPhone(nodeCrypto, link);
    visit(second);
    const body = await syncBody(nodeCrypto, second, { push: second.entries, now: AT });
    (body.push as { entries: { b: unknown }[] }).entries[0]!.b = { headName: 'और कोई' };
    const wrong = await postSync(nodeCrypto, server.app, second, body);
    expect(wrong.receipt).toMatchObject({
      state: 'invite-taken',
      exceptions: [{ reason: 'check-mismatch' }],
    });
    const { receipt } = await sync(server, second);
    expect(receipt).toMatchObject({ upTo: 1, exceptions: [{ no: 1, reason: 'invite-taken' }] });
    expect(receipt?.chain).toEqual(await chainOf(second));
  });

  test('an answer of the wrong shape, a newer version and a foreign scope are kept with their reasons', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    visit(phone, { headName: 12 });
    visit(phone, { amount: 10.5 });
    saveOn(phone, { kind: 'household.registered', v: 99, on: '2026-11-20', body: {} }, AT);
    saveOn(phone, { kind: 'song.sung', v: 1, on: '2026-11-20', body: {} }, AT);
    saveOn(
      phone,
      { kind: 'household.registered', v: 1, on: '2026-11-20', body: {}, scope: SMALL_BLOCK.farCatchment },
      AT,
    );
    visit(phone, { somethingNew: 'x' });
    const { receipt, lines } = await sync(server, phone);
    expect(receipt?.exceptions.map(({ no, reason }) => [no, reason])).toEqual([
      [1, 'invalid'],
      [2, 'invalid'],
      [3, 'newer-version'],
      [4, 'newer-version'],
      [5, 'moved'],
    ]);
    expect(receipt?.upTo).toBe(6);
    expect(lines[1]).toMatchObject({ from: 1, to: 1, items: [{ own: [6, 6] }] });
  });

  test('two contents under one number are both kept, and neither passes for reached', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    visit(phone);
    visit(phone);
    visit(phone);
    await sync(server, phone);
    const copy: Phone = { ...phone, entries: [...phone.entries.slice(0, 1)] };
    visit(copy, { hamlet: 'पश्चिम टोला' });
    const { receipt } = await sync(server, copy, copy.entries.slice(1));
    expect(receipt).toMatchObject({
      upTo: 1,
      exceptions: [{ no: 2, verdict: 'forked' }],
      ranges: [{ from: 3, to: 3 }],
    });
    expect(receipt?.chain).toEqual(await chainOf(phone, 1));
    const kept = await server.services.storage.held.waiting(SMALL_BLOCK.catchment, phone.feed);
    expect(kept).toEqual([expect.objectContaining({ no: 2, verdict: 'forked' })]);
  });
});

describe('what a reader pages through', () => {
  async function fullCatchment(count: number) {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    for (let i = 0; i < count; i++) visit(phone, { hamlet: `टोला ${i} ${'क'.repeat(i % 7)}` });
    await sync(server, phone);
    return phone;
  }

  test('comes in lines of twenty, each with its check, and goes on from any of them', async () => {
    const author = await fullCatchment(45);
    const reader = await joinedPhone(server, SMALL_BLOCK.supervisor);
    const all = await sync(server, reader, []);
    const pages = all.lines.slice(1, -1) as {
      s: string;
      from: number;
      to: number;
      check: string;
      items: unknown[];
    }[];
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      [1, 20],
      [21, 40],
      [41, 45],
    ]);
    expect(pages[0]?.items[0]).toMatchObject({ f: author.feed, n: 1, c: 'sync', b: { headName: 'राम' } });
    const said = { view: all.head?.view, epoch: all.head?.epoch };
    const cursors = { [SMALL_BLOCK.catchment]: [40, pages[1]?.check] };
    const rest = await sync(server, reader, [], { ...said, cursors });
    expect(rest.lines.slice(1, -1)).toEqual([
      expect.objectContaining({ from: 41, to: 45, check: pages[2]?.check }),
    ]);
    expect(rest.head?.changed).toBeUndefined();
  });

  test('starts over when the history, the check or her rights are others', async () => {
    await fullCatchment(3);
    const reader = await joinedPhone(server, SMALL_BLOCK.supervisor);
    const first = await sync(server, reader, []);
    const said = { view: first.head?.view, epoch: first.head?.epoch };
    const check = (first.lines[1] as { check: string }).check;
    const cursor = (seq: number, digest: string) => ({ cursors: { [SMALL_BLOCK.catchment]: [seq, digest] } });
    expect((await sync(server, reader, [], { ...said, ...cursor(3, check) })).head?.changed).toBeUndefined();
    for (const wrong of [
      { ...said, ...cursor(9, check) },
      { ...said, ...cursor(2, check) },
      { ...said, epoch: 'ANOTHER1', ...cursor(3, check) },
      { ...said, view: 'otherrights', ...cursor(3, check) },
    ]) {
      const { head, lines } = await sync(server, reader, [], wrong);
      expect(head?.changed).toBe(true);
      expect(lines[1]).toMatchObject({ from: 1, to: 3 });
    }
  });

  test('a long history comes in several replies of bounded size', async () => {
    const author = await joinedPhone(server, SMALL_BLOCK.worker);
    const noise = (i: number) => Buffer.from(nodeCrypto.bytes(120)).toString('base64') + i;
    for (let i = 0; i < 400; i++) visit(author, { hamlet: noise(i) });
    await sync(server, author);
    const reader = await joinedPhone(server, SMALL_BLOCK.supervisor);
    const first = await sync(server, reader, []);
    expect(first.lines.at(-1)).toEqual({ end: true, more: true });
    const last = first.lines.at(-2) as { to: number; check: string };
    expect(last.to).toBeLessThan(400);
    const said = { view: first.head?.view, epoch: first.head?.epoch };
    const second = await sync(server, reader, [], {
      ...said,
      cursors: { [SMALL_BLOCK.catchment]: [last.to, last.check] },
    });
    expect(second.lines[1]).toMatchObject({ from: last.to + 1 });
  });

  test('notices of the units above are hers, other people’s data there is only a number', async () => {
    const supervisor = await joinedPhone(server, SMALL_BLOCK.supervisor);
    visit(supervisor);
    visit(supervisor);
    await sync(server, supervisor);
    const worker = await joinedPhone(server, SMALL_BLOCK.worker);
    const { lines } = await sync(server, worker, []);
    expect(lines.slice(1, -1)).toEqual([
      expect.objectContaining({ s: SMALL_BLOCK.sector, from: 1, to: 2, items: [{ stub: 2 }] }),
    ]);
  });
});

describe('a vault that vanished from the phone', () => {
  async function lostWithOneReached() {
    const lost = await joinedPhone(server, SMALL_BLOCK.worker);
    visit(lost);
    await sync(server, lost);
    const missing = () => missingNumbers(server.services, { id: lost.feed, home: SMALL_BLOCK.catchment });
    return { lost, missing };
  }

  test('is counted by the marker it left, when its worker joins again', async () => {
    const { lost, missing } = await lostWithOneReached();
    const fresh = await joinedPhone(server, SMALL_BLOCK.worker);
    await sync(server, fresh, [], { health: { lost: [[lost.feed, 5, 4]] } });
    expect(await missing()).toEqual([[2, 5]]);
  });

  test('is nobody else’s to report', async () => {
    const { lost, missing } = await lostWithOneReached();
    const other = await joinedPhone(server, SMALL_BLOCK.nextWorker);
    await sync(server, other, [], { health: { lost: [[lost.feed, 5, 4]] } });
    expect(await missing()).toEqual([]);
  });

  test('has lost no more than anybody can have saved since it was last heard of', async () => {
    const { lost, missing } = await lostWithOneReached();
    const fresh = await joinedPhone(server, SMALL_BLOCK.worker);
    server.clock.later(2);
    await sync(server, fresh, [], { health: { lost: [[lost.feed, 900_000_000, 4]] } });
    expect(await missing()).toEqual([[2, 301]]);
  });

  test('has lost nothing when it turns up and says itself what it holds', async () => {
    const { lost, missing } = await lostWithOneReached();
    const fresh = await joinedPhone(server, SMALL_BLOCK.worker);
    await sync(server, fresh, [], { health: { lost: [[lost.feed, 50, 49]] } });
    visit(lost);
    await sync(server, lost);
    expect(await missing()).toEqual([]);
  });
});

describe('what a sync is refused for', () => {
  test('without token and proof, or with a wrong proof, it is asked to prove itself', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    const post = (headers: Record<string, string>) =>
      server.app.inject({
        method: 'POST',
        url: '/api/sync',
        headers: { 'content-type': 'application/json', ...headers },
        payload: JSON.stringify({ p: 1, feed: phone.feed, head: 0, unsent: 0, now: 0 }),
      });
    for (const headers of [
      {},
      { 'x-pahunch-proof': 'AAAA' },
      { authorization: 'Bearer AAAAAAAAAAAAAAAAAAAAAA' },
    ]) {
      const reply = await post(headers as Record<string, string>);
      expect(reply.statusCode).toBe(401);
      expect(reply.json()).toMatchObject({ problem: 'not-signed-in' });
    }
  });

  test('an expired token is told to prove itself, and the proof brings a new one', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    server.clock.later(31);
    visit(phone);
    expect((await sync(server, phone)).status).toBe(401);
    phone.token = null;
    expect((await sync(server, phone)).receipt).toMatchObject({ upTo: 1 });
    expect(phone.token).not.toBeNull();
  });

  test('what is too large, cut or no JSON has its own word', async () => {
    const post = (payload: Buffer, headers: Record<string, string> = {}) =>
      server.app.inject({
        method: 'POST',
        url: '/api/sync',
        headers: { 'content-type': 'application/json', ...headers },
        payload,
      });
    const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
    const gzip = { 'content-encoding': 'gzip' };
    const large = await post(bomb, gzip);
    expect([large.statusCode, large.json()]).toEqual([413, { problem: 'too-large' }]);
    const cut = await post(gzipSync(JSON.stringify({ p: 1, a: 'सुनीता'.repeat(50) })).subarray(0, 40), gzip);
    expect([cut.statusCode, cut.json().problem]).toEqual([400, 'bad-request']);
    const text = await post(Buffer.from('<html>'));
    expect([text.statusCode, text.json()]).toEqual([400, { problem: 'bad-request', detail: 'json' }]);
    const old = await post(
      Buffer.from(JSON.stringify({ p: 0, feed: 'AAAAAAAA', head: 0, unsent: 0, now: 0 })),
    );
    expect([old.statusCode, old.json()]).toEqual([426, { problem: 'upgrade-needed' }]);
  });

  test('a clock that shows no minute at all spoils nothing: not her report, and not the reading of it', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    visit(phone);
    const first = await sync(server, phone, phone.entries, { now: -Number.MAX_SAFE_INTEGER });
    expect(first.receipt).toMatchObject({ upTo: 1, exceptions: [] });
    for (const extreme of [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER])
      Object.assign(visit(phone), { at: extreme, offset: extreme });
    const then = await sync(server, phone, phone.entries.slice(1));
    expect(then.receipt?.exceptions).toEqual([
      { no: 2, verdict: 'held', reason: 'invalid' },
      { no: 3, verdict: 'held', reason: 'invalid' },
    ]);
    const [row, ...others] = await server.services.storage.log.page(SMALL_BLOCK.catchment, 0, 10);
    expect([row?.corrected_at, others]).toEqual([AT, []]);
  });

  test('a lost phone is told to use envelopes', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    await server.services.storage.feeds.changeFeed(phone.feed, { state: 'retired', token_hash: null });
    const { status, body } = await sync(server, phone, []);
    expect([status, JSON.parse(body)]).toEqual([403, { problem: 'use-envelopes', detail: 'retired' }]);
  });
});
