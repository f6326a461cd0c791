import { devanagariSlots, devanagariVariants } from './sound-devanagari.ts';
import { romanSlots, romanVariants } from './sound-roman.ts';

/**
 * A word as the ear keeps it, the same from Devanagari and Roman letters: pairs of a consonant (aspirates, retroflexes,
 * sibilants, b/v and nukta folded) and the vowel after it: `i`, `u`, or `.` for a and for none, which Roman spelling
 * does not tell apart. सुनीता, Sunita and Suneeta are all "sunit.". A word that begins with a vowel begins with `-`.
 */
export type Sound = string;

/** A word and every way it may sound: क्ष is ks or ch, ड़ is r or d, a first y is y or j. */
export type Heard = readonly Sound[];

/** Short or other forms of one name, and how it is written out. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ...forms('mohammad', 'md mohd mohmd mo muhd मो मु मोह मोहम्मद मुहम्मद'),
  ...forms('kumari', 'ku kum kumr कु'),
  ...forms('kumar', 'kr'),
  ...forms('prasad', 'pd prsd प्र'),
  ...forms('sheikh', 'sk'),
  ...forms('sing', 'singh sinh सिंह सिंघ'),
  ...forms('bebi', 'baby babi'),
  ...forms('aysa', 'aisha ayesha aysha aaisha आइशा आयशा'),
};

/** Words that go with many names and tell nobody apart. */
const TITLES = new Set(
  `श्रीमती श्री देवी कुमारी कुमार खातून बीबी बेगम बानो smt shrimati shri sri devi kumari kumar mrs mr late
   khatoon bibi begum bano mohammad`
    .split(/\s+/)
    .flatMap((word) => wordSounds(word)),
);

/** A name's words in small letters, without marks between them. */
export function words(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** How each word of a name may sound, titles too. `hear` may remember words it has heard before. */
export function allSounds(name: string, hear: (word: string) => Heard = (word) => wordSounds(word)): Heard[] {
  return words(name)
    .map(hear)
    .filter((heard) => heard.length > 0);
}

/** Without titles, unless nothing else is there. */
export function tellingSounds(name: string): Heard[] {
  const all = allSounds(name);
  const telling = all.filter((heard) => !isTitle(heard));
  return telling.length > 0 ? telling : all;
}

export function isTitle(heard: Heard): boolean {
  return heard.some((sound) => TITLES.has(sound));
}

/** How a word may sound, a short form written out; of a word still being typed, as it stands too. */
export function wordSounds(word: string, typing = false): Sound[] {
  const full = WRITTEN_OUT[word];
  const forms = full === undefined ? [word] : typing ? [full, word] : [full];
  return [...new Set(forms.flatMap(soundsOf))].filter((sound) => sound !== '');
}

function soundsOf(word: string): Sound[] {
  if (/[\u0900-\u097f]/.test(word)) return devanagariVariants(word).map(devanagariSlots);
  return romanVariants(word).map(romanSlots);
}

/** Two words as one: "Om Prakash" is also Omprakash. */
export function joinedSounds(first: Heard, second: Heard): Sound[] {
  return first.flatMap((a) => second.filter((b) => !b.startsWith('-')).map((b) => a + b));
}

/** Whether two whole words sound alike in one of their ways. */
export function soundsAlike(a: Heard, b: Heard): boolean {
  return a.some((one) => b.some((other) => one.length === other.length && fits(one, other, false)));
}

/** Whether a word begins as typed. `open`: it ends in a consonant, any vowel may follow. */
export function soundBegins(typed: Sound, word: Sound, open: boolean): boolean {
  return typed.length <= word.length && fits(typed, word, open);
}

/** Whether the last letter typed is a consonant. */
export function endsOpen(word: string): boolean {
  return !/[aeiou\u0904-\u0914\u093e-\u094c]$/.test(word.normalize('NFC'));
}

/**
 * The first and the last vowel of a word are heard and must agree; of those between, one may be dropped (Fatima,
 * Fatma), but i is never u.
 */
function fits(typed: Sound, word: Sound, open: boolean): boolean {
  let dropped = 0;
  for (let at = 0; at < typed.length; at += 2) {
    const [mine, theirs] = [typed[at + 1], word[at + 1]];
    if (typed[at] !== word[at]) return false;
    const unfinished = open && at === typed.length - 2 && mine === '.';
    if (mine === theirs || unfinished) continue;
    if (at === 0 || at === word.length - 2 || (mine !== '.' && theirs !== '.')) return false;
    dropped += 1;
  }
  return dropped <= 1;
}

function forms(full: string, short: string): Record<string, string> {
  return Object.fromEntries(short.split(' ').map((one) => [one.normalize('NFC'), full]));
}
