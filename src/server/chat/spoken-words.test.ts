import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChatServer, chatServer, codeOf, sunitasPhone } from '../../testing/chat.ts';

let server: ChatServer;
let people = 0;
beforeAll(async () => {
  server = await chatServer();
});
afterAll(() => server.close());

/** Somebody who has not written before, by each of the two ways, and the last that she was told. */
const WAYS = {
  whatsapp: () => {
    const phone = `9198${String(70_000_000 + people++)}`;
    return {
      says: async (text: string) => {
        await server.double.text({ phone }, text);
        await server.pass(10);
      },
      told: () => server.double.chat({ phone }).map(({ text }) => text),
    };
  },
  sms: () => {
    const from = `9198${String(70_000_000 + people++)}`;
    let sent = 0;
    return {
      says: async (text: string) => {
        const payload = { id: `${from}-${sent++}`, from: `+${from}`, text };
        const headers = { authorization: 'Bearer secret-of-the-gateway' };
        await server.app.inject({ method: 'POST', url: '/api/sms', headers, payload });
        await server.pass(10);
      },
      told: () => server.sms.filter(({ to }) => to === from).map(({ text }) => String(text)),
    };
  },
};

const HELP = ['मदद', 'madad', 'help', '1', '१', 'MADAD', ' Help. '];
const STATUS = [
  ...['क्या पहुँचा', 'क्या पहुंचा', 'क्या पहुँचा?', 'kya pahuncha', 'Kya pahucha', 'what has reached'],
  ...['स्थिति', 'sthiti', 'status', 'हाल', 'haal', 'hal', '2', '२'],
];
const STOP = [
  ...['बंद करें', 'बन्द करें', 'band karen', 'band karo', 'Band kare', 'stop', 'STOP'],
  ...['रोकें', 'roken', 'roke', '3', '३'],
];
const START = ['शुरू', 'shuru', 'start'];

describe.each(['whatsapp', 'sms'] as const)('by %s', (way) => {
  test.each(HELP)('“%s” is answered by what can be written', async (word) => {
    const she = WAYS[way]();
    await she.says(word);
    expect(she.told()).toEqual([expect.stringMatching(/संदेश यहाँ डालें|Send or forward/)]);
  });

  test.each(STATUS)('“%s” is answered by what has reached', async (word) => {
    const she = WAYS[way]();
    await she.says(word);
    expect(she.told()).toEqual([expect.stringMatching(/अभी कोई कोड नहीं|No code has come/)]);
  });

  test.each(STOP)(
    '“%s” is answered once, and then nothing more comes until she begins again',
    async (word) => {
      const she = WAYS[way]();
      await she.says(word);
      await she.says('मदद');
      expect(she.told()).toEqual([expect.stringMatching(/कोई संदेश नहीं आएगा|No more messages/)]);
      for (const [i, again] of START.entries()) {
        await she.says(again);
        expect(she.told()).toHaveLength(2 + 2 * i);
        await she.says('stop');
      }
    },
  );

  test('whoever carried a code is answered by its receipt', async () => {
    const she = WAYS[way]();
    await she.says(await codeOf(server, await sunitasPhone(server)));
    const [receipt] = she.told().slice(-1);
    expect(receipt).toContain('https://pahunch.test/r#');
    await she.says('हाल');
    expect(she.told()).toHaveLength(2);
    expect(she.told()[1]).toContain('https://pahunch.test/r#');
  });

  test('what is not understood is answered by the menu, which names all three', async () => {
    const she = WAYS[way]();
    await she.says('नमस्कार बहन जी, कल मीटिंग कब है');
    expect(she.told()[0]).toContain('क्या चाहिए');
    if (way === 'sms') expect(she.told()[0]).toMatch(/1\. मदद\n2\. क्या पहुँचा\n3\. बंद करें/);
  });
});

test('a voice note is answered by the menu, and its numbers can be written instead of pressed', async () => {
  const phone = `9198${String(70_000_000 + people++)}`;
  await server.double.write({ phone }, { type: 'audio', audio: { id: 'A1', voice: true } });
  await server.pass(10);
  expect(server.double.chat({ phone })[0]?.choices.map(({ title }) => title)).toEqual([
    'मदद',
    'क्या पहुँचा',
    'बंद करें',
  ]);
  await server.double.text({ phone }, '2');
  await server.pass(10);
  expect(server.double.chat({ phone })[1]?.text).toContain('कोई कोड नहीं');
});

/** What stands in quotation marks at the first step of the printed list. */
function wordsOnPaper(lang: 'hi' | 'en'): string[] {
  const { how1 } = JSON.parse(readFileSync(`locales/${lang}/chat-list.json`, 'utf8')) as { how1: string };
  return [...how1.matchAll(/“([^”]+)”/g)].map(([, word = '']) => word);
}

test.each(['hi', 'en'] as const)(
  'what her printed list tells her to write is understood: %s',
  async (lang) => {
    const words = wordsOnPaper(lang);
    expect(words).toHaveLength(2);
    for (const word of words) {
      const she = WAYS.whatsapp();
      await she.says(word);
      expect(she.told(), word).toEqual([expect.stringMatching(/\b\d{5}\b/)]);
    }
  },
);
