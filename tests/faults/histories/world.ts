import type { Session as AppSession } from '../../../src/app/data/session.ts';
import type { Invitation } from '../../../src/codec/invitation.ts';
import type { Role } from '../../../src/domain/org/org.ts';
import type { Clock } from '../../../src/platform/clock.ts';
import type { Crypto } from '../../../src/platform/crypto.ts';
import { toBase32 } from '../../../src/platform/ids.ts';
import type { Services } from '../../../src/server/services.ts';
import type { Disk } from './disk.ts';
import { makeNetwork, type Network } from './network.ts';
import {
  act,
  makePhone,
  openRunner,
  type Page,
  type Phone,
  type PhoneSide,
  type Surroundings,
} from './phone.ts';
import type { Seeded } from './seeded.ts';
import type { ServerRequest, SimServer } from './server.ts';
import { enter, settled } from './stage.ts';

const MORNING = Date.parse('2026-11-20T10:00:00+05:30');
/** So many timers fire before the phones doze; after that what is due comes once, at the end of the wait. */
const AWAKE = 6;
const INDIA_MS = 19_800_000;
export const PIN = '482913';

/** One feed of one worker, on one phone. */
export interface Seat {
  phone: Phone;
  worker: string;
  role: Role;
  invitation: Invitation;
  feed: string | null;
  /** Other content may stand under its numbers elsewhere: its profile was copied or its disk rolled back. */
  isForked: boolean;
}

interface Timer {
  at: number;
  turn: number;
  runner: Page;
  work: () => void;
}

/** The modules of the phone's code, one copy for each page: a page has its own memory. */
export interface Sides {
  take(): PhoneSide;
  giveBack(side: PhoneSide): void;
}

/** Everything there is in one history. */
export interface World extends Surroundings {
  random: Seeded;
  server: SimServer;
  network: Network;
  phones: Phone[];
  seats: Seat[];
  /** Messages handed to the courier, and receipts that came back. */
  shelf: string[];
  receipts: string[];
  /** Copies of the database, of phones' disks. */
  backup: { database: Buffer; stated: Map<string, number> };
  disks: Map<Phone, Disk>;
  /** A line for each thing that went wrong where nothing may. */
  complaints: string[];
  labels: number;
  /** The highest number that an answered request has stated of a feed, in this history of the server. */
  stated: Map<string, number>;
  /** Set by whoever has the newer server. */
  updateServer(): Promise<void>;
  newEpoch(): string;
  advance(ms: number): Promise<void>;
  openPage(phone: Phone): Promise<Page>;
  addPhone(name: string, hasWebLocks: boolean): Phone;
}

/** The parts of a process that every history uses anew. */
export interface Theatre {
  sides: Sides;
  crypto: Crypto;
  /** The true time, which the server's clock shows. */
  time: { now: number };
  /** Bytes of the present history. */
  chance: { random: Seeded };
}

export function clockOf(time: Theatre['time']): Clock {
  return {
    now: () => time.now,
    today: () => new Date(time.now + INDIA_MS).toISOString().slice(0, 10),
  };
}

