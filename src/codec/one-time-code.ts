import { base32Value, type Random } from '../platform/ids.ts';

/** Crockford base32 characters: 65 bits, for a code that is spoken once and guards what stands in a chat for good. */
export const ONE_TIME_CHARACTERS = 13;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** After so many characters a person takes breath. */
const GROUPS = [4, 4, 5];
/** What stands between the characters when somebody writes down or pastes what she heard. */
const BETWEEN = /[\s\u00a0\u200b-\u200f\u2060-\u2069\ufeff.,_·–-]/gu;
const DEVANAGARI_ZERO = 0x966;

/** A fresh code in its one canonical form: capitals, no blanks. */
export function drawOneTimeCode(random: Random): string {
  return Array.from(random.bytes(ONE_TIME_CHARACTERS), (byte) => ALPHABET[byte & 31]).join('');
}

/** "K7PM 2QXD 9WHTA", as it is shown and read out. */
export function inGroups(code: string): string {
  let from = 0;
  return GROUPS.map((length) => {
    from += length;
    return code.slice(from - length, from);
  }).join(' ');
}

/** What was typed in its canonical form (O is 0, I and L are 1, any case, any digits), or null when it is no whole code. */
export function readOneTimeCode(typed: string): string | null {
  const characters = [
    ...typed
      .replace(BETWEEN, '')
      .replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - DEVANAGARI_ZERO)),
  ];
  if (characters.length !== ONE_TIME_CHARACTERS) return null;
  const values = characters.map(base32Value);
  return values.some((value) => value === null) ? null : values.map((value) => ALPHABET[value ?? 0]).join('');
}
