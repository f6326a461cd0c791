import type { Clock } from '../platform/clock.ts';
import type { Crypto } from '../platform/crypto.ts';
import { type KeyFile, makeKeyFile, readKeyFile } from '../platform/node/key-file.ts';
import { numbersOf } from './chat/settings.ts';
import type { Config } from './config.ts';
import type { Storage } from './db/port.ts';
import { reconsiderAll } from './intake/reconsider.ts';
import { makeKeys } from './keys.ts';
import { makeOrg } from './org-view.ts';
import { errorCode } from './problem.ts';
import { loadProgramme } from './programme.ts';
import { reofferKept } from './routes/envelopes/reoffer.ts';
import type { Services } from './services.ts';
import { makeCounts } from './watch/counts.ts';

/** The key file, made at the first start alone: a second one could open nothing that the first has wrapped. */
async function keyFile(path: string, storage: Storage, crypto: Crypto): Promise<KeyFile> {
  const found = readKeyFile(path);
  if (found) return found;
  if (await storage.programme.programme()) {
    // Another process of this machine may have made both meanwhile.
    const theirs = readKeyFile(path);
    if (theirs) return theirs;
    throw new Error(`The database is there but its key file is not: bring back ${path} from the backup`);
  }
  try {
    return makeKeyFile(path, crypto);
  } catch (error) {
    // Another process of this machine starts at the same moment, and its file is the one.
    const theirs = errorCode(error) === 'EEXIST' ? readKeyFile(path) : null;
    if (theirs) return theirs;
    throw error;
  }
}

export interface Means {
  storage: Storage;
  crypto: Crypto;
  clock: Clock;
}

export async function makeServices(
  means: Means,
  config: Pick<Config, 'keyFile' | 'publicUrl' | 'programmeName' | 'state'> & Partial<Pick<Config, 'chat'>>,
): Promise<Services> {
  const { storage, crypto } = means;
  const keys = makeKeys(crypto, await keyFile(config.keyFile, storage, crypto));
  const said = { name: config.programmeName, state: config.state };
  const programme = await loadProgramme(crypto, storage, keys, said);
  const numbers = config.chat && numbersOf(config.chat);
  return {
    ...means,
    keys,
    programme,
    org: makeOrg(storage),
    counts: makeCounts(),
    publicUrl: config.publicUrl,
    numbers,
  };
}

/** What waits is looked at again: an older version could not read it, or the power failed while it was being let in. */
export async function readWhatWaited(services: Services): Promise<void> {
  await reconsiderAll(services);
  for (const feed of await services.storage.held.keptFeeds('newer-version'))
    await reofferKept(services, { id: feed });
}
