import type { Entry } from '../domain/entry/entry.ts';
import { refKey } from '../domain/entry/entry.ts';
import { passedEntries, RETENTION_DAYS } from '../programme/retention.ts';
import { openEntries, rowsAfter } from './entries.ts';
import { bumpReads } from './pages.ts';
import { inVault, type Vault } from './vault.ts';
import type { OwnRow } from './vault-db.ts';
import { fact, type ServerFacts, serverFacts, setFact } from './vault-meta.ts';

const DAY_MINUTES = 24 * 60;
const DAY_MS = 24 * 60 * 60_000;
/** Every entry has to be opened to know what still needs it, so this is seldom done. */
const PAUSE_DAYS = 30;
const ROWS_A_STEP = 250;

/**
 * Whether an own entry may leave: the server holds it, a verified backup covers it, and both have been so for as long as
 * bodies are kept. Only the server's minutes are compared: this phone's clock may say anything.
 */
function isKeptElsewhere(row: OwnRow, { keptTo, told }: ServerFacts): boolean {
  return row.reach === 'reached' && row.no <= keptTo && told - row.told >= RETENTION_DAYS * DAY_MINUTES;
}

function dayBefore(minute: number, days: number): string {
  return new Date(minute * 60_000 - days * DAY_MS).toISOString().slice(0, 10);
}

async function allEntries(vault: Vault): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let order = 0; ; ) {
    const rows = await rowsAfter(vault, order, ROWS_A_STEP);
    if (rows.length === 0) return all;
    all.push(...(await openEntries(vault, rows)).map(({ entry }) => entry));
    order = rows.at(-1)?.order ?? order;
  }
}

/** One transaction: each is asked once more, for a receipt may have come since, and all go or none. */
function remove(vault: Vault, passed: readonly Entry[], epoch: string | null): Promise<number> {
  const { db } = vault;
  return inVault(vault, () =>
    db.transaction('rw', [db.meta, db.own, db.entries], async () => {
      const facts = await serverFacts(db);
      await setFact(db, 'prunedAt', facts.told);
      if (passed.length === 0 || facts.epoch !== epoch) return 0;
      const rows = await db.own.bulkGet(passed.map(({ no }) => no));
      if (!rows.every((row) => row && isKeptElsewhere(row, facts))) return 0;
      await db.entries.bulkDelete(passed.map(refKey));
      await bumpReads(vault);
      return passed.length;
    }),
  );
}

/**
 * Takes the bodies off this phone that no screen needs any more and that a verified backup covers; number and hash stay,
 * so that every receipt can still be checked. Gives how many went. Protocol section 7.
 */
export async function pruneBodies(vault: Vault): Promise<number> {
  const { db, feed } = vault;
  const facts = await inVault(vault, () => serverFacts(db));
  const before = (await inVault(vault, () => fact(db, 'prunedAt'))) ?? 0;
  if (facts.keptTo === 0 || facts.told - before < PAUSE_DAYS * DAY_MINUTES) return 0;
  const own = await inVault(vault, () => db.own.where('no').belowOrEqual(facts.keptTo).toArray());
  const over = new Set(own.filter((row) => isKeptElsewhere(row, facts)).map(({ no }) => no));
  const newest = dayBefore(facts.told, RETENTION_DAYS);
  const isOver = (entry: Entry) => entry.feed === feed && over.has(entry.no) && entry.on <= newest;
  const passed = over.size === 0 ? [] : passedEntries(await allEntries(vault), isOver);
  return remove(vault, passed, facts.epoch);
}
