import { sql } from 'kysely';
import { drawId, toBase32 } from '../../src/platform/ids.ts';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import type { FeedRow, Storage } from '../../src/server/db/port.ts';
import { openPostgres } from '../../src/server/db/postgres/open.ts';
import { appendTo } from '../../src/server/intake/append.ts';
import { NO_POSTGRES, startPostgres } from '../../src/testing/postgres.ts';
import { postgresStart, rawPostgres } from '../../src/testing/postgres-open.ts';
import { visits } from './week.ts';

/** What a row of each table takes on PostgreSQL, its indexes in it, from rows as intake writes them. */
const WORKERS = 1500;
const ENTRIES_EACH = 40;
const MINUTE = 29_670_000;

async function addWorker(storage: Storage, i: number): Promise<{ feed: string; home: string }> {
  const [id, home, feed] = [drawId(nodeCrypto), drawId(nodeCrypto), drawId(nodeCrypto)];
  const invitation = toBase32(nodeCrypto.bytes(10));
  const name = { hi: `आँगनवाड़ी क्षेत्र ${i}`, en: `Catchment ${i}` };
  await storage.transaction(async (db) => {
    await db.org.putUnit({ id: home, parent: 'STATEAA1', type: 'catchment', name, lgd: 100_000 + i });
    await db.org.putWorker({
      ...{ id, number: `BR-16-${i}`, name: 'सुनीता कुमारी', role: 'worker', cadre: 'asha', unit: home },
      ...{ phone: '919876543210', moved_at: null },
    });
    await db.org.addInvitation({
      ...{ id: invitation, worker: id, public_part: nodeCrypto.bytes(220), expires: '2026-12-04' },
      ...{ made_at: MINUTE, revoked_at: null, feed },
    });
    const row: FeedRow = {
      ...{ id: feed, worker: id, home, invitation, secret_wrapped: nodeCrypto.bytes(60), state: 'live' },
      ...{ token_hash: nodeCrypto.bytes(32), token_until: MINUTE, joined_at: MINUTE, last_contact: MINUTE },
      ...{ unsent: 0, health: '{"app":"1.0","free":1200,"kept":true}' },
    };
    await db.feeds.addFeed(row);
  });
  return { feed, home };
}

const reports = visits(ENTRIES_EACH);

async function addEntries(storage: Storage, { feed, home }: { feed: string; home: string }) {
  const entries = reports.map(({ about, ...report }, i) => {
    const ref = about && 'own' in about ? { feed, no: about.own } : about;
    const entry = {
      feed,
      no: i + 1,
      scope: home,
      at: MINUTE + i,
      offset: 2,
      ...report,
      ...(ref && { about: ref }),
    };
    return { entry, hash: nodeCrypto.bytes(16) };
  });
  const arrival = { carrier: 'sync' as const, courier: null, received: MINUTE, clockError: 0 };
  await storage.transaction(async (db) => {
    await db.claims.lockFeed(home, feed, new Uint8Array(16));
    const plain = { entryScope: home, state: 'log' as const, reason: null, forked: false };
    await db.claims.addClaims(
      home,
      feed,
      entries.map(({ entry, hash }) => ({ ...plain, no: entry.no, hash, chain: nodeCrypto.bytes(16) })),
    );
    await db.claims.stateHead(home, feed, { carrier: 'sync', head: ENTRIES_EACH, at: MINUTE });
    await appendTo(nodeCrypto, db, home, { entries, arrival });
    const id = drawId(nodeCrypto) + drawId(nodeCrypto);
    await db.audit.note([
      { scope: home, id, at: MINUTE, feed, worker: 'WORKERA1', action: 'read', about: '1-20' },
    ]);
  });
}

const server = await startPostgres({ fsync: false });
if (!server) throw new Error(NO_POSTGRES);
const start = postgresStart(await server.create('size'));
const storage = await openPostgres(start, nodeCrypto);
for (let i = 0; i < WORKERS; i++) await addEntries(storage, await addWorker(storage, i));
await storage.close();
const raw = rawPostgres(start.url);
await sql`vacuum full analyze`.execute(raw);
const { rows } = await sql<{ name: string; rows: number; bytes: number }>`
  select relname as name, reltuples::bigint as rows, pg_total_relation_size(oid) as bytes
  from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples >= ${WORKERS}
  order by 3 desc`.execute(raw);
await raw.destroy();
await server.close();
const sizes = rows.map(({ name, rows: count, bytes }) => ({
  name,
  rows: count,
  bytes_per_row: Math.round(bytes / count),
}));
for (const { name, rows: count, bytes_per_row } of sizes)
  console.log(`${name.padEnd(12)} ${String(count).padStart(6)} rows  ${bytes_per_row} B each`);
console.log(JSON.stringify({ size: Object.fromEntries(sizes.map((one) => [one.name, one.bytes_per_row])) }));
