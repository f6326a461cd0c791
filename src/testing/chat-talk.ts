import { nodeCrypto } from '../platform/node/crypto.ts';
import { callOf, changeOf, messageOf } from '../server/demo/chat/webhooks.ts';
import { type Phone, saveOn } from '../server/demo/phone.ts';
import { entryOfRow } from '../server/routes/sync/page-items.ts';
import type { ChatCode } from '../wire/chat.ts';
import { type ChatServer, SUNITA, WHATSAPP } from './chat.ts';
import { bearer, joinedPhone, SMALL_BLOCK, sync } from './server.ts';

const WORKER = SMALL_BLOCK.worker;

/** Sunita, who reports by chat about the two whom her phone registered: what she does, and what comes of it. */
export type Talker = Awaited<ReturnType<typeof talker>>;

/** Whom she reports about: an expectant mother under number 1 of her list, and an old woman under number 2. */
async function registers(server: ChatServer): Promise<Phone> {
  const phone = await joinedPhone(server, WORKER);
  const at = Math.floor(server.clock.now() / 60_000) - 100;
  const on = '2026-11-10';
  const registered = (name: string, ageYears: number) =>
    saveOn(phone, { kind: 'person.registered', v: 2, on, body: { name, sex: 'f', ageYears } }, at);
  const { feed, no } = registered('मीना देवी', 24);
  registered('राधा देवी', 70);
  const body = { form: 'pregnancy', lmp: '2026-05-01' };
  saveOn(phone, { kind: 'visit.recorded', v: 1, about: { feed, no }, on, body }, at);
  await sync(server, phone);
  return phone;
}

export async function talker(server: ChatServer) {
  const administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
  const phone = await registers(server);
  const chat = () => server.double.chat(SUNITA);
  const last = () => chat().at(-1);
  const text = () => last()?.text ?? '';
  const asks = async <T>(method: 'GET' | 'POST', url: string, by: Phone): Promise<T> =>
    (await server.app.inject({ method, url, headers: bearer(by.token) })).json();
  const codeFor = () => asks<ChatCode>('POST', `/api/workers/${WORKER}/chat`, administrator);
  const entries = async () =>
    (await server.services.storage.log.page(SMALL_BLOCK.catchment, 3, 100)).map((row) =>
      entryOfRow(row, SMALL_BLOCK.catchment),
    );
  const says = async (...texts: string[]) => {
    for (const one of texts) {
      await server.double.text(SUNITA, one);
      await server.pass(10);
    }
    return text();
  };
  const presses = async (title: string) => {
    const choice = last()?.choices.find((one) => one.title === title);
    if (!choice) throw new Error(`no button ${title} under: ${text()}`);
    await server.double.press(SUNITA, choice);
    await server.pass(10);
    return text();
  };
  const joins = async () => says((await codeFor()).code);
  const begins = async () => {
    await joins();
    const forms = await says('भ्रमण', '1');
    const row = /(\d+)\. गर्भवती की जाँच/.exec(forms)?.[1];
    return row ? says(row) : presses('गर्भवती की जाँच (एएनसी)');
  };
  /** Answers the question that is asked with what is usual. */
  const answersOne = async () => {
    const { choices = [] } = last() ?? {};
    const isYesNo = choices.some(({ title }) => title === 'नहीं');
    if (isYesNo && text().includes('क्या यह सही है')) return presses('हाँ');
    if (text().includes('न नापा हो')) return says('नहीं');
    if (isYesNo) return presses('नहीं');
    if (text().includes('न पता हो')) return says('छोड़ें');
    if (/(^|\n)1\. /.test(text())) return says('1');
    if (choices[0]) return presses(choices[0].title);
    return says(text().includes('जैसे आज') ? 'आज' : '1');
  };
  /** Answers whatever is asked until something else is: the review, or the first of these words. */
  const answersAll = async (until = 'आपने यह बताया', told: Record<string, string> = {}) => {
    for (let i = 0; i < 90; i++) {
      if (text().includes(until)) return text();
      const [, answer] = Object.entries(told).find(([words]) => text().includes(words)) ?? [];
      await (answer === undefined ? answersOne() : says(answer));
    }
    throw new Error(`no end: ${text()}`);
  };
  let written = 0;
  /** What she wrote so many seconds ago, as Meta tells it: words, or a message of another kind. */
  const wrote = (secondsAgo: number, content: string | Record<string, unknown>) => {
    const said = typeof content === 'string' ? { type: 'text', text: { body: content } } : content;
    const at = Math.floor(server.clock.now() / 1000) - secondsAgo;
    return messageOf(SUNITA, `wamid.late.${++written}`, at, said);
  };
  /** Meta hands all of it in with one call. */
  const handsIn = async (...messages: ReturnType<typeof wrote>[]) => {
    await server.call(await callOf(nodeCrypto, WHATSAPP, [changeOf(WHATSAPP, [SUNITA], { messages })]));
    await server.pass(10);
    return text();
  };
  const comesLate = (secondsAgo: number, ...contents: Parameters<typeof wrote>[1][]) =>
    handsIn(...contents.map((content) => wrote(secondsAgo, content)));
  const did = { says, presses, joins, begins, answersOne, answersAll, wrote, handsIn, comesLate };
  return { ...did, administrator, phone, chat, last, text, asks, codeFor, entries };
}
