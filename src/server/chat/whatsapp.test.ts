import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scanCodes } from '../../codec/armour.ts';
import { nodeCrypto } from '../../platform/node/crypto.ts';
import {
  type ChatServer,
  chatServer,
  codeOf,
  links,
  REKHA,
  SUNITA,
  sunitasPhone,
  WHATSAPP,
} from '../../testing/chat.ts';
import { joinedPhone, SMALL_BLOCK, sync } from '../../testing/server.ts';
import { pageSchema } from '../../wire/sync.ts';
import { callOf, changeOf, messageOf } from '../demo/chat/webhooks.ts';
import { readReceipt } from '../demo/phone.ts';

let server: ChatServer;
beforeEach(async () => {
  server = await chatServer();
});
afterEach(() => server.close());

const texts = (writer = SUNITA) => server.double.chat(writer).map(({ text }) => text);
const entries = async () => (await server.services.storage.log.page('CCCCCCC1', 0, 1000)).length;

describe('the webhook', () => {
  const verify = (query: string) => server.app.inject({ method: 'GET', url: `/api/whatsapp?${query}` });

  test('gives back the challenge to whoever knows the word, and to nobody else', async () => {
    const said = 'hub.mode=subscribe&hub.challenge=1158201444';
    const right = await verify(`${said}&hub.verify_token=${WHATSAPP.verifyToken}`);
    expect([right.statusCode, right.body]).toEqual([200, '1158201444']);
    for (const wrong of [`${said}&hub.verify_token=other`, said, `hub.verify_token=${WHATSAPP.verifyToken}`])
      expect((await verify(wrong)).statusCode).toBe(403);
  });

  test.each(['escaped', 'raw', 'raw-signed-escaped'] as const)(
    'takes a Hindi message that is signed and written %s',
    async (form) => {
      server.double.manners.form = form;
      await server.double.text(SUNITA, 'मदद 🙏');
      await server.double.text(SUNITA, 'मदद');
      await server.pass(1);
      expect(texts().join()).toContain('क्या पहुँचा');
    },
  );

  test('a call with a wrong signature or none is refused, and nothing of it is kept', async () => {
    const change = changeOf(WHATSAPP, [SUNITA], {
      messages: [messageOf(SUNITA, 'wamid.A', 1, { type: 'audio' })],
    });
    const good = await callOf(nodeCrypto, WHATSAPP, [change]);
    const other = await callOf(nodeCrypto, { ...WHATSAPP, appSecret: 'another' }, [change]);
    const changed = { ...good, body: Uint8Array.from(good.body, (byte, i) => (i === 20 ? byte ^ 1 : byte)) };
    for (const wrong of [other, changed, { ...good, signature: '' }, { ...good, signature: 'sha256=00' }])
      expect(await server.call(wrong)).toBe(401);
    expect(await server.services.storage.chat.inStanding()).toEqual([]);
    expect(await server.call(good)).toBe(200);
    expect(await server.services.storage.chat.inStanding()).toHaveLength(1);
  });

  test('takes all messages of all entries of one call, and passes over what it does not know', async () => {
    const phone = await sunitasPhone(server);
    const [a, b] = [await codeOf(server, phone), await codeOf(server, phone)];
    server.double.meet(SUNITA, REKHA);
    const now = Math.floor(server.clock.now() / 1000);
    const text = (id: string, body: string) => messageOf(SUNITA, id, now, { type: 'text', text: { body } });
    const call = await callOf(nodeCrypto, WHATSAPP, [
      changeOf(WHATSAPP, [SUNITA], { messages: [text('wamid.A', a), { no: 'message' }, text('wamid.B', b)] }),
      changeOf(WHATSAPP, [REKHA], {
        messages: [messageOf(REKHA, 'wamid.C', now, { type: 'hologram', hologram: {} })],
      }),
      { field: 'account_update', value: { event: 'X' } },
      changeOf({ ...WHATSAPP, phoneNumberId: '999999' }, [SUNITA], { messages: [text('wamid.D', a)] }),
    ]);
    expect(await server.call(call)).toBe(200);
    await server.pass(1);
    expect(await entries()).toBe(2);
    expect(links(server.double.chat(SUNITA))).toHaveLength(1);
    expect(texts(REKHA).join()).toContain('रिपोर्ट के कोड');
  });

  test('anything else that is signed is answered 200, so that it is not sent for a week', async () => {
    for (const body of ['{}', '[]', '"x"', 'no json', '{"object":"page","entry":[]}']) {
      const signature = await nodeCrypto.hmacSha256(Buffer.from(WHATSAPP.appSecret), Buffer.from(body));
      const hex = Buffer.from(signature).toString('hex');
      expect(await server.call({ body: Buffer.from(body), signature: `sha256=${hex}` })).toBe(200);
    }
    expect(await server.services.storage.chat.inStanding()).toEqual([]);
  });
});

