import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ChatServer, chatServer, meanwhile, REKHA, SUNITA } from '../../../testing/chat.ts';
import { rawTestDatabase } from '../../../testing/databases.ts';
import { bearer, joinedPhone, SMALL_BLOCK } from '../../../testing/server.ts';
import type { ChatBound, ChatCode, ChatState } from '../../../wire/chat.ts';
import type { Phone } from '../../demo/phone.ts';
import type { Tables } from '../tables.ts';

const { worker: HER, nextWorker: OTHER } = SMALL_BLOCK;
let server: ChatServer;
let administrator: Phone;
let elsewhere: Kysely<Tables>;

beforeEach(async () => {
  server = await chatServer();
  administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
  elsewhere = await rawTestDatabase(server.folder);
});
afterEach(async () => {
  await elsewhere.destroy();
  await server.close();
});

const asks = async <T>(method: 'GET' | 'POST', url: string, payload?: object): Promise<T> =>
  (
    await server.app.inject({
      ...{ method, url, headers: bearer(administrator.token) },
      ...(payload && { payload }),
    })
  ).json();
const bound = async () => (await asks<ChatState>('GET', '/api/chat')).bound.map(({ worker }) => worker);
const binds = (number: string) =>
  asks<ChatBound>('POST', `/api/workers/${HER}/chat/bind`, { way: 'whatsapp', number });

/** Does the work while another process has changed something, which it commits as soon as the work waits for it or is done. */
async function during<T>(
  change: (db: Kysely<Tables>) => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const waiting = sql<{ n: string }>`select count(*) as n from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'`;
  let isDone = false;
  let other: Promise<void> | undefined;
  const changed = (goOn: () => void) =>
    elsewhere.transaction().execute(async (transaction) => {
      await change(transaction);
      goOn();
      const isAwaited = async () => Number((await waiting.execute(transaction)).rows[0]?.n) > 0;
      await expect.poll(async () => isDone || (await isAwaited()), { timeout: 30_000 }).toBe(true);
    });
  meanwhile(
    server,
    () =>
      new Promise<void>((goOn) => {
        other = changed(goOn);
      }),
  );
  const done = await work();
  isDone = true;
  await other;
  return done;
}

test('her joining code and an administrator take the same account at once: whoever is later has it, and nobody is told wrongly', async () => {
  await server.double.text(SUNITA, 'दवा');
  await server.pass(10);
  const account = (await asks<ChatState>('GET', '/api/chat')).askers[0]?.account ?? '';
  const { code } = await asks<ChatCode>('POST', `/api/workers/${HER}/chat`, {});
  await server.double.text(SUNITA, code);
  await during(
    (db) => db.updateTable('chat_account').set({ worker: OTHER }).where('id', '=', account).execute(),
    () => server.pass(10),
  );
  await server.pass(10);
  expect(server.double.chat(SUNITA).at(-1)?.text).toContain('A-1');
  expect(await bound()).toEqual([HER]);
});

test('a worker gets two accounts at once: one of them is hers', async () => {
  await binds(REKHA.phone);
  await asks('POST', `/api/workers/${HER}/chat/end`, {});
  const hers = async (db: Kysely<Tables>) => {
    await db.updateTable('worker').set({ name: 'सुनीता' }).where('id', '=', HER).execute();
    await db.updateTable('chat_account').set({ worker: HER }).execute();
  };
  expect(await during(hers, () => binds(SUNITA.phone))).toEqual({ result: 'bound' });
  expect(await bound()).toEqual([HER]);
});

test('a worker becomes a supervisor while she gets an account: she has none', async () => {
  const changes = (db: Kysely<Tables>) =>
    db.updateTable('worker').set({ role: 'supervisor' }).where('id', '=', HER).execute();
  expect(await during(changes, () => binds(SUNITA.phone))).toEqual({ result: 'no-reporter' });
  expect(await bound()).toEqual([]);
});
