import Database from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import type { Random } from '../../../platform/ids.ts';
import type { PostgresPlace } from '../../config.ts';
import { openSqlite } from '../../db/sqlite/open.ts';
import type { Tables } from '../../db/tables.ts';
import { KeepingFailure } from '../failure.ts';
import { connectTo } from './connect.ts';

type Row = Record<string, string | number | Uint8Array | null>;

interface Table {
  name: string;
  columns: string[];
}

/** Rows that are read at once. */
const READ_ROWS = 1000;
/** A statement of PostgreSQL takes 65,535 parameters. */
const WRITE_PARAMETERS = 10_000;
/** Every database has its own: what its schema has become. */
const STEPS = 'migration';

/** The tables that the steps of the schema have made, which are the same in every database. */
function tablesOf(file: Database.Database): Table[] {
  const made = file.prepare("select name from sqlite_master where type = 'table' order by name");
  const names = (made.all() as { name: string }[]).map(({ name }) => name);
  return names
    .filter((name) => name !== STEPS && !name.startsWith('sqlite_'))
    .map((name) => {
      const columns = file.pragma(`table_info("${name}")`) as { name: string }[];
      return { name, columns: columns.map((column) => column.name) };
    });
}

/** Rows of a table, some at a time, as they were when the transaction began. */
async function* rowsOf(inside: Kysely<Tables>, { name, columns }: Table): AsyncGenerator<Row[]> {
  const cursor = sql.id(`reading_${name}`);
  const wanted = sql.join(columns.map((column) => sql.id(column)));
  await sql`declare ${cursor} no scroll cursor for select ${wanted} from ${sql.id(name)}`.execute(inside);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(READ_ROWS)} from ${cursor}`.execute(inside);
    if (rows.length > 0) yield rows;
    if (rows.length < READ_ROWS) break;
  }
  await sql`close ${cursor}`.execute(inside);
}

async function copyTable(inside: Kysely<Tables>, table: Table, file: Database.Database): Promise<void> {
  const { name, columns } = table;
  const quoted = columns.map((column) => `"${column}"`).join(', ');
  const insert = file.prepare(
    `insert into "${name}" (${quoted}) values (${columns.map(() => '?').join(', ')})`,
  );
  // The steps of the schema have written a row themselves here and there.
  file.exec(`delete from "${name}"`);
  for await (const rows of rowsOf(inside, table))
    for (const row of rows) insert.run(columns.map((column) => row[column]));
}

/**
 * Copies one moment of a PostgreSQL, while its servers go on writing, into a SQLite file of the same schema: what lies
 * in the backups of both. The database must be of today's version.
 */
export async function copyFromPostgres(place: PostgresPlace, to: string, random: Random): Promise<void> {
  await (await openSqlite(to, random)).close();
  const file = new Database(to);
  const { db } = connectTo(place);
  try {
    // Half a copy is thrown away: it needs no way back.
    file.pragma('journal_mode = OFF');
    file.pragma('synchronous = OFF');
    file.exec('begin');
    const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
    await snapshot.execute(async (inside) => {
      for (const table of tablesOf(file)) await copyTable(inside, table, file);
    });
    file.exec('commit');
  } finally {
    file.close();
    await db.destroy();
  }
}

async function writeTable(db: Kysely<Tables>, { name, columns }: Table, file: Database.Database) {
  const target = sql.id(name);
  const into = sql.join(columns.map((column) => sql.id(column)));
  const write = async (rows: Row[]) => {
    if (rows.length === 0) return;
    const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
    await sql`insert into ${target} (${into}) values ${sql.join(values)}`.execute(db);
  };
  await sql`delete from ${target}`.execute(db);
  const most = Math.floor(WRITE_PARAMETERS / columns.length);
  let waiting: Row[] = [];
  let written = 0;
  for (const row of file.prepare(`select * from "${name}"`).iterate()) {
    waiting.push(row as Row);
    written++;
    if (waiting.length < most) continue;
    await write(waiting);
    waiting = [];
  }
  await write(waiting);
  const { rows } = await sql<{ there: number }>`select count(*) as there from ${target}`.execute(db);
  if (Number(rows[0]?.there) !== written) throw new KeepingFailure('damaged', `rows of ${name} are missing`);
}

/** Fills the tables of a PostgreSQL of today's version, of which nobody else knows yet, from a file of that version. */
export async function copyIntoPostgres(from: string, db: Kysely<Tables>): Promise<void> {
  const file = new Database(from, { readonly: true });
  try {
    for (const table of tablesOf(file)) await writeTable(db, table, file);
  } finally {
    file.close();
  }
}
