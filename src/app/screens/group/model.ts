import type { TFunction } from 'i18next';
import type { Entry } from '../../../domain/entry/entry.ts';
import { currentEntries } from '../../../domain/entry/fold.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import { summariseCount } from '../../../domain/stock/count.ts';
import { KIT_ITEMS } from '../../../programme/kit-items.ts';

/** In a small village fewer than these may be one known woman: they are not counted aloud. */
const SMALLEST_COUNT = 3;
/** So many items a reader of the group takes in; the others are a number. */
const MOST_OUT = 5;

/** A day's work as a group may read it: no name, no place, no danger, nothing of anybody's illness. */
export interface DayInWords {
  visits: number;
  names: number;
  session: boolean;
  counted: boolean;
  /** What is used up in a medicine box, by the last count of each worker: what most of them lack comes first. */
  out: Bilingual[];
}

/** What is used up in these boxes, what most of them lack first, else as the box is listed. How many lack it stays untold. */
function usedUp(counts: Iterable<Entry>): Bilingual[] {
  const lacking = new Map<string, { label: Bilingual; boxes: number }>(
    KIT_ITEMS.map(({ id, label }) => [id, { label, boxes: 0 }]),
  );
  for (const { body } of counts)
    for (const { id } of summariseCount(KIT_ITEMS, body.counted).out) {
      const item = lacking.get(id);
      if (item) item.boxes += 1;
    }
  return [...lacking.values()]
    .filter(({ boxes }) => boxes > 0)
    .sort((a, b) => b.boxes - a.boxes)
    .map(({ label }) => label);
}

/**
 * Of every entry these phones hold; only those of the day count, but a box stays empty until it is counted again.
 * `whose` tells the worker of a feed: of two phones of hers the later count stands.
 */
export function dayInWords(
  entries: Iterable<Entry>,
  today: string,
  whose: (feed: string) => string = (feed) => feed,
): DayInWords {
  const all = currentEntries(entries).map(({ entry }) => entry);
  const ofToday = all.filter(({ on }) => on === today);
  const many = (kind: string) => ofToday.filter((entry) => entry.kind === kind).length;
  const lastCounts = new Map<string, Entry>();
  for (const entry of all) if (entry.kind === 'stock.counted') lastCounts.set(whose(entry.feed), entry);
  return {
    visits: many('visit.recorded'),
    names: many('person.registered'),
    session: many('session.held') > 0,
    counted: many('stock.counted') > 0,
    out: usedUp(lastCounts.values()),
  };
}

/** Whose day it is, and which. */
export interface Teller {
  who: string;
  day: string;
}

/** The message for the group; null when there is nothing to say. */
export function groupText(
  t: TFunction<'group'>,
  { who, day }: Teller,
  said: { work: DayInWords; say: (words: Bilingual) => string },
): string | null {
  const { visits, names, session, counted, out } = said.work;
  const count = (many: number) => (many < SMALLEST_COUNT ? t('message.some') : String(many));
  const items = out.slice(0, MOST_OUT).map(said.say).join(', ');
  const more = out.length - MOST_OUT;
  const lines = [
    visits > 0 ? t('message.visits', { count: count(visits) }) : null,
    names > 0 ? t('message.names', { count: count(names) }) : null,
    session ? t('message.session') : null,
    counted ? t('message.counted') : null,
    out.length > 0
      ? t('message.out', { items: more > 0 ? t('message.outMore', { items, count: more }) : items })
      : null,
  ].filter((line) => line !== null);
  return lines.length > 0 ? [t('message.title', { day }), who, ...lines].join('\n') : null;
}

/** WhatsApp with the text ready; she chooses the group there. */
export function groupLink(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`;
}
