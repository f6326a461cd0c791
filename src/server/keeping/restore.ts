import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { type Clock, minuteOf } from '../../platform/clock.ts';
import type { Crypto } from '../../platform/crypto.ts';
import { drawId } from '../../platform/ids.ts';
import { fsyncPath } from '../../platform/node/disk.ts';
import type { Config, PostgresPlace } from '../config.ts';
import { openSqlite } from '../db/sqlite/open.ts';
import { stampOf } from './backup.ts';
import { KeepingFailure } from './failure.ts';
import { checkUnused, holdFolder } from './hold.ts';
import { finishKey, isOtherKey, layKey } from './key-swap.ts';
import { checkTarget, restoreIntoPostgres } from './postgres/restore.ts';
import { openInto, type Secret } from './sealed-folder.ts';
import { DATABASE_FILE, decide, finishRestore, KEY_FILE } from './swap.ts';
import { MANIFEST_FILE, verifyUnpacked } from './verify.ts';

export interface RestoreWish {
  from: string;
  secret: Secret;
  /** Put a database that is there aside. */
  replace: boolean;
}

export interface Restored {
  epoch: string;
  /** Minute at which the backup was taken. */
  takenAt: number;
  /** Where the database that was there lies now, or null. */
  aside: string | null;
}

const PART = 'restore.part';

interface Means {
  crypto: Crypto;
  clock: Clock;
}

/** The copy goes on as another history: phones then offer again whatever it lacks. Protocol section 4. */
async function beginEpoch({ crypto, clock }: Means, part: string, takenAt: number): Promise<string> {
  const epoch = drawId(crypto);
  const storage = await openSqlite(join(part, DATABASE_FILE), crypto);
  try {
    const row = { epoch, taken_at: takenAt, restored_at: minuteOf(clock.now()) };
    await storage.transaction((db) => db.kept.beginEpoch(row));
  } finally {
    await storage.close();
  }
  return epoch;
}

/** Opens a backup into an empty folder, verified, under the epoch that begins with it. */
async function unpack(means: Means, part: string, { from, secret }: RestoreWish) {
  await openInto(part, from, secret);
  const { takenAt } = await verifyUnpacked(part, means.crypto);
  const epoch = await beginEpoch(means, part, takenAt);
  rmSync(join(part, MANIFEST_FILE));
  for (const name of [DATABASE_FILE, KEY_FILE]) {
    chmodSync(join(part, name), 0o600);
    fsyncPath(join(part, name));
  }
  return { takenAt, epoch };
}

/** The epoch of a database of any version; null where none can be read. */
function epochOf(file: string): string | null {
  if (!existsSync(file)) return null;
  const database = new Database(file);
  try {
    return (database.prepare('select epoch from programme').pluck().get() as string | undefined) ?? null;
  } catch {
    // One that is damaged is replaced like any other.
    return null;
  } finally {
    database.close();
  }
}

interface Folder {
  folder: string;
  keyFile: string;
}

/** A key file that does not lie with the database cannot come with its folder: it comes by its epoch. */
function isApart({ folder, keyFile }: Folder): boolean {
  return keyFile !== join(folder, KEY_FILE);
}

/** Brings to its end whatever an earlier restore has decided, and throws database-there unless it may be put aside. */
function checkFolder(to: Folder, replace: boolean): void {
  const { folder, keyFile } = to;
  finishRestore(folder);
  const database = join(folder, DATABASE_FILE);
  const epoch = isApart(to) ? epochOf(database) : null;
  if (epoch !== null) finishKey(keyFile, epoch);
  if (!replace && (existsSync(database) || (!isApart(to) && existsSync(keyFile))))
    throw new KeepingFailure('database-there', folder);
}

function layApart(
  { keyFile }: Folder,
  part: string,
  { replace, epoch }: { replace: boolean; epoch: string },
) {
  const key = join(part, KEY_FILE);
  if (!replace && isOtherKey(keyFile, key)) throw new KeepingFailure('database-there', keyFile);
  layKey(keyFile, key, epoch);
  rmSync(key);
}

async function intoFolder(means: Means, to: Folder, wish: RestoreWish): Promise<Restored> {
  const { folder, keyFile } = to;
  const database = join(folder, DATABASE_FILE);
  checkFolder(to, wish.replace);
  return inPart(folder, async (part) => {
    const unpacked = await unpack(means, part, wish);
    const { epoch } = unpacked;
    if (existsSync(database)) checkUnused(database);
    if (isApart(to)) layApart(to, part, { replace: wish.replace, epoch });
    decide(folder, part, stampOf(means.clock.now()));
    const aside = finishRestore(folder);
    finishKey(keyFile, epoch);
    return { ...unpacked, aside };
  });
}

async function intoPostgres(
  means: Means,
  { folder, keyFile, place }: { folder: string; keyFile: string; place: PostgresPlace },
  wish: RestoreWish,
): Promise<Restored> {
  const target = { place, keyFile, replace: wish.replace, stamp: stampOf(means.clock.now()) };
  await checkTarget(target);
  return inPart(folder, async (part) => {
    const unpacked = await unpack(means, part, wish);
    const schema = await restoreIntoPostgres(target, { part, epoch: unpacked.epoch }, means.crypto);
    return { ...unpacked, aside: schema === null ? null : `schema ${schema}` };
  });
}

async function inPart<T>(folder: string, work: (part: string) => Promise<T>): Promise<T> {
  const part = join(folder, PART);
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  try {
    return await work(part);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/**
 * Puts a backup, of whichever kind of database, into the one that the settings name. It is verified before anything there
 * is touched; one step decides, and what follows it is finished by the next start if the power fails. Throws KeepingFailure.
 */
export async function restoreBackup(
  means: Means,
  { database, folder, keyFile }: Pick<Config, 'database' | 'folder' | 'keyFile'>,
  wish: RestoreWish,
): Promise<Restored> {
  if (!existsSync(wish.from)) throw new KeepingFailure('no-file', resolve(wish.from));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const hold = holdFolder(folder, 0);
  try {
    if (database.kind === 'sqlite') return await intoFolder(means, { folder, keyFile }, wish);
    return await intoPostgres(means, { folder, keyFile, place: database }, wish);
  } finally {
    hold.release();
  }
}
