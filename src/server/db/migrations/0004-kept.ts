import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const kept: Migration = {
  name: '0004-kept',
  async up(db, types) {
    const text = sql.raw(types.text);
    await db.schema
      .createTable('backup')
      .addColumn('id', text, (c) => c.notNull())
      .addColumn('taken_at', types.integer, (c) => c.notNull())
      .addColumn('verified_at', types.integer, (c) => c.notNull())
      .addColumn('bytes', types.integer, (c) => c.notNull())
      .addPrimaryKeyConstraint('backup_key', ['id'])
      .execute();
    await db.schema
      .createTable('feed_kept')
      .addColumn('scope', text, (c) => c.notNull())
      .addColumn('feed', text, (c) => c.notNull())
      .addColumn('up_to', types.integer, (c) => c.notNull())
      .addPrimaryKeyConstraint('feed_kept_key', ['scope', 'feed'])
      .execute();
    await db.schema
      .createTable('restore')
      .addColumn('epoch', text, (c) => c.notNull())
      .addColumn('taken_at', types.integer, (c) => c.notNull())
      .addColumn('restored_at', types.integer, (c) => c.notNull())
      .addPrimaryKeyConstraint('restore_key', ['epoch'])
      .execute();
  },
};
