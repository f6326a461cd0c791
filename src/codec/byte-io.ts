import { type Bytes, concat, fromUtf8, utf8 } from '../platform/bytes.ts';

const MAX_VARINT_BYTES = 8;

/** Thrown by {@link ByteReader} when bytes end too early or cannot be what they claim; decoders turn it into a value. */
export class Malformed extends Error {}

export class ByteWriter {
  private parts: Uint8Array[] = [];

  bytes(bytes: Uint8Array): this {
    this.parts.push(bytes);
    return this;
  }

  byte(value: number): this {
    return this.bytes(Uint8Array.of(value));
  }

  /** A non-negative safe integer, 7 bits a byte, least significant first. */
  varint(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError('varint takes a non-negative integer');
    const out: number[] = [];
    let rest = value;
    while (rest > 127) {
      out.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    out.push(rest);
    return this.bytes(Uint8Array.from(out));
  }

  block(bytes: Uint8Array): this {
    return this.varint(bytes.length).bytes(bytes);
  }

  text(text: string): this {
    return this.block(utf8(text));
  }

  done(): Bytes {
    return concat(...this.parts);
  }
}

export class ByteReader {
  private at = 0;
  private readonly source: Uint8Array;

  constructor(source: Uint8Array) {
    this.source = source;
  }

  get left(): number {
    return this.source.length - this.at;
  }

  bytes(length: number): Bytes {
    if (length > this.left) throw new Malformed('ends too early');
    const out = new Uint8Array(this.source.slice(this.at, this.at + length));
    this.at += length;
    return out;
  }

  byte(): number {
    return this.bytes(1)[0] ?? 0;
  }

  varint(): number {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < MAX_VARINT_BYTES; i++) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) {
        if (!Number.isSafeInteger(value)) break;
        return value;
      }
      factor *= 128;
    }
    throw new Malformed('number too large');
  }

  block(): Bytes {
    return this.bytes(this.varint());
  }

  text(): string {
    const text = fromUtf8(this.block());
    if (text === null) throw new Malformed('not text');
    return text;
  }

  rest(): Bytes {
    return this.bytes(this.left);
  }
}

/** What `read` returns, or null when the bytes were malformed. */
export function readOrNull<T>(bytes: Uint8Array, read: (reader: ByteReader) => T): T | null {
  try {
    return read(new ByteReader(bytes));
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
