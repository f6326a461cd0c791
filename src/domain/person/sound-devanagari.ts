const CONSONANTS: Readonly<Record<string, string>> = {
  ...classes('कख', 'k', 'गघ', 'g', 'चछ', 'c', 'जझ', 'j', 'टठतथ', 't', 'डढदध', 'd', 'ङञणन', 'n', 'प', 'p'),
  ...classes('फ', 'f', 'बभव', 'v', 'म', 'm', 'य', 'y', 'र', 'r', 'लळ', 'l', 'शषस', 's', 'ह', 'h'),
};
const LETTERS: Readonly<Record<string, string>> = classes('अआ', 'a', 'इईएऐऍ', 'i', 'उऊओऔऑ', 'u');
const SIGNS: Readonly<Record<string, string>> = classes('िीेैॅ', 'i', 'ुूोौॉ', 'u');
const VIRAMA = '्';
const NUKTA = '\u093c';

/** What is said in two ways: क्ष as ks or ch, ड़ and ढ़ as r or d, ँ heard or not, a first य as y or j. */
const TWO_WAYS: readonly (readonly [RegExp, string, string])[] = [
  [/क्ष/g, 'क्स', 'छ'],
  [/[डढ]\u093c/g, 'र', 'ड'],
  [/ँ(?=.)/g, 'ं', ''],
  [/^य/g, 'य', 'ज'],
];

export function devanagariVariants(word: string): string[] {
  return TWO_WAYS.reduce<string[]>(
    (all, [letters, one, other]) =>
      all.flatMap((text) => {
        const [first, second] = [text.replace(letters, one), text.replace(letters, other)];
        return first === second ? [first] : [first, second];
      }),
    [word.normalize('NFD')],
  );
}

/** Pairs of consonant and vowel: see `Sound`. */
export function devanagariSlots(word: string): string {
  let sound = '';
  let joined = false;
  for (const letter of plainLetters(word)) {
    const consonant = CONSONANTS[letter];
    const vowel = LETTERS[letter];
    const sign = SIGNS[letter];
    if (consonant && !(joined && sound.at(-2) === consonant)) sound += `${consonant}.`;
    else if (vowel && sound === '') sound = `-${vowel}`;
    else if (vowel || sign) sound = heardAs(sound, sign ?? vowel);
    joined = letter === VIRAMA;
  }
  return sound;
}

/** The vowel of the last pair, unless it has one already or nothing but an a was said. */
function heardAs(sound: string, vowel: string | undefined): string {
  return sound.endsWith('.') && vowel !== 'a' ? sound.slice(0, -1) + vowel : sound;
}

/** A nasal mark sounds like the consonant after it: म before a lip sound, else न. At the end Roman does not write it. */
function plainLetters(word: string): string {
  return word
    .replaceAll(NUKTA, '')
    .replaceAll(`ज${VIRAMA}ञ`, `ग${VIRAMA}य`)
    .replace(/ेय$/, 'े')
    .replace(/ाई$/, 'ाय')
    .replaceAll('ृ', `${VIRAMA}रि`)
    .replaceAll('ऋ', 'रि')
    .replace(/[ंँ](?=[पफबभम])/g, 'म')
    .replace(/[ंँ](?=.)/g, 'न');
}

function classes(...pairs: string[]): Record<string, string> {
  const out: Record<string, string> = {};
  for (let i = 0; i < pairs.length; i += 2)
    for (const letter of pairs[i] ?? '') out[letter] = pairs[i + 1] ?? '';
  return out;
}
