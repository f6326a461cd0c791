import { type Bytes, fromUtf8, utf8 } from '../platform/bytes.ts';
import { type ByteReader, type ByteWriter, Malformed } from './byte-io.ts';

/**
 * Names as one byte a character: ASCII below 128, Devanagari (U+0900 to U+097F) above, as UTF-8 would take three. A text
 * with any other character goes as UTF-8. Written as `length · 2 + whether UTF-8`, then the bytes.
 */
const DEVANAGARI = 0x0900;
const HALF = 128;

function narrow(text: string): Bytes | null {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < HALF) bytes.push(point);
    else if (point >= DEVANAGARI && point < DEVANAGARI + HALF) bytes.push(point - DEVANAGARI + HALF);
    else return null;
  }
  return Uint8Array.from(bytes);
}

export function writeNarrow(writer: ByteWriter, text: string): void {
  const bytes = narrow(text);
  const written = bytes ?? utf8(text);
  writer.varint(written.length * 2 + (bytes ? 0 : 1)).bytes(written);
}

/** Throws {@link Malformed}. */
export function readNarrow(reader: ByteReader): string {
  const said = reader.varint();
  const bytes = reader.bytes(Math.floor(said / 2));
  const text =
    said % 2 === 1
      ? fromUtf8(bytes)
      : Array.from(bytes, (byte) => String.fromCodePoint(byte < HALF ? byte : byte - HALF + DEVANAGARI)).join(
          '',
        );
  if (text === null) throw new Malformed('not text');
  return text;
}
