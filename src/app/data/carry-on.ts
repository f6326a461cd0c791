import { useEffect } from 'react';
import { useSession } from './reading.ts';

/** Wherever in the app she is, what she carries for colleagues goes too: as it opens, and whenever her own has gone. */
export function useCarryOn(): void {
  const session = useSession();
  useEffect(() => {
    if (!session) return;
    const { engine, vault } = session;
    const carryOn = async () => {
      if ((await vault.db.carried.count()) > 0) await (await import('./carry.ts')).postCarried();
    };
    // What does not go now goes on the next occasion.
    const tryIt = () => void carryOn().catch(() => undefined);
    let wasBusy = engine.snapshot().busy !== null;
    tryIt();
    return engine.subscribe(() => {
      const { busy, problem } = engine.snapshot();
      if (wasBusy && !busy && !problem) tryIt();
      wasBusy = busy !== null;
    });
  }, [session]);
}
