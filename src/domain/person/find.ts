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
  /** The same, and how those sound whose wife or child she is, and of whose house. */
  known: Heard[];
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
  const hear = remembering();
  return people.map((person) => {
    const sounds = withJoined(allSounds(person.name, hear));
    const kin = [person.relative?.name, person.headName].flatMap((name) => withJoined(allSounds(name ?? '')));
    return {
      person,
      words: words(person.name),
      sounds,
      known: [...sounds, ...kin],
      digits: [person.mobile, person.rch, person.mcp, person.abha, person.houseNo].filter(
        (text) => text !== undefined,
      ),
    };
  });
}

/** The same few words stand in most names: each is worked out once. */
function remembering(): (word: string) => Heard {
  const heard = new Map<string, Heard>();
  return (word) => {
    const sounds = heard.get(word) ?? wordSounds(word);
    heard.set(word, sounds);
    return sounds;
  };
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
  const spelt = words(query).toSorted((x, y) => y.length - x.length);
  const ways = waysHeard(words(query));
  const ranks: [spelt: Person[], heard: Person[], kin: Person[]] = [[], [], []];
  for (const found of index) {
    if (everyFits(spelt, found.words, beginsSpelt)) ranks[0].push(found.person);
    else if (ways.some((way) => everyFits(way, found.sounds, beginsHeard))) ranks[1].push(found.person);
    else if (ways.some((way) => everyFits(way, found.known, beginsHeard))) ranks[2].push(found.person);
  }
  return ranks.flat();
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
  return [telling.length > 0 ? telling : all, ...joined].map((way) =>
    way.toSorted((a, b) => longest(b.heard) - longest(a.heard)),
  );
}

/** Each typed word begins another word of the name; `typed` has the longest first, which choose first. */
function everyFits<T, W>(
  typed: readonly T[],
  have: readonly W[],
  fits: (part: T, word: W) => boolean,
): boolean {
  const [only] = typed;
  if (typed.length === 1 && only !== undefined) return have.some((word) => fits(only, word));
  const left = [...have];
  return typed.every((part) => {
    const at = left.findIndex((word) => fits(part, word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function beginsSpelt(part: string, word: string): boolean {
  return word.startsWith(part);
}

function beginsHeard({ heard, open }: Typed, word: Heard): boolean {
  return heard.some((part) => word.some((sound) => soundBegins(part, sound, open)));
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
