import { latinDigits } from '../form/number.ts';
import {
  allSounds,
  endsOpen,
  type Heard,
  isTitle,
  joinedSounds,
  soundBegins,
  wordSounds,
  words,
} from './name-key.ts';
import type { Person } from './person.ts';

interface Found {
  person: Person;
  words: string[];
  sounds: Heard[];
  /** How those sound whose wife or child she is, and of whose house. */
  kin: Heard[];
  digits: string[];
}

/** What a search looks at, worked out once for a list of people. */
export type PeopleIndex = readonly Found[];

/** A word as it is being typed. */
interface Typed {
  heard: Heard;
  open: boolean;
}

const FEWEST_DIGITS = 3;

export function indexPeople(people: readonly Person[]): PeopleIndex {
  return people.map((person) => ({
    person,
    words: words(person.name),
    sounds: withJoined(allSounds(person.name)),
    kin: [person.relative?.name, person.headName].flatMap((name) => withJoined(allSounds(name ?? ''))),
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
  const ways = waysHeard(spelt);
  const fits = (have: readonly Heard[]) => ways.some((way) => everyHeard(way, have));
  const asSpelt = index.filter((found) => everySpelt(spelt, found.words));
  const asHeard = index.filter((found) => fits(found.sounds));
  const asKin = index.filter((found) => fits([...found.sounds, ...found.kin]));
  return [...new Set([...asSpelt, ...asHeard, ...asKin])].map((found) => found.person);
}

/** The words typed without titles, and with two neighbours as one. A word that sounds like nothing fits nobody. */
function waysHeard(spelt: readonly string[]): Typed[][] {
  const all = spelt.map((word) => ({ heard: wordSounds(word, true), open: endsOpen(word) }));
  if (all.length === 0 || all.some((one) => one.heard.length === 0)) return [];
  const telling = all.filter((one) => !isTitle(one.heard));
  const joined = all.slice(1).map((second, at) => {
    const heard = joinedSounds(all[at]?.heard ?? [], second.heard);
    return [...all.slice(0, at), { heard, open: second.open }, ...all.slice(at + 2)];
  });
  return [telling.length > 0 ? telling : all, ...joined];
}

/** Each typed word begins another word of the name; the longest choose first. */
function everySpelt(typed: readonly string[], have: readonly string[]): boolean {
  const left = [...have];
  return typed
    .toSorted((a, b) => b.length - a.length)
    .every((part) => take(left, (word) => word.startsWith(part)));
}

function everyHeard(typed: readonly Typed[], have: readonly Heard[]): boolean {
  const left = [...have];
  return typed
    .toSorted((a, b) => longest(b.heard) - longest(a.heard))
    .every(({ heard, open }) =>
      take(left, (word) => heard.some((part) => word.some((sound) => soundBegins(part, sound, open)))),
    );
}

function take<T>(left: T[], fits: (one: T) => boolean): boolean {
  const at = left.findIndex(fits);
  if (at >= 0) left.splice(at, 1);
  return at >= 0;
}

function longest(heard: Heard): number {
  return Math.max(0, ...heard.map((sound) => sound.length));
}

/** The words, and every two neighbours as one. */
function withJoined(heard: readonly Heard[]): Heard[] {
  return [...heard, ...heard.slice(1).map((second, at) => joinedSounds(heard[at] ?? [], second))];
}

function byDigits(index: PeopleIndex, digits: string): Person[] {
  const exact = index.filter((found) => found.digits.includes(digits));
  const within = index.filter(
    (found) => digits.length >= FEWEST_DIGITS && found.digits.some((text) => text.includes(digits)),
  );
  return [...new Set([...exact, ...within])].map((found) => found.person);
}
