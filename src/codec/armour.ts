import { type Bytes, concat, sameBytes, utf8 } from '../platform/bytes.ts';
import { base32Value, fromBase32, toBase32 } from '../platform/ids.ts';
import { crc16 } from './crc.ts';
import { readFrameByte, TYPE } from './frame.ts';

/**
 * The code as it stands in a message: an ASCII prefix, then Crockford base32 of
 * `length (2 bytes) ‖ payload ‖ CRC-16 (2 bytes)`. The length stands first so that a cut code is called cut.
 * The prefix holds a U, which no base32 body does.
 */
const PREFIX = 'PAHUNCH';
const ARMOUR_VERSION = '1';
const LENGTH_BYTES = 2;
const CRC_BYTES = 2;
const MAX_PAYLOAD = 0xffff;
/** Those in which the length stands, and how many bits of the last are the payload's. */
const LENGTH_CHARACTERS = 4;
const SPARE_BITS = 4;

/** Marks that chats and keyboards put between characters: blanks, zero-width and direction marks, quotes, markup. */
const MARK = '[\\s\\u00a0\\u00ad\\u200b-\\u200f\\u202a-\\u202f\\u2060-\\u2069\\ufeff>*_~`|-]';
const IGNORED = new RegExp(MARK, 'u');
const PREFIX_PATTERN = new RegExp(`${[...PREFIX].join(`${MARK}*`)}${MARK}*([0-9ILO])`, 'giu');

function charactersFor(bytes: number): number {
  return Math.ceil((bytes * 8) / 5);
}

/** Characters of the armoured code for a payload of so many bytes. */
export function armouredLength(payloadBytes: number): number {
  return PREFIX.length + ARMOUR_VERSION.length + charactersFor(LENGTH_BYTES + payloadBytes + CRC_BYTES);
}

/** The code of a payload of at most 65,535 bytes. */
export function armour(payload: Uint8Array): string {
  if (payload.length > MAX_PAYLOAD) throw new RangeError('payload too large for a code');
  const length = Uint8Array.of(payload.length >> 8, payload.length & 255);
  const framed = concat(length, payload);
  return PREFIX + ARMOUR_VERSION + toBase32(concat(framed, crc16(framed)));
}

/** What a code is for, by the type in its first byte; what a later version adds goes up, and is answered there. */
export type CodeKind = 'up' | 'down' | 'pin-request' | 'pin-approval';

const KIND_OF: Readonly<Record<number, CodeKind>> = {
  [TYPE.down]: 'down',
  [TYPE.pinRequest]: 'pin-request',
  [TYPE.pinApproval]: 'pin-approval',
};

export type Found =
  | { kind: CodeKind; bytes: Bytes; code: string }
  | { kind: 'cut' | 'damaged' | 'newer-version' };

/** The first `count` base32 characters from `start`, with marks left out; fewer when a foreign character ends them. */
function collect(text: string, start: number, count: number): { characters: string; end: number } {
  let characters = '';
  let at = start;
  while (at < text.length && characters.length < count) {
    const character = text[at] ?? '';
    if (base32Value(character) !== null) characters += character;
    else if (!IGNORED.test(character)) break;
    at++;
  }
  return { characters, end: at };
}

function readAt(text: string, start: number): { found: Found; end: number } {
  const head = collect(text, start, LENGTH_CHARACTERS);
  if (head.characters.length < LENGTH_CHARACTERS) return { found: { kind: 'cut' }, end: head.end };
  const bits = [...head.characters].reduce((sum, one) => sum * 32 + (base32Value(one) ?? 0), 0);
  const total = LENGTH_BYTES + (bits >> SPARE_BITS) + CRC_BYTES;
  const { characters, end } = collect(text, start, charactersFor(total));
  if (characters.length < charactersFor(total)) return { found: { kind: 'cut' }, end };
  return { found: readFramed(fromBase32(characters), total), end };
}

/** In so many characters it is seen whether a code or the talk of a chat stands behind the prefix. */
const LOOKED_AT = 40;
const FEWEST = 20;
/** As a code is made: words have a blank among them. */
const UNBROKEN = /[0-9a-z]{20}/iu;
/** How the length begins; that of longer codes than are ever made begins otherwise. */
const LENGTH = /^[0-2oil]/iu;
/** Almost a third of a code is digits, and less than this of a talk. */
const FEWEST_DIGITS = 1 / 8;

/** Whether the prefix is but the word pahunch ("pahunch 2 din baad", "Pahunch is not opening"): nobody misses a code there. */
function isTalk(text: string, start: number): boolean {
  const { characters, end } = collect(text, start, LOOKED_AT);
  const said = text.slice(start, end);
  const digits = said.replace(/\D/gu, '').length;
  const inPieces = LENGTH.test(characters) && digits >= characters.length * FEWEST_DIGITS;
  return characters.length < FEWEST || !(inPieces || UNBROKEN.test(said));
}

function readFramed(bytes: Bytes | null, total: number): Found {
  if (!bytes || bytes.length < total) return { kind: 'damaged' };
  const framed = bytes.slice(0, total - CRC_BYTES);
  if (!sameBytes(crc16(framed), bytes.slice(total - CRC_BYTES, total))) return { kind: 'damaged' };
  const payload = framed.slice(LENGTH_BYTES);
  const kind = KIND_OF[readFrameByte(payload[0] ?? 0).type] ?? 'up';
  return { kind, bytes: payload, code: armour(payload) };
}

/** Four characters that tell one code from another, wherever it goes in pieces. */
export function markOf(code: string): string {
  return toBase32(crc16(utf8(code)));
}

/** Where the last code in a text begins, or -1: a long text may be cut just before it. */
export function lastCodeAt(text: string): number {
  PREFIX_PATTERN.lastIndex = 0;
  return [...text.matchAll(PREFIX_PATTERN)].at(-1)?.index ?? -1;
}

/** Every code in any text, in order, each once. Never depends on how a chat lays out its lines. */
export function scanCodes(text: string): Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  let from = 0;
  for (;;) {
    PREFIX_PATTERN.lastIndex = from;
    const match = PREFIX_PATTERN.exec(text);
    if (!match) return found;
    from = match.index + match[0].length;
    const version = base32Value(match[1] ?? '');
    if (version !== Number(ARMOUR_VERSION)) {
      if (!isTalk(text, from)) found.push({ kind: 'newer-version' });
      continue;
    }
    const { found: one, end } = readAt(text, from);
    if ('code' in one) {
      from = end;
      if (seen.has(one.code)) continue;
      seen.add(one.code);
    } else if (isTalk(text, from)) continue;
    found.push(one);
  }
}
