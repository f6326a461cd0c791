import { type Bytes, concat } from '../../src/platform/bytes.ts';
import type { Chance } from '../../src/server/demo/chance.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MARKS = ['\u200b', '\u200e', '\u202f', '\ufeff', ' ', '\n', '\r\n> ', '*', '`'] as const;
const CHAT = [
  '22/11/26, 5:04 pm - आशा दीदी: ',
  '[05/03/26, 5:04:09 PM] Name: ',
  'पहुँच · 22 नवंबर\n',
  'https://pahunch.example/i#',
  'pahunch 1 ',
  'PAHUNCH2',
  'PAHUNCH',
  '<Media omitted>\n',
  '🙂 नमस्ते ',
  '‎',
] as const;

export function noise(chance: Chance, most: number, least = 0): Bytes {
  return Uint8Array.from({ length: chance.int(least, most) }, () => chance.int(0, 255));
}

function flipped(chance: Chance, bytes: Uint8Array): Bytes {
  const out = new Uint8Array(bytes);
  const at = chance.int(0, Math.max(0, out.length - 1));
  out[at] = (out[at] ?? 0) ^ (1 << chance.int(0, 7));
  return out;
}

/** Bytes that were real once: a bit turned, cut, made longer, two of them spliced, a piece of noise in the midst. */
export function spoiled(chance: Chance, bytes: Uint8Array, other: Uint8Array): Bytes {
  const at = chance.int(0, bytes.length);
  switch (chance.int(0, 5)) {
    case 0:
      return flipped(chance, bytes);
    case 1:
      return new Uint8Array(bytes.slice(0, at));
    case 2:
      return concat(bytes, noise(chance, 40));
    case 3:
      return concat(bytes.slice(0, at), other.slice(chance.int(0, other.length)));
    case 4:
      return concat(bytes.slice(0, at), noise(chance, 20), bytes.slice(at + chance.int(0, 20)));
    default:
      return flipped(chance, flipped(chance, flipped(chance, bytes)));
  }
}

/** A code as a chat or a keyboard hands it on; it is still the same code. */
export function worn(chance: Chance, code: string): string {
  let out = '';
  const often = chance.int(0, 3) === 0 ? 20 : 1;
  const looseLetters = chance.percent(40);
  for (const [i, character] of [...code].entries()) {
    if (i > 7 && chance.percent(often)) out += chance.pick(MARKS);
    if (looseLetters && i > 7 && character === '0') out += chance.pick(['O', 'o', '0']);
    else if (looseLetters && i > 7 && character === '1') out += chance.pick(['I', 'l', 'i', '1']);
    else out += chance.percent(50) && looseLetters ? character.toLowerCase() : character;
  }
  return out;
}

/** A code that is none any more: one character changed, lost or doubled behind the prefix, cut, or two run together. */
export function broken(chance: Chance, code: string, other: string): string {
  const at = chance.int(8, code.length - 1);
  const before = code.slice(0, at);
  switch (chance.int(0, 4)) {
    case 0: {
      const now = ALPHABET.indexOf(code[at] ?? '0');
      return before + ALPHABET[(now + chance.int(1, 31)) % 32] + code.slice(at + 1);
    }
    case 1:
      return before + code.slice(at + 1);
    case 2:
      return before + (code[at] ?? '') + code.slice(at);
    case 3:
      return before;
    default:
      return before + other.slice(chance.int(0, other.length));
  }
}

export function chatter(chance: Chance): string {
  const pieces = Array.from({ length: chance.int(0, 4) }, () => chance.pick(CHAT));
  const letters = Array.from({ length: chance.int(0, 30) }, () =>
    String.fromCodePoint(chance.int(1, 0xd7ff)),
  );
  return pieces.join('') + (chance.percent(30) ? letters.join('') : '');
}
