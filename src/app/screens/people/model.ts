import type { Bilingual } from '../../../domain/org/org.ts';
import { ageInWords } from '../../../domain/person/age.ts';
import type { Person } from '../../../domain/person/person.ts';

/** More rows than a thumb scrolls through: she types another letter instead. */
const MOST_SHOWN = 40;

export interface PeopleFound {
  shown: Person[];
  /** How many more fit what was typed. */
  more: number;
}

/** Everybody, who was written about last first: registered or visited. `people` is in fold order. */
export function recentFirst(people: readonly Person[]): Person[] {
  const newest = people.map((person, at) => ({ person, at, on: person.lastVisit?.on ?? person.ageAsOf }));
  newest.sort((a, b) => (a.on === b.on ? b.at - a.at : a.on < b.on ? 1 : -1));
  return newest.map(({ person }) => person);
}

/** The first of those who were found; the women still pregnant and the dead are told apart by the row. */
export function firstOf(found: readonly Person[]): PeopleFound {
  return { shown: found.slice(0, MOST_SHOWN), more: Math.max(0, found.length - MOST_SHOWN) };
}

/** What tells her from others of her name. Whose name, where and how old; what is not known is absent. */
export interface Marks {
  relative?: { is: 'husband' | 'father' | 'mother' | 'head'; name: string };
  hamlet?: string;
  age?: Bilingual;
}

export function marksOf(person: Person, today: string): Marks {
  const age = ageInWords(person, today);
  const relative = relativeOf(person);
  return {
    ...(relative && { relative }),
    ...(person.hamlet && { hamlet: person.hamlet }),
    ...(age && { age }),
  };
}

function relativeOf({ relative, headName, relation }: Person): Marks['relative'] {
  if (relative) {
    const is = relative.is === 'father' || relative.is === 'mother' ? relative.is : 'husband';
    return { is, name: relative.name };
  }
  return headName && relation !== 'self' ? { is: 'head', name: headName } : undefined;
}
