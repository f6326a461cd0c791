import type { Bytes } from '../../../src/platform/bytes.ts';

/** Random numbers of which every one follows from the seed. */
export interface Seeded {
  bytes(length: number): Bytes;
  /** 0 … below − 1. */
  below(below: number): number;
}

/** Mulberry32: good enough to choose by, and to draw keys that nobody attacks. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    bytes(length) {
      const bytes = new Uint8Array(length);
      for (let i = 0; i < length; i++) bytes[i] = next() & 255;
      return bytes;
    },
    below: (below) => next() % below,
  };
}
