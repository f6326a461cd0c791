import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { SQLITE_GROUND } from '../sqlite/open.ts';
import { chat } from './0006-chat.ts';
import { MIGRATIONS } from './all.ts';

test('a database that knew no chats gets their tables and keeps what is in it', async () => {
  const native = new Database(':memory:');
  const db = new Kysely({ dialect: new SqliteDialect({ database: native }) });
  const before = MIGRATIONS.filter(({ name }) => name < chat.name);
  await migrate(db, SQLITE_GROUND, before);
  native.exec(
    "insert into worker (id, number, name, role, cadre, unit, phone) values ('W', 'A-1', 'सुनीता', 'worker', 'asha', 'U', '')",
  );
  expect(await migrate(db, SQLITE_GROUND, [...before, chat])).toEqual([chat.name]);
  expect(native.prepare('select name from worker').all()).toEqual([{ name: 'सुनीता' }]);
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  expect(tables).toEqual(
    expect.arrayContaining(['chat_account', 'chat_in', 'chat_out', 'chat_talk', 'chat_feed']),
  );
  await db.destroy();
});
