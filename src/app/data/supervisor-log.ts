import type { Entry } from '../../domain/entry/entry.ts';
import { refKey } from '../../domain/entry/entry.ts';
import { currentEntries } from '../../domain/entry/fold.ts';
import type { Carrier } from '../../domain/entry/verdict.ts';

/** An entry as the reader's phone holds it: with the minute the server received it and by which carrier. */
export interface Logged {
  entry: Entry;
  /** Minutes since 1970 by the server's clock; null for an entry of this very phone that no receipt covers yet. */
  received: number | null;
  carrier: Carrier | null;
}

/** An entry as it stands today: its body with every amendment laid over it, cancelled ones left out. */
export interface Standing extends Logged {
  /** In fold order, oldest first. */
  amendments: Entry[];
}

/** Every entry that stands, in fold order; amendments appear only inside what they are about. */
export function standing(log: readonly Logged[]): Standing[] {
  const byKey = new Map(log.map((logged) => [refKey(logged.entry), logged]));
  return currentEntries(log.map((logged) => logged.entry)).map(({ entry, amendments }) => {
    const { received, carrier } = byKey.get(refKey(entry)) ?? { received: null, carrier: null };
    return { entry, amendments, received, carrier };
  });
}

/** Numbers of a feed below its highest known one that are not here, as inclusive ranges. */
export function gaps(numbers: readonly number[]): [number, number][] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const missing: [number, number][] = [];
  let expected = 1;
  for (const no of sorted) {
    if (no > expected) missing.push([expected, no - 1]);
    expected = no + 1;
  }
  return missing;
}

/** "3–5, 42": inclusive ranges as people read them; at most four, then an ellipsis. */
export function rangesText(ranges: readonly (readonly [number, number])[]): string {
  const shown = ranges.slice(0, 4).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return shown.join(', ') + (ranges.length > 4 ? ' …' : '');
}
