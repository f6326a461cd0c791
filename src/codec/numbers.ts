import { Malformed } from './byte-io.ts';
import { type BitModel, bitModel, type Coder } from './range-coder.ts';

/** The odds of one envelope's group by name; made when first asked for, the same way on both sides. */
export class Odds {
  private readonly models = new Map<string, BitModel>();

  of(name: string, oneIn100 = 50, sure = 0): BitModel {
    let model = this.models.get(name);
    if (!model) {
      model = bitModel(oneIn100, sure);
      this.models.set(name, model);
    }
    return model;
  }
}

/** What every field coder needs: the direction, the odds, and the name its odds go under. */
export interface Place {
  coder: Coder;
  odds: Odds;
  name: string;
}

export function inner(place: Place, name: string): Place {
  return { coder: place.coder, odds: place.odds, name: `${place.name}/${name}` };
}

/** Thrown by an encoder that meets a value the layout cannot say; the entry then travels in the escape form. */
export class Unpackable extends Error {}

export function codeFlag(place: Place, value: boolean, oneIn100 = 50, sure = 0): boolean {
  return place.coder.bit(place.odds.of(place.name, oneIn100, sure), value ? 1 : 0) === 1;
}

/** One of `size` symbols by a binary tree of learned odds, most significant bit first. */
export function codeSymbol(place: Place, value: number, size: number): number {
  const bits = Math.max(0, Math.ceil(Math.log2(size)));
  let node = 1;
  for (let i = bits - 1; i >= 0; i--) {
    const model = place.odds.of(`${place.name}:${node}`);
    node = node * 2 + place.coder.bit(model, ((value >> i) & 1) as 0 | 1);
  }
  const symbol = node - 2 ** bits;
  if (symbol >= size) throw new Malformed('no such symbol');
  return symbol;
}

function codeEvenBits(place: Place, value: number, bits: number): number {
  let out = 0;
  for (let i = bits - 1; i >= 0; i--) {
    out = out * 2 + place.coder.evenBit((Math.floor(value / 2 ** i) % 2) as 0 | 1);
  }
  return out;
}

export function codeRaw(place: Place, value: number, bits: number): number {
  return codeEvenBits(place, value, bits);
}

const COUNT_LENGTHS = 32;

/** Any integer from 0 to 2^31 − 1: its bit length is learned, the bits below the first follow evenly. */
export function codeCount(place: Place, value: number): number {
  if (!place.coder.decoding && (!Number.isInteger(value) || value < 0 || value >= 2 ** 31))
    throw new Unpackable();
  const length = codeSymbol(place, value === 0 ? 0 : Math.floor(Math.log2(value)) + 1, COUNT_LENGTHS);
  if (length <= 1) return length;
  const top = 2 ** (length - 1);
  const second = length > 2 ? codeFlag(inner(place, `second${length}`), value % top >= top / 2) : null;
  if (second === null) return top + codeEvenBits(place, value % top, length - 1);
  return top + (second ? top / 2 : 0) + codeEvenBits(place, value % (top / 2), length - 2);
}

/** Any integer between −2^31 and 2^31. */
export function codeSigned(place: Place, value: number): number {
  const magnitude = codeCount(place, Math.abs(value));
  if (magnitude === 0) return 0;
  return codeFlag(inner(place, 'minus'), value < 0) ? -magnitude : magnitude;
}

/** From how many steps on a number is split into tens and a last digit, since people write round numbers. */
const SPLIT_FROM = 30;

/** A whole number from `min` to `max`, the tens and the last digit learned apart. */
function codeWithin(place: Place, value: number, min: number, max: number): number {
  if (max - min < SPLIT_FROM) return min + codeSymbol(place, value - min, max - min + 1);
  const least = Math.floor(min / 10);
  const tens =
    least +
    codeSymbol(inner(place, 'tens'), Math.floor(value / 10) - least, Math.floor(max / 10) - least + 1);
  return tens * 10 + codeSymbol(inner(place, 'digit'), ((value % 10) + 10) % 10, 10);
}

/** A whole number between limits; inside the usual range it costs least. */
export function codeNumber(
  place: Place,
  value: number,
  spec: { min: number; max: number; usual?: [number, number] },
): number {
  if (!place.coder.decoding && (!Number.isInteger(value) || value < spec.min || value > spec.max))
    throw new Unpackable();
  const [low, high] = spec.usual ?? [spec.min, spec.max];
  const isUsual = codeFlag(inner(place, 'usual'), value >= low && value <= high, 96, 8);
  return isUsual
    ? codeWithin(place, value, low, high)
    : codeWithin(inner(place, 'rare'), value, spec.min, spec.max);
}
