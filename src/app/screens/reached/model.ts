import type { Bilingual } from '../../../domain/org/org.ts';
import { listTitle, visitOf } from '../../../programme/visits.ts';
import type { MyEntry } from '../../data/my-entries.ts';

/** So many entries stand on the screen at first: an old phone draws no thousand cards. */
export const SHOWN_AT_FIRST = 40;

/** What a card is called; `name` where it is about somebody known. */
export type Title =
  | { kind: 'form'; name: string; form: Bilingual }
  | { kind: 'visit' | 'person' | 'card'; name: string }
  | { kind: 'count'; day: string }
  | { kind: 'household' | 'nameless-visit' | 'other' };

/** What is written on her card besides visits. */
const ON_CARD: ReadonlySet<string> = new Set([
  'person.moved',
  'person.consented',
  'person.joined',
  'visit.missed',
]);

/** The card's title from what the entry is, never from its answers. */
export function titleOf({
  kind,
  form,
  name,
  on,
  corrects,
}: Pick<MyEntry, 'kind' | 'form' | 'name' | 'on' | 'corrects'>): Title {
  if (kind === 'stock.counted') return { kind: 'count', day: on };
  if (kind === 'household.registered') return { kind: 'household' };
  if (name && (ON_CARD.has(kind) || (corrects && kind === 'person.registered')))
    return { kind: 'card', name };
  if (kind === 'person.registered') return name ? { kind: 'person', name } : { kind: 'other' };
  if (kind !== 'visit.recorded') return { kind: 'other' };
  if (!name) return { kind: 'nameless-visit' };
  const visit = visitOf(form);
  return visit ? { kind: 'form', name, form: listTitle(visit.form) } : { kind: 'visit', name };
}

/** Whether the card says why: it needs help, or did not go with the others and is not on its way yet. */
export function isReasoned({ reach, reason }: Pick<MyEntry, 'reach' | 'reason'>): boolean {
  return reach === 'help' || (reach === 'safe' && reason !== null);
}

/** Those that say why they have not reached first, then the newest; the newest come first as they are given. */
export function inOrder(entries: readonly MyEntry[]): MyEntry[] {
  return [...entries.filter(isReasoned), ...entries.filter((entry) => !isReasoned(entry))];
}

/** The way of the last sending, as it is called in words: a locked phone's own is direct sync too. */
export function wayOf(
  carrier: MyEntry['carrier'],
): 'sync' | 'whatsapp' | 'shared' | 'copied' | 'sms' | 'qr' | 'file' | null {
  return carrier === 'locked-sync' ? 'sync' : carrier;
}

const MINUTE_MS = 60_000;

/** The minute in which the server last answered, from milliseconds. */
export function contactMinute(lastContact: number): number {
  return Math.floor(lastContact / MINUTE_MS);
}
