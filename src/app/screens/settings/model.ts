const MB_A_GB = 1000;

/** Free space as a person reads it: whole megabytes, from a thousand on gigabytes with one decimal. */
export function spaceIn(freeMb: number): { unit: 'mb'; mb: number } | { unit: 'gb'; gb: string } {
  if (freeMb < MB_A_GB) return { unit: 'mb', mb: freeMb };
  return { unit: 'gb', gb: (Math.floor(freeMb / 100) / 10).toFixed(1) };
}

/** Below this a browser soon refuses a save; a month of reports needs a tenth of it. */
const LOW_MB = 50;

/** Whether she should make room; unknown space is no alarm. */
export function isLowOnSpace(freeMb: number | null): boolean {
  return freeMb !== null && freeMb < LOW_MB;
}

const MINUTE_MS = 60_000;

/** The minute in which the server last answered, from milliseconds. */
export function contactMinute(lastContact: number): number {
  return Math.floor(lastContact / MINUTE_MS);
}
