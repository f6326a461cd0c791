import { type Kysely, sql } from 'kysely';
import type { ColumnTypes, Migration } from './migrations/migration.ts';

/** What a database brings to its own migration. */
export interface MigrationGround {
  types: ColumnTypes;
  /** Opens a transaction that no other process can open beside it. */
  beginAlone: string[];
}

/**
 * Runs the steps that this database has not seen, all under one lock, each with its line in `migration`. Throws when
 * the database has been used by a newer version, whose steps are not known here.
 */
export async function migrate(
  // biome-ignore lint/suspicious/noExplicitAny: the tables change under it
  db: Kysely<any>,
  ground: MigrationGround,
  steps: readonly Migration[],
): Promise<string[]> {
  return db.connection().execute(async (connection) => {
    await makeSteps(connection, ground.types);
    for (const statement of ground.beginAlone) await sql.raw(statement).execute(connection);
    try {
      const ran = await runMissing(connection, ground.types, steps);
      await sql`commit`.execute(connection);
      return ran;
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

/** The table of the steps, outside the lock that is taken on it. */
async function makeSteps(
  // biome-ignore lint/suspicious/noExplicitAny: the tables change under it
  db: Kysely<any>,
  types: ColumnTypes,
): Promise<void> {
  const make = sql`create table if not exists migration (name ${sql.raw(types.text)} primary key)`;
  // PostgreSQL looks first and makes it then: of two that do so at once one fails, and the table is there.
  await make.execute(db).catch(() => make.execute(db));
}

async function runMissing(
  // biome-ignore lint/suspicious/noExplicitAny: the tables change under it
  db: Kysely<any>,
  types: ColumnTypes,
  steps: readonly Migration[],
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(db);
  const seen = new Set(rows.map((row) => row.name));
  const unknown = [...seen].filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`This database was used by a newer version: ${unknown.join(', ')}`);
  const missing = steps.filter((step) => !seen.has(step.name));
  for (const step of missing) {
    await step.up(db, types);
    await sql`insert into migration (name) values (${step.name})`.execute(db);
  }
  return missing.map((step) => step.name);
}
