import type { VaultDb } from './vault-db.ts';
import { guardOf, setFact } from './vault-meta.ts';

/** So many wrong PINs cost no waiting. */
const FREE_TRIES = 5;
/** The wait after the fifth wrong PIN in a row and after each further one; the last is the longest there is. */
const WAIT_SECONDS = [30, 60, 300, 900, 3600];

export type PinRefusal =
  /** `left`: tries before waiting begins; `waitSeconds`: from now to the next try. */
  { kind: 'wrong-pin'; left: number; waitSeconds: number } | { kind: 'wait'; seconds: number };

/**
 * Seconds to wait before a PIN may be tried at `now` (ms). A clock set back starts the same wait anew, so that turning
 * it does not shorten one; nothing else is ever destroyed by wrong PINs.
 */
export async function waitBefore(db: VaultDb, now: number): Promise<number> {
  return db.transaction('rw', db.meta, async () => {
    const guard = await guardOf(db);
    if (now >= guard.until && now >= guard.since) return 0;
    if (now >= guard.since) return Math.ceil((guard.until - now) / 1000);
    const length = Math.max(0, guard.until - guard.since);
    await setFact(db, 'guard', { ...guard, since: now, until: now + length });
    return Math.ceil(length / 1000);
  });
}

/** Counts one try as wrong before its outcome is known, and says what to answer if it is. */
export async function countWrongPin(db: VaultDb, now: number): Promise<PinRefusal> {
  return db.transaction('rw', db.meta, async () => {
    const wrong = (await guardOf(db)).wrong + 1;
    const over = wrong - FREE_TRIES;
    const waitSeconds = over < 0 ? 0 : (WAIT_SECONDS[Math.min(over, WAIT_SECONDS.length - 1)] ?? 0);
    await setFact(db, 'guard', { wrong, since: now, until: now + waitSeconds * 1000 });
    return { kind: 'wrong-pin', left: Math.max(0, -over), waitSeconds } as const;
  });
}

export async function forgiveWrongPins(db: VaultDb): Promise<void> {
  await setFact(db, 'guard', { wrong: 0, since: 0, until: 0 });
}
