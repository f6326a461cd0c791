import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import { readKeyFile } from '../../../platform/node/key-file.ts';
import { postgresDatabase, rawTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { postgresStart } from '../../../testing/postgres-open.ts';
import { addSmallBlock, testServer } from '../../../testing/server.ts';
import type { Connections, See } from '../../../testing/watched-connections.ts';
import { openSqlite } from '../../db/sqlite/open.ts';
import { makeKeys } from '../../keys.ts';
import { finishKey } from '../key-swap.ts';
import { restoreIntoPostgres } from './restore.ts';
import { epochOf } from './swap.ts';

const BIG = 1_000_000;
const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, lostAnswer: false }));
const cut = vi.hoisted(() => () => {
  if (power.left-- <= 0) throw new Error('power cut');
});

/**
 * Every statement of the restore is one step, the answer to a commit another, and every change on the disk; the power
 * fails when none is left. Looks at who else is connected are as many as it takes, and change nothing: no steps.
 */
vi.mock('../../db/postgres/connections.ts', async (original) => {
  const real = await original<{ connections: Connections }>();
  const { watched } = await import('../../../testing/watched-connections.ts');
  const see: See = async (text, run) => {
    if (String(text).includes('pg_stat_')) return run();
    cut();
    const answer = await run();
    if (text === 'commit') {
      power.lostAnswer = power.left <= 0;
      cut();
    }
    return answer;
  };
  return { ...real, connections: watched(real.connections, see, cut) };
});
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const step = <A extends unknown[], R>(work: (...args: A) => R) => {
    return (...args: A): R => {
      cut();
      return work(...args);
    };
  };
  const names = ['renameSync', 'linkSync', 'copyFileSync'] as const;
  return { ...real, ...Object.fromEntries(names.map((name) => [name, step(real[name] as () => void)])) };
});

let folder: string;
let part: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keeping-power-'));
  part = join(folder, 'restore.part');
});
afterEach(() => {
  power.left = Number.POSITIVE_INFINITY;
  rmSync(folder, { recursive: true, force: true });
});

/** The epoch under which the next start serves; it must find the key file that opens what is there. */
async function servedNext(): Promise<string> {
  const keyFile = join(folder, 'pahunch.key');
  const raw = await rawTestDatabase(folder);
  const epoch = await epochOf(raw);
  if (epoch === null) throw new Error('nothing is there to be served');
  finishKey(keyFile, epoch);
  const file = readKeyFile(keyFile);
  if (!file) throw new Error('no key file is there');
  const [key] = await raw.selectFrom('programme_key').selectAll().execute();
  await raw.destroy();
  await makeKeys(nodeCrypto, file).unwrap(
    `programme key ${key?.key_id}`,
    key?.private_wrapped ?? new Uint8Array(),
  );
  return epoch;
}

async function used(at: string, database: TestDatabase): Promise<string> {
  const server = await testServer({ folder: at, database });
  await addSmallBlock(server.services);
  await server.close();
  return server.services.programme.epoch;
}

/**
 * All of the first part is beside what is served, the last steps are those that decide; and once nothing fails. The last
 * ones are gone through backwards: after a decision nothing is left that the next restore clears away by further steps.
 */
function stepsToTry(all: number): number[] {
  const beside = Array.from({ length: all }, (_, step) => step).filter((step) => step % 9 === 0);
  const deciding = Array.from({ length: 12 }, (_, step) => all + 3 - step);
  return [...beside, ...deciding, BIG];
}

test('wherever the power fails, the next start serves the old database with its key file or the new one with its own', async () => {
  mkdirSync(part);
  await used(part, 'sqlite');
  const storage = await openSqlite(join(part, 'pahunch.sqlite'), nodeCrypto);
  await storage.transaction((db) => db.kept.beginEpoch({ epoch: 'NEWEP0CH', taken_at: 1, restored_at: 2 }));
  await storage.close();
  const old = await used(folder, 'postgres');
  const oldKey = readFileSync(join(folder, 'pahunch.key'));
  const place = postgresStart(await postgresDatabase(basename(folder)));
  const target = { place, keyFile: join(folder, 'pahunch.key'), replace: true };
  const restore = (stamp: string) =>
    restoreIntoPostgres({ ...target, stamp }, { part, epoch: 'NEWEP0CH' }, nodeCrypto);

  power.left = BIG;
  await restore('first');
  const all = BIG - power.left;
  const ends = new Set<string>();
  for (const steps of stepsToTry(all)) {
    await bringBack(old, oldKey);
    power.left = steps;
    power.lostAnswer = false;
    const said = await restore(`t${steps}`).then(
      () => 'done',
      () => 'cut off',
    );
    power.left = Number.POSITIVE_INFINITY;
    const epoch = await servedNext();
    ends.add(`${epoch === old ? 'old' : 'new'}, ${power.lostAnswer ? 'no answer to the commit' : said}`);
    const key = readFileSync(join(folder, 'pahunch.key'));
    expect(key.equals(oldKey), `after ${steps} steps`).toBe(epoch === old);
  }
  expect(ends).toEqual(
    new Set(['old, cut off', 'new, no answer to the commit', 'new, cut off', 'new, done']),
  );
}, 900_000);

/** What the restore before has put aside is served again. */
async function bringBack(epoch: string, key: Buffer): Promise<void> {
  const raw = await rawTestDatabase(folder);
  if ((await epochOf(raw)) !== epoch) {
    const { rows } = await sql<{ name: string }>`
      select nspname as name from pg_namespace where starts_with(nspname, 'replaced_')`.execute(raw);
    await sql`drop schema public cascade`.execute(raw);
    await sql`alter schema ${sql.id(rows[0]?.name ?? '')} rename to public`.execute(raw);
  }
  await raw.destroy();
  for (const name of readdirSync(folder).filter((one) => one.startsWith('pahunch.key')))
    rmSync(join(folder, name));
  writeFileSync(join(folder, 'pahunch.key'), key);
}
