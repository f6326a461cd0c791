import { createContext, type ReactNode } from 'react';

/** What stands around every screen and comes from outside the kit: the sync strip and the lock. */
export interface Chrome {
  strip: ReactNode;
  /** Null before a vault is open. */
  lock: (() => void) | null;
}

export const ChromeContext = createContext<Chrome>({ strip: null, lock: null });
