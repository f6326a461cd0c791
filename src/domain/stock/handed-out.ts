import type { Entry } from '../entry/entry.ts';
import { holds, isRecord } from '../form/condition.ts';
import type { Condition } from '../form/form.ts';

/** What one kind of visit takes out of the medicine box. */
export interface Gives {
  /** The item of the kit by the field that says how many were given. */
  items: Readonly<Record<string, string>>;
  /** Whether they came out of her box, over the visit's body; absent: always. */
  when?: Condition;
}

/** What was last counted of one item, and what visits gave since. */
export interface Balance {
  /** Counted then. */
  count: number;
  /** The day of that count. */
  on: string;
  /** Given in visits after it. */
  given: number;
  /** What should be there; below zero, more was given than was counted: something came in between. */
  expected: number;
}

/**
 * What should be in the box, by item. `entries` are those of one worker as they stand, in fold order: a visit before the
 * count, or of its day and written before it, was gone from the box already. What was never counted is absent.
 */
export function balances(
  entries: readonly Entry[],
  gives: ReadonlyMap<string, Gives>,
): ReadonlyMap<string, Balance> {
  const found = new Map<string, Balance>();
  for (const { kind, on, body } of entries) {
    if (kind === 'stock.counted') count(found, on, body.counted);
    else if (kind === 'visit.recorded') give(found, body, gives.get(String(body.form)));
  }
  return found;
}

function count(found: Map<string, Balance>, on: string, counted: unknown): void {
  if (!isRecord(counted)) return;
  for (const [item, there] of Object.entries(counted)) {
    if (typeof there === 'number') found.set(item, { count: there, on, given: 0, expected: there });
  }
}

function give(found: Map<string, Balance>, body: Entry['body'], gives: Gives | undefined): void {
  if (!gives || (gives.when && !holds(gives.when, body, {}))) return;
  for (const [field, item] of Object.entries(gives.items)) {
    const [given, balance] = [body[field], found.get(item)];
    if (!balance || typeof given !== 'number' || given <= 0) continue;
    const total = balance.given + given;
    found.set(item, { ...balance, given: total, expected: balance.count - total });
  }
}
