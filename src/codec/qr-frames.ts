import { markOf } from './armour.ts';

/**
 * A code as pictures: one frame is the code itself; of several each is `PAHUNCHQ1 ‖ mark ‖ i ‖ n ‖ piece`, all of it in
 * the alphanumeric alphabet of QR. The mark is the CRC-16 of the whole code, i and n are one base32 character each.
 */
const PREFIX = 'PAHUNCHQ1';
const FRAME = /^PAHUNCHQ1([0-9A-Z]{4})([0-9A-HJKMNP-TV-Z])([0-9A-HJKMNP-TV-Z])([0-9A-Z]+)$/;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MOST_FRAMES = ALPHABET.length - 1;
/** With the 15 characters before it: what version 10 holds at level M, 311 alphanumeric characters. */
const PIECE = 296;

/** The frames of a code, in order: at most 31, which is 9,176 characters. Throws RangeError past that. */
export function framesOf(code: string): string[] {
  const count = Math.ceil(code.length / PIECE);
  if (count > MOST_FRAMES) throw new RangeError('code too long for frames');
  if (count <= 1) return [code];
  const head = PREFIX + markOf(code);
  return Array.from({ length: count }, (_, i) => {
    const piece = code.slice(i * PIECE, (i + 1) * PIECE);
    return `${head}${ALPHABET[i + 1]}${ALPHABET[count]}${piece}`;
  });
}

/** The frames of one code seen so far, in whatever order they come. */
export interface Frames {
  mark: string;
  of: number;
  pieces: ReadonlyMap<number, string>;
}

export type Seen =
  /** All of it is here: a code, or any text that is no frame. */
  | { kind: 'whole'; text: string }
  | { kind: 'part'; frames: Frames }
  /** Every frame came, and together they are no code: one was read wrongly. */
  | { kind: 'damaged' };

/** One picture more; a frame of another code begins anew. */
export function seeFrame(before: Frames | null, text: string): Seen {
  const match = FRAME.exec(text);
  if (!match) return { kind: 'whole', text };
  const [, mark = '', i = '', n = '', piece = ''] = match;
  const at = ALPHABET.indexOf(i);
  const of = ALPHABET.indexOf(n);
  const isSame = before?.mark === mark && before.of === of;
  const pieces = new Map(isSame ? before.pieces : []).set(at, piece);
  if (pieces.size < of) return { kind: 'part', frames: { mark, of, pieces } };
  const code = Array.from({ length: of }, (_, k) => pieces.get(k + 1) ?? '').join('');
  return markOf(code) === mark ? { kind: 'whole', text: code } : { kind: 'damaged' };
}
