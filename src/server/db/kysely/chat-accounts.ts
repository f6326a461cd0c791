import type { Kysely } from 'kysely';
import type { AccountStore, Asker, ChatAccount, TalkStore } from '../chat-port.ts';
import type { Tables } from '../tables.ts';
import { bytes } from './rows.ts';

function fromRow(row: ChatAccount): ChatAccount {
  const stopped_at = row.stopped_at === null ? null : Number(row.stopped_at);
  return { ...row, stopped_at, last_in_at: Number(row.last_in_at), last_out_at: Number(row.last_out_at) };
}

async function accountById(db: Kysely<Tables>, id: string): Promise<ChatAccount | undefined> {
  const row = await db.selectFrom('chat_account').selectAll().where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

/** What becomes of a message by which somebody wants to report and may not yet. */
const ASKED = ['not-bound', 'join-wrong', 'join-later'];
/** And of one that was written to us, in words. */
const WROTE = [...ASKED, 'menu', 'not-text', 'help', 'status', 'start'];

async function askersOf(db: Kysely<Tables>, since: number, limit: number): Promise<Asker[]> {
  const rows = await db
    .selectFrom('chat_account')
    .selectAll()
    .select((e) => [
      e
        .selectFrom('chat_in')
        .select((n) => n.fn.countAll().as('asked'))
        .whereRef('chat_in.account', '=', 'chat_account.id')
        .where('result', 'in', ASKED)
        .as('asked'),
    ])
    .where('worker', 'is', null)
    .where('last_in_at', '>=', since)
    .where((e) => {
      const wrote = (results: string[]) =>
        e.exists(
          e
            .selectFrom('chat_in')
            .select('chat_in.id')
            .whereRef('chat_in.account', '=', 'chat_account.id')
            .where('result', 'in', results),
        );
      const carried = e
        .selectFrom('chat_carried')
        .select('feed')
        .whereRef('chat_carried.account', '=', 'chat_account.id');
      return e.or([wrote(ASKED), e.and([wrote(WROTE), e.not(e.exists(carried))])]);
    })
    .orderBy('last_in_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const names = await db.selectFrom('chat_alias').selectAll().where('account', 'in', ids).execute();
  return rows.map(({ asked, ...row }) => ({
    ...fromRow(row),
    asked: Number(asked) > 0,
    aliases: names.filter(({ account }) => account === row.id).map(({ alias }) => alias),
  }));
}

/**
 * Of the names behind the surest, those that lead to somebody else who has a surer name of her own: a number that was
 * given to another person since. By name, whose it was.
 */
async function passedOn(
  db: Kysely<Tables>,
  [surest = '', ...others]: readonly string[],
  leads: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const passed = new Map<string, string>();
  for (const name of others) {
    const account = leads.get(name);
    if (account === undefined || account === leads.get(surest)) continue;
    const besides = db.selectFrom('chat_alias').select('alias').where('account', '=', account);
    if (await besides.where('alias', '!=', name).limit(1).executeTakeFirst()) passed.set(name, account);
  }
  return passed;
}

/** Leads a number to its new owner; what waits to be sent to it was for the one before. */
async function passOn(db: Kysely<Tables>, passed: ReadonlyMap<string, string>, id: string): Promise<void> {
  for (const [alias, before] of passed) {
    await db.updateTable('chat_alias').set({ account: id }).where('alias', '=', alias).execute();
    const unsent = db.updateTable('chat_out').set({ state: 'dropped', result: 'number', content: null });
    await unsent.where('account', '=', before).where('state', '=', 'waiting').execute();
  }
}

export function accountStore(db: Kysely<Tables>): AccountStore {
  return {
    account: (id) => accountById(db, id),
    async lockAccount(id) {
      // Both databases hold a row that is written until the transaction ends; only one knows "for update".
      const held = db.updateTable('chat_account').set((e) => ({ worker: e.ref('worker') }));
      const row = await held.where('id', '=', id).returningAll().executeTakeFirst();
      return row && fromRow(row);
    },
    async accountOf(aliases, made) {
      const names = [...aliases];
      const known = await db.selectFrom('chat_alias').selectAll().where('alias', 'in', names).execute();
      const leads = new Map(known.map(({ alias, account }) => [alias, account]));
      const passed = await passedOn(db, names, leads);
      const hers = names.filter((name) => !passed.has(name));
      const first = hers.map((name) => leads.get(name)).find((account) => account !== undefined);
      const id = first ?? made.id;
      await db
        .insertInto('chat_account')
        .values({ ...made, id })
        .onConflict((c) => c.column('id').doNothing())
        .execute();
      await db
        .insertInto('chat_alias')
        .values(names.map((alias) => ({ alias, account: id })))
        .onConflict((c) => c.column('alias').doNothing())
        .execute();
      await passOn(db, passed, id);
      return (await accountById(db, id)) ?? made;
    },
    async accountsOf(worker) {
      const rows = await db.selectFrom('chat_account').selectAll().where('worker', '=', worker).execute();
      return rows.map(fromRow);
    },
    async boundAccounts() {
      const bound = db.selectFrom('chat_account').selectAll().where('worker', 'is not', null);
      return (await bound.orderBy('id').execute()).map(fromRow);
    },
    askers: (since, limit) => askersOf(db, since, limit),
    async bindAccount(id, worker) {
      const free = db.updateTable('chat_account').set({ worker }).where('id', '=', id);
      return (await free.where('worker', 'is', null).returning('id').executeTakeFirst()) !== undefined;
    },
    async changeAccount(id, change) {
      await db.updateTable('chat_account').set(change).where('id', '=', id).execute();
    },
    async noteCarried(row) {
      await db
        .insertInto('chat_carried')
        .values(row)
        .onConflict((c) => c.columns(['account', 'feed']).doUpdateSet({ at: row.at }))
        .execute();
    },
    async carried(account) {
      const rows = await db
        .selectFrom('chat_carried')
        .select('feed')
        .where('account', '=', account)
        .orderBy('at', 'desc')
        .orderBy('feed')
        .execute();
      return rows.map((row) => row.feed);
    },
    ...codes(db),
  };
}

function codes(db: Kysely<Tables>): Pick<AccountStore, 'addCode' | 'endCodes' | 'useCode' | 'codeWorker'> {
  return {
    async addCode(row) {
      await db.insertInto('chat_code').values(row).execute();
    },
    async endCodes(worker, at) {
      const open = db.updateTable('chat_code').set({ used_at: at }).where('worker', '=', worker);
      await open.where('used_at', 'is', null).execute();
    },
    async useCode(code, now) {
      const used = await db
        .updateTable('chat_code')
        .set({ used_at: now })
        .where('code', '=', code)
        .where('used_at', 'is', null)
        .where('until', '>', now)
        .returning('worker')
        .executeTakeFirst();
      return used?.worker ?? null;
    },
    async codeWorker(code) {
      const row = await db
        .selectFrom('chat_code')
        .select('worker')
        .where('code', '=', code)
        .executeTakeFirst();
      return row?.worker ?? null;
    },
  };
}

export function talkStore(db: Kysely<Tables>): TalkStore {
  return {
    async talk(account) {
      const row = await db
        .selectFrom('chat_talk')
        .selectAll()
        .where('account', '=', account)
        .executeTakeFirst();
      return row && { ...row, touched_at: Number(row.touched_at), content: bytes(row.content) };
    },
    async putTalk({ account, ...row }) {
      await db
        .insertInto('chat_talk')
        .values({ account, ...row })
        .onConflict((c) => c.column('account').doUpdateSet(row))
        .execute();
    },
    async endTalk(account) {
      await db.deleteFrom('chat_talk').where('account', '=', account).execute();
    },
    async forgetTalks(before) {
      await db.deleteFrom('chat_talk').where('touched_at', '<', before).execute();
    },
    async chatFeed(epoch, worker) {
      const row = await db
        .selectFrom('chat_feed')
        .selectAll()
        .where('epoch', '=', epoch)
        .where('worker', '=', worker)
        .executeTakeFirst();
      return row && { ...row, head: Number(row.head) };
    },
    async addChatFeed(row) {
      const added = await db
        .insertInto('chat_feed')
        .values(row)
        .onConflict((c) => c.columns(['epoch', 'worker']).doNothing())
        .returning('feed')
        .executeTakeFirst();
      return added !== undefined;
    },
    async nextNo(epoch, worker) {
      const row = await db
        .updateTable('chat_feed')
        .set((e) => ({ head: e('head', '+', 1) }))
        .where('epoch', '=', epoch)
        .where('worker', '=', worker)
        .returning('head')
        .executeTakeFirstOrThrow();
      return Number(row.head);
    },
  };
}
