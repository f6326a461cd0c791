/** Machine time and the calendar day of the person are different things: see Clock.today. */
export interface Clock {
  /** Milliseconds since 1970 by this machine's clock, right or wrong. */
  now(): number;
  /** The calendar day where the person is, as YYYY-MM-DD. */
  today(): string;
}

const MINUTE_MS = 60_000;

/** Whole minutes since 1970. */
export function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}
