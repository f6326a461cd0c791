import { useEffect } from 'react';
import { useSession } from './reading.ts';

/** Wherever in the app she is: after the server has answered her own, what she carries for colleagues goes too. */
export function useCarryOn(): void {
  const session = useSession();
  useEffect(() => {
    if (!session) return;
    const { engine, vault } = session;
    let heard = engine.snapshot().lastContact;
    const carryOn = async () => {
      if ((await vault.db.carried.count()) > 0) await (await import('./carry.ts')).postCarried();
    };
    return engine.subscribe(() => {
      const { busy, lastContact } = engine.snapshot();
      if (busy || lastContact === heard) return;
      heard = lastContact;
      // What does not go now goes after the next answer.
      carryOn().catch(() => undefined);
    });
  }, [session]);
}
