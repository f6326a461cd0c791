import { afterEach, beforeEach, expect, test } from 'vitest';
import { addSmallBlock, SMALL_BLOCK, type TestServer, testServer } from '../../../testing/server.ts';
import { makeJoiningCode } from '../../chat/binding.ts';
import type { ChatDesk } from '../../chat/desk.ts';
import { demoWhatsApp, openDemoChat } from './open.ts';

const PATH = '/api/demo/chat';
const PHONE = '919000000101';
let server: TestServer;
let desk: ChatDesk;

beforeEach(async () => {
  server = await testServer();
  await addSmallBlock(server.services);
  const whatsapp = demoWhatsApp(server.services);
  desk = await openDemoChat(server.app, server.services, { whatsapp, timeZone: 'Asia/Kolkata' });
});
afterEach(() => server.close());

const types = async (payload: Record<string, unknown>) => {
  const reply = await server.app.inject({
    method: 'POST',
    url: `${PATH}/messages`,
    payload: { phone: PHONE, ...payload },
  });
  server.clock.set(server.clock.now() + 10_000);
  await desk.settle();
  const { body } = await server.app.inject({ url: `${PATH}/messages?phone=${PHONE}` });
  return {
    status: reply.statusCode,
    chat: JSON.parse(body) as { text: string; choices: { id: string; title: string }[] }[],
  };
};

test('who types on the page is answered there, binds herself with a code and counts her medicine box', async () => {
  const code = await server.services.storage.transaction((db) =>
    makeJoiningCode(server.services, db, SMALL_BLOCK.worker),
  );
  expect((await types({ voice: true })).chat[0]?.choices).toHaveLength(3);
  expect((await types({ text: code })).chat.at(-1)?.text).toContain('A-1');
  await types({ text: 'दवा' });
  await types({ text: '1 2 3 4 5' });
  const { chat } = await types({ text: 'बस' });
  await types({ press: chat.at(-1)?.choices[0] });
  expect(await server.services.storage.log.page(SMALL_BLOCK.catchment, 0, 9)).toHaveLength(1);
  expect((await types({ phone: 'x' })).status).toBe(400);
});

test('the page runs nothing that is not its own', async () => {
  for (const [path, type] of [
    ['', 'text/html'],
    ['/script.js', 'text/javascript'],
    ['/style.css', 'text/css'],
  ]) {
    const reply = await server.app.inject({ url: `${PATH}${path}` });
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  }
});
