import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type ChatServer,
  chatServer,
  codeOf,
  meanwhile,
  REKHA,
  SUNITA,
  sunitasPhone,
} from '../../testing/chat.ts';
import { bearer, joinedPhone, SMALL_BLOCK } from '../../testing/server.ts';
import type { ChatBind, ChatBound, ChatState } from '../../wire/chat.ts';
import type { Phone } from '../demo/phone.ts';

const { worker: HER, nextWorker: OTHER, officer: OFFICER } = SMALL_BLOCK;
const HOUR = 3600;
let server: ChatServer;
let administrator: Phone;

beforeEach(async () => {
  server = await chatServer();
  administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
  const { org } = server.services.storage;
  for (const [id, phone] of [
    [HER, SUNITA.phone],
    [OTHER, REKHA.phone],
  ] as const) {
    const row = await org.worker(id);
    if (row) await org.putWorker({ ...row, phone });
  }
});
afterEach(() => server.close());

const says = async (body: string, writer: { phone?: string; userId?: string } = SUNITA) => {
  await server.double.text(writer, body);
  await server.pass(10);
  return server.double.chat(writer).at(-1)?.text ?? '';
};
const state = async (): Promise<ChatState> =>
  (await server.app.inject({ method: 'GET', url: '/api/chat', headers: bearer(administrator.token) })).json();
const posts = async (path: string, payload: object = {}, by = administrator) => {
  const reply = await server.app.inject({
    ...{ method: 'POST', url: `/api/workers/${path}`, headers: bearer(by.token), payload },
  });
  return reply.json();
};
const binds = (id: string, asked: ChatBind): Promise<ChatBound> => posts(`${id}/chat/bind`, asked);
const asker = async () => (await state()).askers[0];
const audit = async () =>
  (await server.services.storage.audit.noted([SMALL_BLOCK.catchment, SMALL_BLOCK.nextCatchment], '', 50))
    .filter(({ action }) => action.endsWith('bound'))
    .map(({ action, about, worker }) => [action, about, worker]);

describe('who wants to report and is nobody’s yet', () => {
  test('is shown with the number she was told to say, and whose telephone it is by the organisation', async () => {
    const told = await says('दवा');
    const shown = await asker();
    expect(shown).toMatchObject({ way: 'whatsapp', asked: true, maybe: [HER] });
    expect(shown?.heard).toBe(Math.floor(server.clock.now() / 60_000));
    expect(told).toContain(`व्यवस्थापक को यह पहचान नंबर बताएँ: ${shown?.askingNumber}`);
    expect(shown?.askingNumber).toMatch(/^\d{5}$/);
  });

  test('has no owner to be guessed where her number is hidden or is that of two workers', async () => {
    await says('दवा', { userId: 'IN.777' });
    expect((await asker())?.maybe).toEqual([]);
    const { org } = server.services.storage;
    const row = await org.worker(OTHER);
    if (row) await org.putWorker({ ...row, phone: SUNITA.phone });
    await says('दवा');
    expect((await asker())?.maybe.sort()).toEqual([HER, OTHER]);
  });

  test('is compared with everybody’s number once, until the organisation changes', async () => {
    await says('दवा');
    const nameFor = vi.spyOn(server.services.keys, 'nameFor');
    await state();
    await state();
    const names = nameFor.mock.calls.map(([, name]) => name);
    expect(names).toContain(`whatsapp ${SUNITA.phone}`);
    expect(names).toHaveLength(new Set(names).size);
    const { org } = server.services.storage;
    const row = await org.worker(OTHER);
    if (row) await org.putWorker({ ...row, phone: SUNITA.phone });
    expect((await asker())?.maybe.sort()).toEqual([HER, OTHER]);
  });

  test('whose codes arrive is no stranger; who only greeted is shown as that', async () => {
    await says(await codeOf(server, await sunitasPhone(server)));
    await says('मदद');
    await says('नमस्ते', REKHA);
    expect((await state()).askers).toMatchObject([{ asked: false, maybe: [OTHER] }]);
  });

  test('neither the answer nor the log shows a telephone number', async () => {
    await says('दवा');
    await binds(HER, { way: 'whatsapp', number: '98765 00001' });
    await binds(OTHER, { way: 'sms', number: '9812345678' });
    expect(JSON.stringify(await state())).not.toMatch(/9876500001|9812345678/);
    const kept = ['pahunch.sqlite', 'pahunch.sqlite-wal'].map((file) =>
      readFileSync(`${server.folder}/${file}`),
    );
    expect(Buffer.concat(kept).includes('9812345678')).toBe(false);
    expect(server.log.join('\n')).not.toMatch(/9876500001|9812345678/);
  });
});

