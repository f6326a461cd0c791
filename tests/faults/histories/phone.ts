import { pbkdf2Sync } from 'node:crypto';
import type { Bytes } from '../../../src/platform/bytes.ts';
import type { Crypto } from '../../../src/platform/crypto.ts';
import type { Device, Locks, WakeCause } from '../../../src/platform/device.ts';
import type { ToWorker } from '../../../src/worker/messages.ts';
import { type Blow, closeDisk, type Disk, type DiskUser, emptyDisk, factoryFor } from './disk.ts';
import type { PHONE } from './phone-side.ts';
import { enter, settled } from './stage.ts';

export type PhoneSide = typeof PHONE;

const INDIA_MS = 19_800_000;

/** What a phone needs of the world around it. */
export interface Surroundings {
  crypto: Crypto;
  now(): number;
  /** Calls back in so many true milliseconds, unless it is stopped. */
  after(ms: number, runner: Page, work: () => void): () => void;
  fetch(page: Page, url: string, init: RequestInit): Promise<Response>;
  /** The page is no more. */
  closed(page: Page): void;
}

/** One page or service worker: it lives until it is closed or killed. */
export interface Page extends DiskUser {
  readonly phone: Phone;
  readonly side: PhoneSide;
  readonly kind: 'page' | 'worker';
  readonly device: Device;
  hear(cause: WakeCause): void;
  /** What the browser offers it as `fetch`. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  inSight: boolean;
}

/** A phone: its disk, its clock and its small store outlive every page. */
export interface Phone {
  readonly name: string;
  disk: Disk;
  small: Map<string, string>;
  /** How wrong its clock is (ms). */
  skewMs: number;
  link: 'up' | 'down';
  /** What will befall the next requests. */
  fates: Fate[];
  /** What befalls the phone at a later step. */
  trouble: { steps: number; blow: Blow } | null;
  pages: Page[];
  locks: PhoneLocks;
  lost: boolean;
  worker: ReturnType<PhoneSide['makeKeeper']> | null;
}

/** What befalls one request. */
export type Fate =
  | 'good'
  | 'lost'
  | 'reply-lost'
  | 'doubled'
  /** A copy of it arrives some day. */
  | 'echo'
  | 'portal'
  | 'stranger'
  | 'slow'
  | 'slow-reply'
  | 401
  | 413
  | 429
  | 500
  | 503
  /** Its reply ends after this share of its bytes. */
  | { cut: number };

export function makePhone(name: string, hasWebLocks: boolean): Phone {
  return {
    name,
    disk: emptyDisk(),
    small: new Map(),
    skewMs: 0,
    link: 'up',
    fates: [],
    trouble: null,
    pages: [],
    locks: phoneLocks(hasWebLocks),
    lost: false,
    worker: null,
  };
}

interface Turn {
  owner: Page;
  go: () => void;
}

interface PhoneLocks {
  of(page: Page): Locks;
  release(page: Page): void;
}

/** Web Locks: shared by the pages of a browser, and released when a page dies. Before Chrome 69 each page has its own. */
function phoneLocks(areShared: boolean): PhoneLocks {
  const queues = new Map<string, Turn[]>();
  const nameFor = (page: Page, name: string) =>
    areShared ? name : `${page.phone.pages.indexOf(page)} ${name}`;
  const next = (name: string) => {
    const [first] = queues.get(name) ?? [];
    if (first) enter(first.owner, first.go);
    else queues.delete(name);
  };
  const leave = (name: string, turn: Turn) => {
    const queue = queues.get(name) ?? [];
    const at = queue.indexOf(turn);
    if (at < 0) return;
    queue.splice(at, 1);
    if (at === 0) next(name);
  };
  return {
    of: (page) => {
      const exclusive = <T>(asked: string, work: () => Promise<T>) =>
        new Promise<T>((resolve, reject) => {
          if (page.dead) return;
          const name = nameFor(page, asked);
          const queue = queues.get(name) ?? [];
          queues.set(name, queue);
          const turn: Turn = {
            owner: page,
            go: () =>
              void work()
                .then(resolve, reject)
                .finally(() => leave(name, turn)),
          };
          queue.push(turn);
          if (queue.length === 1) turn.go();
        });
      return {
        exclusive,
        ifFree: async (name, work) =>
          (queues.get(nameFor(page, name))?.length ?? 0) > 0 ? ('taken' as const) : exclusive(name, work),
      };
    },
    release(page) {
      for (const [name, queue] of queues)
        for (const turn of queue.filter(({ owner }) => owner === page)) leave(name, turn);
    },
  };
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

function deviceOf(page: Page, world: Surroundings): { device: Device; hear: Page['hear'] } {
  const { phone } = page;
  const heard = new Set<(cause: WakeCause) => void>();
  const now = () => world.now() + phone.skewMs;
  const stretch = (pin: string, salt: Uint8Array): Bytes =>
    new Uint8Array(pbkdf2Sync(pin, salt, 1, 32, 'sha256'));
  const device: Device = {
    crypto: world.crypto,
    clock: {
      now,
      today: () => new Date(now() + INDIA_MS).toISOString().slice(0, 10),
      // Time passes alike for every page; only the clock on the wall is set to anything.
      steady: () => world.now(),
      zone: () => INDIA_MS / 60_000,
      built: 0,
    },
    http: { send: (request) => (page.dead ? never() : page.side.browserHttp.send(request)) },
    locks: phone.locks.of(page),
    wake: {
      listen(listener) {
        heard.add(listener);
        return () => heard.delete(listener);
      },
      visible: () => page.inSight,
    },
    timers: { after: (ms, work) => world.after(ms, page, work) },
    pin: {
      async begin(pin) {
        const salt = world.crypto.bytes(16);
        return { stretching: { name: 'pbkdf2-sha256', rounds: 1, salt }, key: stretch(pin, salt) };
      },
      repeat: async (pin, { salt }) => stretch(pin, salt),
    },
    storage: { persist: async () => true, freeMb: async () => 900 },
    small: {
      get: (key) => phone.small.get(key) ?? null,
      set: (key, value) => void (page.dead || phone.small.set(key, value)),
      remove: (key) => void (page.dead || phone.small.delete(key)),
    },
    worker: {
      tell: (message) => void (page.dead || tellWorker(phone, world, message as ToWorker)),
      ask: async (message) => (page.dead ? never() : askWorker(phone, message as ToWorker)),
      state: async () => ({ app: 'whole', wakes: true }),
    },
  };
  return { device, hear: (cause) => [...heard].forEach((listener) => void listener(cause)) };
}

function tellWorker(phone: Phone, world: Surroundings, message: ToWorker): void {
  if (message.type === 'keep-key') void phone.worker?.keep(message.feed, message.wrapped, message.until);
  if (message.type === 'drop-key') phone.worker?.drop(message.feed);
  if (message.type === 'send-outboxes' && phone.link === 'up') wakeWorker(phone, world);
}

function askWorker(phone: Phone, message: ToWorker): unknown {
  return message.type === 'take-key' ? (phone.worker?.take(message.feed) ?? null) : null;
}

/** The service worker sends what is sealed, as on a message of a page or on a background sync. */
export function wakeWorker(phone: Phone, world: Surroundings): void {
  const side = phone.pages[0]?.side;
  if (!side || phone.lost) return;
  const worker = openRunner(phone, side, world, 'worker');
  enter(worker, () => {
    const { http, clock } = worker.device;
    side.sendOutboxes(http, clock).then(
      () => worker.die(),
      () => worker.die(),
    );
  });
}

/** Opens a page, or wakes the service worker, with the code of this side. */
export function openRunner(phone: Phone, side: PhoneSide, world: Surroundings, kind: Page['kind']): Page {
  let dead = false;
  const page = {
    phone,
    side,
    kind,
    inSight: true,
    connections: [],
    get dead() {
      return dead;
    },
    step: () => stepOn(phone),
    fetch: (url: string, init: RequestInit) => world.fetch(page, url, init),
    die() {
      if (dead) return;
      dead = true;
      closeDisk(page);
      phone.locks.release(page);
      phone.pages = phone.pages.filter((one) => one !== page);
      world.closed(page);
    },
  } as unknown as Page & { device: Device; hear: Page['hear']; factory: unknown };
  page.factory = factoryFor(phone.disk, page);
  Object.assign(page, deviceOf(page, world));
  phone.pages.push(page);
  return page;
}

function stepOn(phone: Phone): Blow | null {
  const { trouble } = phone;
  if (!trouble || --trouble.steps > 0) return null;
  phone.trouble = null;
  return trouble.blow;
}

/**
 * Does something on a page as a person would, and waits until it is done or goes no further: null when the page died
 * meanwhile, or it waits for what has not come yet.
 */
export async function act<T>(page: Page, work: () => Promise<T>): Promise<T | null> {
  const done: { result?: T; error?: unknown } = {};
  enter(page, () => {
    work().then(
      (result) => {
        done.result = result;
      },
      (error: unknown) => {
        done.error = error;
      },
    );
  });
  await settled();
  if (page.dead) return null;
  if ('error' in done) throw done.error;
  return 'result' in done ? (done.result as T) : null;
}
