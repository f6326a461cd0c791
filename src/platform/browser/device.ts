import type { Device } from '../device.ts';
import { browserTimers, phoneClock } from './clock.ts';
import { browserCrypto } from './crypto.ts';
import { browserHttp } from './http.ts';
import { browserLocks } from './locks.ts';
import { browserPin } from './pin.ts';
import { browserSmallStore, browserStorage } from './storage.ts';
import { browserWake } from './wake.ts';
import { browserWorkerPort } from './worker-port.ts';

/** The browser this app runs in. */
export const browserDevice: Device = {
  crypto: browserCrypto,
  clock: phoneClock(import.meta.env.VITE_BUILT ?? ''),
  http: browserHttp,
  locks: browserLocks,
  wake: browserWake,
  timers: browserTimers,
  pin: browserPin,
  storage: browserStorage,
  small: browserSmallStore,
  worker: browserWorkerPort,
};
