import type { Entry } from './entry.ts';
import { sameAnswer } from './patch.ts';

/** One answer that an amendment changed; undefined: there was none, or it was taken back. */
export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

export interface Amended {
  entry: Entry;
  changes: Change[];
}

/** What each amendment changed, against what stood before it. `amendments` are in fold order. */
export function amendedBy(original: Entry, amendments: readonly Entry[]): Amended[] {
  let body = original.body;
  return amendments.map((entry) => {
    const after: Record<string, unknown> = { ...body };
    const changes: Change[] = [];
    for (const [field, answer] of Object.entries(entry.body)) {
      const next = answer === null ? undefined : answer;
      if (!sameAnswer(body[field], next)) changes.push({ field, before: body[field], after: next });
      after[field] = next;
    }
    body = after;
    return { entry, changes };
  });
}
