import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../platform/node/crypto.ts';
import { builtBefore } from '../../testing/older-app.ts';
import {
  addSmallBlock,
  joinedPhone,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from '../../testing/server.ts';
import { type Phone, saveOn, sealCode } from '../demo/phone.ts';
import { readWhatWaited } from '../start.ts';

const AT = 29_670_000;
const BODY = { name: 'सुनीता देवी', sex: 'f', ageYears: 24, mobile: '9876543210', consentBy: 'self' };
let folder: string;
let server: TestServer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pahunch-versions-'));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function register(phone: Phone, v: number, body: Record<string, unknown> = BODY) {
  return saveOn(phone, { kind: 'person.registered', v, on: '2026-11-20', body }, AT);
}

/** Her correction names the head it saw; what is null was taken back. */
function correct(phone: Phone, no: number, v: number, body: Record<string, unknown>) {
  const entry = saveOn(phone, { kind: 'person.registered', v, on: '2026-11-20', body }, AT + no);
  entry.amends = { feed: phone.feed, no };
  return entry;
}

async function logOf({ services }: TestServer, phone: Phone): Promise<number[]> {
  const nos = phone.entries.map(({ no }) => no);
  return [...(await services.storage.log.known(SMALL_BLOCK.catchment, phone.feed, nos))].sort();
}

async function post(on: TestServer, code: string) {
  return on.app.inject({
    method: 'POST',
    url: '/api/envelopes',
    payload: { codes: [code], carrier: 'whatsapp' },
  });
}

describe('a correction', () => {
  test('with answers taken back is in the log and not held, by sync and by a code', async () => {
    server = await testServer({ folder });
    await addSmallBlock(server.services);
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    register(phone, 1);
    correct(phone, 1, 2, { name: 'सुनीता कुमारी', mobile: null, abha: '91123456789012' });
    expect((await sync(server, phone)).receipt).toMatchObject({ upTo: 2, exceptions: [] });
    correct(phone, 2, 2, { mobile: '9876543211', ageYears: null, dob: '2002-03-05' });
    const code = await sealCode(nodeCrypto, phone, phone.entries.slice(2));
    expect((await post(server, code)).statusCode).toBe(200);
    expect(await logOf(server, phone)).toEqual([1, 2, 3]);
    expect(await server.services.storage.held.waiting(SMALL_BLOCK.catchment, phone.feed)).toEqual([]);
  });

  test('of the wrong shape is held as invalid, and kept', async () => {
    server = await testServer({ folder });
    await addSmallBlock(server.services);
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    register(phone, 2);
    correct(phone, 1, 2, { ageYears: 'चौबीस' });
    expect((await sync(server, phone)).receipt?.exceptions).toEqual([
      { no: 2, verdict: 'held', reason: 'invalid' },
    ]);
  });

  test('that parts two joined cards is let in without an answer', async () => {
    server = await testServer({ folder });
    await addSmallBlock(server.services);
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    const joined = { kind: 'person.joined', v: 1, on: '2026-11-20' };
    saveOn(phone, { ...joined, about: { feed: phone.feed, no: 1 }, body: { feed: phone.feed, no: 2 } }, AT);
    saveOn(phone, { ...joined, body: {} }, AT).voids = { feed: phone.feed, no: 1 };
    expect((await sync(server, phone)).receipt).toMatchObject({ upTo: 2, exceptions: [] });
  });
});

describe('a phone that was updated before its server', () => {
  /** The server as it was built before version 2 of the person's form, on the same folder. */
  async function oldServer() {
    const built = await builtBefore([20], () => import('../../testing/server.ts'));
    server = await built.testServer({ folder });
    await built.addSmallBlock(server.services);
    return { phone: await built.joinedPhone(server, SMALL_BLOCK.worker), syncOld: built.sync };
  }

  test('is told that its report waits, and after the upgrade it is in the log', async () => {
    const { phone, syncOld } = await oldServer();
    register(phone, 2, { ...BODY, abha: '91123456789012' });
    register(phone, 1);
    expect((await syncOld(server, phone)).receipt?.exceptions).toEqual([
      { no: 1, verdict: 'held', reason: 'newer-version' },
    ]);
    expect(await logOf(server, phone)).toEqual([2]);
    await server.close();

    server = await testServer({ folder });
    await readWhatWaited(server.services);
    expect(await logOf(server, phone)).toEqual([1, 2]);
    expect((await sync(server, phone, [])).receipt).toMatchObject({ upTo: 2, exceptions: [] });
  });

  test('likewise when it came as a code', async () => {
    const { phone } = await oldServer();
    register(phone, 2, { ...BODY, abha: '91123456789012' });
    correct(phone, 1, 2, { abha: null });
    await post(server, await sealCode(nodeCrypto, phone, phone.entries));
    expect(await logOf(server, phone)).toEqual([2]);
    await server.close();

    server = await testServer({ folder });
    await readWhatWaited(server.services);
    expect(await logOf(server, phone)).toEqual([1, 2]);
  });
});
