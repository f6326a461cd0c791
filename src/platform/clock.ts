/** Machine time and the calendar day of the person are different things: see Clock.today. */
export interface Clock {
  /** Milliseconds since 1970 by this machine's clock, right or wrong. */
  now(): number;
  /** The calendar day where the person is, as YYYY-MM-DD. */
  today(): string;
}

/** The clock of a phone, which anybody may set to anything. */
export interface PhoneClock extends Clock {
  /**
   * Milliseconds that pass while the page lives, whatever is done to the clock. They count only while the page is in sight:
   * in between the phone may sleep.
   */
  steady(): number;
  /** Minutes by which the phone's zone is ahead of UTC. */
  zone(): number;
  /** Milliseconds since 1970 of the day this app was made; 0 where that is not known. */
  built: number;
}

const MINUTE_MS = 60_000;

/** India keeps one time all year: minutes ahead of UTC. */
export const INDIA_MINUTES = 330;

/** Whole minutes since 1970. */
export function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}

/** The calendar day in India at a true time in milliseconds. */
export function indianDay(real: number): string {
  return new Date(real + INDIA_MINUTES * MINUTE_MS).toISOString().slice(0, 10);
}
