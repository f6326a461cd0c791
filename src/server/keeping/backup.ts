import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { minuteOf } from '../../platform/clock.ts';
import { fsyncPath } from '../../platform/node/disk.ts';
import type { Config } from '../config.ts';
import type { Services } from '../services.ts';
import { KeepingFailure } from './failure.ts';
import { copyFromPostgres } from './postgres/copy.ts';
import { openInto, type Secret, sealFolder } from './sealed-folder.ts';
import { DATABASE_FILE, KEY_FILE } from './swap.ts';
import { type Floor, MANIFEST_FILE, manifestOf, verifyUnpacked } from './verify.ts';

export interface Wish {
  /** A folder, where each backup gets a name by its time, or the name of a file, which each one replaces. */
  to: string;
  /** How many of that folder's backups stay; all where it is not said. */
  keep?: number;
  secret: Secret;
}

export interface Taken {
  file: string;
  bytes: number;
  entries: number;
  /** Older ones that went, by name. */
  removed: string[];
}

const NAME = /^pahunch-\d{8}T\d{6}Z\.tar\.gz\.age$/;
const PART = '.part';
const SCRATCH = 'backup-';
/** What an interrupted backup left behind is nobody's after so long. */
const STALE_MS = 24 * 60 * 60_000;

/** 20261120T043000Z */
export function stampOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function placeOf(to: string, now: number): string {
  const path = resolve(to);
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  if (!isFolder && (to.endsWith('/') || !existsSync(dirname(path))))
    throw new KeepingFailure('no-place', path);
  return isFolder ? join(path, `pahunch-${stampOf(now)}.tar.gz.age`) : path;
}

/** Removes what a power cut left of an earlier backup: plain copies in the data folder, halves in the target's. */
function sweep(folder: string, isLeft: (name: string) => boolean, now: number): void {
  for (const name of readdirSync(folder).filter(isLeft)) {
    const path = join(folder, name);
    const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - touched > STALE_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** A copy of one moment, while the server goes on writing. */
function copyDatabase(from: string, to: string): void {
  const database = new Database(from, { readonly: true });
  try {
    database.prepare('vacuum into ?').run(to);
  } finally {
    database.close();
  }
}

/** The newest `keep` of a folder's backups stay. */
function rotate(folder: string, keep: number): string[] {
  const all = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
  const removed = all.slice(0, Math.max(0, all.length - Math.max(1, keep)));
  for (const name of removed) rmSync(join(folder, name));
  return removed;
}

interface Ground {
  services: Services;
  config: Pick<Config, 'database' | 'folder' | 'keyFile'>;
}

async function pack({ services, config }: Ground, scratch: string, takenAt: number): Promise<string[]> {
  const { database } = config;
  const copy = join(scratch, DATABASE_FILE);
  if (database.kind === 'sqlite') copyDatabase(database.file, copy);
  else await copyFromPostgres(database, copy, services.crypto);
  copyFileSync(config.keyFile, join(scratch, KEY_FILE));
  const { id, epoch } = services.programme;
  const names = [KEY_FILE, DATABASE_FILE];
  const manifest = await manifestOf(scratch, names, { takenAt, programme: id, epoch });
  writeFileSync(join(scratch, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  return [MANIFEST_FILE, ...names];
}

/** Seals a copy into `part` and opens it again from there: only what came back whole out of the file counts. */
async function sealVerified(
  ground: Ground,
  { scratch, part, secret }: { scratch: string; part: string; secret: Secret },
  { takenAt, floor }: { takenAt: number; floor: Floor },
): Promise<void> {
  const plain = join(scratch, 'plain');
  const again = join(scratch, 'again');
  mkdirSync(plain);
  const names = await pack(ground, plain, takenAt);
  await sealFolder(plain, names, part, secret);
  rmSync(plain, { recursive: true });
  mkdirSync(again);
  try {
    await openInto(again, part, secret);
    await verifyUnpacked(again, ground.services.crypto, floor);
  } catch (error) {
    if (error instanceof KeepingFailure && error.kind === 'no-tool') throw error;
    throw new KeepingFailure('not-verified', error instanceof Error ? error.message : undefined);
  }
}

/**
 * Takes a backup while the server runs: a copy, sealed, verified out of its file, put in its place whole or not at all,
 * and only then noted as what phones may rely on.
 */
export async function takeBackup(ground: Ground, { to, keep, secret }: Wish): Promise<Taken> {
  const { storage, clock } = ground.services;
  const now = clock.now();
  const file = placeOf(to, now);
  const [data, target] = [ground.config.folder, dirname(file)];
  mkdirSync(data, { recursive: true, mode: 0o700 });
  sweep(data, (name) => name.startsWith(SCRATCH), now);
  sweep(target, (name) => name.endsWith(PART) && name.startsWith('.pahunch-'), now);
  const takenAt = minuteOf(now);
  const floor = { covers: await storage.kept.settled(), counts: await storage.kept.counts() };
  const scratch = mkdtempSync(join(data, SCRATCH));
  const part = join(target, `.pahunch-${process.pid}-${basename(file)}${PART}`);
  try {
    await sealVerified(ground, { scratch, part, secret }, { takenAt, floor });
    renameSync(part, file);
    fsyncPath(target);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    rmSync(part, { force: true });
  }
  const bytes = statSync(file).size;
  const row = { id: stampOf(now), taken_at: takenAt, verified_at: minuteOf(clock.now()), bytes };
  await storage.kept.addBackup(row, floor.covers);
  const removed = keep !== undefined && NAME.test(basename(file)) ? rotate(target, keep) : [];
  return { file, bytes, entries: floor.counts.entry, removed };
}
