import { useMemo, useSyncExternalStore } from 'react';
import type { Reach } from '../../domain/entry/verdict.ts';
import type { SyncStatus } from '../../sync/engine.ts';
import { type Reading, useReading, useSession } from './reading.ts';
import { currentSession } from './session.ts';
import { trulyAt } from './truly-at.ts';

type Counts = Record<Reach, number> & { total: number };

const COUNTS: Reading<Counts, Counts> = {
  async rows({ db }) {
    const count = (reach: Reach) => db.own.where('reach').equals(reach).count();
    const safe = await count('safe');
    const way = await count('way');
    const reached = await count('reached');
    const help = await count('help');
    return { safe, way, reached, help, total: safe + way + reached + help };
  },
  open: (_vault, counts) => counts,
};

const QUIET: SyncStatus = { busy: null, lastContact: null, problem: null };
const NEVER = () => () => undefined;

export type UsedReach = Counts & SyncStatus;

/** The one line of the sync strip; undefined while loading. Times are milliseconds. */
export function useReach(): UsedReach | undefined {
  const session = useSession();
  const status = useSyncExternalStore(
    session?.engine.subscribe ?? NEVER,
    () => session?.engine.snapshot() ?? QUIET,
  );
  const counts = useReading(COUNTS);
  return useMemo(() => {
    const lastContact = status.lastContact === null ? null : trulyAt(status.lastContact);
    return counts && { ...counts, ...status, lastContact };
  }, [counts, status]);
}

/** The worker asks for it: at once. */
export function syncNow(): void {
  currentSession()?.schedule.now();
}
