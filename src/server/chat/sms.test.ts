import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../platform/node/crypto.ts';
import { CHAT, type ChatServer, chatServer, codeOf, SUNITA, sunitasPhone } from '../../testing/chat.ts';

const SECRET = 'secret-of-the-gateway';
let server: ChatServer;
beforeEach(async () => {
  server = await chatServer();
});
afterEach(() => server.close());

const entries = async () => (await server.services.storage.log.page('CCCCCCC1', 0, 100)).length;
const hands = async (
  payload: string,
  headers: Record<string, string> = { authorization: `Bearer ${SECRET}` },
) => {
  const type = payload.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded';
  const all = { 'content-type': type, ...headers };
  const reply = await server.app.inject({ method: 'POST', url: '/api/sms', headers: all, payload });
  return reply.statusCode;
};
const sms = (id: string, text: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({ id, from: '+919876500001', text, ...more });

describe('an SMS gateway', () => {
  test('hands in a code once, and its receipt goes back as the bare link', async () => {
    const code = await codeOf(server, await sunitasPhone(server), 2);
    expect(await hands(sms('A1', code))).toBe(200);
    expect(await hands(sms('A1', code))).toBe(200);
    await server.pass(1);
    expect(await entries()).toBe(2);
    expect((await server.services.storage.log.page('CCCCCCC1', 0, 1))[0]?.carrier).toBe('sms');
    expect(server.sms).toMatchObject([{ to: '919876500001', text: expect.stringMatching(/^https:\S+$/) }]);
  });

  test('may sign instead, and may post a form', async () => {
    const code = await codeOf(server, await sunitasPhone(server));
    const form = new URLSearchParams({ id: 'A2', from: '919876500001', text: code }).toString();
    const key = Buffer.from(SECRET);
    const hex = Buffer.from(await nodeCrypto.hmacSha256(key, Buffer.from(form))).toString('hex');
    expect(await hands(form, { 'x-signature-256': `sha256=${hex}` })).toBe(200);
    await server.pass(1);
    expect(await entries()).toBe(1);
  });

  test('without the secret is refused and nothing is kept; what is no SMS is named', async () => {
    const body = sms('A3', 'PAHUNCH');
    for (const wrong of [{}, { authorization: 'Bearer other' }, { 'x-signature-256': 'sha256=00' }])
      expect(await hands(body, wrong as Record<string, string>)).toBe(401);
    expect(await hands('{"id":"A4"}')).toBe(400);
    expect(await hands(sms('A5', 'x', { from: 'BANK' }))).toBe(400);
    expect(await server.services.storage.chat.inStanding()).toEqual([]);
  });

  test('parts of one message are joined in whatever order they come; one that stays alone is called cut', async () => {
    const code = await codeOf(server, await sunitasPhone(server));
    const parts = [code.slice(0, 100), code.slice(100, 200), code.slice(200)];
    for (const i of [2, 0]) await hands(sms(`P${i}`, parts[i] ?? '', { ref: 'R', part: i + 1, parts: 3 }));
    await server.pass(1);
    expect([await entries(), server.sms.length]).toEqual([0, 0]);
    await hands(sms('P1', parts[1] ?? '', { ref: 'R', part: 2, parts: 3 }));
    await server.pass(1);
    expect(await entries()).toBe(1);
    await hands(sms('Q0', parts[0] ?? '', { ref: 'Q', part: 1, parts: 3 }));
    await server.pass(25 * 3600);
    await server.pass(8 * 3600);
    expect(server.sms.at(-1)?.text).toContain('अधूरा');
  });

  test('a part that comes twice under another id is joined once', async () => {
    const code = await codeOf(server, await sunitasPhone(server));
    const parts = [code.slice(0, 100), code.slice(100)];
    for (const [i, no] of [1, 1, 2].entries())
      await hands(sms(`D${i}`, parts[no - 1] ?? '', { ref: 'R', part: no, parts: 2 }));
    await server.pass(1);
    expect(await entries()).toBe(1);
    expect(await server.services.storage.chat.inStanding()).toEqual([
      { state: 'done', result: 'codes', count: 3 },
    ]);
  });

  test.each(['silent', 503, 401, 429] as const)(
    'that is %s for two days is asked again ever more seldom, and then sends the receipt; WhatsApp does not wait for it',
    async (status) => {
      const phone = await sunitasPhone(server);
      server.gateway.status = status;
      await hands(sms('G1', await codeOf(server, phone)));
      for (let hour = 0; hour < 48; hour++) await server.pass(3600);
      expect(await server.services.storage.chat.outStanding()).toMatchObject([
        { state: 'waiting', count: 1 },
      ]);
      await server.double.text(SUNITA, 'मदद');
      await server.pass(1);
      expect(server.double.chat(SUNITA)).toHaveLength(1);
      server.gateway.status = 202;
      await server.pass(6 * 3600);
      await server.pass(12 * 3600);
      expect(server.sms).toMatchObject([{ text: expect.stringMatching(/^https:\S+$/) }]);
    },
  );

  test('that is ill for weeks is given up, and what was to be said is deleted', async () => {
    server.gateway.status = 503;
    await hands(sms('G2', await codeOf(server, await sunitasPhone(server))));
    for (let i = 0; i < 80; i++) await server.pass(12 * 3600);
    expect(await server.services.storage.chat.outStanding()).toEqual([
      { state: 'failed', result: 'http-503', count: 1 },
    ]);
  });

  test('without a way back ends there: her phone learns by its next receipt', async () => {
    await server.close();
    server = await chatServer(
      {},
      { ...CHAT, sms: { number: null, secret: SECRET, sendUrl: null, templateId: null } },
    );
    await hands(sms('A6', await codeOf(server, await sunitasPhone(server))));
    await server.pass(1);
    expect(await entries()).toBe(1);
    expect(await server.services.storage.chat.outStanding()).toEqual([
      { state: 'failed', result: 'no-way-back', count: 1 },
    ]);
  });
});
