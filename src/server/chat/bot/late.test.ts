import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ChatServer, chatServer, SUNITA } from '../../../testing/chat.ts';
import { type Talker, talker } from '../../../testing/chat-talk.ts';

let server: ChatServer;
let she: Talker;

beforeEach(async () => {
  server = await chatServer();
  she = await talker(server);
});
afterEach(() => server.close());

const wait = (seconds: number) => server.clock.set(server.clock.now() + seconds * 1000);
const rows = () => she.text().match(/\d+\. (?!गिनती का दिन)/g);
const counted = async () => (await she.entries()).map(({ body }) => body.counted);
const STICKER = { type: 'sticker', sticker: {} };

describe('a message that is handed in late', () => {
  test('is no answer to a danger sign that was asked after it was written', async () => {
    await she.begins();
    await she.answersAll('खून आ रहा');
    wait(60);
    expect(await she.says('नहीं')).toContain('दौरे');
    expect(await she.comesLate(60, 'नहीं')).toContain('दौरे');
    expect(await she.says('हाँ')).toMatch(/^\*तुरंत अस्पताल भेजें\*/);
  });

  test('does not confirm a review that she has not seen', async () => {
    await she.joins();
    await she.says('दवा', '1 2 3 4 5', 'बस');
    await she.comesLate(600, 'हाँ');
    expect(await she.entries()).toEqual([]);
    await she.says('हाँ');
    expect(await counted()).toHaveLength(1);
  });

  test('does not give up a report that was begun after it was written', async () => {
    await she.joins();
    await she.says('दवा', 'रद्द');
    wait(60);
    await she.says('दवा', '1 2 3 4 5');
    await she.comesLate(60, 'रद्द');
    expect(await she.says('बस')).toContain('1. ओआरएस: 1 पैकेट');
  });

  test('is told apart by Meta’s clock, also when the server’s own is minutes ahead of it', async () => {
    await she.joins();
    await she.says('दवा');
    const { chat } = server.services.storage;
    const told = chat.statuses;
    chat.statuses = async (message) => (await told(message)).map((one) => ({ ...one, at: one.at - 300_000 }));
    expect(await she.comesLate(290, '1 2 3 4 5')).toContain('1. आयरन की गोली (नीली)');
  });

  test.each([[2], [1], [0]])('is not what she writes %i s after the question', async (seconds) => {
    await she.joins();
    await server.double.text(SUNITA, 'दवा');
    await server.pass(10);
    await server.pass(seconds);
    await server.double.text(SUNITA, '1 2 3 4 5');
    await server.pass(10);
    expect(she.text()).toContain('1. आयरन की गोली (नीली)');
  });

  test('and comes with the answer behind it, takes nothing of that away', async () => {
    await she.begins();
    await she.answersAll('खून आ रहा');
    wait(60);
    expect(await she.says('नहीं')).toContain('दौरे');
    wait(60);
    const late = she.wrote(120, 'नहीं');
    expect(await she.handsIn(late, she.wrote(0, 'हाँ'))).toMatch(/^\*तुरंत अस्पताल भेजें\*/);
  });

  test('may be a button, which names its question: it is taken though that was asked once more since', async () => {
    await she.begins();
    await she.answersAll('खून आ रहा');
    const no = she.last()?.choices.find(({ title }) => title === 'नहीं');
    await server.double.write(SUNITA, STICKER);
    await server.pass(10);
    expect(she.text()).toContain('खून आ रहा');
    const interactive = { type: 'button_reply', button_reply: no };
    expect(await she.comesLate(600, { type: 'interactive', interactive })).toContain('दौरे');
  });

  test('is no yes to a review that was corrected since, though its button is that of a review', async () => {
    await she.joins();
    await she.says('दवा', '1 2 3 4 5', 'बस');
    const [yes] = she.last()?.choices ?? [];
    await she.says('1', '9 2 3 4 5');
    expect(she.text()).toContain('1. ओआरएस: 9');
    await server.double.press(SUNITA, yes ?? { id: '', title: '' });
    await server.pass(10);
    expect(she.text()).toMatch(/पुराने सवाल का[\s\S]*1\. ओआरएस: 9/);
    expect(await she.entries()).toEqual([]);
    await she.presses('हाँ, सही है');
    expect(await counted()).toEqual([expect.objectContaining({ ors: 9 })]);
  });

  test.each([
    ['at once', () => server.double.failNext(131026)],
    [
      'later on',
      () => {
        server.double.manners.statuses = false;
      },
    ],
  ])(
    'a question that could not be brought to her, which Meta says %s, is asked again',
    async (when, fails) => {
      await she.joins();
      await she.says('दवा');
      fails();
      const at = server.clock.now();
      await she.says('1 2 3 4 5');
      const failed = { message: she.last()?.id ?? '', status: 'failed', at, code: 131026, billable: null };
      if (when === 'later on') await server.services.storage.chat.noteStatus(failed);
      expect(await she.says('6 7 8 9 9')).toContain('1. आयरन की गोली (नीली)');
      await she.says('6 7 8 9 9', 'बस');
      expect(rows()).toHaveLength(10);
    },
  );
});

