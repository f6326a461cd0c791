import Dexie, { type EntityTable } from 'dexie';
import type { Cadre, Role } from '../domain/org/org.ts';
import { upgradeDevice } from './migrations.ts';
import { DEVICE_DB } from './outbox.ts';
import { VaultDb } from './vault-db.ts';

/** One feed on this phone, as the picker of names shows it before any PIN. */
export interface FeedRow {
  feed: string;
  /** The invitation by which it joined, so that the same link does not join twice. */
  invite: string;
  /** The name as it is shown. */
  name: string;
  number: string;
  role: Role;
  cadre: Cadre;
  picture: string;
  kiosk: boolean;
  lang: string;
  /** To whom the locked screen sends a request for a new PIN; absent until the vault was opened once by this version. */
  supervisor?: { name: string; phone: string };
}

export class DeviceDb extends Dexie {
  declare feeds: EntityTable<FeedRow, 'feed'>;

  constructor() {
    super(DEVICE_DB, { chromeTransactionDurability: 'strict' });
    upgradeDevice(this);
  }
}

/** How many entries of a feed no receipt has covered yet; needs no key. */
export async function countUnsent(feed: string): Promise<number> {
  const db = new VaultDb(feed);
  try {
    return await db.outbox.count();
  } finally {
    db.close();
  }
}
