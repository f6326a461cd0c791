import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Random } from '../../../platform/ids.ts';
import { isWorthARetry } from '../away.ts';
import type { Db, Storage } from '../port.ts';
import type { Tables } from '../tables.ts';
import { chatStore } from './chat.ts';
import { claimStore } from './claims.ts';
import { auditStore, feedStore, programmeStore } from './feeds.ts';
import { heldStore } from './held.ts';
import { keptStore } from './kept.ts';
import { logStore } from './log.ts';
import { orgStore } from './org.ts';

const TRIES = 6;
const FIRST_PAUSE_MS = 20;

function members(db: Kysely<Tables>, orgChanged: () => void): Db {
  return {
    claims: claimStore(db),
    log: logStore(db),
    held: heldStore(db),
    org: orgStore(db, orgChanged),
    feeds: feedStore(db, orgChanged),
    programme: programmeStore(db),
    audit: auditStore(db),
    kept: keptStore(db),
    chat: chatStore(db),
  };
}

/** Runs a work in a transaction: all of it is on disk when the promise resolves, and nothing when it rejects. */
export type Transact = <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;

/** The work, and with it the sign to every process that the organisation is another now, if it is. */
async function together<T>(transaction: Kysely<Tables>, work: (db: Db) => Promise<T>): Promise<T> {
  let hasOrgChanged = false;
  const done = await work(
    members(transaction, () => {
      hasOrgChanged = true;
    }),
  );
  // Last, since everybody who changes the organisation waits for this one row.
  if (hasOrgChanged)
    await transaction.updateTable('org_version').set({ version: sql`version + 1` }).execute();
  return done;
}

/**
 * The port over any database that Kysely speaks to; what is said here is said in SQL that all of them understand, but
 * for `size`, which gives the database's `bytes`, and for how it does a transaction.
 */
export function kyselyStorage(
  db: Kysely<Tables>,
  random: Random,
  size: RawBuilder<{ bytes: number | string }>,
  transact: Transact = (work) => db.transaction().execute(work),
): Storage {
  const outside = members(db, () => undefined);
  const transaction: Storage['transaction'] = async (work) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await transact((inside) => together(inside, work));
      } catch (error) {
        if (attempt >= TRIES || !isWorthARetry(error)) throw error;
        const jitter = (random.bytes(1)[0] ?? 0) / 255;
        await wait(FIRST_PAUSE_MS * 2 ** attempt * jitter);
      }
    }
  };
  return {
    ...outside,
    org: {
      ...outside.org,
      putUnit: (unit) => transaction((inside) => inside.org.putUnit(unit)),
      putWorker: (worker) => transaction((inside) => inside.org.putWorker(worker)),
    },
    feeds: { ...outside.feeds, addFeed: (row) => transaction((inside) => inside.feeds.addFeed(row)) },
    transaction,
    async bytes() {
      return Number((await size.execute(db)).rows[0]?.bytes ?? 0);
    },
    close: () => db.destroy(),
  };
}
