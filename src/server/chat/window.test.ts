import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ChatServer, chatServer, codeOf, links, SUNITA, sunitasPhone } from '../../testing/chat.ts';
import { SMALL_BLOCK } from '../../testing/server.ts';

const HOUR = 3600;
const DAY_IS_OVER = 131047;

let server: ChatServer;
beforeEach(async () => {
  server = await chatServer();
});
afterEach(() => server.close());

const chat = () => server.double.chat(SUNITA);
const shapes = () => chat().map(({ shape }) => shape);
const standing = async () =>
  (await server.services.storage.chat.outStanding()).map(({ state, result }) => `${state} ${result}`);
const writes = async (body: string) => {
  await server.double.text(SUNITA, body);
  await server.pass(10);
};

/** What she writes is taken in, and nothing goes out until a day has passed. */
async function aDayLate(body: string): Promise<void> {
  const { ground } = server.desk;
  const { http } = ground;
  ground.http = async () => new Response('', { status: 500 });
  await writes(body);
  await server.pass(25 * HOUR);
  ground.http = http;
  await server.pass(HOUR);
}

describe('when a day has passed since she wrote', () => {
  test('the template says that her report has reached', async () => {
    await aDayLate(await codeOf(server, await sunitasPhone(server)));
    expect(shapes()).toEqual(['template']);
  });

  test('“what has reached” brings the receipt behind it, also to who is bound and reports here', async () => {
    const { chat: store } = server.services.storage;
    await writes('नमस्ते');
    const [asker] = await store.askers(0, 1);
    await store.bindAccount(asker?.id ?? '', SMALL_BLOCK.worker);
    await aDayLate(await codeOf(server, await sunitasPhone(server)));
    expect(links(chat())).toEqual([]);
    await writes('क्या पहुँचा');
    await server.pass(10);
    expect(chat().some(({ text }) => text.startsWith('1 रिपोर्ट'))).toBe(true);
    expect(links(chat())).toHaveLength(1);
  });

  test('it is not said of a code that was not taken in, which she is told when she writes again', async () => {
    const code = await codeOf(server, await sunitasPhone(server));
    await aDayLate(code.slice(0, 150));
    expect([chat(), await standing()]).toEqual([[], ['waiting window']]);
    await writes('मदद');
    await server.pass(10);
    const said = chat().map(({ text }) => text);
    expect(said.join()).toContain('कोड अधूरा है');
    expect(shapes()).not.toContain('template');
  });

  test('nor of one that was taken in beside one that was not', async () => {
    const phone = await sunitasPhone(server);
    await aDayLate(`${(await codeOf(server, phone)).slice(0, 150)}\n${await codeOf(server, phone)}`);
    expect(chat()).toEqual([]);
    await writes(await codeOf(server, phone));
    expect(chat()[0]?.text).toContain('कोड अधूरा है');
    expect(links(chat())).toHaveLength(1);
  });

  test('nor of an answer, also when the provider’s clock says so first', async () => {
    server.double.failNext(DAY_IS_OVER);
    await writes('मदद');
    await server.pass(10);
    expect([chat(), await standing()]).toEqual([[], ['waiting window']]);
    await writes('क्या पहुँचा');
    await server.pass(10);
    expect(shapes()).toEqual(['plain', 'plain']);
  });

  test('what waits for her word is deleted when she does not write for days', async () => {
    server.double.failNext(DAY_IS_OVER);
    await writes('मदद');
    for (let day = 0; day < 6; day++) await server.pass(24 * HOUR);
    expect(await standing()).toEqual(['waiting window']);
    await server.pass(25 * HOUR);
    expect([chat(), await standing()]).toEqual([[], ['dropped window']]);
  });
});
