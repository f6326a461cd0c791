import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** By the dialect of one database, which its transactions share, and by the statement's name. */
const compiled = new WeakMap<object, Map<string, CompiledQuery>>();

function statementsOf(db: Kysely<Tables>): Map<string, CompiledQuery> {
  const { adapter } = db.getExecutor();
  const known = compiled.get(adapter) ?? new Map<string, CompiledQuery>();
  compiled.set(adapter, known);
  return known;
}

function compileFirst(name: string, values: readonly unknown[], statement: Compilable): CompiledQuery {
  const query = statement.compile();
  const fits =
    query.parameters.length === values.length && query.parameters.every((one, i) => one === values[i]);
  if (!fits) throw new Error(`the values of “${name}” do not stand in the order of its statement`);
  return query;
}

/**
 * Runs a statement of every day that is built and compiled the first time alone: both cost more than its execution.
 * `name` tells apart what differs in anything but its values; `values` stand in the order of the statement's text.
 */
export async function again<Row>(
  db: Kysely<Tables>,
  name: string,
  values: readonly unknown[],
  build: () => Compilable<Row>,
): Promise<Row[]> {
  const known = statementsOf(db);
  const query = known.get(name) ?? compileFirst(name, values, build());
  known.set(name, query);
  const { rows } = await db.executeQuery({ ...query, parameters: values });
  return rows as Row[];
}

/** As again, for the one row that is always there. */
export async function oneAgain<Row>(...asked: Parameters<typeof again<Row>>): Promise<Row> {
  const [row] = await again(...asked);
  if (row === undefined) throw new Error(`“${asked[1]}” gave no row`);
  return row;
}

/** The values of these columns, in their order, row after row. */
export function valuesOf<Row, Column extends keyof Row>(
  rows: readonly Row[],
  columns: readonly Column[],
): Row[Column][] {
  return rows.flatMap((row) => columns.map((column) => row[column]));
}

/** The rows with these columns in their order, as a statement of several rows names them. */
export function inOrder<Row, Column extends keyof Row>(
  rows: readonly Row[],
  columns: readonly Column[],
): Pick<Row, Column>[] {
  return rows.map(
    (row) => Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<Row, Column>,
  );
}
