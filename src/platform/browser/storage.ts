import type { DeviceStorage, SmallStore } from '../device.ts';

const MEGABYTE = 1_000_000;

export const browserStorage: DeviceStorage = {
  async persist() {
    try {
      return (await navigator.storage.persisted()) || (await navigator.storage.persist());
    } catch {
      return false;
    }
  },
  async freeMb() {
    try {
      const { quota, usage } = await navigator.storage.estimate();
      return quota === undefined ? null : Math.floor((quota - (usage ?? 0)) / MEGABYTE);
    } catch {
      return null;
    }
  },
};

/** localStorage, silent where the browser forbids it: what stands there is a hint, never the only copy. */
export const browserSmallStore: SmallStore = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Nothing is lost: the vault holds what counts.
    }
  },
  remove(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
  },
};
