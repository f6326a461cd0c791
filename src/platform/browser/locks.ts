import type { Locks } from '../device.ts';

const held = new Map<string, Promise<unknown>>();

/** Within one page only; where Web Locks are missing (before Chrome 69) the transactions' own checks remain. */
export const pageLocks: Locks = {
  exclusive(name, work) {
    const turn = (held.get(name) ?? Promise.resolve()).then(work, work);
    const settled = turn
      .catch(() => undefined)
      .finally(() => {
        if (held.get(name) === settled) held.delete(name);
      });
    held.set(name, settled);
    return turn;
  },
  ifFree(name, work) {
    return held.has(name) ? Promise.resolve('taken') : pageLocks.exclusive(name, work);
  },
};

function webLocks(locks: LockManager): Locks {
  return {
    exclusive: async (name, work) => await locks.request(name, work),
    ifFree: async (name, work) =>
      await locks.request(name, { ifAvailable: true }, async (lock) => (lock ? await work() : 'taken')),
  };
}

export const browserLocks: Locks =
  typeof navigator !== 'undefined' && 'locks' in navigator ? webLocks(navigator.locks) : pageLocks;
