import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { armour, scanCodes } from '../../codec/armour.ts';
import { utf8 } from '../../platform/bytes.ts';
import { nodeCrypto } from '../../platform/node/crypto.ts';
import {
  type ChatServer,
  chatServer,
  codeOf,
  links,
  REKHA,
  SUNITA,
  sunitasPhone,
} from '../../testing/chat.ts';
import { addSmallBlock, phoneFor, SMALL_BLOCK, testServer } from '../../testing/server.ts';
import { type Phone, saveOn, sealCode } from '../demo/phone.ts';
import { costsOf } from './prices.ts';

const EVENING = Date.parse('2026-11-20T21:15:00+05:30');
const EIGHT = Date.parse('2026-11-21T08:00:00+05:30');
const HOUR = 3600;

let server: ChatServer;
beforeEach(async () => {
  server = await chatServer();
});
afterEach(() => server.close());

const chat = (writer: { phone?: string; userId?: string } = SUNITA) => server.double.chat(writer);
const texts = (writer?: { phone?: string; userId?: string }) => chat(writer).map(({ text }) => text);
const entries = async () => (await server.services.storage.log.page('CCCCCCC1', 0, 1000)).length;
const ended = async () =>
  (await server.services.storage.chat.inStanding()).map(({ state, result }) => `${state} ${result}`);
const says = async (body: string, writer = SUNITA) => {
  await server.double.text(writer, body);
  await server.pass(10);
  return texts(writer).at(-1) ?? '';
};

/** More codes that nobody can open than are tried in ten minutes. */
async function foreignCodes(phone: Phone): Promise<string> {
  const foreign = { ...phone, feed: 'ABCDEFGH', joined: true };
  const codes: string[] = [];
  for (let i = 0; i < 61; i++) codes.push(await sealCode(nodeCrypto, foreign, []));
  return codes.join('\n');
}

