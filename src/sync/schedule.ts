import type { Device } from '../platform/device.ts';
import type { RunResult } from './engine.ts';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** Entries saved in quick succession leave together. */
const AFTER_SAVE_MS = 300;

export interface Schedule {
  /** The worker asks for it: at once. */
  now(): void;
  /** Something was saved. */
  saved(): void;
  stop(): void;
}

/** Full jitter: anywhere between nothing and the pause that the number of failures allows. */
export function pauseAfter(failures: number, chance: number): number {
  return Math.round(chance * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)));
}

function chanceOf(device: Device): number {
  const [high = 0, low = 0] = device.crypto.bytes(2);
  return (high * 256 + low) / 65_535;
}

/** Runs at once, after saves, on coming online or into view, and again after failures; never two at a time. */
export function makeSchedule(device: Device, run: () => Promise<RunResult>): Schedule {
  let failures = 0;
  let running = false;
  let again = false;
  let stopped = false;
  let cancel: () => void = () => undefined;

  const later = (ms: number) => {
    cancel();
    if (!stopped) cancel = device.timers.after(ms, start);
  };

  const settle = (result: RunResult) => {
    if (result.kind === 'failed') {
      failures++;
      later(Math.max(result.retrySeconds * 1000, pauseAfter(failures, chanceOf(device))));
    } else if (result.kind === 'taken') {
      // At once when it is over; the pause is for a lock that a sleeping tab holds.
      later(FIRST_PAUSE_MS);
      result.free.then(
        () => soon(0),
        () => undefined,
      );
    } else {
      failures = 0;
    }
  };

  function start(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    cancel();
    running = true;
    run()
      .then(settle)
      .catch(() => settle({ kind: 'failed', retrySeconds: 0 }))
      .finally(() => {
        running = false;
        if (again) soon(0);
      });
  }

  /** Forgets earlier failures: something happened that may have mended them. */
  const soon = (ms: number) => {
    again = running;
    failures = 0;
    later(ms);
  };

  const silence = device.wake.listen((cause) => {
    if (cause !== 'hidden') soon(0);
  });
  soon(0);
  return {
    now: () => soon(0),
    saved: () => soon(AFTER_SAVE_MS),
    stop() {
      stopped = true;
      cancel();
      silence();
    },
  };
}
