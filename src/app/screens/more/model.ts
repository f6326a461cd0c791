import type { DueItem } from '../../../domain/due/due.ts';

/** The forms by which something is due for her now: those are the visits that may not have been made. */
export function formsDue(items: readonly DueItem[]): string[] {
  const open = items.filter(({ state }) => state === 'due' || state === 'overdue');
  return [...new Set(open.map(({ form }) => form))];
}
