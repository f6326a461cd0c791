import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod/mini';
import type { Crypto } from '../../platform/crypto.ts';
import { sha256OfFile } from '../../platform/node/disk.ts';
import { readKeyFile } from '../../platform/node/key-file.ts';
import type { Coverage, RowCounts, Storage } from '../db/port.ts';
import { openSqlite } from '../db/sqlite/open.ts';
import { makeKeys } from '../keys.ts';
import { KeepingFailure } from './failure.ts';
import { DATABASE_FILE, KEY_FILE } from './swap.ts';

export const MANIFEST_FILE = 'manifest.json';
const FORMAT = 1;

const manifestSchema = z.looseObject({
  format: z.int(),
  /** Minute at which the copy began. */
  takenAt: z.int(),
  programme: z.string(),
  epoch: z.string(),
  /** SHA-256 of each file, in hex. */
  files: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What a backup says of its files. */
export async function manifestOf(
  folder: string,
  names: readonly string[],
  said: Pick<Manifest, 'takenAt' | 'programme' | 'epoch'>,
): Promise<Manifest> {
  const files: Record<string, string> = {};
  for (const name of names) files[name] = await sha256OfFile(join(folder, name));
  return { format: FORMAT, ...said, files };
}

function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST_FILE);
  if (!existsSync(path)) throw new KeepingFailure('not-a-backup');
  const manifest = manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!manifest.success) throw new KeepingFailure('not-a-backup');
  if (manifest.data.format > FORMAT) throw new KeepingFailure('newer-backup');
  return manifest.data;
}

function checkPages(file: string): void {
  const database = new Database(file, { readonly: true });
  try {
    const said = database.pragma('integrity_check', { simple: true });
    if (said !== 'ok') throw new KeepingFailure('damaged', String(said));
  } finally {
    database.close();
  }
}

/** The key file opens the programme's keys and every feed's secret: without it the copy is worth nothing. */
async function checkKeys(storage: Storage, crypto: Crypto, path: string): Promise<void> {
  const file = readKeyFile(path);
  if (!file) throw new KeepingFailure('damaged', KEY_FILE);
  const keys = makeKeys(crypto, file);
  const programme = await storage.programme.programmeKeys();
  if (programme.length === 0) throw new KeepingFailure('damaged', 'no programme key');
  for (const key of programme) await keys.unwrap(`programme key ${key.key_id}`, key.private_wrapped);
  for (const feed of await storage.feeds.feeds()) await keys.unwrap(`feed ${feed.id}`, feed.secret_wrapped);
}

/** What a copy must hold at least: what was there when it began. */
export interface Floor {
  counts: RowCounts;
  covers: readonly Coverage[];
}

async function checkFloor(storage: Storage, floor: Floor): Promise<void> {
  const counts = await storage.kept.counts();
  for (const table of Object.keys(floor.counts) as (keyof RowCounts)[])
    if (counts[table] < floor.counts[table])
      throw new KeepingFailure('damaged', `rows of ${table} are missing`);
  const settled = new Map(
    (await storage.kept.settled()).map((row) => [`${row.scope} ${row.feed}`, row.up_to]),
  );
  for (const { scope, feed, up_to } of floor.covers)
    if ((settled.get(`${scope} ${feed}`) ?? 0) < up_to) throw new KeepingFailure('damaged', `feed ${feed}`);
}

/**
 * Verifies what came out of a backup, where it lies: the files are those that were sealed, the pages are whole, the log
 * has no gap, the keys open. It is brought to today's schema by that. Throws damaged, not-a-backup, newer-backup.
 */
export async function verifyUnpacked(folder: string, crypto: Crypto, floor?: Floor): Promise<Manifest> {
  const manifest = readManifest(folder);
  for (const name of [DATABASE_FILE, KEY_FILE]) {
    const path = join(folder, name);
    if (!existsSync(path)) throw new KeepingFailure('not-a-backup', name);
    if ((await sha256OfFile(path)) !== manifest.files[name]) throw new KeepingFailure('damaged', name);
  }
  const file = join(folder, DATABASE_FILE);
  checkPages(file);
  const storage = await openSqlite(file, crypto).catch((error: unknown) => {
    const newer = error instanceof Error && error.message.includes('newer version');
    throw newer ? new KeepingFailure('newer-backup') : error;
  });
  try {
    const amiss = await storage.kept.amiss();
    if (amiss.length > 0) throw new KeepingFailure('damaged', amiss.join('\n'));
    await checkKeys(storage, crypto, join(folder, KEY_FILE));
    if (floor) await checkFloor(storage, floor);
  } finally {
    await storage.close();
  }
  return manifest;
}
