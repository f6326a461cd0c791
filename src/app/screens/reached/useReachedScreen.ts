import { useMemo, useState } from 'react';
import { type MyEntry, useMyEntries } from '../../data/my-entries.ts';
import { syncNow, type UsedReach, useReach } from '../../data/reach.ts';
import { useToday } from '../../data/today.ts';
import { inOrder, SHOWN_AT_FIRST } from './model.ts';

export interface UsedReached {
  reach: UsedReach;
  entries: MyEntry[];
  /** How many more there are. */
  more: number;
  today: string;
  showMore: () => void;
  sendNow: () => void;
}

/** Undefined while it is read. */
export function useReachedScreen(): UsedReached | undefined {
  const reach = useReach();
  const own = useMyEntries();
  const today = useToday();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const ordered = useMemo(() => own && inOrder(own), [own]);
  if (!reach || !ordered) return undefined;
  return {
    reach,
    entries: ordered.slice(0, shown),
    more: Math.max(0, ordered.length - shown),
    today,
    showMore: () => setShown((count) => count + SHOWN_AT_FIRST),
    sendNow: syncNow,
  };
}
