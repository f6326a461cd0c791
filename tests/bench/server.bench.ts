import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import { openPostgres } from '../../src/server/db/postgres/open.ts';
import { openSqlite } from '../../src/server/db/sqlite/open.ts';
import { NO_POSTGRES, startPostgres } from '../../src/testing/postgres.ts';
import { startServer } from '../journeys/support/server.ts';
import { openOffice } from '../support/office.ts';
import { startPeer } from './peer-process.ts';
import { BATCH, load, peerPushes, prepare, type Size } from './server-load.ts';
import { printTable } from './table.ts';

/**
 * The built server as a process of its own, its database durable, under prepared pushes from this one: as many
 * connections as phones, each waiting for its answer before the next push. Peer: its own server on the same reports.
 */
const SIZE: Size = { catchments: 12, phones: 24, pushes: 30, codes: 10 };
const WARM: Size = { catchments: 2, phones: 4, pushes: 15, codes: 5 };

const TICKS_A_SECOND = 100;

const round = (value: number) => Math.round(value);

/** Resident memory of a process, MB. */
function residentMb(pid: number): number {
  return round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
}

/** Seconds that a process has computed, at 100 ticks of the clock each. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

/** Entries that the database holds, asked past the server. */
async function counted(url: string, folder: string, units: string[]): Promise<number> {
  const start = { url, pool: 1, statementMs: 15_000, waitMs: 0, say: () => undefined };
  const storage = url
    ? await openPostgres(start, nodeCrypto)
    : await openSqlite(`${folder}/pahunch.sqlite`, nodeCrypto);
  const heads = await storage.log.heads(units);
  await storage.close();
  return [...heads.values()].reduce((sum, { head }) => sum + head, 0);
}

async function ours(name: string, url: string) {
  const server = await startServer({ DATABASE_URL: url, LOG_LEVEL: 'error' });
  try {
    const office = await openOffice(server);
    const warm = await prepare(server.url, office, { ...WARM }, 'W');
    await load(server.url, warm.pushes);
    await load(server.url, warm.codes);
    const { units, pushes, codes } = await prepare(server.url, office, SIZE, 'L');
    const before = cpuSeconds(server.pid);
    const pushed = await load(server.url, pushes);
    const cpu = cpuSeconds(server.pid) - before;
    const held = await counted(url, server.folder, units);
    if (held !== SIZE.phones * SIZE.pushes * BATCH) throw new Error(`${name} holds ${held} entries`);
    const carried = await load(server.url, codes);
    return {
      entries_s: round(pushed.requests_s * BATCH),
      cpu_ms_a_push: Number(((cpu * 1000) / (SIZE.phones * SIZE.pushes)).toFixed(2)),
      p50_ms: pushed.p50_ms,
      p99_ms: pushed.p99_ms,
      envelopes_s: round(carried.requests_s),
      rss_mb: residentMb(server.pid),
    };
  } finally {
    await server.close();
  }
}

async function oursOnPostgres() {
  const postgres = await startPostgres({ fsync: true });
  if (!postgres) {
    console.log(NO_POSTGRES);
    return null;
  }
  try {
    return await ours('PostgreSQL', await postgres.create('pahunch'));
  } finally {
    await postgres.close();
  }
}

async function peers() {
  const peer = await startPeer();
  try {
    await fetch(`${peer.url}/db/reports`, { method: 'PUT' });
    await load(peer.url, peerPushes({ ...WARM, phones: 2 }));
    await fetch(`${peer.url}/db/reports`, { method: 'DELETE' });
    await fetch(`${peer.url}/db/reports`, { method: 'PUT' });
    const { requests_s, p99_ms } = await load(peer.url, peerPushes(SIZE));
    return { entries_s: round(requests_s * BATCH), p99_ms };
  } finally {
    await peer.stop();
  }
}

const busy = loadavg()[0] ?? 0;
const sqlite = await ours('SQLite', '');
const postgres = await oursOnPostgres();
const peer = await peers();
for (const [name, side] of [
  ['SQLite', sqlite],
  ['PostgreSQL', postgres],
] as const) {
  if (!side) continue;
  printTable(`${name}: pushes of ${BATCH} from ${SIZE.phones} phones in ${SIZE.catchments} catchments`, [
    { what: 'sync', ours: side.entries_s, peer: peer.entries_s, least: 5000, unit: 'entries/s' },
    { what: 'a push, half of them within', ours: side.p50_ms, unit: 'ms' },
    { what: 'a push, 99 % of them within', ours: side.p99_ms, peer: peer.p99_ms, unit: 'ms' },
    { what: 'envelopes', ours: side.envelopes_s, least: 500, unit: '1/s' },
    { what: 'processor time of the server for a push', ours: side.cpu_ms_a_push, unit: 'ms' },
    { what: 'memory of the server', ours: side.rss_mb, unit: 'MB' },
  ]);
}
console.log(
  `${cpus().length} processors, shared by server, database and load; load average before: ${busy.toFixed(1)}. The peer keeps its data in memory.`,
);
console.log(JSON.stringify({ sqlite, postgres, peer }));
