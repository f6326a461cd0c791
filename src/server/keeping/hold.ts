import { join } from 'node:path';
import Database from 'better-sqlite3';
import { errorCode } from '../problem.ts';
import { KeepingFailure } from './failure.ts';

/** A server that is being stopped while the next one starts has this long to finish. */
const PATIENCE_MS = 10_000;

export interface Hold {
  release(): void;
}

/** A lock that nobody refers to would be collected, and with it the lock's end. */
const held = new Set<Database.Database>();

/**
 * Takes a data folder for this process alone: a server serves it, or a restore replaces what is in it. The lock is the
 * operating system's and ends with the process, however that ends. Throws in-use.
 */
export function holdFolder(folder: string, patience = PATIENCE_MS): Hold {
  const lock = new Database(join(folder, 'pahunch.lock'), { timeout: patience });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (errorCode(error) === 'SQLITE_BUSY') throw new KeepingFailure('in-use');
    throw error;
  }
  held.add(lock);
  return {
    release() {
      held.delete(lock);
      lock.close();
    },
  };
}

/** Throws in-use when anybody has this database open. One that is damaged is nobody's. */
export function checkUnused(file: string): void {
  const database = new Database(file, { timeout: 0 });
  try {
    // Leaving the write-ahead log needs the whole file for oneself.
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (errorCode(error)?.startsWith('SQLITE_BUSY')) throw new KeepingFailure('in-use');
  } finally {
    database.close();
  }
}
