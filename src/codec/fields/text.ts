import { codeCount, codeFlag, codeSymbol, inner, type Place, Unpackable } from '../numbers.ts';

/** Classes of characters: within one, 7 learned bits; the class before is the context of the next. */
const CLASSES = ['end', 'devanagari', 'lower', 'upper', 'digit', 'blank', 'other'] as const;
const DEVANAGARI = 0x0900;
const MAX_CHARACTERS = 4000;

function classOf(point: number): number {
  if (point >= DEVANAGARI && point < DEVANAGARI + 128) return 1;
  if (point >= 97 && point <= 122) return 2;
  if (point >= 65 && point <= 90) return 3;
  if (point >= 48 && point <= 57) return 4;
  return point === 32 ? 5 : 6;
}

/** First code point and size of each class's alphabet; `other` is any code point. */
const BASE = [0, DEVANAGARI, 97, 65, 48, 32, 0];
const SIZE = [1, 128, 26, 26, 10, 1, 0];

function codePoint(place: Place, point: number, kind: number): number {
  if (kind === 6) return codeCount(inner(place, 'other'), point);
  const size = SIZE[kind] ?? 1;
  const base = BASE[kind] ?? 0;
  return base + (size === 1 ? 0 : codeSymbol(inner(place, `c${kind}`), point - base, size));
}

/** Text in NFC of at most 4,000 characters. Odds are shared by all texts of a group, not by field. */
export function codeText(place: Place, value: unknown): string {
  if (!place.coder.decoding && (typeof value !== 'string' || value.length === 0)) throw new Unpackable();
  const shared = { ...place, name: 'text' };
  const points = place.coder.decoding ? [] : [...(value as string)].map((c) => c.codePointAt(0) ?? 0);
  let out = '';
  let before = 0;
  for (let i = 0; i < MAX_CHARACTERS; i++) {
    const point = points[i];
    const kind = codeSymbol(
      inner(shared, `class${before}`),
      point === undefined ? 0 : classOf(point),
      CLASSES.length,
    );
    if (kind === 0) return out;
    const decoded = codePoint(shared, point ?? 0, kind);
    if (decoded > 0x10ffff) throw new Unpackable();
    out += String.fromCodePoint(decoded);
    before = kind;
  }
  throw new Unpackable();
}

/** A row of digits of a fixed length; another length is packed as text. */
export function codeDigits(place: Place, value: unknown, length: number): string {
  if (!place.coder.decoding && typeof value !== 'string') throw new Unpackable();
  const text = String(value ?? '');
  const fits = text.length === length && /^[0-9]+$/.test(text);
  if (!codeFlag(inner(place, 'fits'), fits, 98, 8)) return codeText(place, value);
  let out = '';
  for (let i = 0; i < length; i++) out += codeSymbol(inner(place, 'digit'), Number(text[i] ?? 0), 10);
  return out;
}
