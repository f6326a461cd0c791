import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../../src/platform/clock.ts';
import type { Crypto } from '../../../src/platform/crypto.ts';
import type { Db, Storage } from '../../../src/server/db/port.ts';
import type { Services } from '../../../src/server/services.ts';
import type { Seeded } from './seeded.ts';
import type { SERVER } from './server-side.ts';
import { busy } from './stage.ts';

type ServerSide = typeof SERVER;

const SAID = { publicUrl: 'https://pahunch.test', programmeName: 'पहुँच', state: 'BR' };
const SETTINGS = {
  ...SAID,
  ...{ appFolder: '/nowhere', keyFile: '/nowhere', metricsToken: null },
  ...{ logLevel: 'silent' as const, trustedProxies: 0 },
};

/** A server as it is built, and the services its requests find; each start puts others in their place. */
export interface Built {
  side: ServerSide;
  app: FastifyInstance;
  services: Services;
}

export interface ServerGround {
  crypto: Crypto;
  clock: Clock;
}

/** Builds a server that serves nobody yet: opening its doors is slow, and the same for every history. */
export async function buildOnce(side: ServerSide, ground: ServerGround): Promise<Built> {
  const services = { ...ground, counts: side.makeCounts(), publicUrl: SAID.publicUrl } as Services;
  return { side, services, app: await side.buildServer(services, SETTINGS) };
}

/** What a killed server still wanted of its database. */
class ServerKilled extends Error {}

export interface ServerRequest {
  method: 'GET' | 'POST' | 'PATCH';
  url: string;
  headers: Record<string, string>;
  body: string;
  from: string;
}

export interface ServerReply {
  status: number;
  type: string;
  body: string;
}

/** One run of the process. `killIn`: it dies after so many more steps on its database; 0: it does not. */
interface Process {
  alive: boolean;
  killIn: number;
  underWay: number;
}

type Method = (...args: unknown[]) => unknown;

function stepping<T extends object>(members: T, step: () => Promise<void>): T {
  const wrapped: Record<string, Method> = {};
  for (const [name, method] of Object.entries(members) as [string, Method][])
    wrapped[name] = async (...args) => {
      await step();
      return method.apply(members, args);
    };
  return wrapped as T;
}

const PARTS = ['claims', 'log', 'held', 'org', 'feeds', 'programme', 'audit', 'kept'] as const;

/** Few transactions touch more than two parts: each is wrapped when it is first asked for. */
function steppingDb(db: Db, step: () => Promise<void>): Db {
  const made: Partial<Record<(typeof PARTS)[number], object>> = {};
  const parts = {};
  for (const part of PARTS) {
    const get = () => (made[part] ??= stepping(db[part], step));
    Object.defineProperty(parts, part, { get, enumerable: true });
  }
  return parts as Db;
}

/** The storage of one process: every call is a step at which it may die, or let another request go first. */
function steppingStorage(storage: Storage, step: () => Promise<void>): Storage {
  return {
    ...steppingDb(storage, step),
    async transaction(work) {
      await step();
      const result = await storage.transaction((db) => work(steppingDb(db, step)));
      await step();
      return result;
    },
    bytes: () => storage.bytes(),
    close: () => storage.close(),
  };
}

export interface SimServer {
  readonly folder: string;
  /** How often it was restored. */
  readonly history: number;
  readonly services: Services;
  readonly side: ServerSide;
  /** Reads what is on the disk. */
  readonly disk: Database.Database;
  /** Null when no answer came: it is down, or died on the way. */
  handle(request: ServerRequest): Promise<ServerReply | null>;
  /** Runs work of an administrator's; false when the server died of it or is down. */
  administer(work: (services: Services) => Promise<unknown>): Promise<boolean>;
  start(): Promise<void>;
  stop(): Promise<void>;
  killIn(steps: number): void;
  /** The database file as it is now. */
  copy(): Buffer;
  /** Puts a copy in the place of the database, under a new epoch, as a restore does. */
  restore(copy: Buffer, epoch: string): Promise<void>;
  update(built: Built): Promise<void>;
  /** The last of it in this history. */
  end(): Promise<void>;
}

