/**
 * A name as the ear keeps it, the same from Devanagari and Roman letters: consonants with aspirates, retroflexes,
 * sibilants, b/v and nukta folded, vowels dropped but for a first one. सुनीता, Sunita and Suneeta are all "snt".
 */
const DEVANAGARI: Readonly<Record<string, string>> = {
  ...classes('कख', 'k', 'गघ', 'g', 'चछ', 'c', 'जझ', 'j', 'टठतथ', 't', 'डढदध', 'd', 'ङञणन', 'n', 'प', 'p'),
  ...classes('फ', 'f', 'बभव', 'v', 'म', 'm', 'य', 'y', 'रऋ', 'r', 'लळ', 'l', 'शषस', 's', 'ह', 'h'),
  ...classes('अआ', 'a', 'इईएऐ', 'i', 'उऊओऔ', 'u', 'ृ', 'r'),
};
const VIRAMA = '्';
const NUKTA = '\u093c';
const ROMAN: readonly (readonly [RegExp, string])[] = [
  [/ksh|x/g, 'ks'],
  [/jn/g, 'gy'],
  [/^ai/, 'i'],
  [/^au/, 'u'],
  [/(?<=[^aeiou])y(?![aeiou])/g, 'i'],
  [/chh?/g, 'c'],
  [/ph/g, 'f'],
  [/sh/g, 's'],
  [/([kgjtdb])h/g, '$1'],
  [/[bw]/g, 'v'],
  [/z/g, 'j'],
  [/q/g, 'k'],
];
/** Words that go with many names and tell nobody apart. */
const TITLES = new Set(
  'श्रीमती श्री देवी कुमारी कुमार smt shrimati shri sri devi kumari kumar mrs mr'.split(' ').map(wordKey),
);

/** The keys of a name's words, titles left out unless nothing else is there. */
export function nameKeys(name: string): string[] {
  const keys = allKeys(name);
  const telling = keys.filter((key) => !TITLES.has(key));
  return telling.length > 0 ? telling : keys;
}

/** The keys of all words, titles too: what a half-typed title is looked for in. */
export function allKeys(name: string): string[] {
  return words(name)
    .map(wordKey)
    .filter((key) => key !== '');
}

/** A name's words in small letters, without marks between them. */
export function words(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

function wordKey(word: string): string {
  return /[\u0900-\u097f]/.test(word) ? devanagariKey(word) : romanKey(word);
}

/** A nasal mark sounds like the consonant after it: म before a lip sound, else न. At the end it is not written in Roman. */
function devanagariKey(word: string): string {
  const plain = word
    .normalize('NFD')
    .replaceAll(`ड${NUKTA}`, 'र')
    .replaceAll(`ढ${NUKTA}`, 'र')
    .replaceAll(NUKTA, '')
    .replaceAll(`ज${VIRAMA}ञ`, `ग${VIRAMA}य`)
    .replace(/[ंँ](?=[पफबभम])/g, 'म')
    .replace(/[ंँ](?=.)/g, 'न')
    .replace(/([क-ह])्\1/g, '$1');
  let key = '';
  for (const letter of plain) {
    const sound = DEVANAGARI[letter];
    if (sound !== undefined && (key === '' || !'aiu'.includes(sound))) key += sound;
  }
  return key;
}

function romanKey(word: string): string {
  let sound = word.normalize('NFD').replace(/[^a-z0-9]/g, '');
  for (const [letters, folded] of ROMAN) sound = sound.replace(letters, folded);
  sound = sound.replace(/([^aeiou])\1+/g, '$1');
  const first = sound[0] ?? '';
  const vowel = { a: 'a', e: 'i', i: 'i', o: 'u', u: 'u' }[first] ?? first;
  return vowel + sound.slice(1).replace(/[aeiou]/g, '');
}

function classes(...pairs: string[]): Record<string, string> {
  const out: Record<string, string> = {};
  for (let i = 0; i < pairs.length; i += 2)
    for (const letter of pairs[i] ?? '') out[letter] = pairs[i + 1] ?? '';
  return out;
}
