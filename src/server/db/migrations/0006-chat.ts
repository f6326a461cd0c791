import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { ColumnTypes, Migration } from './migration.ts';

// biome-ignore lint/suspicious/noExplicitAny: a migration speaks to the tables of its own time, not to today's type
type Db = Kysely<any>;

/** By table: columns as 'name type', a '?' behind the type where null is meant; the primary key is as long as said. */
const TABLES: readonly { name: string; key: string[]; columns: string[] }[] = [
  {
    name: 'chat_account',
    key: ['id'],
    columns: [
      'id',
      'way',
      'lang',
      'stopped_at integer?',
      'last_in_at integer',
      'last_out_at integer',
      'worker text?',
    ],
  },
  { name: 'chat_alias', key: ['alias'], columns: ['alias', 'account'] },
  {
    name: 'chat_in',
    key: ['id'],
    columns: [
      ...['id', 'account', 'sent_at integer', 'received_at integer', 'state', 'result text?'],
      ...['tries integer', 'next_at integer', 'content bytes?'],
    ],
  },
  {
    name: 'chat_out',
    key: ['id'],
    columns: [
      ...[
        'id',
        'account',
        'kind',
        'state',
        'result text?',
        'urgent integer',
        'not_before integer',
        'tries integer',
      ],
      ...[
        'made_at integer',
        'sent_at integer?',
        'sent_day text?',
        'category text?',
        'message text?',
        'content bytes?',
      ],
    ],
  },
  {
    name: 'chat_status',
    key: ['message', 'status'],
    columns: ['message', 'status', 'at integer', 'code integer?', 'billable integer?'],
  },
  { name: 'chat_carried', key: ['account', 'feed'], columns: ['account', 'feed', 'at integer'] },
  {
    name: 'chat_code',
    key: ['code'],
    columns: ['code', 'worker', 'until integer', 'used_at integer?'],
  },
  { name: 'chat_talk', key: ['account'], columns: ['account', 'content bytes', 'touched_at integer'] },
  { name: 'chat_feed', key: ['epoch', 'worker'], columns: ['epoch', 'worker', 'feed', 'head integer'] },
];

const INDEXES: readonly [name: string, table: string, columns: string[]][] = [
  ['chat_in_due', 'chat_in', ['state', 'next_at']],
  ['chat_in_account', 'chat_in', ['account', 'state']],
  ['chat_out_due', 'chat_out', ['state', 'not_before']],
  ['chat_out_account', 'chat_out', ['account', 'state']],
  ['chat_out_day', 'chat_out', ['sent_day']],
  ['chat_account_worker', 'chat_account', ['worker']],
];

export const chat: Migration = {
  name: '0006-chat',
  async up(db: Db, types: ColumnTypes) {
    for (const { name, key, columns } of TABLES) {
      let builder: CreateTableBuilder<string, string> = db.schema.createTable(name);
      for (const column of columns) {
        const [field = '', said = 'text'] = column.split(' ');
        const type = said.replace('?', '');
        const real = type === 'bytes' ? types.bytes : type === 'integer' ? types.integer : types.text;
        builder = builder.addColumn(field, sql.raw(real), (c) => (said.endsWith('?') ? c : c.notNull()));
      }
      await builder.addPrimaryKeyConstraint(`${name}_key`, key as [string]).execute();
    }
    for (const [name, table, columns] of INDEXES)
      await db.schema.createIndex(name).on(table).columns(columns).execute();
  },
};
