import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Everything the server of this data folder has in its log, by feed and in the order of the numbers. */
export function logOf(folder: string): { no: number; kind: string; body: string }[] {
  const database = new Database(join(folder, 'pahunch.sqlite'), { readonly: true });
  const rows = database.prepare('select no, kind, body from entry order by feed, no').all();
  database.close();
  return rows as { no: number; kind: string; body: string }[];
}
