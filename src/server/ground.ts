import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../platform/clock.ts';
import { systemClock } from '../platform/node/clock.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { type Config, readConfig } from './config.ts';
import type { Storage } from './db/port.ts';
import { hostOf, openPostgres } from './db/postgres/open.ts';
import { openSqlite } from './db/sqlite/open.ts';
import { KeepingFailure } from './keeping/failure.ts';
import { type Hold, holdFolder } from './keeping/hold.ts';
import { finishKey } from './keeping/key-swap.ts';
import { finishRestore, isHalfRestored } from './keeping/swap.ts';
import { APP_FOLDER } from './process.ts';
import type { Services } from './services.ts';
import { makeServices } from './start.ts';

/** What every command of the server stands on: its database, and the services over it. */
export interface Ground {
  storage: Storage;
  services: Services;
}

/** The settings that the environment says. */
export function configOfProcess(): Config {
  return readConfig(process.env, APP_FOLDER);
}

/** The database that the settings name; a file is made where it is not there yet. */
export function openStorage({ database }: Pick<Config, 'database'>): Promise<Storage> {
  if (database.kind === 'postgres')
    return openPostgres({ ...database, say: (line) => console.log(line) }, nodeCrypto);
  mkdirSync(dirname(database.file), { recursive: true, mode: 0o700 });
  return openSqlite(database.file, nodeCrypto);
}

/** Where the settings say that the database is, for whoever reads it: no password. */
export function addressOf({ database, folder }: Pick<Config, 'database' | 'folder'>): string {
  return database.kind === 'sqlite' ? folder : `PostgreSQL ${hostOf(database.url)}`;
}

/** Whether the database has been in use. */
export async function isInUse(config: Pick<Config, 'database'>): Promise<boolean> {
  if (config.database.kind === 'sqlite') return existsSync(config.database.file);
  const storage = await openStorage(config);
  const programme = await storage.programme.programme();
  await storage.close();
  return programme !== undefined;
}

/** A restore has been decided by the database; the key file that belongs to it may still lie beside its place. */
async function finishKeyFile(path: string, { programme }: Storage): Promise<void> {
  const restored = await programme.programme();
  if (restored) finishKey(path, restored.epoch);
}

/** Opens the database. `clock` is the system's where none is given. */
export async function openGround(
  config: Config,
  clock: Clock = systemClock(config.timeZone),
): Promise<Ground> {
  const { database } = config;
  if (database.kind === 'sqlite' && isHalfRestored(dirname(database.file)))
    throw new KeepingFailure('half-restored');
  const storage = await openStorage(config);
  await finishKeyFile(config.keyFile, storage);
  return { storage, services: await makeServices({ storage, crypto: nodeCrypto, clock }, config) };
}

/**
 * The data folder for a server alone, with whatever a restore was about to put there. Throws in-use. A database of its
 * own is served by as many processes as there are: null.
 */
export function takeGround({ database }: Pick<Config, 'database'>): Hold | null {
  if (database.kind === 'postgres') return null;
  const folder = dirname(database.file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const hold = holdFolder(folder);
  finishRestore(folder);
  return hold;
}
