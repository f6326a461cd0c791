import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** One row: moved by whatever changes the organisation, so that every process can tell that its copy is old. */
export const orgVersion: Migration = {
  name: '0003-org-version',
  async up(db, types) {
    await db.schema
      .createTable('org_version')
      .addColumn('id', sql.raw(types.integer), (c) => c.notNull())
      .addColumn('version', sql.raw(types.integer), (c) => c.notNull())
      .addPrimaryKeyConstraint('org_version_pkey', ['id'])
      .execute();
    await sql`insert into org_version (id, version) values (1, 0)`.execute(db);
  },
};
