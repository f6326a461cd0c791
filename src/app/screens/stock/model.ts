import type { Entry } from '../../../domain/entry/entry.ts';
import { currentEntries } from '../../../domain/entry/fold.ts';
import { checkField, finishedBody } from '../../../domain/form/answers.ts';
import { isRecord } from '../../../domain/form/condition.ts';
import { isDay } from '../../../domain/form/day.ts';
import type { CountItem } from '../../../domain/form/form.ts';
import { parseNumber } from '../../../domain/form/number.ts';
import { type CountSummary, summariseCount } from '../../../domain/stock/count.ts';
import { type Balance, balances } from '../../../domain/stock/handed-out.ts';
import { GIVES } from '../../../programme/gives.ts';
import { KIT_COUNT } from '../../../programme/kit.ts';

/** How many there are by item; an item that was not counted is absent, which is not zero. */
export type Counts = Readonly<Record<string, number>>;

export interface CountState {
  /** The day of the count. */
  on: string;
  counts: Counts;
  /** What she typed and how, by item, where it does not stand in `counts` as it is: "12.5", "12.". */
  texts: Readonly<Record<string, string>>;
}

/** Why a count cannot be saved as it stands. */
export type Wrong = 'too-many' | 'not-whole';

const WHOLE = { decimals: 0 } as const;
export const KIT_FIELD = KIT_COUNT.groups[0]?.fields[0];
export const ITEMS: readonly CountItem[] = KIT_FIELD?.type === 'counts' ? KIT_FIELD.items : [];

/** She typed or stepped the count of one item; nothing typed: not counted after all. */
export function counted(state: CountState, item: string, text: string): CountState {
  const { [item]: _count, ...counts } = state.counts;
  const { [item]: _text, ...texts } = state.texts;
  const parsed = parseNumber(text, WHOLE);
  if (parsed.kind === 'empty') return { ...state, counts, texts };
  if (parsed.kind !== 'ok') return { ...state, counts, texts: { ...texts, [item]: text } };
  const asIs = text === String(parsed.value);
  return {
    ...state,
    counts: { ...counts, [item]: parsed.value },
    texts: asIs ? texts : { ...texts, [item]: text },
  };
}

/** What stands in the box of one item. */
export function textOf(state: CountState, item: string): string {
  return state.texts[item] ?? state.counts[item]?.toString() ?? '';
}

/** What she has counted so far: how many items, what is finished, what does not work. */
export function summaryOf(state: CountState): CountSummary {
  return summariseCount(ITEMS, state.counts);
}

/** The items whose count cannot be: more than there can be, or no whole number. */
export function wrongItems(state: CountState, today: string): ReadonlyMap<string, Wrong> {
  const wrong = new Map<string, Wrong>();
  for (const [item, text] of Object.entries(state.texts)) {
    if (parseNumber(text, WHOLE).kind !== 'ok') wrong.set(item, 'not-whole');
  }
  if (!KIT_FIELD) return wrong;
  const ctx = { answers: {}, facts: {}, on: state.on, today };
  for (const { part } of checkField(KIT_FIELD, state.counts, ctx).problems) {
    if (part !== undefined) wrong.set(part, 'too-many');
  }
  return wrong;
}

export function countBody(state: CountState): Record<string, unknown> {
  return finishedBody(KIT_COUNT, { counted: state.counts }, {}, { on: state.on });
}

/** What should be in the box, by item: the last word on it and what visits gave since. Not counted, not in it. */
export type Expected = ReadonlyMap<string, Balance>;

/** What should be in the box of the worker who writes in `feed`, from all that is on this phone. */
export function expectedIn(entries: readonly Entry[], feed: string): Expected {
  const current = currentEntries(entries.filter(({ kind }) => TELLS_OF_STOCK.includes(kind)));
  return balances(
    current.map(({ entry }) => entry).filter((entry) => entry.feed === feed),
    GIVES,
  );
}

const TELLS_OF_STOCK: readonly string[] = [KIT_COUNT.kind, 'visit.recorded'];

/** A kept count; one of another day is still that day's count. What is damaged in it is left out. */
export function stateFrom(draft: Record<string, unknown> | null, today: string): CountState {
  const { on, counts, texts } = draft ?? {};
  return {
    on: isDay(on) ? on : today,
    counts: onlyOf(counts, (value) => typeof value === 'number'),
    texts: onlyOf(texts, (value) => typeof value === 'string'),
  };
}

function onlyOf<T>(kept: unknown, is: (value: unknown) => value is T): Record<string, T> {
  const out: Record<string, T> = {};
  for (const [item, value] of Object.entries(isRecord(kept) ? kept : {})) if (is(value)) out[item] = value;
  return out;
}