export function makeServer(first: Built, folder: string, random: Seeded): SimServer {
  const file = join(folder, 'pahunch.sqlite');
  let built = first;
  let process: Process = { alive: false, killIn: 0, underWay: 0 };
  let storage: Storage | null = null;
  let disk: Database.Database | null = null;
  let restored = 0;

  const stepOf = (own: Process) => async () => {
    if (own.alive && own.killIn > 0 && --own.killIn === 0) own.alive = false;
    if (!own.alive) throw new ServerKilled();
    if (own.underWay > 1)
      for (let i = random.below(3); i > 0; i--) await new Promise((go) => setImmediate(go));
  };

  const inProcess = async <T>(work: () => Promise<T>): Promise<T | null> => {
    const own = process;
    if (!own.alive) return null;
    own.underWay++;
    try {
      const result = await busy(work());
      return own.alive ? result : null;
    } catch (error) {
      if (error instanceof ServerKilled) return null;
      throw error;
    } finally {
      own.underWay--;
      if (!own.alive && own.underWay === 0) await close(own);
    }
  };

  const close = async (own: Process) => {
    own.alive = false;
    if (own !== process) return;
    await storage?.close();
    storage = null;
  };

  const openDisk = () => {
    disk ??= new Database(file);
    return disk;
  };

  const start = async () => {
    if (process.alive) return;
    await close(process);
    const own: Process = { alive: true, killIn: 0, underWay: 0 };
    process = own;
    storage = await built.side.openSqlite(file, built.services.crypto);
    const { crypto, clock } = built.services;
    const ground = { storage: steppingStorage(storage, stepOf(own)), crypto, clock };
    const keyFile = join(folder, 'pahunch.key');
    Object.assign(built.services, await built.side.makeServices(ground, { ...SAID, keyFile }));
    await inProcess(() => built.side.readWhatWaited(built.services));
  };

  return {
    folder,
    get history() {
      return restored;
    },
    get services() {
      return built.services;
    },
    get side() {
      return built.side;
    },
    get disk() {
      return openDisk();
    },
    start,
    handle: ({ method, url, headers, body, from }) =>
      inProcess(async () => {
        const reply = await built.app.inject({
          method,
          url,
          headers,
          ...(body !== '' && { payload: body }),
          remoteAddress: from,
        });
        return {
          status: reply.statusCode,
          type: String(reply.headers['content-type'] ?? ''),
          body: reply.body,
        };
      }),
    administer: async (work) => (await inProcess(async () => [await work(built.services)])) !== null,
    stop: () => close(process),
    killIn(steps) {
      process.killIn = steps;
    },
    copy() {
      return openDisk().serialize();
    },
    async restore(copy, epoch) {
      restored++;
      await close(process);
      disk?.close();
      disk = null;
      for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
      writeFileSync(file, copy);
      const db = new Database(file);
      db.prepare('update programme set epoch = ?').run(epoch);
      db.close();
    },
    async update(next) {
      await close(process);
      built = next;
    },
    async end() {
      await close(process);
      disk?.close();
    },
  };
}

/** The key file and database of a server that has just been set up, to begin each history with. */
export interface Template {
  key: Buffer;
  database: Buffer;
}

export function readTemplate(folder: string, server: SimServer): Template {
  return { key: readFileSync(join(folder, 'pahunch.key')), database: server.copy() };
}

export function writeTemplate(folder: string, { key, database }: Template): void {
  for (const end of ['-wal', '-shm']) rmSync(join(folder, `pahunch.sqlite${end}`), { force: true });
  writeFileSync(join(folder, 'pahunch.key'), key);
  writeFileSync(join(folder, 'pahunch.sqlite'), database);
}
