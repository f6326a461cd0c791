import type { KnownClock } from './known.ts';

/** What is wrong with the time that a phone shows; minutes. */
export type ClockFault =
  | { kind: 'behind'; minutes: number }
  | { kind: 'ahead'; minutes: number }
  /** It shows a day from before this app was made. */
  | { kind: 'before-app' }
  /** It was set back by so much, and nobody knows whether that was the mistake or its mending. */
  | { kind: 'set-back'; minutes: number };

/** How what the phone shows differs from what a right clock in India shows. */
export type ClockState = { kind: 'right' } | { kind: 'unknown' } | ClockFault;

/** Below this nobody misses a bus; above it days, windows and months of work go wrong. */
const FAR_MINUTES = 30;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** `zone`, `home`: minutes ahead of UTC, of the phone and of where she works. */
export function stateOfClock(
  { seen, offset }: KnownClock,
  now: number,
  { built, zone, home }: { built: number; zone: number; home: number },
): ClockState {
  if (offset !== null) {
    const minutes = Math.round(offset / MINUTE_MS) + home - zone;
    if (Math.abs(minutes) < FAR_MINUTES) return { kind: 'right' };
    return minutes > 0 ? { kind: 'behind', minutes } : { kind: 'ahead', minutes: -minutes };
  }
  if (now < built - DAY_MS) return { kind: 'before-app' };
  const back = Math.round((seen - now) / MINUTE_MS);
  return back >= DAY_MS / MINUTE_MS ? { kind: 'set-back', minutes: back } : { kind: 'unknown' };
}
