import { useMemo } from 'react';
import { type OpenVault, useOpenVault } from '../../data/device.ts';
import { useDirectory } from '../../data/log.ts';
import { type Now, useAsOf, useNow, useSupervisedLog } from '../../data/supervisor.ts';
import { foldToday, type Today } from './model.ts';

export interface UsedToday {
  me: OpenVault['me'];
  now: Now;
  /** Undefined while it is read; null before the first contact with the server. */
  today: Today | null | undefined;
  asOf: ReturnType<typeof useAsOf>;
}

/** The first screen's data, wholly from this device; null while the vault is locked. */
export function useTodayScreen(): UsedToday | null {
  const vault = useOpenVault();
  const now = useNow();
  const desk = useSupervisedLog();
  const directory = useDirectory();
  const asOf = useAsOf();
  const today = useMemo(() => {
    if (!desk || directory === undefined) return undefined;
    if (directory === null) return null;
    const { units, workers, feeds } = directory;
    const { standing: entries, names, resolve, dangerOf: dangersOf } = desk;
    const known = { entries, names, resolve, dangersOf };
    return foldToday({ ...known, units, workers, feeds, now: now.minute, today: now.today });
  }, [desk, directory, now]);
  return vault && { me: vault.me, now, today, asOf };
}
