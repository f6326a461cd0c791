import { useMemo } from 'react';
import { type OpenVault, useOpenVault } from '../../data/device.ts';
import { useDrafts } from '../../data/drafts.ts';
import { useEntries } from '../../data/log.ts';
import { usePeople } from '../../data/people.ts';
import { useMyEntries, useReach } from '../../data/reach.ts';
import { useToday } from '../../data/today.ts';
import { countedThisMonth, type Unfinished, type Urgent, unfinished, urgentNow } from './model.ts';

const VISITS = { kind: 'visit.recorded' };

export interface UsedHome {
  me: OpenVault['me'];
  today: string;
  urgent: Urgent[];
  drafts: Unfinished[];
  toSend: number;
  toMend: number;
  /** False while it is not known: nothing is asked of her before. */
  boxToCount: boolean;
}

/** The first screen's data, wholly from this phone; null while the vault is locked. */
export function useHomeScreen(): UsedHome | null {
  const vault = useOpenVault();
  const today = useToday();
  const visits = useEntries(VISITS);
  const people = usePeople();
  const own = useMyEntries();
  const reach = useReach();
  const found = useDrafts();
  const urgent = useMemo(
    () =>
      visits && people
        ? urgentNow(
            visits.map(({ entry }) => entry),
            people,
            today,
          )
        : [],
    [visits, people, today],
  );
  const drafts = useMemo(() => (found && people ? unfinished(found, people) : []), [found, people]);
  if (!vault) return null;
  const boxToCount = own !== undefined && !countedThisMonth(own, today);
  return {
    me: vault.me,
    today,
    urgent,
    drafts,
    toSend: reach?.safe ?? 0,
    toMend: reach?.help ?? 0,
    boxToCount,
  };
}
