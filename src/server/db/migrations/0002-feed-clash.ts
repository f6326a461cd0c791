import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const feedClash: Migration = {
  name: '0002-feed-clash',
  async up(db, types) {
    const text = sql.raw(types.text);
    await db.schema
      .createTable('feed_clash')
      .addColumn('feed', text, (c) => c.notNull())
      .addColumn('invitation', text, (c) => c.notNull())
      .addColumn('worker', text, (c) => c.notNull())
      .addColumn('first_at', types.integer, (c) => c.notNull())
      .addColumn('last_at', types.integer, (c) => c.notNull())
      .addPrimaryKeyConstraint('feed_clash_key', ['feed', 'invitation'])
      .execute();
  },
};