describe('a code sent to the programme’s number', () => {
  test('is taken in as by any carrier, and its receipt comes back as a link that her app opens', async () => {
    const phone = await sunitasPhone(server);
    await server.double.text(SUNITA, `आज की रिपोर्ट\n${await codeOf(server, phone, 3)}`);
    await server.pass(1);
    expect(await entries()).toBe(3);
    const rows = await server.services.storage.log.page('CCCCCCC1', 0, 10);
    expect(rows.map((row) => row.carrier)).toEqual(['whatsapp-api', 'whatsapp-api', 'whatsapp-api']);
    const [link = ''] = links(server.double.chat(SUNITA));
    const [code] = scanCodes(link);
    const receipt = code?.kind === 'down' ? await readReceipt(nodeCrypto, phone, code.bytes) : null;
    expect(receipt?.upTo).toBe(3);
  });

  test('counts once, however often and in whatever order the calls come', async () => {
    const phone = await sunitasPhone(server);
    const codes = [
      await codeOf(server, phone, 2),
      await codeOf(server, phone, 2),
      await codeOf(server, phone, 2),
    ];
    Object.assign(server.double.manners, { twice: true, backwards: true });
    for (const code of codes) await server.double.text(SUNITA, code);
    server.double.manners.backwards = false;
    await server.double.flush();
    await server.pass(1);
    await server.double.flush();
    await server.pass(60);
    expect(await entries()).toBe(6);
    expect(links(server.double.chat(SUNITA))).toHaveLength(1);
  });

  test('what she syncs besides is counted once', async () => {
    const phone = await sunitasPhone(server);
    await server.double.text(SUNITA, await codeOf(server, phone, 2));
    await server.pass(1);
    await sync(server, phone);
    expect(await entries()).toBe(2);
  });

  test('her supervisor’s app reads of it by a carrier that it knows', async () => {
    const phone = await sunitasPhone(server);
    await server.double.text(SUNITA, await codeOf(server, phone));
    await server.pass(1);
    const supervisor = await joinedPhone(server, SMALL_BLOCK.supervisor);
    const { lines } = await sync(server, supervisor, []);
    const items = lines.flatMap((line) => pageSchema.safeParse(line).data?.items ?? []);
    expect(items).toMatchObject([{ c: 'whatsapp' }]);
  });

  test('what the database, the log and the replies show of her is no name, number or text', async () => {
    const phone = await sunitasPhone(server);
    await server.double.text(SUNITA, `मीना देवी 9812345678 बुखार ${await codeOf(server, phone)}`);
    await server.double.flush();
    const rows = await server.services.storage.chat.dueAccounts(Number.MAX_SAFE_INTEGER, 10);
    expect(rows).toHaveLength(1);
    await server.pass(1);
    expect(await server.services.storage.chat.inStanding()).toEqual([
      { state: 'done', result: 'codes', count: 1 },
    ]);
    const files = ['pahunch.sqlite', 'pahunch.sqlite-wal'].map((file) =>
      readFileSync(`${server.folder}/${file}`),
    );
    const everything = Buffer.concat([...files, Buffer.from(server.log.join('\n'))]);
    for (const secret of ['9812345678', SUNITA.phone, SUNITA.userId, 'मीना देवी', 'बुखार'])
      expect(everything.includes(secret), secret).toBe(false);
  });
});
