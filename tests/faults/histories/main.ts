import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import Dexie from 'dexie';
import fc from 'fast-check';
import { addBlock } from './block.ts';
import { type History, histories } from './commands.ts';
import { watchDisks } from './disk.ts';
import { type Age, inviteCast, playHistory, type Stagehand } from './history.ts';
import type { Complaint } from './oracle.ts';
import type { Page, PhoneSide } from './phone.ts';
import type { PHONE } from './phone-side.ts';
import { seeded } from './seeded.ts';
import { buildOnce, makeServer, readTemplate } from './server.ts';
import type { SERVER } from './server-side.ts';
import { countTasks, stage } from './stage.ts';
import { syncCrypto } from './sync-crypto.ts';
import { clockOf, type Sides, type Theatre } from './world.ts';

const SETTING_UP = 20261120;
const LONGEST = 24;
const PHONES = { today: './phone.cjs', before: './phone-before.cjs' } as const;
const SERVERS = { today: './server.mjs', before: './server-before.mjs' } as const;
/** A disk in memory, where there is one: what is flushed to it costs nothing. */
const MEMORY = '/dev/shm';

/** Dexie makes one for each transaction that writes, and ends it; nothing here listens for it, and Node’s own is slow. */
class QuietAbortController {
  readonly signal = {
    aborted: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };

  abort(): void {
    this.signal.aborted = true;
  }
}

/** A browser without what would let chance in: its threads, its timers of its own. */
function prepareBrowser(): void {
  for (const name of ['CompressionStream', 'BroadcastChannel']) Reflect.deleteProperty(globalThis, name);
  Object.assign(globalThis, {
    AbortController: QuietAbortController,
    fetch: (url: string, init: RequestInit) => (stage.present as Page).fetch(url, init),
  });
  countTasks();
  watchDisks();
  Object.defineProperty(Dexie.dependencies, 'indexedDB', { get: () => stage.present?.factory });
  Dexie.dependencies.IDBKeyRange = globalThis.IDBKeyRange;
}

async function load<T>(file: string, name: string): Promise<T> {
  const module = (await import(new URL(file, import.meta.url).href)) as Record<string, T>;
  return module[name] as T;
}

/**
 * Copies of the phone's modules, made as pages are opened and used again. Their code is compiled once: what one page has
 * warmed up is warm for all.
 */
function sidesOf(name: string): Sides {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const evaluate = compileFunction(readFileSync(file, 'utf8'), ['module', 'require'], { filename: file });
  const find = createRequire(file);
  const make = () => {
    const module: { exports: { PHONE?: typeof PHONE } } = { exports: {} };
    evaluate(module, find);
    return module.exports.PHONE as PhoneSide;
  };
  const free: PhoneSide[] = [];
  return { take: () => free.pop() ?? make(), giveBack: (side) => void free.push(side) };
}

/** Few histories need what is old: it is loaded when the first of them is played. */
function onceAnAge<T>(make: (age: Age) => T): (age: Age) => T {
  const made = new Map<Age, T>();
  return (age) => {
    const one = made.get(age) ?? make(age);
    made.set(age, one);
    return one;
  };
}

async function setUp(): Promise<Stagehand> {
  prepareBrowser();
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'pahunch-histories-'));
  const chance: Theatre['chance'] = { random: seeded(SETTING_UP) };
  const random = {
    bytes: (length: number) => chance.random.bytes(length),
    below: (below: number) => chance.random.below(below),
  };
  const crypto = syncCrypto(random);
  const time = { now: Date.parse('2026-11-20T09:00:00+05:30') };
  const ground = { crypto, clock: clockOf(time) };
  const server = onceAnAge(async (age) => {
    chance.random = seeded(SETTING_UP);
    return buildOnce(await load<typeof SERVER>(SERVERS[age], 'SERVER'), ground);
  });
  const first = makeServer(await server('today'), folder, random);
  await first.start();
  await addBlock(first.services);
  const invitations = await inviteCast(first);
  const template = readTemplate(folder, first);
  await first.end();
  const sides = onceAnAge((age) => sidesOf(PHONES[age]));
  return { folder, server, sides, template, invitations, theatre: { crypto, time, chance } };
}

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** A history with which something is wrong, as fast-check wants to hear of it. */
class Failed extends Error {
  readonly complaints: Complaint[];

  constructor(complaints: Complaint[]) {
    super(complaints.map(({ what }) => what).join('; '));
    this.complaints = complaints;
  }
}

/** Plays a history; whatever breaks while it is played is wrong with it too. */
async function judge(hand: Stagehand, history: History): Promise<Complaint[]> {
  try {
    return await playHistory(hand, history);
  } catch (error) {
    return [{ kind: 'lost', what: `it broke: ${error instanceof Error ? error.stack : error}` }];
  }
}

interface Batch {
  seed: number;
  runs: number;
  path?: string;
}

/** So many histories that follow from one seed; what failed is shrunk before it is told. */
async function playBatch(hand: Stagehand, { seed, runs, path }: Batch): Promise<object> {
  const property = fc.asyncProperty(histories(LONGEST), async (history) => {
    const complaints = await judge(hand, history);
    if (complaints.length > 0) throw new Failed(complaints);
  });
  const parameters = { seed, numRuns: runs, ...(path !== undefined && { path }) };
  const details = await fc.check(property, parameters);
  const { counterexamplePath, counterexample, errorInstance } = details;
  const complaints = errorInstance instanceof Failed ? errorInstance.complaints : [];
  const failed = { path: counterexamplePath, history: counterexample?.[0], complaints };
  return { played: details.numRuns, ...(details.failed && { failed }) };
}

const hand = await setUp();
tell({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line) as Batch | { history: History };
  tell('history' in asked ? { complaints: await judge(hand, asked.history) } : await playBatch(hand, asked));
}
rmSync(hand.folder, { recursive: true, force: true });
process.exit(0);
