/** Below this a browser soon refuses a save; a month of reports needs a tenth of it. */
const LOW_MB = 50;

/** Whether she should make room; unknown space is no alarm. */
export function isLowOnSpace(freeMb: number | null): boolean {
  return freeMb !== null && freeMb < LOW_MB;
}