describe('an administrator binds an account', () => {
  test('that asked, by a tap: she reports from it at once, and it asks no more', async () => {
    await says('दवा');
    const account = (await asker())?.account ?? '';
    expect(await binds(HER, { account })).toEqual({ result: 'bound' });
    expect(await binds(HER, { account })).toEqual({ result: 'bound' });
    expect(await state()).toMatchObject({
      askers: [],
      bound: [{ worker: HER, heard: Math.floor(server.clock.now() / 60_000) }],
    });
    expect(await says('दवा')).toContain('1. ओआरएस');
    expect(await audit()).toEqual([['chat.bound', HER, SMALL_BLOCK.administrator]]);
  });

  test.each(['9876500001', '+91 98765-00001', '098765 00001', '९८७६५००००१'])(
    'by the number %s before she ever wrote, also where the platform names her otherwise too',
    async (number) => {
      expect(await binds(HER, { way: 'whatsapp', number })).toEqual({ result: 'bound' });
      expect((await state()).bound).toEqual([{ worker: HER, way: 'whatsapp', stopped: false, heard: null }]);
      expect(await says('दवा')).toContain('1. ओआरएस');
    },
  );

  test('of a number for SMS', async () => {
    await binds(HER, { way: 'sms', number: '9876500001' });
    const payload = { id: 'S1', from: '+919876500001', text: 'dawa' };
    const headers = { authorization: 'Bearer secret-of-the-gateway' };
    await server.app.inject({ method: 'POST', url: '/api/sms', headers, payload });
    await server.pass(10);
    expect(server.sms.at(-1)?.text).toContain('1. ओआरएस');
  });

  test.each(['', '98765', '12345 67890', '+1 202 555 0172', 'सुनीता'])(
    'not by %s, which is no mobile number',
    async (number) => {
      expect(await binds(HER, { way: 'whatsapp', number })).toEqual({ result: 'no-number' });
      expect((await state()).bound).toEqual([]);
    },
  );

  test('not one that is another worker’s, nor one that is gone, nor to somebody who does not report', async () => {
    await binds(HER, { way: 'whatsapp', number: SUNITA.phone });
    const taken = await binds(OTHER, { way: 'whatsapp', number: SUNITA.phone });
    expect(taken).toEqual({ result: 'taken', worker: HER });
    expect(await binds(OTHER, { account: 'nobody' })).toEqual({ result: 'gone' });
    expect(await binds(OFFICER, { way: 'whatsapp', number: REKHA.phone })).toEqual({ result: 'no-reporter' });
    expect(await posts(`${OFFICER}/chat`)).toEqual({ problem: 'bad-request', detail: 'role' });
    expect((await state()).bound).toMatchObject([{ worker: HER }]);
  });

  test('and nobody else does', async () => {
    const supervisor = await joinedPhone(server, SMALL_BLOCK.supervisor);
    const asked = { way: 'whatsapp', number: SUNITA.phone };
    expect(await posts(`${HER}/chat/bind`, asked, supervisor)).toEqual({ problem: 'not-allowed' });
  });

  test('to a worker with another phone: the old account reports no more, and her open code ends', async () => {
    await binds(HER, { way: 'whatsapp', number: REKHA.phone });
    const { code } = await posts(`${HER}/chat`);
    await binds(HER, { way: 'whatsapp', number: SUNITA.phone });
    expect((await state()).bound).toHaveLength(1);
    expect(await says('दवा', REKHA)).toContain('व्यवस्थापक');
    expect(await says(code, REKHA)).toContain('सही नहीं');
  });

  test('whose owner had written “stop”: she is still sent nothing until she writes “start”', async () => {
    await says('दवा');
    await says('बंद करें');
    const before = server.double.chat(SUNITA).length;
    await binds(HER, { account: (await asker())?.account ?? '' });
    await says('दवा');
    await server.pass(24 * HOUR);
    expect(server.double.chat(SUNITA)).toHaveLength(before);
    expect((await state()).bound).toMatchObject([{ stopped: true }]);
  });
});

describe('while an administrator binds an account', () => {
  test('the worker becomes a supervisor: it is judged by what she is then', async () => {
    const { org } = server.services.storage;
    const row = await org.worker(HER);
    meanwhile(server, async () => row && org.putWorker({ ...row, role: 'supervisor' }));
    expect(await binds(HER, { way: 'whatsapp', number: SUNITA.phone })).toEqual({ result: 'no-reporter' });
    expect((await state()).bound).toEqual([]);
  });

  test('what another half told in it before ends', async () => {
    await says('दवा');
    const account = (await asker())?.account ?? '';
    const { chat } = server.services.storage;
    await chat.putTalk({ account, content: new Uint8Array(9), touched_at: server.clock.now() });
    await binds(HER, { account });
    expect(await chat.talk(account)).toBeUndefined();
  });
});

describe('a worker whose account is bound', () => {
  test('and who becomes a supervisor reports from it no more', async () => {
    await binds(HER, { way: 'whatsapp', number: SUNITA.phone });
    const { code } = await posts(`${HER}/chat`);
    const headers = bearer(administrator.token);
    const payload = { role: 'supervisor', cadre: 'facilitator', unit: SMALL_BLOCK.sector };
    await server.app.inject({ method: 'PATCH', url: `/api/workers/${HER}`, headers, payload });
    expect((await state()).bound).toEqual([]);
    expect(await says(code)).toContain('सही नहीं');
    expect(await says('दवा')).toContain('व्यवस्थापक');
  });

  test('and who moves to another catchment reports there', async () => {
    await binds(HER, { way: 'whatsapp', number: SUNITA.phone });
    await says('दवा');
    for (const text of ['1 2 3 4 5', 'बस', 'हाँ']) await says(text);
    const headers = bearer(administrator.token);
    const payload = { unit: SMALL_BLOCK.nextCatchment };
    await server.app.inject({ method: 'PATCH', url: `/api/workers/${HER}`, headers, payload });
    for (const text of ['दवा', '1 2 3 4 5', 'बस', 'हाँ']) await says(text);
    const rows = await server.services.storage.log.page(SMALL_BLOCK.nextCatchment, 0, 9);
    expect(rows.map(({ no }) => no)).toEqual([2]);
  });

  test('and from whose account another worker’s code is sent reports from it no more, and both are noted', async () => {
    await binds(HER, { way: 'whatsapp', number: SUNITA.phone });
    const { code } = await posts(`${OTHER}/chat`);
    expect(await says(code)).toContain('A-2');
    expect((await state()).bound).toMatchObject([{ worker: OTHER }]);
    expect((await audit()).sort()).toEqual([
      ['chat.bound', HER, SMALL_BLOCK.administrator],
      ['chat.bound', OTHER, OTHER],
      ['chat.unbound', HER, HER],
    ]);
  });
});
