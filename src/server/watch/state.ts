import { dirname } from 'node:path';
import { minuteOf } from '../../platform/clock.ts';
import { freeBytes } from '../../platform/node/disk.ts';
import { readKeyFile } from '../../platform/node/key-file.ts';
import type { Config } from '../config.ts';
import type { Services } from '../services.ts';

/** What a person who keeps the server must know, in words that never change: they stand in alarms. */
export interface State {
  database: 'ok' | 'failing';
  keyFile: 'ok' | 'missing';
  disk: 'ok' | 'short';
  backup: 'ok' | 'old' | 'none';
  /** Bytes; null where the database did not answer. */
  databaseBytes: number | null;
  freeBytes: number;
  /** Age of the newest verified backup in minutes, null when there is none. */
  backupMinutes: number | null;
}

/** A nightly backup that failed once is old before the second night. */
const OLD_MINUTES = 36 * 60;
const LEAST_FREE_BYTES = 512 * 1024 * 1024;
/** A backup writes the database twice before it takes its place. */
const COPIES = 2;
/** Watchers may ask as often as they like: the disk is tried this often at most. */
const KEPT_MS = 10_000;

function hasKeyFile(path: string): boolean {
  try {
    return readKeyFile(path) !== null;
  } catch {
    return false;
  }
}

async function look({ storage, clock }: Services, keyFile: string): Promise<State> {
  const bytes = await storage.kept
    .touch()
    .then(() => storage.bytes())
    .catch(() => null);
  const newest = bytes === null ? undefined : await storage.kept.newestBackup().catch(() => undefined);
  const age = newest ? minuteOf(clock.now()) - newest.taken_at : null;
  const free = freeBytes(dirname(keyFile));
  return {
    database: bytes === null ? 'failing' : 'ok',
    keyFile: hasKeyFile(keyFile) ? 'ok' : 'missing',
    disk: free < Math.max(LEAST_FREE_BYTES, COPIES * (bytes ?? 0)) ? 'short' : 'ok',
    backup: age === null ? 'none' : age > OLD_MINUTES ? 'old' : 'ok',
    databaseBytes: bytes,
    freeBytes: free,
    backupMinutes: age,
  };
}

/** Looks at the server's state, at most once in ten seconds. */
export function makeLook(services: Services, { keyFile }: Pick<Config, 'keyFile'>): () => Promise<State> {
  let last: { at: number; state: Promise<State> } | null = null;
  return () => {
    const now = services.clock.now();
    if (!last || Math.abs(now - last.at) >= KEPT_MS) last = { at: now, state: look(services, keyFile) };
    return last.state;
  };
}