describe('receipts', () => {
  test('of one evening wait for 8 in the morning, and are one message', async () => {
    server.clock.set(EVENING);
    const phone = await sunitasPhone(server);
    for (let i = 0; i < 3; i++) {
      await server.double.text(SUNITA, await codeOf(server, phone));
      await server.pass(60);
    }
    expect(await entries()).toBe(3);
    expect(chat()).toEqual([]);
    server.clock.set(EIGHT - 60_000);
    await server.pass(30);
    expect(chat()).toEqual([]);
    await server.pass(31);
    expect(links(chat())).toHaveLength(1);
  });

  test('at night a danger sign is acknowledged at once, and so is her own question', async () => {
    server.clock.set(EVENING);
    const phone = await sunitasPhone(server);
    const at = Math.floor(server.clock.now() / 60_000);
    const danger = { kind: 'visit.recorded', v: 1, on: '2026-11-20', body: { form: 'anc', bleeding: true } };
    await server.double.text(SUNITA, await sealCode(nodeCrypto, phone, [saveOn(phone, danger, at)]));
    await server.pass(10);
    expect(texts()[0]).toContain('खतरे के लक्षण');
    await server.double.text(
      REKHA,
      await codeOf(server, await phoneFor(server.services, SMALL_BLOCK.nextWorker)),
    );
    await server.pass(10);
    expect(chat(REKHA)).toEqual([]);
    await says('क्या पहुँचा', REKHA);
    expect(links(chat(REKHA))).toHaveLength(1);
  });

  test('after a day only the template goes, and she gets her receipt when she writes again', async () => {
    const phone = await sunitasPhone(server);
    await server.double.text(SUNITA, await codeOf(server, phone));
    server.double.failNext(...Array(8).fill(131000));
    for (let i = 0; i < 30; i++) await server.pass(HOUR);
    const isLate = server.clock.now() - Date.parse('2026-11-20T10:00:00+05:30') > 24 * HOUR * 1000;
    expect(isLate).toBe(true);
    const [first] = chat();
    expect(first?.shape).toBe('plain');
    await server.double.text(SUNITA, await codeOf(server, phone));
    server.double.failNext(131047);
    await server.pass(1);
    await server.pass(10);
    expect(chat().at(-1)).toMatchObject({ shape: 'template', text: 'pahunch_receipt' });
    await says('status');
    expect(links(chat())).toHaveLength(2);
  });

  test('the provider’s limits are kept: what it puts off goes later, once', async () => {
    const phone = await sunitasPhone(server);
    server.double.failNext(130429, 131056, 131000);
    await server.double.text(SUNITA, await codeOf(server, phone));
    for (let i = 0; i < 40; i++) await server.pass(5);
    expect(links(chat())).toHaveLength(1);
    expect(server.desk.pace.cause).toBeNull();
    for (let i = 0; i < 5; i++) await server.double.text(SUNITA, 'मदद');
    await server.pass(1);
    await server.double.text(SUNITA, 'मदद');
    await server.pass(1);
    expect(chat()).toHaveLength(2);
    await server.pass(6);
    expect(chat()).toHaveLength(3);
    const gaps = chat()
      .slice(1)
      .map((one, i) => one.at - (chat()[i]?.at ?? 0));
    expect(gaps.every((gap) => gap >= 6000)).toBe(true);
  });

  test('a token that ran out stops everything and loses nothing; a number that is none ends alone', async () => {
    const phone = await sunitasPhone(server);
    server.double.failNext(190, 190, 131026);
    await server.double.text(SUNITA, await codeOf(server, phone));
    await server.pass(1);
    expect(server.desk.pace.cause).toBe('190');
    await server.pass(1);
    await server.pass(10);
    expect(await server.services.storage.chat.outStanding()).toEqual([
      { state: 'failed', result: '131026', count: 1 },
    ]);
    await says('क्या पहुँचा');
    expect(links(chat())).toHaveLength(1);
  });

  test('what became of each message is kept, whatever order it is told in, and its price is counted by the month', async () => {
    const phone = await sunitasPhone(server);
    await server.double.text(SUNITA, await codeOf(server, phone));
    await server.pass(1);
    const [sent] = chat();
    const statuses = await server.services.storage.chat.statuses(sent?.id ?? '');
    expect(statuses.map(({ status }) => status).sort()).toEqual(['delivered', 'read', 'sent']);
    expect(costsOf(await server.services.storage.chat.sentCounts())).toEqual([
      { month: '2026-11', service: 1, utility: 0, free: 1, cost: 0 },
    ]);
    const many = [
      { month: '2026-11', category: 'service', sent: 1500, free: 100 },
      { month: '2026-11', category: 'utility', sent: 10, free: 0 },
      { month: '2026-09', category: 'service', sent: 9000, free: 0 },
    ];
    expect(costsOf(many).map(({ cost }) => cost)).toEqual([400 * 1150 + 10 * 1150, 0]);
  });

  test('somebody whose number is hidden is answered by the platform’s own id, and is the same person', async () => {
    const phone = await sunitasPhone(server);
    await server.double.text(SUNITA, await codeOf(server, phone));
    await server.pass(10);
    const hidden = { userId: SUNITA.userId };
    await says('what has reached', hidden as typeof SUNITA);
    expect(links(chat(hidden))).toHaveLength(1);
  });

  test('a message in a group is read and not answered', async () => {
    const phone = await sunitasPhone(server);
    const text = { body: await codeOf(server, phone) };
    await server.double.write(SUNITA, { type: 'text', text, group_id: 'G1' });
    await server.double.write(SUNITA, { type: 'text', text: { body: 'सब ठीक?' }, group_id: 'G1' });
    await server.pass(10);
    expect([await entries(), chat().length]).toEqual([1, 0]);
  });

  test('her own codes have their receipt also when she wrote in a group at the same time, whose codes have none', async () => {
    const phone = await sunitasPhone(server);
    const inGroup = (body: string) =>
      server.double.write(SUNITA, { type: 'text', text: { body }, group_id: 'G1' });
    const rekhas = await codeOf(server, await phoneFor(server.services, SMALL_BLOCK.nextWorker));
    await inGroup('PAHUNCH1 कोड?');
    await inGroup(rekhas);
    await server.double.text(SUNITA, await codeOf(server, phone));
    server.clock.set(server.clock.now() + 1000);
    await inGroup('सब ठीक?');
    await server.pass(10);
    expect([chat().length, links(chat()).length]).toEqual([1, 1]);
    expect(texts()[0]).not.toMatch(/कोड नहीं|अधूरा/);
  });

  test('after a power cut between the intake and the reply all is done again and counted once', async () => {
    const phone = await sunitasPhone(server);
    await server.double.text(SUNITA, await codeOf(server, phone, 2));
    const { storage } = server.services;
    const transaction = storage.transaction.bind(storage);
    let cut = true;
    storage.transaction = async (work) => {
      const result = await transaction(async (db) => {
        const done = await work(db);
        if (cut && (await db.chat.dueAccounts(Number.MAX_SAFE_INTEGER, 1)).length === 0)
          throw new Error('power cut');
        return done;
      });
      return result;
    };
    await server.pass(1);
    expect([await entries(), chat().length]).toEqual([2, 0]);
    cut = false;
    await server.pass(120);
    expect([await entries(), links(chat()).length]).toEqual([2, 1]);
  });
});

