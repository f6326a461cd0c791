import type { Clock } from '../platform/clock.ts';
import type { Crypto } from '../platform/crypto.ts';
import { drawId } from '../platform/ids.ts';
import { type KeyFile, makeKeyFile, readKeyFile } from '../platform/node/key-file.ts';
import type { Config } from './config.ts';
import type { Storage } from './db/port.ts';
import { reconsiderAll } from './intake/reconsider.ts';
import { makeKeys } from './keys.ts';
import { makeOrg } from './org-view.ts';
import { loadProgramme } from './programme.ts';
import { reofferKept } from './routes/envelopes/reoffer.ts';
import { addInvitation, DAYS_OPEN, invitationAgain, linkOf, stateOf } from './routes/org/invitations.ts';
import type { Services } from './services.ts';

/** The key file, made at the first start alone: a second one could open nothing that the first has wrapped. */
async function keyFile(path: string, storage: Storage, crypto: Crypto): Promise<KeyFile> {
  const found = readKeyFile(path);
  if (found) return found;
  if (await storage.programme.programme()) {
    throw new Error(`The database is there but its key file is not: bring back ${path} from the backup`);
  }
  return makeKeyFile(path, crypto);
}

export interface Ground {
  storage: Storage;
  crypto: Crypto;
  clock: Clock;
}

export async function makeServices(
  ground: Ground,
  config: Pick<Config, 'keyFile' | 'publicUrl' | 'programmeName' | 'state'>,
): Promise<Services> {
  const { storage, crypto, clock } = ground;
  const keys = makeKeys(crypto, await keyFile(config.keyFile, storage, crypto));
  const said = { name: config.programmeName, state: config.state };
  const programme = await loadProgramme(crypto, storage, keys, said);
  return { ...ground, keys, programme, org: makeOrg(storage, clock), publicUrl: config.publicUrl };
}

/** What waits is looked at again: an older version could not read it, or the power failed while it was being let in. */
export async function readWhatWaited(services: Services): Promise<void> {
  await reconsiderAll(services);
  for (const feed of await services.storage.held.keptFeeds('newer-version'))
    await reofferKept(services, { id: feed });
}

/** The link by which the first administrator joins; null once one has. The same one as long as it can be used. */
export async function administratorLink(services: Services): Promise<string | null> {
  const { storage, org, crypto, clock } = services;
  const administrators = (await storage.org.workers()).filter((worker) => worker.role === 'administrator');
  const ids = new Set(administrators.map((worker) => worker.id));
  const feeds = await storage.feeds.feeds();
  if (feeds.some((feed) => ids.has(feed.worker) && feed.state === 'live')) return null;
  const open = (await storage.org.invitations()).find(
    (row) => ids.has(row.worker) && stateOf(row, clock.today()) === 'open',
  );
  const again = open && (await invitationAgain(services, open));
  if (again) return linkOf(services, [again]);
  const units = await storage.org.units();
  const top = units.find((unit) => unit.parent === null);
  if (!top) throw new Error('The database holds no unit');
  const worker = administrators[0] ?? {
    id: drawId(crypto),
    number: 'ADMIN',
    name: 'व्यवस्थापक',
    role: 'administrator',
    cadre: 'other',
    unit: top.id,
    phone: '',
    moved_at: null,
  };
  await storage.org.putWorker(worker);
  org.forget();
  const view = await org.view();
  const invited = { worker, kiosk: false, days: DAYS_OPEN };
  const invitation = await storage.transaction((db) => addInvitation(services, db, view, invited));
  return linkOf(services, [invitation]);
}
