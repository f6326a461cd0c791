import type { CountItem } from '../../domain/form/form.ts';
import { codeCount, codeFlag, inner, type Place, Unpackable } from '../numbers.ts';

/** Quantities by item id; an absent item was not counted, which is not zero. */
export function codeCounts(
  place: Place,
  value: unknown,
  items: readonly CountItem[],
): Record<string, number> {
  const counts = place.coder.decoding ? {} : (value as Record<string, number>);
  if (!place.coder.decoding && !isCounts(counts, items)) throw new Unpackable();
  const out: Record<string, number> = {};
  for (const item of items) {
    const counted = codeFlag(inner(place, 'counted'), counts[item.id] !== undefined);
    if (!counted) continue;
    const asset = codeFlag(inner(place, 'zero'), counts[item.id] === 0, 15, 2);
    out[item.id] = asset ? 0 : codeCount(inner(place, 'count'), (counts[item.id] ?? 0) - 1) + 1;
  }
  return out;
}

function isCounts(counts: unknown, items: readonly CountItem[]): boolean {
  if (counts === null || typeof counts !== 'object' || Array.isArray(counts)) return false;
  const known = new Set(items.map((item) => item.id));
  return Object.entries(counts).every(([id, n]) => known.has(id) && Number.isInteger(n) && n >= 0);
}
