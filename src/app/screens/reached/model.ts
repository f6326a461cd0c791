import type { MyEntry, UsedReach } from '../../data/reach.ts';

/** So many entries stand on the screen at first: an old phone draws no thousand cards. */
export const SHOWN_AT_FIRST = 40;

/** What a card is called; `name` where it is about somebody known. */
export type Title =
  | { kind: 'anc' | 'visit' | 'person'; name: string }
  | { kind: 'count'; day: string }
  | { kind: 'household' | 'nameless-visit' | 'other' };

/** The card's title from what the entry is, never from its answers. */
export function titleOf({ kind, form, name, on }: Pick<MyEntry, 'kind' | 'form' | 'name' | 'on'>): Title {
  if (kind === 'stock.counted') return { kind: 'count', day: on };
  if (kind === 'household.registered') return { kind: 'household' };
  if (kind === 'person.registered') return name ? { kind: 'person', name } : { kind: 'other' };
  if (kind !== 'visit.recorded') return { kind: 'other' };
  if (!name) return { kind: 'nameless-visit' };
  return { kind: form === 'anc' ? 'anc' : 'visit', name };
}

/** Those that need help first, then the newest; the newest come first as they are given. */
export function inOrder(entries: readonly MyEntry[]): MyEntry[] {
  const help = entries.filter(({ reach }) => reach === 'help');
  return [...help, ...entries.filter(({ reach }) => reach !== 'help')];
}

/** Carriers worth a word: direct sync is what she expects. */
export function carrierSaid(carrier: MyEntry['carrier']): 'whatsapp' | 'sms' | 'qr' | 'file' | null {
  return carrier === null || carrier === 'sync' || carrier === 'locked-sync' ? null : carrier;
}

/** Problems that trying again mends by itself; the others need a person. */
const PASSING = new Set<string | null>(['offline', 'not-pahunch', 'server', 'too-many']);

export function isPassing(problem: UsedReach['problem']): boolean {
  return PASSING.has(problem);
}

const MINUTE_MS = 60_000;

/** The minute in which the server last answered, from milliseconds. */
export function contactMinute(lastContact: number): number {
  return Math.floor(lastContact / MINUTE_MS);
}
