import { useSyncExternalStore } from 'react';
import { MORNING_HOUR } from '../../domain/form/night.ts';
import { useSession } from './reading.ts';
import { currentDevice, currentSession } from './session.ts';

/** Beside the vaults: when somebody wanted to send says nothing of anybody. */
function keyOf(feed: string): string {
  return `pahunch-send-${feed}`;
}

const listeners = new Set<() => void>();

function changed(): void {
  for (const listen of listeners) listen();
}

/** The next eight in the morning after `now`, both in milliseconds. */
export function nextMorning(now: number): number {
  const morning = new Date(now);
  morning.setHours(MORNING_HOUR, 0, 0, 0);
  if (morning.getTime() <= now) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
}

/** She wants to send in the morning: her home screen will say so. */
export function remindInTheMorning(): void {
  const feed = currentSession()?.vault.feed;
  const { small, clock } = currentDevice();
  if (feed) small.set(keyOf(feed), String(nextMorning(clock.now())));
  changed();
}

/** She has sent. */
export function forgetReminder(): void {
  const feed = currentSession()?.vault.feed;
  if (feed) currentDevice().small.remove(keyOf(feed));
  changed();
}

function kept(): number | null {
  const feed = currentSession()?.vault.feed;
  const at = feed ? Number(currentDevice().small.get(keyOf(feed))) : 0;
  return at > 0 ? at : null;
}

/** `waits` until the morning, `due` from then on; null where she asked for nothing. */
export function useReminder(): 'waits' | 'due' | null {
  useSession();
  const at = useSyncExternalStore((listen) => {
    listeners.add(listen);
    const silence = currentDevice().wake.listen(listen);
    return () => {
      listeners.delete(listen);
      silence();
    };
  }, kept);
  if (at === null) return null;
  return currentDevice().clock.now() >= at ? 'due' : 'waits';
}
