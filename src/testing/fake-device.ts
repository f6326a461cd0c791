import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { pageLocks } from '../platform/browser/locks.ts';
import { concat, utf8 } from '../platform/bytes.ts';
import { INDIA_MINUTES } from '../platform/clock.ts';
import type { Device, Http, WakeCause, WorkerState } from '../platform/device.ts';
import { HttpFailure } from '../platform/device.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import type { KeyAnswer, ToWorker } from '../worker/messages.ts';

/** 2026-11-20 10:00 in India. */
export const TEST_NOW = Date.UTC(2026, 10, 20, 4, 30);

/** A phone in memory: its clock, timers and events move only when a test moves them. */
export interface FakeDevice extends Device {
  /** What pages have told the service worker, oldest first. */
  toldWorker: readonly ToWorker[];
  set: {
    http(http: Http): void;
    advance(ms: number): void;
    /** Time passes while the browser lets no timer run. */
    sleep(ms: number): void;
    /** Somebody sets the phone's clock: no time passes. */
    setClock(ms: number): void;
    /** Minutes ahead of UTC. */
    zone(minutes: number): void;
    wake(cause: WakeCause): void;
    /** The service worker is killed: its memory is gone. */
    killWorker(): void;
    today(day: string): void;
  };
}

/** Databases as on a phone that was never used. */
export function freshDatabases(): void {
  const factory = new IDBFactory();
  Object.assign(globalThis, { indexedDB: factory, IDBKeyRange });
  Dexie.dependencies.indexedDB = factory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

function fakeTimers(now: () => number) {
  const waiting = new Set<{ at: number; work: () => void }>();
  return {
    after(ms: number, work: () => void) {
      const timer = { at: now() + ms, work };
      waiting.add(timer);
      return () => void waiting.delete(timer);
    },
    runDue() {
      for (const timer of [...waiting].sort((a, b) => a.at - b.at)) {
        if (timer.at > now() || !waiting.delete(timer)) continue;
        timer.work();
      }
    },
  };
}

function fakeWorker(now: () => number) {
  const kept = new Map<string, { wrapped: KeyAnswer['wrapped']; until: number }>();
  const heard: ToWorker[] = [];
  return {
    clear: () => kept.clear(),
    state: async (): Promise<WorkerState> => ({ app: 'whole', wakes: true }),
    heard,
    tell(message: unknown) {
      const said = message as ToWorker;
      heard.push(said);
      if (said.type === 'keep-key') kept.set(said.feed, said);
      if (said.type === 'drop-key') kept.delete(said.feed);
    },
    async ask(message: unknown): Promise<KeyAnswer | null> {
      const said = message as ToWorker;
      if (said.type !== 'take-key') return null;
      const held = kept.get(said.feed);
      kept.delete(said.feed);
      return { wrapped: held && held.until > now() ? held.wrapped : null };
    },
  };
}

function localDay(now: number, zone: number): string {
  return new Date(now + zone * 60_000).toISOString().slice(0, 10);
}

export function fakeDevice(): FakeDevice {
  let now = TEST_NOW;
  let today: string | null = null;
  let steady = 0;
  let zone = INDIA_MINUTES;
  let inSight = true;
  let http: Http = {
    send: () => Promise.reject(new HttpFailure({ kind: 'offline' })),
  };
  const small = new Map<string, string>();
  const heard = new Set<(cause: WakeCause) => void>();
  const timers = fakeTimers(() => now);
  const worker = fakeWorker(() => now);
  const stretched = (pin: string, salt: Uint8Array) => nodeCrypto.sha256(concat(utf8(pin), salt));
  return {
    crypto: nodeCrypto,
    clock: {
      now: () => now,
      today: () => today ?? localDay(now, zone),
      steady: () => steady,
      zone: () => zone,
      built: 0,
    },
    timers,
    worker,
    toldWorker: worker.heard,
    locks: pageLocks,
    http: { send: (request) => http.send(request) },
    wake: {
      listen(listener) {
        heard.add(listener);
        return () => heard.delete(listener);
      },
      visible: () => inSight,
    },
    pin: {
      async begin(pin) {
        const salt = nodeCrypto.bytes(16);
        return { stretching: { name: 'pbkdf2-sha256', rounds: 1, salt }, key: await stretched(pin, salt) };
      },
      repeat: (pin, { salt }) => stretched(pin, salt),
    },
    storage: { persist: async () => true, freeMb: async () => 900 },
    small: {
      get: (key) => small.get(key) ?? null,
      set: (key, value) => void small.set(key, value),
      remove: (key) => void small.delete(key),
    },
    set: {
      http(next) {
        http = next;
      },
      advance(ms) {
        now += ms;
        steady += ms;
        timers.runDue();
      },
      sleep(ms) {
        now += ms;
      },
      setClock(ms) {
        now = ms;
      },
      zone(minutes) {
        zone = minutes;
      },
      wake(cause) {
        if (cause !== 'online') inSight = cause === 'visible';
        for (const listener of heard) listener(cause);
      },
      killWorker: worker.clear,
      today(day) {
        today = day;
      },
    },
  };
}