export function makeWorld(theatre: Theatre, server: SimServer, random: Seeded): World {
  const { time, sides, crypto } = theatre;
  time.now = MORNING;
  theatre.chance.random = random;
  const timers = new Set<Timer>();
  let turns = 0;
  const network = makeNetwork(server, (asked) => learnStated(world, asked));

  const nextTimer = (until: number) =>
    [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.turn - b.turn)[0];

  const fire = async (timer: Timer | undefined) => {
    if (!timer || !timers.delete(timer) || timer.runner.dead) return;
    time.now = Math.max(time.now, timer.at);
    enter(timer.runner, timer.work);
    await settled();
  };

  const world: World = {
    crypto,
    random,
    server,
    network,
    phones: [],
    seats: [],
    shelf: [],
    receipts: [],
    backup: { database: Buffer.alloc(0), stated: new Map() },
    disks: new Map(),
    complaints: [],
    labels: 0,
    stated: new Map(),
    updateServer: () => Promise.resolve(),
    newEpoch: () => toBase32(random.bytes(5)),
    now: () => time.now,
    after(ms, runner, work) {
      const timer: Timer = { at: time.now + ms, turn: turns++, runner, work };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    fetch: network.fetch,
    closed(page) {
      if (page.kind === 'page') sides.giveBack(page.side);
    },
    async advance(ms) {
      const until = time.now + ms;
      await settled();
      for (let i = 0; i < AWAKE; i++) await fire(nextTimer(until));
      time.now = until;
      for (const timer of [...timers].filter(({ at }) => at <= until)) await fire(timer);
    },
    addPhone(name, hasWebLocks) {
      const phone = makePhone(name, hasWebLocks);
      world.phones.push(phone);
      return phone;
    },
    async openPage(phone) {
      const side = sides.take();
      const page = openRunner(phone, side, world, 'page');
      phone.worker ??= side.makeKeeper(
        { now: () => time.now + phone.skewMs, today: () => '' },
        { after: (ms, work) => world.after(ms, { dead: false } as Page, work) },
      );
      await act(page, async () => void side.startData(page.device));
      await settled();
      return page;
    },
  };
  return world;
}

/** What an answered sync has stated of its feed, and of the worker's feeds whose databases are gone. */
function learnStated({ stated, server }: World, { url, body }: ServerRequest): void {
  if (url !== '/api/sync') return;
  const said = JSON.parse(body) as { feed: string; head: number; health?: { lost?: [string, number][] } };
  const workerOf = (feed: string) =>
    server.disk.prepare('select worker from feed where id = ?').pluck().get(feed);
  const state = (feed: string, head: number) => stated.set(feed, Math.max(head, stated.get(feed) ?? 0));
  state(said.feed, said.head);
  for (const [feed, head] of said.health?.lost ?? [])
    if (workerOf(feed) === workerOf(said.feed)) state(feed, head);
}

/** The page of a phone that somebody looks at; opened where there is none. */
export async function pageOf(world: World, phone: Phone): Promise<Page | null> {
  if (phone.lost) return null;
  return phone.pages.find(({ kind }) => kind === 'page') ?? (await world.openPage(phone));
}

export interface Open {
  page: Page;
  session: AppSession;
}

export function sessionOn(page: Page): AppSession | null {
  return page.dead ? null : page.side.currentSession();
}

/** Opens a seat's vault on its phone as its worker would: joins the first time, else by her PIN. */
export async function openSeat(world: World, seat: Seat, on?: Page): Promise<Open | null> {
  const page = on ?? (await pageOf(world, seat.phone));
  if (!page || page.dead) return null;
  const open = sessionOn(page);
  if (open && open.vault.feed === seat.feed) return { page, session: open };
  const { side } = page;
  if (seat.feed === null) {
    const joined = await act(page, () =>
      side.join(seat.invitation, { pin: PIN, picture: 'mango', lang: 'hi' }),
    );
    if (!joined || !('feed' in joined)) return null;
    seat.feed = joined.feed;
  }
  // Whoever joined before the power failed is there already, and somebody else may be open.
  if (sessionOn(page)?.vault.feed !== seat.feed) await act(page, () => side.unlock(seat.feed as string, PIN));
  await settled();
  const session = sessionOn(page);
  return session?.vault.feed === seat.feed ? { page, session } : null;
}

/** A fresh invitation, as the administrator's screen would make it; null while the server is away. */
export async function invite(server: SimServer, worker: string, kiosk = false): Promise<Invitation | null> {
  let made: Invitation | null = null;
  await server.administer(async (services: Services) => {
    const org = await services.org.view();
    const invited = org.workers.get(worker);
    if (!invited) throw new Error('no such worker');
    const asked = { worker: invited, kiosk, days: 14 };
    made = await services.storage.transaction((db) => server.side.addInvitation(services, db, org, asked));
  });
  return made;
}
