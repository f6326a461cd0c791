import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { APPLICATION } from '../../db/postgres/connections.ts';
import type { Tables } from '../../db/tables.ts';
import { KeepingFailure } from '../failure.ts';

type Db = Kysely<Tables>;

const READY = 'restoring_';
const ASIDE = 'replaced_';
/** A connection that was closed is gone from the database's own list a moment later. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 200;
/** The steps of the schema write these themselves: rows in them are no content. */
const OF_THE_STEPS = ['migration', 'org_version'];

async function schemaOf(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
  const name = rows[0]?.name;
  if (!name) throw new Error('No schema of this database is on the search path of its user');
  return name;
}

/** All of a schema but what belongs to an extension: a newer version may have tables that are not known here. */
async function tablesIn(db: Db, schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relkind in ('r', 'p')
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`.execute(db);
  return rows.map(({ name }) => name);
}

async function hasRows(db: Db, schema: string, table: string): Promise<boolean> {
  const found = sql<{ is: boolean }>`select exists (select 1 from ${sql.id(schema, table)}) as is`;
  return (await found.execute(db)).rows[0]?.is === true;
}

async function isUsed(db: Db, schema: string, tables: string[]): Promise<boolean> {
  for (const table of tables.filter((name) => !OF_THE_STEPS.includes(name)))
    if (await hasRows(db, schema, table)) return true;
  return false;
}

async function moveTable(db: Db, table: string, from: string, to: string): Promise<void> {
  await sql`alter table ${sql.id(from, table)} set schema ${sql.id(to)}`.execute(db);
}

async function isAlone(db: Db): Promise<boolean> {
  // A transaction else sees the list as it was at its first look.
  await sql`select pg_stat_clear_snapshot()`.execute(db);
  const others = sql`
    select 1 from pg_stat_activity
    where datname = current_database() and application_name = ${APPLICATION} and pid <> pg_backend_pid()`;
  return (await others.execute(db)).rows.length === 0;
}

/** Throws in-use when any server or command of Pahunch stays connected to this database. */
async function checkAlone(db: Db): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isAlone(db))) {
    if (performance.now() > end) throw new KeepingFailure('in-use');
    await wait(PAUSE_MS);
  }
}

/** Throws depended-on: a view goes on reading the table it was made over, wherever that is put. */
async function checkViews(db: Db, schema: string, tables: string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select distinct format('%I.%I', vn.nspname, v.relname) as name
    from pg_depend d
    join pg_rewrite r on r.oid = d.objid
    join pg_class v on v.oid = r.ev_class and v.relkind in ('v', 'm')
    join pg_namespace vn on vn.oid = v.relnamespace
    join pg_class t on t.oid = d.refobjid
    join pg_namespace tn on tn.oid = t.relnamespace
    where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
      and tn.nspname = ${schema} and t.relname = any(${tables}) order by name`.execute(db);
  if (rows.length > 0) throw new KeepingFailure('depended-on', rows.map(({ name }) => name).join(', '));
}

/** The epoch under which this database is served, or null. */
export async function epochOf(db: Db): Promise<string | null> {
  const { rows } = await sql<{ is: boolean }>`select to_regclass('programme') is not null as is`.execute(db);
  if (!rows[0]?.is) return null;
  return (await db.selectFrom('programme').select('epoch').executeTakeFirst())?.epoch ?? null;
}

/** Throws database-there, in-use, depended-on: what would stop a restore at its last step is better said at its first. */
export async function checkRestorable(db: Db, replace: boolean): Promise<void> {
  await checkAlone(db);
  const live = await schemaOf(db);
  const tables = await tablesIn(db, live);
  if (!replace && (await isUsed(db, live, tables)))
    throw new KeepingFailure('database-there', `schema ${live}`);
  await checkViews(db, live, tables);
}

/** Makes the place, beside the one that is served, in which what is restored is made ready. Throws not-allowed. */
export async function makeReady(db: Db, stamp: string): Promise<string> {
  const left = await sql<{ name: string }>`
    select nspname as name from pg_namespace where starts_with(nspname, ${READY})`.execute(db);
  const ready = READY + stamp.toLowerCase();
  try {
    for (const { name } of left.rows) await dropReady(db, name);
    await sql`create schema ${sql.id(ready)}`.execute(db);
  } catch (error) {
    const isRefused = error instanceof Error && 'code' in error && error.code === '42501';
    throw isRefused ? new KeepingFailure('not-allowed', error.message) : error;
  }
  return ready;
}

/** Removes what lies ready, unless a decision has taken it. */
export async function dropReady(db: Db, ready: string): Promise<void> {
  await sql`drop schema if exists ${sql.id(ready)} cascade`.execute(db);
}

/**
 * Decides for what lies ready: with this commit the database holds it, and what was there before lies whole in a schema
 * beside. Gives that schema's name, or null where there was nothing. Throws in-use, database-there,
 * depended-on.
 */
export async function decideSchema(
  db: Db,
  ready: string,
  { replace, stamp }: { replace: boolean; stamp: string },
): Promise<string | null> {
  return db.transaction().execute(async (inside) => {
    await checkRestorable(inside, replace);
    const live = await schemaOf(inside);
    const old = await tablesIn(inside, live);
    const aside = (await isUsed(inside, live, old)) ? ASIDE + stamp.toLowerCase() : null;
    if (aside) await sql`create schema ${sql.id(aside)}`.execute(inside);
    for (const table of old) {
      if (aside) await moveTable(inside, table, live, aside);
      else await sql`drop table ${sql.id(live, table)}`.execute(inside);
    }
    for (const table of await tablesIn(inside, ready)) await moveTable(inside, table, ready, live);
    await sql`drop schema ${sql.id(ready)}`.execute(inside);
    return aside;
  });
}
