import { type Reading, useLogSnapshot, useReading } from './reading.ts';

const WRITTEN: Reading<number, boolean> = {
  rows: async ({ db }) => (await db.entries.count()) + (await db.drafts.count()),
  open: (_vault, count) => count > 0,
};

/** Whether this phone holds any entry or draft at all: on one that has just joined it does not. Undefined while loading. */
export function useHasLog(): boolean | undefined {
  const log = useLogSnapshot();
  const written = useReading(WRITTEN);
  return log && log.all.length > 0 ? true : written;
}