describe('several messages at once', () => {
  test('an answer and a sticker: the answer stands, and one question is asked', async () => {
    await she.begins();
    await she.answersAll('खून आ रहा');
    const asked = await she.comesLate(0, 'नहीं', STICKER);
    expect(asked).toContain('दौरे');
    expect(asked).not.toContain('खून आ रहा');
    expect(await she.says('हाँ')).toMatch(/^\*तुरंत अस्पताल भेजें\*/);
    const shown = await she.answersAll();
    expect(shown).toMatch(/खून आ रहा[^\n]*: नहीं/);
    expect(shown).toMatch(/दौरे[^\n]*: हाँ/);
  });

  test('an answer and a press under the same question: the first stands', async () => {
    await she.begins();
    await she.answersAll('खून आ रहा');
    const unsure = she.last()?.choices.find(({ title }) => title === 'पता नहीं चला');
    const interactive = { type: 'button_reply', button_reply: unsure };
    expect(await she.comesLate(0, 'नहीं', { type: 'interactive', interactive })).toMatch(/^[^\n]*दौरे[^\n]*$/);
    expect(await she.answersAll()).toMatch(/खून आ रहा[^\n]*: नहीं/);
  });

  test('an answer and “stop” by the menu’s row: both are heard', async () => {
    await she.joins();
    await server.double.write(SUNITA, STICKER);
    await server.pass(10);
    const stop = she.last()?.choices.find(({ title }) => title.includes('बंद'));
    await she.says('दवा');
    const interactive = { type: 'list_reply', list_reply: stop };
    expect(await she.comesLate(0, '1 2 3 4 5', { type: 'interactive', interactive })).toContain(
      'कोई संदेश नहीं आएगा',
    );
    const before = she.chat().length;
    await she.says('मदद');
    expect(she.chat()).toHaveLength(before);
  });
});

describe('a report that was half told when she stopped', () => {
  test('does not go on until she starts again, and then with the question that she was asked', async () => {
    await she.joins();
    await she.says('दवा', 'बंद करें');
    const before = she.chat().length;
    await she.says('1 2 3 4 5', '6 7 8 9 9');
    expect(she.chat()).toHaveLength(before);
    await she.says('शुरू');
    expect(await she.says('20 30 40 50 60')).toContain('1. आयरन की गोली (नीली)');
    expect(await she.says('बस')).toContain('1. ओआरएस: 20 पैकेट');
    await she.says('हाँ');
    expect(await counted()).toHaveLength(1);
  });

  test('“stop” and an answer at once: the answer is not taken, nor is anything asked', async () => {
    await she.joins();
    await she.says('दवा');
    expect(await she.comesLate(0, 'बंद करें', '1 2 3 4 5')).not.toContain('आयरन');
    await she.comesLate(0, 'शुरू', '6 7 8 9 9');
    expect(await she.says('बस')).toContain('1. ओआरएस: 6 पैकेट');
    expect(rows()).toHaveLength(5);
  });

  test('a report that she wants to begin while stopped is none', async () => {
    await she.joins();
    await she.says('बंद करें', 'दवा', 'शुरू');
    expect(await she.says('1 2 3 4 5')).toContain('क्या चाहिए');
  });

  test('by a version that went on with it unheard, is asked its question again', async () => {
    await she.joins();
    await she.says('दवा', '1 2 3 4 5');
    const { chat } = server.services.storage;
    const { out } = chat;
    const before = she.chat().length;
    chat.out = async () => undefined;
    await she.says('6 7 8 9 9');
    chat.out = out;
    expect(she.chat()).toHaveLength(before + 1);
    expect(she.text()).toContain('1. आयरन की गोली (नीली)');
    await she.says('6 7 8 9 9', 'बस');
    expect(rows()).toHaveLength(10);
  });
});
