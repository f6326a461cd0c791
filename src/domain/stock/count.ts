import { isRecord } from '../form/condition.ts';
import type { CountItem } from '../form/form.ts';
import type { Bilingual } from '../org/org.ts';

const OUT: Bilingual = { hi: 'खत्म', en: 'out of stock' };
const BROKEN: Bilingual = { hi: 'चालू नहीं', en: 'none works' };

/** What a count of zero means: nothing left to give, or no equipment that works. */
export function zeroInWords(item: CountItem): Bilingual {
  return item.asset ? BROKEN : OUT;
}

/** One item of a kit as a count found it. Not counted is not zero. */
export type Counted =
  | { item: CountItem; state: 'there'; count: number }
  | { item: CountItem; state: 'out' }
  | { item: CountItem; state: 'not-counted' };

export interface CountSummary {
  items: Counted[];
  /** How many items were counted, the empty ones among them. */
  counted: number;
  /** Used-up things of which nothing is left. */
  out: CountItem[];
  /** Equipment of which none works. */
  broken: CountItem[];
  /** Ids this app does not know, with what was counted: a newer kit's. */
  unknown: { id: string; count: unknown }[];
}

/** What a stock count says, in the kit's order. `counts` is the body's `counted`. */
export function summariseCount(items: readonly CountItem[], counts: unknown): CountSummary {
  const given = isRecord(counts) ? counts : {};
  const known = new Set(items.map((item) => item.id));
  const all = items.map((item) => countedItem(item, given[item.id]));
  const out = all.filter((one) => one.state === 'out').map((one) => one.item);
  return {
    items: all,
    counted: all.filter((one) => one.state !== 'not-counted').length,
    out: out.filter((item) => !item.asset),
    broken: out.filter((item) => item.asset),
    unknown: Object.entries(given)
      .filter(([id]) => !known.has(id))
      .map(([id, count]) => ({ id, count })),
  };
}

function countedItem(item: CountItem, count: unknown): Counted {
  if (typeof count !== 'number') return { item, state: 'not-counted' };
  return count > 0 ? { item, state: 'there', count } : { item, state: 'out' };
}
