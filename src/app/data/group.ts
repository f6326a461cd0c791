import { useState } from 'react';
import { currentDevice, currentSession } from './session.ts';

function keyOf(feed: string): string {
  return `pahunch-group-${feed}`;
}

/** Whether the group was fed today; `told` keeps that it is. */
export function useGroupToldToday(today: string): { told: boolean; tell: () => void } {
  const feed = currentSession()?.vault.feed ?? '';
  const { small } = currentDevice();
  const [day, setDay] = useState(() => small.get(keyOf(feed)));
  return {
    told: day === today,
    tell: () => {
      small.set(keyOf(feed), today);
      setDay(today);
    },
  };
}