describe('words', () => {
  test.each(['मदद', 'madad', 'Help', 'HELP!', '1', '१'])('%s asks for help', async (word) => {
    expect(await says(word)).toMatch(/रसीद|receipt/);
  });

  test.each(['क्या पहुँचा', 'क्या पहुंचा?', 'स्थिति', 'हाल', 'kya pahuncha', 'status', '2'])(
    '%s asks what has reached',
    async (word) => {
      expect(await says(word)).toMatch(/कोई कोड नहीं|No code/);
    },
  );

  test.each(['बंद करें', 'रोकें', 'band karo', 'Stop', '3'])(
    'after %s nothing comes until she begins again',
    async (word) => {
      const phone = await sunitasPhone(server);
      await says(word);
      expect(chat()).toHaveLength(1);
      await says('मदद');
      await says(await codeOf(server, phone));
      await server.pass(24 * HOUR);
      expect([await entries(), chat().length]).toEqual([1, 1]);
      await says('शुरू');
      await says('क्या पहुँचा');
      expect(links(chat())).toHaveLength(1);
    },
  );

  test('she is answered in the language in which she wrote', async () => {
    expect(await says('help')).toMatch(/Send or forward/);
    expect(await says('madad')).toMatch(/संदेश/);
  });

  test('two machines that answer each other come to an end; a word is answered all the same', async () => {
    for (let i = 0; i < 10; i++) await says(`Thank you for contacting us ${i}`);
    expect(chat()).toHaveLength(6);
    expect(await says('help')).toMatch(/Send or forward/);
    await server.pass(HOUR);
    await says('Thank you for contacting us');
    expect(chat()).toHaveLength(8);
  });

  test.each([
    ['a voice note', { type: 'audio', audio: { id: 'A1', voice: true } }],
    ['a picture', { type: 'image', image: { id: 'A1' } }],
    ['a type nobody knew', { type: 'hologram', hologram: {} }],
  ])('%s is answered by the menu, whose rows can be pressed', async (_, content) => {
    await server.double.write(SUNITA, content);
    await server.pass(10);
    expect(chat()[0]).toMatchObject({ shape: 'buttons', choices: [{ title: 'मदद' }, {}, {}] });
    await server.double.press(SUNITA, chat()[0]?.choices[1] ?? { id: '', title: '' });
    await server.pass(10);
    expect(texts().at(-1)).toMatch(/कोई कोड नहीं/);
  });
});

