import { type Kysely, sql } from 'kysely';
import type { LogStore, StoredEntry } from '../port.ts';
import type { Tables } from '../tables.ts';
import { bytes, inChunks } from './rows.ts';

const ROWS_A_STATEMENT = 50;

function fromRow(row: StoredEntry): StoredEntry {
  return { ...row, hash: bytes(row.hash), digest: bytes(row.digest) };
}

export function logStore(db: Kysely<Tables>): LogStore {
  return {
    async lockScope(scope, start) {
      const row = await db
        .insertInto('scope_head')
        .values({ scope, head: 0, digest: start })
        .onConflict((c) => c.column('scope').doUpdateSet((e) => ({ head: e.ref('scope_head.head') })))
        .returning(['head', 'digest'])
        .executeTakeFirstOrThrow();
      return { head: Number(row.head), digest: bytes(row.digest) };
    },
    async known(scope, feed, nos) {
      const rows = await inChunks(nos, 500, (some) =>
        db
          .selectFrom('entry')
          .select('no')
          .where('scope', '=', scope)
          .where('feed', '=', feed)
          .where('no', 'in', some)
          .execute(),
      );
      return new Set(rows.map((row) => Number(row.no)));
    },
    async append(scope, entries) {
      const last = entries.at(-1);
      if (!last) return;
      await inChunks(entries, ROWS_A_STATEMENT, async (some) => {
        await db
          .insertInto('entry')
          .values(some.map((entry) => ({ scope, ...entry })))
          .execute();
        return [];
      });
      const head = { head: last.seq, digest: last.digest };
      await db.updateTable('scope_head').set(head).where('scope', '=', scope).execute();
      await addToRollUps(db, scope, entries);
    },
    async page(scope, after, limit) {
      const rows = await db
        .selectFrom('entry')
        .selectAll()
        .where('scope', '=', scope)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },
    newest: (scope, kinds, limit) => readNewest(db, { scope, kinds, limit }),
    async heads(scopes) {
      const rows = await inChunks(scopes, 500, (some) =>
        db.selectFrom('scope_head').selectAll().where('scope', 'in', some).execute(),
      );
      return new Map(rows.map((row) => [row.scope, { head: Number(row.head), digest: bytes(row.digest) }]));
    },
    async digestAt(scope, seq) {
      const row = await db
        .selectFrom('entry')
        .select('digest')
        .where('scope', '=', scope)
        .where('seq', '=', seq)
        .executeTakeFirst();
      return row ? bytes(row.digest) : null;
    },
    rollUps: (scope) => readRollUps(db, scope),
  };
}

async function readNewest(
  db: Kysely<Tables>,
  { scope, kinds, limit }: { scope: string; kinds: readonly string[]; limit: number },
): Promise<StoredEntry[]> {
  const rows = await db
    .selectFrom('entry')
    .selectAll()
    .where('scope', '=', scope)
    .where('kind', 'in', [...kinds])
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

async function addToRollUps(
  db: Kysely<Tables>,
  scope: string,
  entries: readonly StoredEntry[],
): Promise<void> {
  const sums = new Map<string, Tables['roll_up']>();
  for (const { feed, day, kind, received_at } of entries) {
    const key = `${feed} ${day} ${kind}`;
    const sum = sums.get(key) ?? { scope, feed, day, kind, entries: 0, last_received: received_at };
    sums.set(key, {
      ...sum,
      entries: sum.entries + 1,
      last_received: Math.max(sum.last_received, received_at),
    });
  }
  await inChunks([...sums.values()], ROWS_A_STATEMENT, async (some) => {
    await db
      .insertInto('roll_up')
      .values(some)
      .onConflict((c) =>
        c.columns(['scope', 'feed', 'day', 'kind']).doUpdateSet({
          entries: sql`roll_up.entries + excluded.entries`,
          last_received: sql`excluded.last_received`,
        }),
      )
      .execute();
    return [];
  });
}

async function readRollUps(db: Kysely<Tables>, scope: string): ReturnType<LogStore['rollUps']> {
  return db
    .selectFrom('roll_up')
    .select(['feed', 'day', 'kind', 'entries', 'last_received'])
    .where('scope', '=', scope)
    .execute();
}
