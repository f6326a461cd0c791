import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ChatServer, chatServer, meanwhile, SUNITA } from '../../../testing/chat.ts';
import { type Talker, talker } from '../../../testing/chat-talk.ts';
import { bearer, joinedPhone, SMALL_BLOCK } from '../../../testing/server.ts';
import type { ChatList, ChatState } from '../../../wire/chat.ts';
import type { Phone } from '../../demo/phone.ts';

let server: ChatServer;
let sunita: Talker;

const WORKER = SMALL_BLOCK.worker;

beforeEach(async () => {
  server = await chatServer();
  sunita = await talker(server);
});
afterEach(() => server.close());

const chat = () => sunita.chat();
const last = () => sunita.last();
const entries = () => sunita.entries();
const says = (...texts: string[]) => sunita.says(...texts);
const presses = (title: string) => sunita.presses(title);
const asks = <T>(method: 'GET' | 'POST', url: string, by: Phone) => sunita.asks<T>(method, url, by);
const codeFor = () => sunita.codeFor();
const joins = () => sunita.joins();
const answersAll = () => sunita.answersAll();
const bindsTo = (id: string, account: string) =>
  server.app.inject({
    ...{ method: 'POST', url: `/api/workers/${id}/chat/bind`, headers: bearer(sunita.administrator.token) },
    payload: { account },
  });

describe('an account', () => {
  test('is bound by the code that the administrator shows, once, and by nobody else’s guess', async () => {
    expect(await says('दवा')).toContain('व्यवस्थापक से');
    expect(await says('ABCD-1234')).toContain('सही नहीं');
    const { code } = await codeFor();
    expect(await says(`जोड़ें ${code.toLowerCase()}`)).toContain('A-1');
    const other = { phone: '919811111111' };
    await server.double.text(other, code);
    await server.pass(10);
    expect(server.double.chat(other)[0]?.text).toContain('सही नहीं');
    const state = await asks<ChatState>('GET', '/api/chat', sunita.administrator);
    expect(state).toMatchObject({
      whatsapp: '919000000001',
      bound: [{ worker: WORKER, way: 'whatsapp', stopped: false }],
    });
    expect(JSON.stringify(state)).not.toContain(SUNITA.phone);
  });

  test('an old code ends with a newer one and after a day; a lost account is let go', async () => {
    const first = await codeFor();
    const second = await codeFor();
    expect(await says(first.code)).toContain('सही नहीं');
    server.clock.later(1);
    expect(await says(second.code)).toContain('सही नहीं');
    await joins();
    await asks('POST', `/api/workers/${WORKER}/chat/end`, sunita.administrator);
    expect(await says('दवा')).toContain('व्यवस्थापक से');
    expect((await asks<ChatState>('GET', '/api/chat', sunita.administrator)).bound).toEqual([]);
  });

  test('only an administrator may see and change accounts; only who may read the catchment sees the list', async () => {
    const supervisor = await joinedPhone(server, SMALL_BLOCK.supervisor);
    for (const url of ['/api/chat', `/api/workers/${WORKER}/chat`, `/api/workers/${WORKER}/chat/end`])
      expect(await asks(url === '/api/chat' ? 'GET' : 'POST', url, supervisor)).toEqual({
        problem: 'not-allowed',
      });
    const list = await asks<ChatList>('GET', `/api/workers/${WORKER}/chat/list`, supervisor);
    expect(list.rows.map(({ number, name }) => [number, name])).toEqual([
      [1, 'मीना देवी'],
      [2, 'राधा देवी'],
    ]);
    expect(await asks('GET', `/api/workers/${WORKER}/chat/list`, sunita.administrator)).toEqual({
      problem: 'not-allowed',
    });
  });
});

