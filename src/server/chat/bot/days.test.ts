import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ChatServer, chatServer } from '../../../testing/chat.ts';
import { type Talker, talker } from '../../../testing/chat-talk.ts';

let server: ChatServer;
let she: Talker;

beforeEach(async () => {
  server = await chatServer();
  she = await talker(server);
});
afterEach(() => server.close());

const BIRTH = 'प्रसव किस दिन';
const DISCHARGE = 'छुट्टी कब';
const VISIT = 'भ्रमण किस दिन';
const at = (time: string) => server.clock.set(Date.parse(`${time}+05:30`));
const beginsDelivery = async () => {
  await she.joins();
  const forms = await she.says('भ्रमण', '1');
  return she.says(/(\d+)\. प्रसव/.exec(forms)?.[1] ?? '');
};
const lineOf = (words: string) => new RegExp(`(\\d+)\\. [^\\n]*${words}`).exec(she.text())?.[1] ?? 'no line';
const saved = async () => (await she.entries()).at(-1);

describe('a report that is told over midnight', () => {
  test('“today” is the day on which she writes it, and she says which day the visit was', async () => {
    at('2026-11-20T23:55:00');
    await beginsDelivery();
    at('2026-11-21T00:20:00');
    await she.answersAll(BIRTH);
    await she.says('आज');
    expect(await she.answersAll(VISIT)).toContain('जैसे आज, कल');
    const shown = await she.says('आज');
    expect(shown).toMatch(/प्रसव किस दिन[^\n]*: 21 नवंबर 2026/);
    expect(shown).toMatch(/\d+\. भ्रमण का दिन: 21 नवंबर 2026/);
    await she.says('हाँ');
    expect(await saved()).toMatchObject({ on: '2026-11-21', body: { birthDay: '2026-11-21' } });
  });

  test('the day before stays the visit’s when she says so', async () => {
    at('2026-11-20T23:55:00');
    await beginsDelivery();
    at('2026-11-21T00:20:00');
    await she.answersAll(VISIT, { [BIRTH]: 'कल', [DISCHARGE]: 'छोड़ें' });
    expect(await she.says('कल')).toMatch(/भ्रमण का दिन: 20 नवंबर 2026/);
    await she.says('हाँ');
    expect(await saved()).toMatchObject({ on: '2026-11-20', body: { birthDay: '2026-11-20' } });
  });

  test('a birth on the day after the visit is asked again, with the day that it cannot be after', async () => {
    at('2026-11-20T23:55:00');
    await beginsDelivery();
    at('2026-11-21T00:20:00');
    await she.answersAll(VISIT, { [BIRTH]: 'आज', [DISCHARGE]: 'छोड़ें' });
    await she.says('कल');
    expect(await she.says('हाँ')).toMatch(/20 नवंबर 2026 या उससे पहले[\s\S]*प्रसव किस दिन/);
    await she.says('20/11/2026', 'हाँ');
    expect(await saved()).toMatchObject({ on: '2026-11-20', body: { birthDay: '2026-11-20' } });
  });

  test('what was shown before midnight is saved as it was shown', async () => {
    at('2026-11-20T23:50:00');
    await she.joins();
    expect(await she.says('दवा', '1 2 3 4 5', 'बस')).toContain('गिनती का दिन: 20 नवंबर 2026');
    at('2026-11-21T00:10:00');
    await she.says('हाँ');
    expect(await saved()).toMatchObject({ on: '2026-11-20', kind: 'stock.counted' });
  });

  test('“today” that was written before midnight and handed in after it is the day before', async () => {
    at('2026-11-20T23:50:00');
    await beginsDelivery();
    await she.answersAll(BIRTH);
    at('2026-11-21T00:05:00');
    await she.comesLate(600, 'आज');
    await she.answersAll(VISIT, { [DISCHARGE]: 'छोड़ें' });
    expect(await she.says('कल')).toMatch(/प्रसव किस दिन[^\n]*: 20 नवंबर 2026/);
  });
});

describe('the day of a visit', () => {
  test('stands in the review and can be corrected, not to a day to come', async () => {
    await beginsDelivery();
    await she.answersAll('आपने यह बताया', { [BIRTH]: '10/11/2026', [DISCHARGE]: '12/11/2026' });
    expect(await she.says(lineOf('भ्रमण का दिन'))).toContain(VISIT);
    expect(await she.says('25/11/2026')).toContain('20 नवंबर 2026 या उससे पहले');
    expect(await she.says('कल')).toContain('भ्रमण का दिन: 19 नवंबर 2026');
    await she.says('हाँ');
    expect(await saved()).toMatchObject({ on: '2026-11-19', body: { form: 'delivery' } });
  });

  test('“back” from it asks it again, and every other answer stands', async () => {
    at('2026-11-20T23:55:00');
    await beginsDelivery();
    at('2026-11-21T00:20:00');
    await she.answersAll(VISIT, { [DISCHARGE]: 'छोड़ें' });
    await she.says('कल');
    expect(await she.says('पीछे')).toContain(VISIT);
    expect(await she.says('आज')).toContain('भ्रमण का दिन: 21 नवंबर 2026');
  });
});

describe('a line that is corrected', () => {
  test('is held against the others before it is saved: what cannot be any more is asked again', async () => {
    await beginsDelivery();
    await she.answersAll('आपने यह बताया', { [BIRTH]: '10/11/2026', [DISCHARGE]: '12/11/2026' });
    await she.says(lineOf(BIRTH), '18/11/2026');
    await she.answersAll();
    expect(await she.says('हाँ')).toMatch(/18 नवंबर 2026 या उसके बाद[\s\S]*छुट्टी कब/);
    expect(await she.entries()).toEqual([]);
    await she.says('19/11/2026', 'हाँ');
    expect(await saved()).toMatchObject({ body: { birthDay: '2026-11-18', dischargeDay: '2026-11-19' } });
  });

  test('who measured it cannot be left out, as in the app', async () => {
    await she.begins();
    await she.answersAll('खाने के बाद', { 'ब्लड शुगर: किसने': '1', 'ब्लड शुगर': '160' });
    expect(await she.says('100 150')).toContain('किसने नापा');
    expect(await she.says('छोड़ें')).toMatch(/यह जवाब ज़रूरी है।[\s\S]*किसने नापा/);
  });
});
