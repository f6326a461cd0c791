import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { armour, scanCodes } from '../../../codec/armour.ts';
import { makePinRequest, openPinApproval, recoveryContext } from '../../../codec/new-pin.ts';
import { readOneTimeCode } from '../../../codec/one-time-code.ts';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import {
  addSmallBlock,
  bearer,
  joinedPhone,
  phoneFor,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from '../../../testing/server.ts';
import { newPinReplySchema } from '../../../wire/new-pin.ts';
import type { Phone } from '../../demo/phone.ts';

const DATA_KEY = Uint8Array.from({ length: 32 }, (_, i) => i + 1);

let server: TestServer;
let worker: Phone;
let supervisor: Phone;
beforeEach(async () => {
  server = await testServer();
  await addSmallBlock(server.services);
  worker = await joinedPhone(server, SMALL_BLOCK.worker);
  supervisor = await joinedPhone(server, SMALL_BLOCK.supervisor);
});
afterEach(() => server.close());

/** The message that a locked phone makes. */
async function requestOf(phone: Phone, id = nodeCrypto.bytes(8)): Promise<string> {
  const { keyId, publicKey, programme } = phone.invitation;
  const wrap = await nodeCrypto.hpke.seal(publicKey, recoveryContext(programme, phone.feed), DATA_KEY);
  const code = armour(makePinRequest({ feed: phone.feed, id, recovery: { keyId, ...wrap } }));
  return `पिन भूल गई\nhttps://pahunch.test/i#${code}`;
}

async function post(by: Phone | null, code: string, approve = true) {
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/new-pins',
    headers: by ? bearer(by.token) : {},
    payload: { code, approve },
  });
  return { status: reply.statusCode, body: reply.json() };
}

async function answer(by: Phone, code: string, approve = true) {
  return newPinReplySchema.parse((await post(by, code, approve)).body);
}

async function audit() {
  const rows = await server.services.storage.audit.noted([SMALL_BLOCK.catchment], SMALL_BLOCK.worker, 50);
  return rows.filter(({ action }) => action === 'new-pin.approved');
}

async function approvalOf(reply: Awaited<ReturnType<typeof answer>>) {
  if (reply.kind !== 'approved') throw new Error(JSON.stringify(reply));
  const [found] = scanCodes(reply.approval);
  if (found?.kind !== 'pin-approval') throw new Error('no approval');
  return openPinApproval(nodeCrypto, found.bytes, reply.oneTimeCode);
}

describe('a supervisor is asked for a new PIN', () => {
  test('she sees whose request it is before she approves, and that alone hands nothing back and notes nothing', async () => {
    expect(await answer(supervisor, await requestOf(worker), false)).toEqual({
      kind: 'asks',
      worker: { id: SMALL_BLOCK.worker, name: 'सुनीता देवी', number: 'A-1' },
    });
    expect(await audit()).toEqual([]);
  });

  test('she approves: the key comes back under a one-time code, with her name and the minute', async () => {
    const reply = await answer(supervisor, await requestOf(worker));
    expect(await approvalOf(reply)).toEqual({
      dataKey: DATA_KEY,
      by: { name: 'पूनम सिन्हा', number: 'A-4' },
      at: Math.floor(server.clock.now() / 60_000),
    });
    if (reply.kind !== 'approved') return;
    expect(readOneTimeCode(reply.oneTimeCode)).toBe(reply.oneTimeCode);
    expect(reply.approval).not.toContain(reply.oneTimeCode);
  });

  test('it is noted by whom and about which phone, where the worker reads it', async () => {
    await answer(supervisor, await requestOf(worker));
    expect(await audit()).toMatchObject([
      { worker: SMALL_BLOCK.supervisor, scope: SMALL_BLOCK.catchment, about: worker.feed },
    ]);
    const own = await server.app.inject({ url: '/api/audit/me', headers: bearer(worker.token) });
    expect(own.json().rows).toContainEqual(
      expect.objectContaining({
        action: 'new-pin.approved',
        who: expect.objectContaining({ name: 'पूनम सिन्हा' }),
      }),
    );
  });

  test('nothing is handed back that could not be noted', async () => {
    const { storage } = server.services;
    const real = storage.audit.note;
    storage.audit.note = () => Promise.reject(new Error('disk'));
    const { status, body } = await post(supervisor, await requestOf(worker));
    storage.audit.note = real;
    expect([status, body]).toEqual([500, { problem: 'server' }]);
  });

  test('the same request again is noted again, and each approval opens under its own code alone', async () => {
    const request = await requestOf(worker);
    const [first, second] = [await answer(supervisor, request), await answer(supervisor, request)];
    if (first.kind !== 'approved' || second.kind !== 'approved') throw new Error('refused');
    expect(first.oneTimeCode).not.toBe(second.oneTimeCode);
    expect(await approvalOf({ ...first, oneTimeCode: second.oneTimeCode })).toBeNull();
    expect(await audit()).toHaveLength(2);
  });
});