describe('a count of the medicine box told in a chat', () => {
  test('is asked five by five, shown, and makes the same entry under a feed of the server', async () => {
    await joins();
    expect(await says('दवा')).toContain('1. ओआरएस');
    expect(await says('२० 100 - 5 0')).toContain('1. आयरन की गोली (नीली)');
    const shown = await says('बस');
    expect(shown).toContain('1. ओआरएस: 20 पैकेट');
    expect(shown).toContain('3. आयरन सिरप: 5 बोतल');
    await presses('हाँ, सही है');
    const [entry] = await entries();
    expect(entry).toMatchObject({
      ...{ no: 1, scope: SMALL_BLOCK.catchment, kind: 'stock.counted', v: 1, on: '2026-11-20' },
      body: { counted: { ors: 20, zinc: 100, ifaSyrup: 5, ifaPink: 0 }, filledBy: 'chat' },
    });
    expect(entry?.feed).not.toBe(sunita.phone.feed);
    expect(last()?.text).toContain('पहुँच गई');
    expect(await says('क्या पहुँचा')).toMatch(/^4 रिपोर्ट/);
  });

  test('too few numbers, letters and impossible ones are asked again; a line can be corrected', async () => {
    await joins();
    await says('dawa');
    expect(await says('20 100')).toContain('समझ नहीं आया');
    expect(await says('a b c d e')).toContain('समझ नहीं आया');
    expect(await says('20 100 50 5 999999')).toContain('सही नहीं हो सकता');
    await says('20 100 50 5 0', 'बस');
    expect(await says('1')).toContain('1. ओआरएस');
    await says('30 100 50 5 0');
    expect(last()?.text).toContain('1. ओआरएस: 30');
    await says('haan');
    expect((await entries())[0]?.body).toMatchObject({ counted: { ors: 30 } });
  });
});

