import { describe, expect, test } from 'vitest';
import type { ChatAccount, ChatIn, ChatOut } from '../server/db/chat-port.ts';
import type { Storage } from '../server/db/port.ts';

const SURE = 1_795_000_000_000;

function account(id: string): ChatAccount {
  return { id, way: 'whatsapp', lang: 'hi', stopped_at: null, last_in_at: 0, last_out_at: 0, worker: null };
}

function came(id: string, more: Partial<ChatIn> = {}): ChatIn {
  const times = { sent_at: SURE, received_at: SURE, next_at: SURE };
  return {
    id,
    account: 'A',
    ...times,
    state: 'waiting',
    result: null,
    tries: 0,
    content: new Uint8Array([1]),
    ...more,
  };
}

function goes(id: string, more: Partial<ChatOut> = {}): ChatOut {
  const when = { not_before: SURE, made_at: SURE, sent_at: null, sent_day: null };
  const what = { kind: 'receipt', category: null, message: null, content: new Uint8Array([2]) };
  return { id, account: 'A', state: 'waiting', result: null, urgent: 0, tries: 0, ...when, ...what, ...more };
}

/** What every database must do for the chats. */
export function chatContract(name: string, storage: () => Storage): void {
  describe(`${name}: chats`, () => {
    test('a message is kept once, and waits in the order in which it was written', async () => {
      const { chat } = storage();
      expect(await chat.addIn([came('m2', { sent_at: SURE + 9 }), came('m1'), came('m1')])).toBe(2);
      expect(await chat.addIn([came('m1'), came('m3', { next_at: SURE + 5000, account: 'B' })])).toBe(1);
      expect(await chat.dueAccounts(SURE, 9)).toEqual(['A']);
      expect(await chat.dueAccounts(SURE + 5000, 9)).toEqual(['A', 'B']);
      expect((await chat.waitingIn('A')).map(({ id }) => id)).toEqual(['m1', 'm2']);
      await chat.changeIn('m1', { state: 'done', result: 'codes', content: null });
      expect((await chat.waitingIn('A')).map(({ content, sent_at }) => [content, sent_at])).toEqual([
        [new Uint8Array([1]), SURE + 9],
      ]);
      expect(await chat.inStanding()).toEqual([
        { state: 'done', result: 'codes', count: 1 },
        { state: 'waiting', result: null, count: 2 },
      ]);
      await chat.changeIn('m2', { state: 'failed', result: 'error' });
      expect([
        await chat.endedSince('A', ['codes', 'menu'], SURE - 1),
        await chat.endedSince('A', ['codes', 'menu'], SURE),
        await chat.endedSince('B', ['codes', 'menu'], SURE - 1),
      ]).toEqual([1, 0, 0]);
      await chat.forgetDone(SURE + 1);
      expect(await chat.inStanding()).toEqual([{ state: 'waiting', result: null, count: 1 }]);
    });

    test('what went is forgotten after its time, and what was given up after another', async () => {
      const { chat } = storage();
      await chat.addOut(
        goes('sent', { state: 'sent', sent_at: SURE, sent_day: '2026-11-02', message: 'w1' }),
      );
      for (const state of ['failed', 'dropped', 'waiting', 'sending'])
        await chat.addOut(goes(state, { state }));
      await chat.noteStatus({ message: 'w1', status: 'read', at: SURE, code: null, billable: null });
      await chat.forgetGone({ sent: '2026-11-02', unsent: SURE });
      expect(await chat.outStanding()).toHaveLength(5);
      await chat.forgetGone({ sent: '2026-11-03', unsent: SURE + 1 });
      expect((await chat.outStanding()).map(({ state }) => state)).toEqual(['sending', 'waiting']);
      expect(await chat.statuses('w1')).toEqual([]);
    });

    test('what goes waits its time, the urgent first; what was under way when it ended goes again', async () => {
      const { chat } = storage();
      for (const row of [
        goes('o1'),
        goes('o2', { urgent: 1, kind: 'answer' }),
        goes('o3', { not_before: SURE + 1 }),
      ])
        await chat.addOut(row);
      await chat.addOut(goes('o1', { account: 'B' }));
      expect((await chat.out('o1'))?.account).toBe('A');
      expect((await chat.dueOut(SURE, 9)).map(({ id }) => id)).toEqual(['o2', 'o1']);
      await chat.changeOut('o1', { state: 'sending' });
      expect((await chat.waitingReceipt('A'))?.id).toBe('o3');
      await chat.resend(SURE + 1);
      expect((await chat.out('o1'))?.state).toBe('waiting');
    });

    test('messages are counted by month and category, without those that cost nothing', async () => {
      const { chat } = storage();
      const sent = { state: 'sent', category: 'service', sent_at: SURE };
      await chat.addOut(goes('o1', { ...sent, sent_day: '2026-11-02', message: 'w1' }));
      await chat.addOut(goes('o2', { ...sent, sent_day: '2026-11-30', message: 'w2' }));
      await chat.addOut(goes('o3', { ...sent, sent_day: '2026-12-01', message: 'w3', category: 'utility' }));
      for (const status of ['read', 'sent', 'sent'])
        await chat.noteStatus({
          message: 'w1',
          status,
          at: SURE,
          code: null,
          billable: status === 'sent' ? 0 : null,
        });
      expect(await chat.sentCounts()).toEqual([
        { month: '2026-11', category: 'service', sent: 2, free: 1 },
        { month: '2026-12', category: 'utility', sent: 1, free: 0 },
      ]);
      expect(await chat.statusStanding()).toEqual([
        { state: 'read', result: null, count: 1 },
        { state: 'sent', result: null, count: 1 },
      ]);
      expect((await chat.statuses('w1')).map(({ status }) => status).sort()).toEqual(['read', 'sent']);
    });

    test('an account is the same under each of its names', async () => {
      const { chat } = storage();
      expect((await chat.accountOf(['U', 'P'], account('U'))).id).toBe('U');
      expect((await chat.accountOf(['P'], account('P'))).id).toBe('U');
      await chat.changeAccount('U', { worker: 'W', stopped_at: SURE });
      expect(await chat.accountsOf('W')).toEqual([{ ...account('U'), worker: 'W', stopped_at: SURE }]);
      await chat.noteCarried({ account: 'U', feed: 'F1', at: 1 });
      await chat.noteCarried({ account: 'U', feed: 'F2', at: 2 });
      await chat.noteCarried({ account: 'U', feed: 'F1', at: 3 });
      expect(await chat.carried('U')).toEqual(['F1', 'F2']);
    });

    test('who wrote and is nobody’s is shown, the newest first; whose codes came through is no stranger', async () => {
      const { chat } = storage();
      for (const [i, id] of [
        'asks',
        'greets',
        'carries',
        'carries-asks',
        'silent',
        'hers',
        'old',
      ].entries()) {
        await chat.accountOf([id, `${id} too`], account(id));
        await chat.changeAccount(id, { last_in_at: id === 'old' ? SURE - 9 : SURE + i });
      }
      const said: [string, string][] = [
        ['asks', 'not-bound'],
        ['asks', 'join-wrong'],
        ['greets', 'menu'],
        ['carries', 'help'],
        ['carries-asks', 'not-bound'],
        ['silent', 'group'],
        ['hers', 'not-bound'],
        ['old', 'not-bound'],
      ];
      await chat.addIn(
        said.map(([from, result], i) =>
          came(`m${i}`, { account: from, state: 'done', result, content: null }),
        ),
      );
      for (const from of ['carries', 'carries-asks'])
        await chat.noteCarried({ account: from, feed: 'F', at: 1 });
      expect([await chat.bindAccount('hers', 'W'), await chat.bindAccount('hers', 'V')]).toEqual([
        true,
        false,
      ]);
      const askers = await chat.askers(SURE, 9);
      expect(askers.map(({ id, asked, aliases }) => [id, asked, aliases.sort()])).toEqual([
        ['carries-asks', true, ['carries-asks', 'carries-asks too']],
        ['greets', false, ['greets', 'greets too']],
        ['asks', true, ['asks', 'asks too']],
      ]);
      expect(await chat.askers(SURE, 1)).toHaveLength(1);
    });

    test('of two that use a code at once one has it', async () => {
      const store = storage();
      await store.chat.addCode({ code: 'C', worker: 'W', until: SURE, used_at: null });
      expect(await store.chat.useCode('C', SURE)).toBeNull();
      const used = [1, 2].map(() => store.transaction((db) => db.chat.useCode('C', SURE - 1)));
      expect((await Promise.all(used)).sort()).toEqual(['W', null]);
      expect(await store.chat.codeWorker('C')).toBe('W');
    });

    test('numbers of a chat feed are given out once each, and a talk is kept until it ends', async () => {
      const store = storage();
      const feed = { epoch: 'E', worker: 'W', feed: 'F', head: 0 };
      expect(await store.chat.addChatFeed(feed)).toBe(true);
      expect(await store.chat.addChatFeed({ ...feed, feed: 'G' })).toBe(false);
      const nos = Array.from({ length: 5 }, () => store.transaction((db) => db.chat.nextNo('E', 'W')));
      expect((await Promise.all(nos)).sort()).toEqual([1, 2, 3, 4, 5]);
      for (const n of [1, 2])
        await store.chat.putTalk({ account: 'A', content: new Uint8Array([n]), touched_at: SURE + n });
      expect(await store.chat.talk('A')).toEqual({
        account: 'A',
        content: new Uint8Array([2]),
        touched_at: SURE + 2,
      });
      await store.chat.forgetTalks(SURE + 2);
      expect(await store.chat.talk('A')).toBeDefined();
      await store.chat.forgetTalks(SURE + 3);
      expect(await store.chat.talk('A')).toBeUndefined();
    });
  });
}