describe('who may approve', () => {
  test('an administrator may; a colleague, an officer and the supervisor of another sector may not, and learn no name', async () => {
    const administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
    expect((await answer(administrator, await requestOf(worker))).kind).toBe('approved');
    for (const who of [SMALL_BLOCK.nextWorker, SMALL_BLOCK.officer] as const) {
      const other = await joinedPhone(server, who);
      for (const approve of [true, false])
        expect(await answer(other, await requestOf(worker), approve)).toEqual({
          kind: 'refused',
          reason: 'not-allowed',
        });
    }
    const far = await joinedPhone(server, SMALL_BLOCK.farWorker);
    expect(await answer(supervisor, await requestOf(far))).toEqual({
      kind: 'refused',
      reason: 'not-allowed',
    });
    expect(await audit()).toHaveLength(1);
  });

  test('a supervisor may not open the vault of another supervisor or of an administrator', async () => {
    const { storage } = server.services;
    const [row] = (await storage.org.workers()).filter(({ id }) => id === SMALL_BLOCK.nextWorker);
    if (!row) throw new Error('no worker');
    const colleague = await joinedPhone(server, SMALL_BLOCK.nextWorker);
    await storage.org.putWorker({ ...row, role: 'supervisor' });
    expect(await answer(supervisor, await requestOf(colleague))).toMatchObject({ reason: 'not-allowed' });
  });

  test('nobody known is told to sign in', async () => {
    expect(await post(null, await requestOf(worker))).toEqual({
      status: 401,
      body: { problem: 'not-signed-in' },
    });
  });
});

describe('a request that cannot be approved has its own word', () => {
  test('of a lost phone, of one held apart and of one the server does not know', async () => {
    await server.app.inject({
      method: 'POST',
      url: `/api/feeds/${worker.feed}/retire`,
      headers: bearer(supervisor.token),
    });
    expect(await answer(supervisor, await requestOf(worker))).toEqual({ kind: 'refused', reason: 'revoked' });
    const unknown = await phoneFor(server.services, SMALL_BLOCK.nextWorker);
    expect(await answer(supervisor, await requestOf(unknown))).toMatchObject({ reason: 'unknown-feed' });
    const second = { ...unknown, feed: 'SEC0ND01' };
    await sync(server, unknown, []);
    await sync(server, second, []);
    expect(await answer(supervisor, await requestOf(second))).toMatchObject({ reason: 'held-apart' });
    expect(await audit()).toEqual([]);
  });

  test('of another programme, and one that was changed or made up for another phone', async () => {
    const keyId = (worker.invitation.keyId % 255) + 1;
    const foreign = { ...worker, invitation: { ...worker.invitation, keyId } };
    expect(await answer(supervisor, await requestOf(foreign))).toMatchObject({ reason: 'other-programme' });
    const other = { ...worker, invitation: { ...worker.invitation, programme: '0THERPR0' } };
    expect(await answer(supervisor, await requestOf(other))).toMatchObject({ reason: 'not-authentic' });
  });

  test('text without one, a cut one, a damaged one and one of a newer app', async () => {
    const whole = await requestOf(worker);
    const at = whole.length - 20;
    const damaged = whole.slice(0, at) + (whole[at] === 'A' ? 'B' : 'A') + whole.slice(at + 1);
    const texts = ['नमस्ते', whole.slice(0, -9), damaged, whole.replace('PAHUNCH1', 'PAHUNCH2')];
    const replies = await Promise.all(texts.map((text) => answer(supervisor, text)));
    expect(replies.map((reply) => reply.kind === 'refused' && reply.reason)).toEqual([
      'not-a-request',
      'cut',
      'damaged',
      'newer-version',
    ]);
  });

  test('handed in at the door for reports it is called no code for there, and costs nobody an opening', async () => {
    const reply = await server.app.inject({
      method: 'POST',
      url: '/api/envelopes',
      payload: { codes: [await requestOf(worker)], carrier: 'whatsapp' },
    });
    expect(reply.json()).toEqual({ results: [{ kind: 'refused', reason: 'not-a-code' }] });
  });
});

test('the logs say neither code nor key nor name', async () => {
  const request = await requestOf(worker);
  const reply = await answer(supervisor, request);
  const said = server.log.join('');
  expect(said).toContain('/api/new-pins');
  const oneTimeCode = reply.kind === 'approved' ? reply.oneTimeCode : 'approved';
  for (const secret of [oneTimeCode, 'PAHUNCH', 'सुनीता', 'पूनम', worker.feed])
    expect(said).not.toContain(secret);
});
