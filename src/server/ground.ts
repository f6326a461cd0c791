import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../platform/clock.ts';
import { systemClock } from '../platform/node/clock.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { type Config, readConfig } from './config.ts';
import type { Storage } from './db/port.ts';
import { openSqlite } from './db/sqlite/open.ts';
import { KeepingFailure } from './keeping/failure.ts';
import { type Hold, holdFolder } from './keeping/hold.ts';
import { finishRestore, isHalfRestored } from './keeping/swap.ts';
import { APP_FOLDER } from './process.ts';
import type { Services } from './services.ts';
import { makeServices } from './start.ts';

/** What every command of the server stands on: the database of its folder, and the services over it. */
export interface Ground {
  storage: Storage;
  services: Services;
}

/** The settings that the environment says. */
export function configOfProcess(): Config {
  return readConfig(process.env, APP_FOLDER);
}

/** Whether the data folder has been in use. */
export function hasDatabase(config: Pick<Config, 'database'>): boolean {
  return existsSync(config.database);
}

/** Opens the data folder, made where it is not there yet. `clock` is the system's where none is given. */
export async function openGround(
  config: Config,
  clock: Clock = systemClock(config.timeZone),
): Promise<Ground> {
  mkdirSync(dirname(config.database), { recursive: true, mode: 0o700 });
  if (isHalfRestored(dirname(config.database))) throw new KeepingFailure('half-restored');
  const storage = await openSqlite(config.database, nodeCrypto);
  return { storage, services: await makeServices({ storage, crypto: nodeCrypto, clock }, config) };
}

/** The data folder for a server alone, with whatever a restore was about to put there. Throws in-use. */
export function takeGround(config: Pick<Config, 'database'>): Hold {
  const folder = dirname(config.database);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const hold = holdFolder(folder);
  finishRestore(folder);
  return hold;
}
