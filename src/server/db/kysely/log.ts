import { type Kysely, sql } from 'kysely';
import type { LogStore, StoredEntry } from '../port.ts';
import type { Tables } from '../tables.ts';
import { again, inOrder, oneAgain, valuesOf } from './again.ts';
import { bytes, inChunks } from './rows.ts';

const ROWS_A_STATEMENT = 50;
const ENTRY_COLUMNS = [
  ...([
    'scope',
    'seq',
    'feed',
    'no',
    'kind',
    'v',
    'day',
    'saved_at',
    'clock_offset',
    'corrected_at',
  ] as const),
  ...(['received_at', 'carrier', 'courier', 'about_feed', 'about_no', 'amends_feed', 'amends_no'] as const),
  ...(['voids_feed', 'voids_no', 'hash', 'digest', 'body'] as const),
];
const ROLL_UP_COLUMNS = ['scope', 'feed', 'day', 'kind', 'entries', 'last_received'] as const;

function fromRow(row: StoredEntry): StoredEntry {
  return { ...row, hash: bytes(row.hash), digest: bytes(row.digest) };
}

type Written = 'lockScope' | 'known' | 'append';

/** What a transaction does that adds to a log. */
function growing(db: Kysely<Tables>): Pick<LogStore, Written> {
  return {
    async lockScope(scope, start) {
      const row = await oneAgain(db, 'lock scope', [scope, 0, start], () =>
        db
          .insertInto('scope_head')
          .values({ scope, head: 0, digest: start })
          .onConflict((c) => c.column('scope').doUpdateSet((e) => ({ head: e.ref('scope_head.head') })))
          .returning(['head', 'digest']),
      );
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
      const rows = entries.map((entry) => ({ scope, ...entry }));
      await inChunks(rows, ROWS_A_STATEMENT, (some) =>
        again(db, `append ${some.length}`, valuesOf(some, ENTRY_COLUMNS), () =>
          db.insertInto('entry').values(inOrder(some, ENTRY_COLUMNS)),
        ),
      );
      const head = { head: last.seq, digest: last.digest };
      await again(db, 'move head', [last.seq, last.digest, scope], () =>
        db.updateTable('scope_head').set(head).where('scope', '=', scope),
      );
      await addToRollUps(db, scope, entries);
    },
  };
}

function reading(db: Kysely<Tables>): Omit<LogStore, Written> {
  return {
    async page(scope, after, limit) {
      const rows = await again(db, 'page', [scope, after, limit], () =>
        db
          .selectFrom('entry')
          .selectAll()
          .where('scope', '=', scope)
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(limit),
      );
      return rows.map(fromRow);
    },
    newest: (scope, kinds, limit) => readNewest(db, { scope, kinds, limit }),
    async heads(scopes) {
      const rows = await inChunks(scopes, 500, (some) =>
        again(db, `heads ${some.length}`, some, () =>
          db.selectFrom('scope_head').selectAll().where('scope', 'in', some),
        ),
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

export function logStore(db: Kysely<Tables>): LogStore {
  return { ...growing(db), ...reading(db) };
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
  await inChunks([...sums.values()], ROWS_A_STATEMENT, (some) =>
    again(db, `roll up ${some.length}`, valuesOf(some, ROLL_UP_COLUMNS), () =>
      db
        .insertInto('roll_up')
        .values(inOrder(some, ROLL_UP_COLUMNS))
        .onConflict((c) =>
          c.columns(['scope', 'feed', 'day', 'kind']).doUpdateSet({
            entries: sql`roll_up.entries + excluded.entries`,
            last_received: sql`excluded.last_received`,
          }),
        ),
    ),
  );
}

async function readRollUps(db: Kysely<Tables>, scope: string): ReturnType<LogStore['rollUps']> {
  return db
    .selectFrom('roll_up')
    .select(['feed', 'day', 'kind', 'entries', 'last_received'])
    .where('scope', '=', scope)
    .execute();
}
