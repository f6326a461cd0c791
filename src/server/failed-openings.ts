import type { Clock } from '../platform/clock.ts';
import { Refused } from './problem.ts';

const WINDOW_MS = 10 * 60_000;
const MOST = 60;
const CALLERS_KEPT = 20_000;

/**
 * Counts what could not be authenticated, per caller. Never per claimed feed: whoever knows a feed's id could then
 * silence its worker. Never per request: a whole village may call from one address.
 */
export interface FailedOpenings {
  /** Throws too-many when this caller has failed too often lately. */
  check(caller: string): void;
  isOver(caller: string): boolean;
  note(caller: string): void;
}

export function countFailedOpenings(clock: Clock): FailedOpenings {
  const callers = new Map<string, { since: number; failures: number }>();
  const current = (caller: string) => {
    const seen = callers.get(caller);
    return seen && clock.now() - seen.since < WINDOW_MS ? seen : undefined;
  };
  const isOver = (caller: string) => (current(caller)?.failures ?? 0) >= MOST;
  return {
    check(caller) {
      if (isOver(caller)) throw new Refused('too-many');
    },
    isOver,
    note(caller) {
      const seen = current(caller);
      if (seen) seen.failures++;
      else {
        if (callers.size >= CALLERS_KEPT) callers.clear();
        callers.set(caller, { since: clock.now(), failures: 1 });
      }
    },
  };
}
