import type { Entry } from '../../../domain/entry/entry.ts';
import { currentEntries } from '../../../domain/entry/fold.ts';
import { checkField, finishedBody } from '../../../domain/form/answers.ts';
import { isRecord } from '../../../domain/form/condition.ts';
import { isDay } from '../../../domain/form/day.ts';
import type { CountItem } from '../../../domain/form/form.ts';
import { type CountSummary, summariseCount } from '../../../domain/stock/count.ts';
import { KIT_COUNT } from '../../../programme/kit.ts';

/** How many there are by item; an item that was not counted is absent, which is not zero. */
export type Counts = Readonly<Record<string, number>>;

export interface CountState {
  /** The day of the count. */
  on: string;
  counts: Counts;
}

export const KIT_FIELD = KIT_COUNT.groups[0]?.fields[0];
export const ITEMS: readonly CountItem[] = KIT_FIELD?.type === 'counts' ? KIT_FIELD.items : [];

/** She counted one item; undefined: not counted after all. */
export function counted(state: CountState, item: string, count: number | undefined): CountState {
  const { [item]: _before, ...others } = state.counts;
  return { ...state, counts: count === undefined ? others : { ...others, [item]: count } };
}

/** What she has counted so far: how many items, what is finished, what does not work. */
export function summaryOf(state: CountState): CountSummary {
  return summariseCount(ITEMS, state.counts);
}

/** The items with more than there can be. */
export function tooMany(state: CountState, today: string): Set<string> {
  if (!KIT_FIELD) return new Set();
  const ctx = { answers: {}, facts: {}, on: state.on, today };
  const { problems } = checkField(KIT_FIELD, state.counts, ctx);
  return new Set(problems.flatMap((one) => one.part ?? []));
}

export function countBody(state: CountState): Record<string, unknown> {
  return finishedBody(KIT_COUNT, { counted: state.counts }, {}, { on: state.on });
}

/** What was counted last, by item, and on which day. */
export type LastCounts = ReadonlyMap<string, { count: number; on: string }>;

/** The last word on each item from the counts of one worker. */
export function lastCounts(entries: readonly Entry[]): LastCounts {
  const last = new Map<string, { count: number; on: string }>();
  for (const { entry } of currentEntries(entries)) {
    if (entry.kind !== KIT_COUNT.kind || !isRecord(entry.body.counted)) continue;
    for (const [item, count] of Object.entries(entry.body.counted)) {
      if (typeof count === 'number') last.set(item, { count, on: entry.on });
    }
  }
  return last;
}

/** A kept count; one of another day is still that day's count. What is damaged in it is left out. */
export function stateFrom(draft: Record<string, unknown> | null, today: string): CountState {
  if (!draft) return { on: today, counts: {} };
  const kept = isRecord(draft.counts) ? draft.counts : {};
  const counts: Record<string, number> = {};
  for (const [item, count] of Object.entries(kept)) if (typeof count === 'number') counts[item] = count;
  return { on: isDay(draft.on) ? draft.on : today, counts };
}
