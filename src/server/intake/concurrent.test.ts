import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isPostgres } from '../../testing/databases.ts';
import {
  addSmallBlock,
  bearer,
  joinedPhone,
  linkFor,
  phoneFor,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from '../../testing/server.ts';
import { joinPhone, type Phone, saveOn } from '../demo/phone.ts';

/**
 * Two servers on one PostgreSQL, as a proxy would spread the phones over them. A file of SQLite is one process's: there
 * both names are one server.
 */
let server: TestServer;
let beside: TestServer;
beforeEach(async () => {
  server = await testServer();
  beside = isPostgres() ? await testServer({ folder: server.folder, clock: server.clock }) : server;
  await addSmallBlock(server.services);
});
afterEach(async () => {
  if (beside !== server) await beside.close();
  await server.close();
});

const AT = 29_670_000;
const ENTRIES = 24;
const PUSHES = 6;
const SCOPES = [SMALL_BLOCK.catchment, SMALL_BLOCK.nextCatchment, SMALL_BLOCK.sector];

/** Whole numbers that look drawn and are the same in every run. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function household(phone: Phone, scope = phone.invitation.scope): void {
  saveOn(
    phone,
    { kind: 'household.registered', v: 1, on: '2026-11-20', scope, body: { headName: 'राम' } },
    AT,
  );
}

/** Pushes overlapping parts of what she saved, each of them at both processes at once, and at last everything. */
async function pushAll(phone: Phone, draw: (below: number) => number): Promise<number[]> {
  const statuses: number[] = [];
  const push = async (entries: Phone['entries']) => {
    const answers = await Promise.all([server, beside].map((one) => sync(one, phone, entries)));
    statuses.push(...answers.map(({ status }) => status));
  };
  for (let i = 0; i < PUSHES; i++) {
    const from = draw(ENTRIES);
    await push(phone.entries.slice(from, from + 1 + draw(8)));
  }
  await push(phone.entries);
  return statuses;
}

/** Follows the logs by cursor while others write, in small pages; what it saw, in the order it saw it. */
async function tail(until: () => boolean) {
  const seen = new Map<string, { seq: number; key: string }[]>(SCOPES.map((scope) => [scope, []]));
  for (let last = false; ; last = until()) {
    for (const [scope, rows] of seen) {
      const page = await beside.services.storage.log.page(scope, rows.at(-1)?.seq ?? 0, last ? 1000 : 7);
      rows.push(...page.map(({ seq, feed, no }) => ({ seq, key: `${feed}/${no}` })));
    }
    if (last) return seen;
    await turn();
  }
}

describe('phones that push over each other', () => {
  test('numbers are dense, a reader who follows misses nothing, nothing is there twice, and no push fails', async () => {
    const workers = [SMALL_BLOCK.worker, SMALL_BLOCK.nextWorker, SMALL_BLOCK.worker, SMALL_BLOCK.nextWorker];
    const phones = [];
    for (const worker of [...workers, SMALL_BLOCK.supervisor]) phones.push(await joinedPhone(server, worker));
    // The supervisor writes in three scopes.
    for (const [i, phone] of phones.entries())
      for (let n = 0; n < ENTRIES; n++) household(phone, i < workers.length ? undefined : SCOPES[n % 3]);
    const writing = Promise.all(phones.map((phone, i) => pushAll(phone, drawer(i + 1))));
    let isDone = false;
    const reading = tail(() => isDone);
    const statuses = (
      await writing.finally(() => {
        isDone = true;
      })
    ).flat();
    const seen = [...(await reading).values()];

    expect(new Set(statuses)).toEqual(new Set([200]));
    for (const rows of seen) expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
    const keys = seen.flat().map(({ key }) => key);
    const saved = phones.flatMap((phone) => phone.entries.map(({ feed, no }) => `${feed}/${no}`));
    expect(keys.sort()).toEqual(saved.sort());
    for (const phone of phones)
      expect((await sync(beside, phone, [])).receipt).toMatchObject({
        upTo: ENTRIES,
        ranges: [],
        exceptions: [],
      });
  }, 60_000);

  test('one link that two phones open at once lets one of them in', async () => {
    const link = await linkFor(server.services, SMALL_BLOCK.worker);
    const phones = await Promise.all([
      joinPhone(server.services.crypto, link),
      joinPhone(server.services.crypto, link),
    ]);
    const [one, other] = [server, beside];
    const answers = await Promise.all([sync(one, phones[0], []), sync(other, phones[1], [])]);
    expect(answers.map(({ receipt }) => receipt?.state).sort()).toEqual(['invite-taken', 'ok']);
  });
});

describe('what is changed at one server', () => {
  test('is known at the other with the very next request', async () => {
    const administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
    const call = (on: TestServer, url: string, payload: Record<string, unknown>) =>
      on.app.inject({ method: 'POST', url, headers: bearer(administrator.token), payload });
    const name = { hi: 'मनिका', en: 'Manika' };
    const unit = await call(server, '/api/units', {
      parent: SMALL_BLOCK.sector,
      type: 'subcentre',
      name,
      lgd: null,
    });
    const asked = {
      number: 'A-77',
      name: 'गीता',
      role: 'worker',
      cadre: 'asha',
      phone: '',
      unit: unit.json().id,
    };
    const worker = await call(beside, '/api/workers', asked);
    const invited = await call(server, '/api/invitations', { worker: worker.json().id, days: 5 });
    const phone = await joinPhone(server.services.crypto, invited.json().link);
    household(phone);
    expect((await sync(beside, phone)).receipt).toMatchObject({ state: 'ok', upTo: 1, exceptions: [] });
    const retired = await call(server, `/api/feeds/${phone.feed}/retire`, {});
    expect(retired.statusCode).toBe(200);
    expect((await sync(beside, phone, [])).status).toBe(403);
  });

  test('an invitation that is ended at one while a phone joins at the other is either used or ended', async () => {
    const administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
    for (let i = 0; i < 5; i++) {
      const phone = await phoneFor(server.services, SMALL_BLOCK.worker);
      const [ended, { receipt }] = await Promise.all([
        beside.app.inject({
          method: 'POST',
          url: `/api/invitations/${phone.invitation.id}/revoke`,
          headers: bearer(administrator.token),
        }),
        sync(server, phone, []),
      ]);
      expect([ended.json().state, receipt?.state]).toEqual(
        receipt?.state === 'ok' ? ['used', 'ok'] : ['revoked', 'revoked'],
      );
    }
  });
});
