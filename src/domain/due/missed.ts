import { type Entry, refKey } from '../entry/entry.ts';
import type { Bilingual } from '../org/org.ts';
import type { Resolve } from '../person/joined.ts';
import type { FormVisit } from '../visit/case.ts';

/** A visit that could not be made. */
export interface Missed {
  /** The id of the form of the visit; absent where nobody said which. */
  form?: string;
  on: string;
  /** The day and the reason in words. */
  words: Bilingual;
}

/** The visits that could not be made among entries that stand, by whom they are about, in the order given. */
export function missedByPerson(
  entries: Iterable<Entry>,
  resolve: Resolve,
  wordsOf: (missed: Entry) => Bilingual,
): Map<string, Missed[]> {
  const found = new Map<string, Missed[]>();
  for (const entry of entries) {
    if (entry.kind !== 'visit.missed' || !entry.about) continue;
    const key = refKey(resolve(entry.about));
    const { form } = entry.body;
    const missed = { on: entry.on, words: wordsOf(entry), ...(typeof form === 'string' && { form }) };
    found.set(key, [...(found.get(key) ?? []), missed]);
  }
  return found;
}

/** What of a due item says whether a try counts for it. */
interface Tried {
  form: string;
  state: string;
  from: string;
  why: Bilingual;
}

/** What is still to be done says when it was tried last; a visit made on that day or later has settled it. */
export function withMissed<T extends Tried>(
  item: T,
  visits: readonly FormVisit[],
  tried: readonly Missed[],
): T {
  if (tried.length === 0 || (item.state !== 'due' && item.state !== 'overdue')) return item;
  const made = visits.findLast((visit) => visit.form === item.form)?.on ?? '';
  const last = tried.findLast(
    ({ form, on }) => (form ?? item.form) === item.form && on > made && on >= item.from,
  );
  if (!last) return item;
  const { why } = item;
  return { ...item, why: { hi: `${last.words.hi} · ${why.hi}`, en: `${last.words.en} · ${why.en}` } };
}
