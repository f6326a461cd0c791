import { type Entry, type Ref, refKey } from '../../../domain/entry/entry.ts';
import type { Current } from '../../../domain/entry/fold.ts';
import { findPeople, indexPeople } from '../../../domain/person/find.ts';
import { joinedIn } from '../../../domain/person/joined.ts';
import { likelySame } from '../../../domain/person/likely-same.ts';
import type { Person } from '../../../domain/person/person.ts';

/** More cards than a thumb scrolls through: she types another letter instead. */
const MOST_SHOWN = 12;

/** Who may be the same: whom she looks for, or while nothing is typed whoever is likely. Never the person herself. */
export function candidates(person: Person, people: readonly Person[], typed: string): Person[] {
  const others = people.filter(({ ref }) => refKey(ref) !== refKey(person.ref));
  const found = typed.trim() === '' ? likelySame(person, others) : findPeople(indexPeople(others), typed);
  return found.slice(0, MOST_SHOWN);
}

/** Two cards of one person: the one that stays, and the one that goes into it. */
export interface Pair {
  stays: Person;
  goes: Person;
}

export function swapped({ stays, goes }: Pair): Pair {
  return { stays: goes, goes: stays };
}

/** Whether what is known of the two speaks against one person: it is said before they are joined. */
export function isUnlike({ stays, goes }: Pair): boolean {
  return likelySame(stays, [goes]).length === 0;
}

/** What a joining says: about the record that stays, the other in its body. */
export function joiningBody({ goes }: Pair): { feed: string; no: number } {
  return { feed: goes.ref.feed, no: goes.ref.no };
}

/** One joining that can be taken back. */
export interface JoinedCard {
  joining: Entry;
  /** The name on the record that was joined. */
  name: string;
}

/** The joinings by which one person's cards are one. `standing` finds a record with its corrections. */
export function joinedCards(
  entries: readonly Entry[],
  standing: (ref: Ref) => Current | undefined,
): JoinedCard[] {
  return entries.flatMap((joining) => {
    const other = joinedIn(joining);
    const name = other && standing(other)?.entry.body.name;
    return typeof name === 'string' ? [{ joining, name }] : [];
  });
}
