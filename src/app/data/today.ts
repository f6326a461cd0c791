import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from './reading.ts';
import { currentDevice } from './session.ts';

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
