/** Roman letters to folded ones, in this order: https://en.wikipedia.org/wiki/Hunterian_transliteration, loosely spelt. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/^jn/g, 'gy'],
  [/^ai/g, 'i'],
  [/^au/g, 'u'],
  [/ai$/g, 'ay'],
  [/ey$/g, 'e'],
  [/i(?=[ao])/g, 'iy'],
  [/ow(?=[^aeiou])/g, 'o'],
  [/(?<=[^aeiou])y(?![aeiou])/g, 'i'],
  [/ck/g, 'k'],
  [/chh?/g, 'c'],
  [/ph/g, 'f'],
  [/sh/g, 's'],
  [/([kgjtdbr])h/g, '$1'],
  [/[bw]/g, 'v'],
  [/z/g, 'j'],
  [/q/g, 'k'],
  [/([^aeiou])\1+/g, '$1'],
];
/** A run of vowels counts as what is heard of it. */
const VOWELS: readonly (readonly [RegExp, string])[] = [
  [/[ou]/, 'u'],
  [/[ei]/, 'i'],
];

/** A word that is not known to be one or the other: ksh said as ch, a first y as j. */
export function romanVariants(word: string): string[] {
  const plain = word.normalize('NFD').replace(/[^a-z0-9]/g, '');
  const ks = /ksh|x/.test(plain) ? [plain.replace(/ksh|x/g, 'ks'), plain.replace(/ksh|x/g, 'ch')] : [plain];
  return ks.flatMap((one) => (/^y[aeiou]/.test(one) ? [one, one.replace(/^y/, 'j')] : [one]));
}

/** Pairs of consonant and vowel: see `Sound`. */
export function romanSlots(word: string): string {
  const folded = FOLDS.reduce((text, [letters, fold]) => text.replace(letters, fold), word);
  let sound = '';
  for (const [part] of folded.matchAll(/[aeiou]+|[^aeiou]/g)) {
    if (!/^[aeiou]/.test(part)) sound += `${part}.`;
    else if (sound === '') sound = `-${vowelOf(part) ?? 'a'}`;
    else sound = sound.slice(0, -1) + (vowelOf(part) ?? '.');
  }
  return sound;
}

function vowelOf(run: string): string | undefined {
  return VOWELS.find(([letters]) => letters.test(run))?.[1];
}
