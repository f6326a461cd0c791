import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Unit, UnitType } from '../domain/org/org.ts';
import type { Bytes } from '../platform/bytes.ts';
import { toBase64url } from '../platform/bytes.ts';
import type { Clock } from '../platform/clock.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { buildServer } from '../server/build-server.ts';
import type { ChatSettings } from '../server/chat/settings.ts';
import type { Config } from '../server/config.ts';
import type { Storage, WorkerRow } from '../server/db/port.ts';
import { joinPhone, type Phone, postSync, type SyncAnswer, syncBody } from '../server/demo/phone.ts';
import { addInvitation, linkOf } from '../server/routes/org/invitations.ts';
import type { Services } from '../server/services.ts';
import { makeServices } from '../server/start.ts';
import { openTestStorage, type TestDatabase } from './databases.ts';

/** 20 November 2026, 10:00 in India. */
export const MORNING = Date.parse('2026-11-20T10:00:00+05:30');
const DAY_MS = 86_400_000;

export interface TestClock extends Clock {
  set(ms: number): void;
  /** Lets days pass. */
  later(days: number): void;
}

export function testClock(start = MORNING): TestClock {
  let ms = start;
  return {
    now: () => ms,
    today: () => new Date(ms + 19_800_000).toISOString().slice(0, 10),
    set: (to) => {
      ms = to;
    },
    later: (days) => {
      ms += days * DAY_MS;
    },
  };
}

export interface TestServer {
  app: FastifyInstance;
  services: Services;
  clock: TestClock;
  folder: string;
  log: string[];
  close(): Promise<void>;
}

export interface TestServerOptions {
  wrap?: (storage: Storage) => Storage;
  folder?: string;
  clock?: TestClock;
  /** Where it stores; unless told, what the vitest project says. */
  database?: TestDatabase;
  config?: Partial<Pick<Config, 'publicUrl' | 'trustedProxies' | 'metricsToken'>>;
  /** Longest statement on PostgreSQL. */
  statementMs?: number;
  chat?: ChatSettings;
}

/** A server as it is built for use, on a folder of its own. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'pahunch-'));
  const clock = options.clock ?? testClock();
  const opened = await openTestStorage(folder, options);
  const storage = options.wrap ? options.wrap(opened) : opened;
  const said = { publicUrl: 'https://pahunch.test', programmeName: 'पहुँच', state: 'BR' };
  const ground = { storage, crypto: nodeCrypto, clock };
  const chat = options.chat && { chat: options.chat };
  const services = await makeServices(ground, { ...said, keyFile: join(folder, 'pahunch.key'), ...chat });
  const log: string[] = [];
  const config = {
    ...said,
    ...{ appFolder: join(folder, 'app'), keyFile: join(folder, 'pahunch.key') },
    ...{ logLevel: 'debug' as const, trustedProxies: 0, metricsToken: null, ...options.config },
  };
  const app = await buildServer(services, config, { write: (line) => void log.push(line) });
  const close = async () => {
    await app.close();
    await storage.close();
    if (!options.folder) rmSync(folder, { recursive: true, force: true });
  };
  return { app, services, clock, folder, log, close };
}

export const SMALL_BLOCK = {
  block: 'BBBBBBB1',
  sector: 'SSSSSSS1',
  otherSector: 'SSSSSSS2',
  catchment: 'CCCCCCC1',
  nextCatchment: 'CCCCCCC2',
  farCatchment: 'CCCCCCC3',
  worker: 'WWWWWWW1',
  nextWorker: 'WWWWWWW2',
  farWorker: 'WWWWWWW3',
  supervisor: 'WWWWWWW4',
  officer: 'WWWWWWW5',
  administrator: 'WWWWWWW6',
} as const;

function unit(id: string, parent: string | null, type: UnitType): Unit {
  return { id, parent, type, name: { hi: `इकाई ${id}`, en: `Unit ${id}` }, lgd: null };
}

function worker(id: string, name: string, said: Pick<WorkerRow, 'role' | 'cadre' | 'unit'>): WorkerRow {
  return { id, number: `A-${id.slice(-1)}`, name, phone: '919876543210', moved_at: null, ...said };
}

/** A block with two sectors; three workers, a supervisor of the first sector, an officer and an administrator. */
export async function addSmallBlock({ storage }: Services): Promise<void> {
  const ids = SMALL_BLOCK;
  const [state] = await storage.org.units();
  for (const one of [
    unit(ids.block, state?.id ?? null, 'block'),
    unit(ids.sector, ids.block, 'sector'),
    unit(ids.otherSector, ids.block, 'sector'),
    unit(ids.catchment, ids.sector, 'catchment'),
    unit(ids.nextCatchment, ids.sector, 'catchment'),
    unit(ids.farCatchment, ids.otherSector, 'catchment'),
  ]) {
    await storage.org.putUnit(one);
  }
  const asha = { role: 'worker', cadre: 'asha' };
  for (const one of [
    worker(ids.worker, 'सुनीता देवी', { ...asha, unit: ids.catchment }),
    worker(ids.nextWorker, 'रेखा कुमारी', { ...asha, unit: ids.nextCatchment }),
    worker(ids.farWorker, 'मीरा देवी', { ...asha, unit: ids.farCatchment }),
    worker(ids.supervisor, 'पूनम सिन्हा', { role: 'supervisor', cadre: 'facilitator', unit: ids.sector }),
    worker(ids.officer, 'अजय प्रसाद', { role: 'officer', cadre: 'bcm', unit: ids.block }),
    worker(ids.administrator, 'व्यवस्थापक', { role: 'administrator', cadre: 'other', unit: ids.block }),
  ]) {
    await storage.org.putWorker(one);
  }
}

/** A fresh link for a worker, as the administrator's screen would show it. */
export async function linkFor(services: Services, workerId: string, days = 14): Promise<string> {
  const org = await services.org.view();
  const invited = org.workers.get(workerId);
  if (!invited) throw new Error('no such worker');
  const asked = { worker: invited, kiosk: false, days };
  const invitation = await services.storage.transaction((db) => addInvitation(services, db, org, asked));
  return linkOf(services, [invitation]);
}

export async function phoneFor(services: Services, workerId: string): Promise<Phone> {
  return joinPhone(nodeCrypto, await linkFor(services, workerId));
}

/** Pushes these entries and takes the receipt. */
export async function sync(
  { app, clock }: Pick<TestServer, 'app' | 'clock'>,
  phone: Phone,
  push = phone.entries,
  more: Record<string, unknown> = {},
): Promise<SyncAnswer> {
  const now = Math.floor(clock.now() / 60_000);
  return postSync(nodeCrypto, app, phone, await syncBody(nodeCrypto, phone, { push, now, more }));
}

/** A phone that has joined and has its token. */
export async function joinedPhone(server: TestServer, workerId: string): Promise<Phone> {
  const phone = await phoneFor(server.services, workerId);
  await sync(server, phone, []);
  return phone;
}

export function bearer(token: Bytes | null): Record<string, string> {
  return token ? { authorization: `Bearer ${toBase64url(token)}` } : {};
}
