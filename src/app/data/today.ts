import { useCallback, useSyncExternalStore } from 'react';
import { indianHour } from '../../platform/clock.ts';
import { useSession } from './reading.ts';
import { currentDevice, currentSession } from './session.ts';

/** Something that is read of the clock, looked at again when the app comes back into sight and when more is known of its error. */
export function useClock<T extends string | number>(read: () => T): T {
  const session = useSession();
  const subscribe = useCallback(
    (changed: () => void) => {
      const silence = currentDevice().wake.listen((cause) => cause === 'visible' && changed());
      const forget = session?.vault.clock.subscribe(changed);
      return () => {
        silence();
        forget?.();
      };
    },
    [session],
  );
  return useSyncExternalStore(subscribe, read);
}

/** The calendar day here. */
export function useToday(): string {
  return useClock(() => currentDevice().clock.today());
}

/** The hour of the day here, 0 to 23. */
export function useHour(): number {
  return useClock(hourNow);
}

function hourNow(): number {
  const clock = currentSession()?.vault.clock;
  if (!clock || clock.offset() === null) return new Date(currentDevice().clock.now()).getHours();
  return indianHour(clock.real());
}
