import type Dexie from 'dexie';

/** IndexedDB counts in tenths of Dexie's versions. */
const STEPS_A_VERSION = 10;

/**
 * Dexie opens a database that a newer app has upgraded as if it were its own. Older code must not write there: it
 * would not know what it leaves out.
 */
function refuseNewer(db: Dexie, version: number): void {
  const check = () => {
    if (db.backendDB().version > version * STEPS_A_VERSION) {
      throw new DOMException('this database belongs to a newer app', 'VersionError');
    }
  };
  db.on('ready', check, true);
}

/**
 * The schema of a feed's vault, one step a version. A released step is never edited: add the next one below it, only
 * adding, with a test that opens the version before with rows in it (migrations.test.ts).
 */
export function upgradeVault(db: Dexie): void {
  db.version(1).stores({
    meta: 'key',
    entries: 'id, &order, scope',
    own: 'no, reach',
    outbox: 'no',
    drafts: 'key',
    cursors: 'scope',
    carried: 'id, state',
    answers: '++id',
  });
  refuseNewer(db, 1);
}

/** The schema of the list of feeds on this phone; the same rules. */
export function upgradeDevice(db: Dexie): void {
  db.version(1).stores({ feeds: 'feed' });
  refuseNewer(db, 1);
}
