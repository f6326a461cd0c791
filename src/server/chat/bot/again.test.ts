import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import { type ChatServer, chatServer, SUNITA, WHATSAPP } from '../../../testing/chat.ts';
import { type Talker, talker } from '../../../testing/chat-talk.ts';
import { type Call, callOf, changeOf, messageOf } from '../../demo/chat/webhooks.ts';

let server: ChatServer;
let she: Talker;

beforeEach(async () => {
  server = await chatServer();
  she = await talker(server);
  await she.joins();
});
afterEach(() => server.close());

const ANSWERS = ['दवा', '1 2 3 4 5', '6 7 8 9 9', 'बस', 'हाँ'];
const counts = async () => (await she.entries()).map(({ no, body }) => [no, body.counted]);
const callFor = (text: string, i: number): Promise<Call> => {
  const written = Math.floor(server.clock.now() / 1000);
  const message = messageOf(SUNITA, `wamid.again.${i}`, written, { type: 'text', text: { body: text } });
  return callOf(nodeCrypto, WHATSAPP, [changeOf(WHATSAPP, [SUNITA], { messages: [message] })]);
};

/** The power fails once the work of one transaction is done, before it is on the disk; the desk tries again later. */
async function powerFailsIn(place: number, work: () => Promise<unknown>): Promise<number> {
  const { storage } = server.services;
  const { transaction } = storage;
  let count = 0;
  let off = false;
  storage.transaction = (inside) => {
    count++;
    return transaction.call(storage, async (db) => {
      if (off) throw new Error('power cut');
      const done = await inside(db);
      off = count === place;
      if (off) throw new Error('power cut');
      return done;
    }) as ReturnType<typeof inside>;
  };
  await work().catch(() => undefined);
  storage.transaction = transaction;
  return count;
}

describe('what Meta hands in again and again', () => {
  test('each message five times, in disorder: each question is asked once, and one report is saved', async () => {
    const before = she.chat().length;
    const calls: Call[] = [];
    for (const [i, text] of ANSWERS.entries()) {
      server.clock.set(server.clock.now() + 20_000);
      calls.push(await callFor(text, i));
      server.double.meet(SUNITA);
      // The new one among all that came before, the newest first and then the oldest.
      for (const call of [...calls.toReversed(), ...calls, ...calls.toReversed(), ...calls])
        await server.call(call);
      await server.pass(10);
    }
    for (const call of [...calls, ...calls.toReversed()]) await server.call(call);
    await server.pass(600);
    const asked = she
      .chat()
      .slice(before)
      .map(({ text }) => text);
    expect(asked).toHaveLength(ANSWERS.length);
    expect(new Set(asked).size).toBe(ANSWERS.length);
    expect(await counts()).toEqual([[1, expect.objectContaining({ ors: 1 })]]);
  });
});

describe('a power cut while her yes is dealt with', () => {
  test('at each step: neither is the report doubled nor lost, and she is told of it once', async () => {
    let reports = 0;
    for (let place = 1; ; place++) {
      await she.says(...ANSWERS.slice(0, -1));
      const before = she.chat().length;
      await server.double.text(SUNITA, 'हाँ');
      const steps = await powerFailsIn(place, () => server.desk.settle());
      await server.desk.start(() => undefined);
      await server.desk.stop();
      await server.pass(600);
      await server.pass(600);
      reports++;
      expect(await counts(), `cut in step ${place}`).toHaveLength(reports);
      expect((await counts()).at(-1)?.[0]).toBe(reports);
      const told = she
        .chat()
        .slice(before)
        .filter(({ text }) => text.includes('सेव हुई'));
      expect(told, `cut in step ${place}`).toHaveLength(1);
      if (steps < place) break;
    }
    expect(reports).toBeGreaterThan(3);
  });
});
