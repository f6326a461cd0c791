import type { Body } from './entry.ts';

/** Keys in order, so that two answers that say the same are written the same. */
function written(value: unknown): string {
  return (
    JSON.stringify(value, (_key, one: unknown) =>
      typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
        : one,
    ) ?? ''
  );
}

/** Whether two answers say the same; null, absent and undefined all say nothing. */
export function sameAnswer(a: unknown, b: unknown): boolean {
  return written(a ?? undefined) === written(b ?? undefined);
}

/**
 * The body of an amendment: of these fields the answers that changed, and null for one that was taken back. Answers to
 * questions of another version are not among the fields and stay as they stand. Null when nothing changed.
 * Source: protocol section 2, amendments are patches.
 */
export function patchOf(before: Body, after: Body, fields: readonly string[]): Body | null {
  const changed = fields.filter((field) => !sameAnswer(before[field], after[field]));
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, after[field] ?? null]));
}