describe('a file', () => {
  const sends = async (name: string, bytes: Uint8Array, told?: { file_size: number }) => {
    await server.double.document(SUNITA, name, new Uint8Array(bytes), told);
    await server.pass(10);
    return texts().at(-1) ?? '';
  };

  test.each(['.txt', '.zip'])('an exported chat as %s is read for its codes', async (ending) => {
    const phone = await sunitasPhone(server);
    const line = (text: string) => `05/03/26, 5:04 pm - Asha: ${text}\n`;
    const exported = utf8(
      `\ufeff${line('नमस्ते')}${line(await codeOf(server, phone))}${line(await codeOf(server, phone))}`,
    );
    const bytes =
      ending === '.txt' ? exported : zipSync({ 'IMG-1.jpg': new Uint8Array(99), '_chat.txt': exported });
    await sends(`WhatsApp Chat${ending}`, bytes);
    expect([await entries(), links(chat()).length]).toEqual([2, 1]);
  });

  test('without a code says so', async () => {
    expect(await sends('a.txt', utf8('नमस्ते'))).toMatch(/कोड नहीं है/);
    expect(await sends('a.zip', zipSync({ 'a.jpg': new Uint8Array(9) }))).toMatch(/कोड नहीं है/);
    expect(await sends('a.bin', nodeCrypto.bytes(50_000))).toMatch(/कोड नहीं है/);
  });

  test('of 100 MB is not fetched, whatever it is said to measure', async () => {
    expect(await sends('a.txt', utf8('x'), { file_size: 100 * 1024 * 1024 })).toMatch(/बहुत बड़ी/);
    expect(await sends('a.txt', new Uint8Array(17 * 1024 * 1024).fill(65), { file_size: 10 })).toMatch(
      /बहुत बड़ी/,
    );
  });

  test('that unpacks to far more than it measures is put down half way', async () => {
    const bomb = zipSync({ 'chat.txt': new Uint8Array(40 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await sends('chat.zip', bomb)).toMatch(/बहुत बड़ी/);
    expect(await sends('chat.zip', bomb.slice(0, 5000))).toMatch(/पूरी नहीं/);
  });

  test('that cannot be fetched yet is fetched later', async () => {
    const phone = await sunitasPhone(server);
    const { ground } = server.desk;
    const { http } = ground;
    ground.http = async () => new Response('', { status: 500 });
    await sends('chat.txt', utf8(await codeOf(server, phone)));
    expect([await entries(), chat().length]).toEqual([0, 0]);
    ground.http = http;
    await server.pass(60);
    expect(await entries()).toBe(1);
  });

  test('that cannot be fetched while the codes beside it wait their turn is not forgotten', async () => {
    const phone = await sunitasPhone(server);
    const [caption, inFile] = [await codeOf(server, phone), await codeOf(server, phone)];
    await says(await foreignCodes(phone));
    const { ground } = server.desk;
    const { http } = ground;
    ground.http = async () => new Response('', { status: 500 });
    await server.double.document(SUNITA, 'chat.txt', new Uint8Array(utf8(inFile)), { caption });
    await server.pass(10);
    ground.http = http;
    for (let i = 0; i < 3; i++) await server.pass(11 * 60);
    expect(await entries()).toBe(2);
  });
});

describe('a code that is not right', () => {
  const other = (code: string, at: number) =>
    `${code.slice(0, at)}${code[at] === 'Z' ? 'Y' : 'Z'}${code.slice(at + 1)}`;

  test('one character changed anywhere, cut, or a receipt in its place: each says what it is', async () => {
    const phone = await sunitasPhone(server);
    const code = await codeOf(server, phone);
    expect(await says(other(code, 100))).toMatch(/बिगड़|अधूरा/);
    expect(await says(code.slice(0, 150))).toMatch(/अधूरा/);
    await says(code);
    const [receipt = ''] = links(chat());
    expect(await says(receipt)).toMatch(/रिपोर्ट का कोड नहीं/);
    expect(await entries()).toBe(1);
  });

  test('spliced from two, of another programme, of a phone nobody knows', async () => {
    const phone = await sunitasPhone(server);
    await says(await codeOf(server, phone));
    phone.joined = true;
    const bytes = async () => {
      const [found] = scanCodes(await codeOf(server, phone));
      return found && 'bytes' in found ? found.bytes : new Uint8Array();
    };
    const [a, b] = [await bytes(), await bytes()];
    const spliced = Uint8Array.from(a, (byte, i) => (i < 30 ? byte : (b[i] ?? 0)));
    expect(await says(armour(spliced))).toMatch(/किसी फ़ोन का नहीं/);
    const elsewhere = await testServer();
    await addSmallBlock(elsewhere.services);
    const stranger = await phoneFor(elsewhere.services, SMALL_BLOCK.worker);
    stranger.joined = true;
    expect(await says(await codeOf(server, stranger))).toMatch(/दूसरे विभाग|पहचाना गया/);
    await elsewhere.close();
    expect(await entries()).toBe(1);
  });

  test('of a phone that was lost is kept and held, and its receipt says so', async () => {
    const phone = await sunitasPhone(server);
    await says(await codeOf(server, phone));
    await server.services.storage.feeds.changeFeed(phone.feed, { state: 'retired' });
    await says(await codeOf(server, phone));
    expect(await entries()).toBe(1);
    expect(await server.services.storage.held.feedsWaiting()).toEqual([phone.feed]);
    expect(links(chat())).toHaveLength(2);
  });

  test('replayed a month later is known, not counted', async () => {
    const code = await codeOf(server, await sunitasPhone(server));
    await says(code);
    server.clock.later(30);
    await says(code);
    expect(await entries()).toBe(1);
  });

  test('too many that nobody can open wait their turn; none of them is lost', async () => {
    const phone = await sunitasPhone(server);
    const good = await codeOf(server, phone);
    await says(`${await foreignCodes(phone)}\n${good}`);
    expect([await entries(), (await ended())[0]]).toEqual([0, 'waiting null']);
    await server.pass(11 * 60);
    await server.pass(11 * 60);
    expect(await entries()).toBe(1);
  });
});
