import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ChatServer, chatServer, SUNITA } from '../../testing/chat.ts';
import { bearer, joinedPhone, SMALL_BLOCK } from '../../testing/server.ts';
import type { ChatBind, ChatBound, ChatState } from '../../wire/chat.ts';
import type { Phone } from '../demo/phone.ts';

const HER = SMALL_BLOCK.worker;
const COUNT = '1. ओआरएस';
const ASK = 'व्यवस्थापक को यह पहचान नंबर बताएँ';
interface Writer {
  phone?: string;
  userId?: string;
}

/** Who was given Sunita's number after her. */
const STRANGER = { phone: SUNITA.phone, userId: 'IN.9990009' };

let server: ChatServer;
let administrator: Phone;
beforeEach(async () => {
  server = await chatServer();
  administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
  await binds({ way: 'whatsapp', number: '9876500001' });
});
afterEach(() => server.close());

const says = async (body: string, writer: Writer) => {
  await server.double.text(writer, body);
  await server.pass(10);
  const { phone, userId } = writer;
  return (
    server.double.chat(phone === undefined ? { ...(userId !== undefined && { userId }) } : { phone }).at(-1)
      ?.text ?? ''
  );
};
const headers = () => bearer(administrator.token);
const binds = async (payload: ChatBind): Promise<ChatBound> =>
  (
    await server.app.inject({
      method: 'POST',
      url: `/api/workers/${HER}/chat/bind`,
      headers: headers(),
      payload,
    })
  ).json();
const state = async (): Promise<ChatState> =>
  (await server.app.inject({ method: 'GET', url: '/api/chat', headers: headers() })).json();

describe('a number that was given to another person', () => {
  test('does not report in the name of the worker who had it, and asks like anybody', async () => {
    expect(await says('दवा', SUNITA)).toContain(COUNT);
    await says('रद्द', SUNITA);
    expect(await says('दवा', STRANGER)).toContain(ASK);
    expect(await says('दवा', { phone: STRANGER.phone })).toContain(ASK);
    const { askers, bound } = await state();
    expect([askers.length, bound.map(({ worker }) => worker)]).toEqual([1, [HER]]);
  });

  test('leaves her account to her under the platform’s own id for her, also with her new number', async () => {
    await says('नमस्ते', SUNITA);
    await says('नमस्ते', STRANGER);
    expect(await says('दवा', { userId: SUNITA.userId })).toContain(COUNT);
    await says('रद्द', { userId: SUNITA.userId });
    const moved = { phone: '919876500077', userId: SUNITA.userId };
    expect(await says('दवा', moved)).toContain(COUNT);
  });

  test('is not sent what still waited for her', async () => {
    server.double.failNext(131047);
    await says('मदद', SUNITA);
    const before = server.double.chat({ phone: SUNITA.phone }).length;
    await says('नमस्ते', STRANGER);
    await says('नमस्ते', { userId: SUNITA.userId });
    expect(server.double.chat({ phone: SUNITA.phone }).length - before).toBe(1);
  });

  test('leads to its new owner when she had written from another before', async () => {
    await says('नमस्ते', SUNITA);
    const before = { phone: '919876500088', userId: STRANGER.userId };
    await says('नमस्ते', before);
    expect(await says('दवा', STRANGER)).toContain(ASK);
    expect(await says('दवा', { phone: SUNITA.phone })).toContain(ASK);
  });
});
