import type { Kysely } from 'kysely';

/** What differs between the databases in the making of a table. */
export interface ColumnTypes {
  bytes: 'blob' | 'bytea';
  integer: 'integer' | 'bigint';
  /** Compared byte by byte, so that lists have one order everywhere. */
  text: 'text' | 'text collate "C"';
}

/** One step of the schema. Numbered, one file each, never edited after it was released. */
export interface Migration {
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: a migration speaks to the tables of its own time, not to today's type
  up(db: Kysely<any>, types: ColumnTypes): Promise<void>;
}
