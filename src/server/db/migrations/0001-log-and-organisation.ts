import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { ColumnTypes, Migration } from './migration.ts';

// biome-ignore lint/suspicious/noExplicitAny: a migration speaks to the tables of its own time, not to today's type
type Db = Kysely<any>;

/** Columns as 'name type', a '?' behind the type where null is meant; `key` is the primary key. */
async function table(
  db: Db,
  types: ColumnTypes,
  name: string,
  columns: string[],
  key: string[],
): Promise<void> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const column of columns) {
    const [field = '', said = 'text'] = column.split(' ');
    const type = said.replace('?', '');
    const real = type === 'bytes' ? types.bytes : type === 'integer' ? types.integer : 'text';
    builder = builder.addColumn(field, sql.raw(real), (c) => (said.endsWith('?') ? c : c.notNull()));
  }
  await builder.addPrimaryKeyConstraint(`${name}_key`, key).execute();
}

async function organisation(db: Db, types: ColumnTypes): Promise<void> {
  await table(db, types, 'programme', ['id', 'name', 'state', 'epoch'], ['id']);
  await table(
    db,
    types,
    'programme_key',
    ['key_id integer', 'public_key bytes', 'private_wrapped bytes'],
    ['key_id'],
  );
  await table(
    db,
    types,
    'unit',
    ['id', 'parent text?', 'type', 'name_hi', 'name_en', 'lgd integer?'],
    ['id'],
  );
  await table(
    db,
    types,
    'worker',
    ['id', 'number', 'name', 'role', 'cadre', 'unit', 'phone', 'moved_at integer?'],
    ['id'],
  );
  await table(
    db,
    types,
    'invitation',
    ['id', 'worker', 'public_part bytes', 'expires', 'made_at integer', 'revoked_at integer?', 'feed text?'],
    ['id'],
  );
  const feed = ['id', 'worker', 'home', 'invitation', 'secret_wrapped bytes', 'state', 'token_hash bytes?'];
  const contact = [
    'token_until integer?',
    'joined_at integer',
    'last_contact integer',
    'unsent integer?',
    'health text?',
  ];
  await table(db, types, 'feed', [...feed, ...contact], ['id']);
  await db.schema.createIndex('worker_number').on('worker').column('number').unique().execute();
  await db.schema.createIndex('invitation_worker').on('invitation').column('worker').execute();
  await db.schema.createIndex('feed_token').on('feed').column('token_hash').execute();
  await db.schema.createIndex('feed_worker').on('feed').column('worker').execute();
}

async function log(db: Db, types: ColumnTypes): Promise<void> {
  await table(db, types, 'scope_head', ['scope', 'head integer', 'digest bytes'], ['scope']);
  const what = ['scope', 'seq integer', 'feed', 'no integer', 'kind', 'v integer', 'day', 'saved_at integer'];
  const when = [
    'clock_offset integer?',
    'corrected_at integer',
    'received_at integer',
    'carrier',
    'courier text?',
  ];
  const refs = ['about', 'amends', 'voids'].flatMap((ref) => [`${ref}_feed text?`, `${ref}_no integer?`]);
  await table(
    db,
    types,
    'entry',
    [...what, ...when, ...refs, 'hash bytes', 'digest bytes', 'body'],
    ['scope', 'seq'],
  );
  await db.schema
    .createIndex('entry_identity')
    .on('entry')
    .columns(['scope', 'feed', 'no'])
    .unique()
    .execute();
  await table(
    db,
    types,
    'roll_up',
    ['scope', 'feed', 'day', 'kind', 'entries integer', 'last_received integer'],
    ['scope', 'feed', 'day', 'kind'],
  );
}

async function feeds(db: Db, types: ColumnTypes): Promise<void> {
  await table(db, types, 'feed_log', ['scope', 'feed', 'up_to integer', 'chain bytes'], ['scope', 'feed']);
  const claim = ['scope', 'feed', 'no integer', 'hash bytes?', 'entry_scope', 'state', 'reason text?'];
  await table(
    db,
    types,
    'feed_no',
    [...claim, 'forked integer', 'chain bytes?', 'odd integer'],
    ['scope', 'feed', 'no'],
  );
  await db.schema.createIndex('feed_no_odd').on('feed_no').columns(['scope', 'feed', 'odd', 'no']).execute();
  await table(
    db,
    types,
    'feed_head',
    ['scope', 'feed', 'carrier', 'head integer', 'stated_at integer'],
    ['scope', 'feed', 'carrier'],
  );
  const held = [
    'scope',
    'feed',
    'no integer',
    'digest bytes',
    'verdict',
    'reason text?',
    'hash bytes?',
    'content',
  ];
  await table(
    db,
    types,
    'held',
    [...held, 'received_at integer', 'carrier', 'courier text?', 'released_at integer?'],
    ['scope', 'feed', 'no', 'digest'],
  );
  await table(
    db,
    types,
    'kept_envelope',
    ['feed', 'digest bytes', 'why', 'bytes bytes', 'carrier', 'courier text?', 'received_at integer'],
    ['feed', 'digest'],
  );
}

async function audit(db: Db, types: ColumnTypes): Promise<void> {
  await table(
    db,
    types,
    'audit',
    ['scope', 'id', 'at integer', 'feed', 'worker', 'action', 'about'],
    ['scope', 'id'],
  );
  await db.schema.createIndex('audit_time').on('audit').columns(['scope', 'at']).execute();
}

export const logAndOrganisation: Migration = {
  name: '0001-log-and-organisation',
  async up(db, types) {
    await organisation(db, types);
    await log(db, types);
    await feeds(db, types);
    await audit(db, types);
  },
};
