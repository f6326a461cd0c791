import { currentSession } from './session.ts';

const MINUTE_MS = 60_000;

/** The true time of a moment that this phone has noted (ms), as far as its clock's error is known now. */
export function trulyAt(noted: number): number {
  return noted + (currentSession()?.vault.clock.offset() ?? 0) * MINUTE_MS;
}
