import { latinDigits } from '../form/number.ts';
import { allKeys, nameKeys, words } from './name-key.ts';
import type { Person } from './person.ts';

interface Found {
  person: Person;
  words: string[];
  keys: string[];
  /** Keys of whose wife or child she is, and of whose house. */
  kin: string[];
  digits: string[];
}

/** What a search looks at, worked out once for a list of people. */
export type PeopleIndex = readonly Found[];

const FEWEST_DIGITS = 3;

export function indexPeople(people: readonly Person[]): PeopleIndex {
  return people.map((person) => ({
    person,
    words: words(person.name),
    keys: allKeys(person.name),
    kin: [person.relative?.name, person.headName].flatMap((name) => allKeys(name ?? '')),
    digits: [person.mobile, person.rch, person.mcp, person.houseNo].filter((text) => text !== undefined),
  }));
}

/**
 * People whose name begins as typed, then those whose name sounds so, in either script, then those known by a husband,
 * father or head of house of that name; or by three or more digits of a mobile, card or house number. Each typed word
 * must fit. Nothing typed finds everybody.
 */
export function findPeople(index: PeopleIndex, typed: string): Person[] {
  const query = latinDigits(typed).trim();
  if (query === '') return index.map((found) => found.person);
  if (/^[\d\s-]+$/.test(query)) return byDigits(index, query.replace(/\D/g, ''));
  const spelt = words(query);
  const heard = nameKeys(query);
  const asSpelt = index.filter((found) => everyBegins(spelt, found.words));
  const asHeard = index.filter((found) => heard.length > 0 && everyBegins(heard, found.keys));
  const asKin = index.filter(
    (found) => heard.length > 0 && everyBegins(heard, [...found.keys, ...found.kin]),
  );
  return [...new Set([...asSpelt, ...asHeard, ...asKin])].map((found) => found.person);
}

/** Each typed word begins another word of the name; the longest choose first. */
function everyBegins(typed: readonly string[], have: readonly string[]): boolean {
  const left = [...have];
  return typed
    .toSorted((a, b) => b.length - a.length)
    .every((part) => {
      const at = left.findIndex((word) => word.startsWith(part));
      if (at < 0) return false;
      left.splice(at, 1);
      return true;
    });
}

function byDigits(index: PeopleIndex, digits: string): Person[] {
  const exact = index.filter((found) => found.digits.includes(digits));
  const within = index.filter(
    (found) => digits.length >= FEWEST_DIGITS && found.digits.some((text) => text.includes(digits)),
  );
  return [...new Set([...exact, ...within])].map((found) => found.person);
}
