import type { Bytes } from '../platform/bytes.ts';
import { Malformed } from './byte-io.ts';

/**
 * Binary range coding with 32-bit range and carry, as in the public-domain LZMA design, with 16-bit odds that learn
 * fast at first and slowly later. All arithmetic is on integers below 2^53, so every device gets the same bits.
 */
const TOP = 2 ** 24;
const FULL = 2 ** 32;
const ODDS_BITS = 16;
const ONE = 2 ** ODDS_BITS;
const MIN_ODDS = 64;
/** Zeros left out at the end; a decoder that needs more has been given broken bytes. */
const MOST_DROPPED = 32;
const WORD_BYTES = 4;
/** After so many observations the odds move by a fixed share; chosen on a week of visits. */
const SLOWEST = 30;

/** The odds that a bit is 0, learned as bits pass by. */
export interface BitModel {
  zero: number;
  seen: number;
}

/** `oneIn100`: the expected percentage of ones; `sure`: how many observations that belief is worth. */
export function bitModel(oneIn100 = 50, sure = 0): BitModel {
  const zero = Math.trunc((ONE * (100 - oneIn100)) / 100);
  return { zero: Math.min(ONE - MIN_ODDS, Math.max(MIN_ODDS, zero)), seen: sure };
}

function learn(model: BitModel, bit: 0 | 1): void {
  const share = Math.min(model.seen, SLOWEST) + 2;
  if (bit === 0) model.zero += Math.trunc((ONE - MIN_ODDS - model.zero) / share);
  else model.zero -= Math.trunc((model.zero - MIN_ODDS) / share);
  model.seen++;
}

/**
 * Both directions behind one door: the encoder writes the bit it is given and returns it, the decoder ignores what
 * it is given and returns the bit it reads. So each field is described once and cannot disagree with itself.
 */
export interface Coder {
  readonly decoding: boolean;
  bit(model: BitModel, bit: 0 | 1): 0 | 1;
  /** A bit with even odds that teaches nothing. */
  evenBit(bit: 0 | 1): 0 | 1;
}

export class RangeEncoder implements Coder {
  readonly decoding = false;
  private low = 0;
  private range = FULL - 1;
  private cache = 0;
  private pending = 0;
  private started = false;
  private readonly out: number[] = [];

  private write(bound: number, bit: 0 | 1): void {
    if (bit === 0) this.range = bound;
    else {
      this.low += bound;
      this.range -= bound;
    }
    while (this.range < TOP) {
      this.range *= 256;
      this.shift();
    }
  }

  private shift(): void {
    const carry = this.low >= FULL ? 1 : 0;
    if (carry === 1 || this.low < 0xff000000) {
      if (this.started) this.out.push((this.cache + carry) & 255);
      for (; this.pending > 0; this.pending--) this.out.push((255 + carry) & 255);
      this.started = true;
      this.cache = Math.floor(this.low / TOP) & 255;
    } else this.pending++;
    this.low = (this.low % TOP) * 256;
  }

  bit(model: BitModel, bit: 0 | 1): 0 | 1 {
    this.write(Math.floor(this.range / ONE) * model.zero, bit);
    learn(model, bit);
    return bit;
  }

  evenBit(bit: 0 | 1): 0 | 1 {
    this.write(Math.floor(this.range / 2), bit);
    return bit;
  }

  /** The bytes so far, with the zeros at the end left out: the decoder reads zeros past the end. */
  done(): Bytes {
    for (let i = 0; i < 5; i++) this.shift();
    const least = Math.max(0, this.out.length - MOST_DROPPED);
    let length = this.out.length;
    while (length > least && this.out[length - 1] === 0) length--;
    return Uint8Array.from(this.out.slice(0, length));
  }
}

export class RangeDecoder implements Coder {
  readonly decoding = true;
  private code = 0;
  private range = FULL - 1;
  private at = 0;
  private readonly source: Uint8Array;

  constructor(source: Uint8Array) {
    this.source = source;
    for (let i = 0; i < 4; i++) this.code = this.code * 256 + this.next();
  }

  private next(): number {
    if (this.at > this.source.length + MOST_DROPPED + WORD_BYTES) throw new Malformed('ends too early');
    return this.source[this.at++] ?? 0;
  }

  private read(bound: number): 0 | 1 {
    const bit = this.code < bound ? 0 : 1;
    if (bit === 0) this.range = bound;
    else {
      this.code -= bound;
      this.range -= bound;
    }
    while (this.range < TOP) {
      this.range *= 256;
      this.code = this.code * 256 + this.next();
    }
    return bit;
  }

  bit(model: BitModel): 0 | 1 {
    const bit = this.read(Math.floor(this.range / ONE) * model.zero);
    learn(model, bit);
    return bit;
  }

  evenBit(): 0 | 1 {
    return this.read(Math.floor(this.range / 2));
  }
}
