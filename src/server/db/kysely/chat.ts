import type { Kysely } from 'kysely';
import type { ChatIn, ChatOut, ChatStore, InStore, OutStore, SentCount, Standing } from '../chat-port.ts';
import type { Tables } from '../tables.ts';
import { accountStore, talkStore } from './chat-accounts.ts';
import { bytes, inChunks } from './rows.ts';

function inFromRow(row: ChatIn): ChatIn {
  const times = {
    sent_at: Number(row.sent_at),
    received_at: Number(row.received_at),
    next_at: Number(row.next_at),
  };
  return { ...row, ...times, tries: Number(row.tries), content: row.content && bytes(row.content) };
}

function outFromRow(row: ChatOut): ChatOut {
  const sent = row.sent_at === null ? null : Number(row.sent_at);
  const times = { not_before: Number(row.not_before), made_at: Number(row.made_at), sent_at: sent };
  const counts = { urgent: Number(row.urgent), tries: Number(row.tries) };
  return { ...row, ...times, ...counts, content: row.content && bytes(row.content) };
}

function standing(rows: { state: string; result: string | null; count: unknown }[]): Standing[] {
  return rows.map(({ state, result, count }) => ({ state, result, count: Number(count) }));
}

function inStore(db: Kysely<Tables>): InStore {
  return {
    async addIn(rows) {
      const added = await inChunks(rows, 50, (some) =>
        db
          .insertInto('chat_in')
          .values(some)
          .onConflict((c) => c.column('id').doNothing())
          .returning('id')
          .execute(),
      );
      return added.length;
    },
    async dueAccounts(now, limit) {
      const rows = await db
        .selectFrom('chat_in')
        .select(['account', (e) => e.fn.min('received_at').as('first')])
        .where('state', '=', 'waiting')
        .where('next_at', '<=', now)
        .groupBy('account')
        .orderBy('first')
        .limit(limit)
        .execute();
      return rows.map((row) => row.account);
    },
    async waitingIn(account) {
      const rows = await db
        .selectFrom('chat_in')
        .selectAll()
        .where('account', '=', account)
        .where('state', '=', 'waiting')
        .orderBy('sent_at')
        .orderBy('received_at')
        .orderBy('id')
        .execute();
      return rows.map(inFromRow);
    },
    async changeIn(id, change) {
      await db.updateTable('chat_in').set(change).where('id', '=', id).execute();
    },
    async forgetDone(before) {
      const done = db.deleteFrom('chat_in').where('state', 'in', ['done', 'failed']);
      await done.where('received_at', '<', before).execute();
    },
    async endedSince(account, results, since) {
      const ended = db.selectFrom('chat_in').select((e) => e.fn.countAll().as('count'));
      const hers = ended.where('account', '=', account).where('state', '=', 'done');
      const row = await hers
        .where('result', 'in', [...results])
        .where('received_at', '>', since)
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },
    async inStanding() {
      const count = db.selectFrom('chat_in').select(['state', 'result', (e) => e.fn.countAll().as('count')]);
      return standing(await count.groupBy(['state', 'result']).orderBy('state').orderBy('result').execute());
    },
  };
}

/** Sent messages by month and category; of each what the provider called free. */
async function sentCounts(db: Kysely<Tables>): Promise<SentCount[]> {
  const rows = await db
    .selectFrom('chat_out')
    .leftJoin('chat_status', (join) =>
      join.onRef('chat_status.message', '=', 'chat_out.message').on('chat_status.status', '=', 'sent'),
    )
    .select(['sent_day', 'category', 'billable', (e) => e.fn.countAll().as('count')])
    .where('state', '=', 'sent')
    .where('sent_day', 'is not', null)
    .groupBy(['sent_day', 'category', 'billable'])
    .execute();
  const months = new Map<string, SentCount>();
  for (const { sent_day, category, billable, count } of rows) {
    const month = (sent_day ?? '').slice(0, 7);
    const key = `${month} ${category}`;
    const sum = months.get(key) ?? { month, category: category ?? 'service', sent: 0, free: 0 };
    const free = billable !== null && Number(billable) === 0 ? Number(count) : 0;
    months.set(key, { ...sum, sent: sum.sent + Number(count), free: sum.free + free });
  }
  return [...months.values()].sort((a, b) =>
    `${a.month} ${a.category}` < `${b.month} ${b.category}` ? -1 : 1,
  );
}

