import type { Bytes } from '../platform/bytes.ts';
import type { Clock } from '../platform/clock.ts';
import type { Timers } from '../platform/device.ts';
import { type KeyAnswer, LONGEST_KEEP_MS } from './messages.ts';

interface Kept {
  wrapped: Bytes;
  until: number;
  end: () => void;
}

export interface Keeper {
  /** Resolves when the wrap is gone: taken, dropped or past its time. Keeps the worker alive as far as the browser lets it. */
  keep(feed: string, wrapped: Bytes, until: number): Promise<void>;
  /** Gives the wrap out once; null when there is none or its time is over. */
  take(feed: string): KeyAnswer;
  drop(feed: string): void;
  dropAll(): void;
}

/** Holds wrapped keys in memory and nowhere else. */
export function makeKeeper(clock: Clock, timers: Timers): Keeper {
  const held = new Map<string, Kept>();

  function drop(feed: string): void {
    const kept = held.get(feed);
    held.delete(feed);
    kept?.wrapped.fill(0);
    kept?.end();
  }

  return {
    drop,
    dropAll() {
      for (const feed of [...held.keys()]) drop(feed);
    },
    keep(feed, wrapped, until) {
      drop(feed);
      const ms = Math.min(until - clock.now(), LONGEST_KEEP_MS);
      if (ms <= 0) return Promise.resolve();
      return new Promise((resolve) => {
        const stop = timers.after(ms, () => drop(feed));
        const end = () => {
          stop();
          resolve();
        };
        held.set(feed, { wrapped, until: clock.now() + ms, end });
      });
    },
    take(feed) {
      const kept = held.get(feed);
      const wrapped = kept && clock.now() < kept.until ? kept.wrapped.slice() : null;
      drop(feed);
      return { wrapped };
    },
  };
}
