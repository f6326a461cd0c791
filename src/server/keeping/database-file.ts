import type { Config } from '../config.ts';
import { KeepingFailure } from './failure.ts';

/** The file in which the settings' database lies. Throws not-a-file where it lies in PostgreSQL. */
export function databaseFile({ database }: Pick<Config, 'database'>): string {
  if (database.kind !== 'sqlite') throw new KeepingFailure('not-a-file');
  return database.file;
}
