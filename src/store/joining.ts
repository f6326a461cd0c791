import type { VaultDb } from './vault-db.ts';
import { serverFacts } from './vault-meta.ts';

/**
 * A courier's receipt comes back within a day or two. When nothing was heard for so long, the server may have been
 * restored from before this phone joined, and then only the joining block makes her messages readable.
 */
export const UNANSWERED_MS = 3 * 24 * 60 * 60_000;

/** Whether the joining block goes along: until the first receipt, and again when what went out stays unanswered. */
export async function sendsJoin(db: VaultDb, now: number): Promise<boolean> {
  const { bound, heard } = await serverFacts(db);
  if (!bound) return true;
  const way = await db.own.where('reach').equals('way').toArray();
  if (way.length === 0) return false;
  const oldest = Math.min(...way.map((row) => row.waitsSince ?? row.takenAt ?? now));
  // A clock that was set back shows in the sign, and says as little as one that runs on.
  return Math.abs(now - Math.max(oldest, heard ?? 0)) >= UNANSWERED_MS;
}
