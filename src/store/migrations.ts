import type Dexie from 'dexie';

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
}

/** The schema of the list of feeds on this phone; the same rules. */
export function upgradeDevice(db: Dexie): void {
  db.version(1).stores({ feeds: 'feed' });
}