describe('a visit told in a chat', () => {
  const begins = async () => {
    await joins();
    const forms = await says('भ्रमण', '1');
    const row = /(\d+)\. गर्भवती की जाँच/.exec(forms)?.[1];
    return row ? says(row) : presses('गर्भवती की जाँच (एएनसी)');
  };

  test('asks for the number on the list, never a name, and the stage tells her that it is the right one', async () => {
    await joins();
    expect(await says('भ्रमण')).toContain('नाम नहीं');
    expect(await says('मीना')).toContain('कोई नहीं');
    expect(await says('99')).toContain('कोई नहीं');
    const text = await says('१');
    expect(text).toContain('नंबर 1');
    expect(text).toContain('निजी बात 2');
    expect(text).not.toMatch(/टीबी|दंपति/);
    expect(
      chat()
        .map((one) => one.text)
        .join(),
    ).not.toContain('मीना');
  });

  test('goes through the form’s questions to a review, and is saved once', async () => {
    await begins();
    const shown = await answersAll();
    expect(shown).toContain('(1)');
    await says('हाँ');
    const [visit, ...more] = await entries();
    expect(more).toEqual([]);
    expect(visit).toMatchObject({
      kind: 'visit.recorded',
      about: { feed: sunita.phone.feed, no: 1 },
      body: { filledBy: 'chat' },
    });
    expect(await says('हाँ')).toContain('क्या चाहिए');
  });

  test('a danger sign is never answered beforehand, and says at once to refer her', async () => {
    await begins();
    for (let i = 0; i < 40 && !/तुरंत अस्पताल/.test(last()?.text ?? ''); i++) {
      const choices = last()?.choices ?? [];
      const isSign = choices.some(({ title }) => title === 'पता नहीं चला');
      if (isSign) await presses('हाँ');
      else if (last()?.text.includes('न नापा हो')) await says('नहीं');
      else if (choices[0]) await presses(choices[0].title);
      else if (/(^|\n)1\. /.test(last()?.text ?? '')) await says('1');
      else await says('आज');
    }
    expect(last()?.text).toMatch(/^\*तुरंत अस्पताल भेजें\*/);
    expect(last()?.text).toContain('क्या परिवार तैयार है?');
  });

  test('back, an old button, a voice note and what was written too early do not lead astray', async () => {
    await begins();
    const first = last();
    const button = first?.choices[0];
    if (button) await presses(button.title);
    const second = last()?.text ?? '';
    expect(second).not.toBe(first?.text);
    if (button) await server.double.press(SUNITA, button);
    await server.pass(10);
    expect(last()?.text).toContain('पुराने सवाल');
    await server.double.write(SUNITA, { type: 'audio', audio: {} });
    await server.pass(10);
    expect(last()?.text).toContain('लिखकर');
    expect(await says('पीछे')).toContain('आज क्या हाल है?');
    expect(await says('रद्द')).toContain('कुछ सेव नहीं');
    expect(await entries()).toEqual([]);
  });

  const sendsAtOnce = async (...texts: string[]) => {
    for (const text of texts) {
      server.clock.set(server.clock.now() + 1000);
      await server.double.text(SUNITA, text);
    }
    await server.pass(10);
    return last()?.text ?? '';
  };

  test('several messages at once answer one question: nobody has seen the next one yet', async () => {
    await joins();
    await says('दवा');
    await sendsAtOnce('1 2 3 4 5', '6 7 8 9 9', '6 7 8 9 9');
    await says('बस');
    expect(last()?.text).toContain('1. ओआरएस: 1 पैकेट');
    expect(last()?.text.match(/\d+\. (?!गिनती का दिन)/g)).toHaveLength(5);
  });

  test('“stop” at once behind an answer is heard: nothing more comes', async () => {
    await joins();
    await says('दवा');
    expect(await sendsAtOnce('1 2 3 4 5', 'बंद करें')).toContain('कोई संदेश नहीं आएगा');
    const before = chat().length;
    await says('मदद');
    expect(chat()).toHaveLength(before);
  });

  test('“help” at once behind an answer is answered, and the question keeps its buttons', async () => {
    await begins();
    const at = await sendsAtOnce('आज', 'मदद');
    expect(at).toContain('रसीद यहीं आएगी');
    expect(last()?.choices.length).toBeGreaterThan(0);
  });

  test('what is written while the next question still waits to be sent is no answer to it', async () => {
    await joins();
    await says('दवा');
    for (const text of ['1 2 3 4 5', '6 7 8 9 9']) {
      await server.double.text(SUNITA, text);
      await server.pass(1);
    }
    await server.pass(10);
    expect(await says('बस')).toContain('1. ओआरएस: 1 पैकेट');
    expect(last()?.text.match(/\d+\. (?!गिनती का दिन)/g)).toHaveLength(5);
  });

  test('survives a restart between two questions, lies encrypted, and is forgotten after three days', async () => {
    await joins();
    await says('दवा', '41 42 43 44 45');
    const talk = await server.services.storage.chat.talk(
      (await server.services.storage.chat.boundAccounts())[0]?.id ?? '',
    );
    expect(Buffer.from(talk?.content ?? new Uint8Array()).includes('ors')).toBe(false);
    await server.desk.start(() => undefined);
    await server.desk.stop();
    await says('बस');
    expect(last()?.text).toContain('ओआरएस: 41');
    server.clock.later(4);
    expect(await says('हाँ')).toContain('क्या चाहिए');
    expect(await entries()).toEqual([]);
  });

  test.each([
    ['told', ['दवा'], '1 2 3 4 5'],
    ['confirmed', ['दवा', '1 2 3 4 5', 'बस'], 'हाँ'],
  ])(
    'that is being %s while her account becomes another’s is nobody’s: nothing of it is kept or saved',
    async (_, before, answer) => {
      await joins();
      await says(...before);
      const { chat, log } = server.services.storage;
      const [account] = await chat.boundAccounts();
      await server.double.text(SUNITA, answer);
      meanwhile(server, async () => {
        await asks('POST', `/api/workers/${WORKER}/chat/end`, sunita.administrator);
        await bindsTo(SMALL_BLOCK.nextWorker, account?.id ?? '');
      });
      await server.pass(10);
      await server.pass(60);
      expect(last()?.text).toContain('क्या चाहिए');
      expect(await chat.talk(account?.id ?? '')).toBeUndefined();
      await says('बस', 'हाँ');
      expect([await entries(), await log.page(SMALL_BLOCK.nextCatchment, 0, 9)]).toEqual([[], []]);
    },
  );

  test('a power cut while it is saved leaves one report', async () => {
    await joins();
    await says('दवा', '1 2 3 4 5', 'बस');
    const { storage } = server.services;
    const transaction = storage.transaction.bind(storage);
    for (let cutAt = 1; cutAt <= 2; cutAt++) {
      let count = 0;
      storage.transaction = async (work) => {
        count++;
        if (count > cutAt) throw new Error('power cut');
        return transaction(work);
      };
      if (cutAt === 1) await server.double.text(SUNITA, 'हाँ').catch(() => undefined);
      await server.desk.settle().catch(() => undefined);
    }
    storage.transaction = transaction;
    await server.pass(600);
    await server.double.flush();
    await server.pass(600);
    expect((await entries()).map(({ no }) => no)).toEqual([1]);
    expect(chat().filter(({ text }) => text.includes('सेव हुई'))).toHaveLength(1);
  });

  test('after a restored backup a new feed is used, for the old numbers may have been given out', async () => {
    await joins();
    await says('दवा', '1 2 3 4 5', 'बस', 'हाँ');
    Object.assign(server.services.programme, { epoch: 'EP0CH222' });
    await says('दवा', '1 2 3 4 5', 'बस', 'हाँ');
    const [a, b] = await entries();
    expect([a?.no, b?.no, a?.feed === b?.feed]).toEqual([1, 1, false]);
  });
});
