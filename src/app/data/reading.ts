import { liveQuery } from 'dexie';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Vault } from '../../store/vault.ts';
import type { LogSnapshot } from './log-memory.ts';
import { currentSession, type Session, subscribeSession } from './session.ts';

/** What is read live from the vault: rows by a database query, then opened where they are sealed. */
export interface Reading<Rows, Value> {
  /** Database calls only, or changes are not seen. */
  rows(vault: Vault): Promise<Rows>;
  open(vault: Vault, rows: Rows): Value | Promise<Value>;
}

export function useSession(): Session | null {
  return useSyncExternalStore(subscribeSession, currentSession);
}

/**
 * A reading of the open vault; undefined while it loads and while the vault is locked. `reading` must keep its
 * identity between renders. A value never outlives the vault it was read from.
 */
export function useReading<Rows, Value>(reading: Reading<Rows, Value>): Value | undefined {
  const session = useSession();
  const [found, setFound] = useState<{ session: Session; reading: unknown; value: Value } | null>(null);
  useEffect(() => {
    if (!session) return;
    let live = true;
    let turn = 0;
    const { vault } = session;
    const watch = liveQuery(() => reading.rows(vault)).subscribe({
      async next(rows) {
        const mine = ++turn;
        try {
          const value = await reading.open(vault, rows);
          if (live && mine === turn) setFound({ session, reading, value });
        } catch {
          // The vault was locked meanwhile.
        }
      },
      error: () => undefined,
    });
    return () => {
      live = false;
      watch.unsubscribe();
    };
  }, [session, reading]);
  return found && found.session === session && found.reading === reading ? found.value : undefined;
}

const NEVER = () => () => undefined;

/** The decrypted log of the open vault; undefined while it is read for the first time. */
export function useLogSnapshot(): LogSnapshot | undefined {
  const session = useSession();
  return useSyncExternalStore(session?.log.subscribe ?? NEVER, () => session?.log.snapshot());
}