/** What the provider said of messages, counted. */
async function statusStanding(db: Kysely<Tables>): Promise<Standing[]> {
  const count = db.selectFrom('chat_status').select(['status', 'code', (e) => e.fn.countAll().as('count')]);
  const rows = await count.groupBy(['status', 'code']).orderBy('status').orderBy('code').execute();
  return standing(
    rows.map(({ status, code, count: many }) => ({
      state: status,
      result: code === null ? null : String(code),
      count: many,
    })),
  );
}

async function forgetGone(
  db: Kysely<Tables>,
  { sent, unsent }: Parameters<OutStore['forgetGone']>[0],
): Promise<void> {
  const out = db.deleteFrom('chat_out');
  const old = db.selectFrom('chat_out').select('message').where('sent_day', '<', sent);
  await db.deleteFrom('chat_status').where('message', 'in', old.$castTo<{ message: string }>()).execute();
  await out.where('sent_day', '<', sent).execute();
  await out.where('state', 'in', ['failed', 'dropped']).where('made_at', '<', unsent).execute();
}

function outStore(db: Kysely<Tables>): OutStore {
  return {
    async addOut(row) {
      await db
        .insertInto('chat_out')
        .values(row)
        .onConflict((c) => c.column('id').doNothing())
        .execute();
    },
    async out(id) {
      const row = await db.selectFrom('chat_out').selectAll().where('id', '=', id).executeTakeFirst();
      return row && outFromRow(row);
    },
    async waitingReceipt(account) {
      const row = await db
        .selectFrom('chat_out')
        .selectAll()
        .where('account', '=', account)
        .where('state', '=', 'waiting')
        .where('kind', '=', 'receipt')
        .executeTakeFirst();
      return row && outFromRow(row);
    },
    async openWindow(account, now) {
      const shut = db.updateTable('chat_out').set({ result: null, not_before: now });
      const hers = shut.where('account', '=', account).where('state', '=', 'waiting');
      await hers.where('result', '=', 'window').execute();
    },
    async dueOut(now, limit) {
      const rows = await db
        .selectFrom('chat_out')
        .selectAll()
        .where('state', '=', 'waiting')
        .where('not_before', '<=', now)
        .orderBy('urgent', 'desc')
        .orderBy('made_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(outFromRow);
    },
    async changeOut(id, change) {
      await db.updateTable('chat_out').set(change).where('id', '=', id).execute();
    },
    async resend(before) {
      const stuck = db.updateTable('chat_out').set({ state: 'waiting' }).where('state', '=', 'sending');
      await stuck.where('not_before', '<', before).execute();
    },
    async noteStatus(row) {
      await db
        .insertInto('chat_status')
        .values(row)
        .onConflict((c) => c.columns(['message', 'status']).doNothing())
        .execute();
    },
    async statuses(message) {
      const rows = await db.selectFrom('chat_status').selectAll().where('message', '=', message).execute();
      const number = (value: unknown) => (value === null ? null : Number(value));
      return rows.map((row) => ({
        ...row,
        at: Number(row.at),
        code: number(row.code),
        billable: number(row.billable),
      }));
    },
    statusStanding: () => statusStanding(db),
    forgetGone: (before) => forgetGone(db, before),
    sentCounts: () => sentCounts(db),
    async outStanding() {
      const count = db.selectFrom('chat_out').select(['state', 'result', (e) => e.fn.countAll().as('count')]);
      return standing(await count.groupBy(['state', 'result']).orderBy('state').orderBy('result').execute());
    },
  };
}

export function chatStore(db: Kysely<Tables>): ChatStore {
  return { ...inStore(db), ...outStore(db), ...accountStore(db), ...talkStore(db) };
}
