import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Random } from '../../../platform/ids.ts';
import type { PostgresPlace } from '../../config.ts';
import { openPostgres } from '../../db/postgres/open.ts';
import type { Tables } from '../../db/tables.ts';
import { KeepingFailure } from '../failure.ts';
import { finishKey, isOtherKey, layKey } from '../key-swap.ts';
import { DATABASE_FILE, KEY_FILE } from '../swap.ts';
import { connectTo } from './connect.ts';
import { copyIntoPostgres } from './copy.ts';
import { checkRestorable, decideSchema, dropReady, epochOf, makeReady } from './swap.ts';

export interface PostgresTarget {
  place: PostgresPlace;
  keyFile: string;
  /** Put what is there aside. */
  replace: boolean;
  /** Names what is put aside. */
  stamp: string;
}

async function withDatabase<T>(place: PostgresPlace, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const { db } = connectTo(place);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Throws whatever stands against a restore into this database, before anything is unpacked. */
export async function checkTarget({ place, keyFile, replace }: PostgresTarget): Promise<void> {
  await withDatabase(place, async (db) => {
    const epoch = await epochOf(db);
    if (epoch !== null) finishKey(keyFile, epoch);
    await checkRestorable(db, replace);
  });
}

async function fill(place: PostgresPlace, ready: string, file: string, random: Random): Promise<void> {
  const { db, start } = connectTo(place, ready);
  try {
    await (await openPostgres(start, random)).close();
    await copyIntoPostgres(file, db);
  } finally {
    await db.destroy();
  }
}

/**
 * Brings what lies verified in `part`, under the epoch that begins with it, into a PostgreSQL and beside it the key file.
 * One commit decides; a key file that has not come to its place by then comes there at the next start. Gives the schema
 * in which what was there before lies now, or null.
 */
export async function restoreIntoPostgres(
  { place, keyFile, replace, stamp }: PostgresTarget,
  { part, epoch }: { part: string; epoch: string },
  random: Random,
): Promise<string | null> {
  const key = join(part, KEY_FILE);
  if (!replace && isOtherKey(keyFile, key)) throw new KeepingFailure('database-there', keyFile);
  const ready = await withDatabase(place, (db) => makeReady(db, stamp));
  try {
    await fill(place, ready, join(part, DATABASE_FILE), random);
    layKey(keyFile, key, epoch);
    const aside = await withDatabase(place, (db) => decideSchema(db, ready, { replace, stamp }));
    finishKey(keyFile, epoch);
    return aside;
  } catch (error) {
    // Where that fails too, the next restore drops it.
    await withDatabase(place, (db) => dropReady(db, ready)).catch(() => undefined);
    throw error;
  }
}
