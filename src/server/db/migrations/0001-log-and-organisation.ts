import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { ColumnTypes, Migration } from './migration.ts';

// biome-ignore lint/suspicious/noExplicitAny: a migration speaks to the tables of its own time, not to today's type
type Db = Kysely<any>;

interface Ground {
  db: Db;
  types: ColumnTypes;
}

/** Columns as 'name type', a '?' behind the type where null is meant; `key` is the primary key. */
async function table({ db, types }: Ground, name: string, columns: string[], key: string[]): Promise<void> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const column of columns) {
    const [field = '', said = 'text'] = column.split(' ');
    const type = said.replace('?', '');
    const real = types[type as keyof ColumnTypes];
    builder = builder.addColumn(field, sql.raw(real), (c) => (said.endsWith('?') ? c : c.notNull()));
  }
  await builder.addPrimaryKeyConstraint(`${name}_pkey`, key).execute();
}

async function organisation(ground: Ground): Promise<void> {
  await table(ground, 'programme', ['id', 'name', 'state', 'epoch'], ['id']);
  await table(
    ground,
    'programme_key',
    ['key_id integer', 'public_key bytes', 'private_wrapped bytes'],
    ['key_id'],
  );
  await table(ground, 'unit', ['id', 'parent text?', 'type', 'name_hi', 'name_en', 'lgd integer?'], ['id']);
  await table(
    ground,
    'worker',
    ['id', 'number', 'name', 'role', 'cadre', 'unit', 'phone', 'moved_at integer?'],
    ['id'],
  );
  await table(
    ground,
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
  await table(ground, 'feed', [...feed, ...contact], ['id']);
  await ground.db.schema.createIndex('worker_number').on('worker').column('number').unique().execute();
  await ground.db.schema.createIndex('invitation_worker').on('invitation').column('worker').execute();
  await ground.db.schema.createIndex('feed_token').on('feed').column('token_hash').execute();
  await ground.db.schema.createIndex('feed_worker').on('feed').column('worker').execute();
}

async function log(ground: Ground): Promise<void> {
  await table(ground, 'scope_head', ['scope', 'head integer', 'digest bytes'], ['scope']);
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
    ground,
    'entry',
    [...what, ...when, ...refs, 'hash bytes', 'digest bytes', 'body'],
    ['scope', 'seq'],
  );
  await ground.db.schema
    .createIndex('entry_identity')
    .on('entry')
    .columns(['scope', 'feed', 'no'])
    .unique()
    .execute();
  await table(
    ground,
    'roll_up',
    ['scope', 'feed', 'day', 'kind', 'entries integer', 'last_received integer'],
    ['scope', 'feed', 'day', 'kind'],
  );
}

async function feeds(ground: Ground): Promise<void> {
  await table(ground, 'feed_log', ['scope', 'feed', 'up_to integer', 'chain bytes'], ['scope', 'feed']);
  const claim = ['scope', 'feed', 'no integer', 'hash bytes?', 'entry_scope', 'state', 'reason text?'];
  await table(
    ground,
    'feed_no',
    [...claim, 'forked integer', 'chain bytes?', 'odd integer'],
    ['scope', 'feed', 'no'],
  );
  await ground.db.schema
    .createIndex('feed_no_odd')
    .on('feed_no')
    .columns(['scope', 'feed', 'odd', 'no'])
    .execute();
  await table(
    ground,
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
    ground,
    'held',
    [...held, 'received_at integer', 'carrier', 'courier text?', 'released_at integer?'],
    ['scope', 'feed', 'no', 'digest'],
  );
  await table(
    ground,
    'kept_envelope',
    ['feed', 'digest bytes', 'why', 'bytes bytes', 'carrier', 'courier text?', 'received_at integer'],
    ['feed', 'digest'],
  );
}

async function audit(ground: Ground): Promise<void> {
  await table(
    ground,
    'audit',
    ['scope', 'id', 'at integer', 'feed', 'worker', 'action', 'about'],
    ['scope', 'id'],
  );
  await ground.db.schema.createIndex('audit_time').on('audit').columns(['scope', 'at']).execute();
}

export const logAndOrganisation: Migration = {
  name: '0001-log-and-organisation',
  async up(db, types) {
    const ground = { db, types };
    await organisation(ground);
    await log(ground);
    await feeds(ground);
    await audit(ground);
  },
};
