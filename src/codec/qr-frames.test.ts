import { correction, generate } from 'lean-qr';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { armour } from './armour.ts';
import { type Frames, framesOf, type Seen, seeFrame } from './qr-frames.ts';

const CODE = armour(Uint8Array.from({ length: 900 }, (_, i) => (i * 47) & 255));

function seeAll(texts: readonly string[]): Seen {
  let frames: Frames | null = null;
  let seen: Seen = { kind: 'damaged' };
  for (const text of texts) {
    seen = seeFrame(frames, text);
    frames = seen.kind === 'part' ? seen.frames : null;
  }
  return seen;
}

/** What a camera sees: four pixels a module, a blank rim. */
function photograph(text: string): string {
  const level = { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M };
  const qr = generate(text, { ...level, minVersion: 10, maxVersion: 13 });
  const side = (qr.size + 8) * 4;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (qr.get(Math.floor(x / 4) - 4, Math.floor(y / 4) - 4))
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return decodeQR({ width: side, height: side, data });
}

describe('a code goes from one screen to another phone’s camera', () => {
  it('as pictures of version 10 to 13, read back by a camera in any order and more than once', () => {
    const frames = framesOf(CODE);
    expect(frames).toHaveLength(5);
    const [a, b, c, d, e] = frames.map(photograph);
    expect(seeAll([c, a, a, e, b, c, d] as string[])).toEqual({ kind: 'whole', text: CODE });
  });

  it('and it is told how many of how many were seen', () => {
    const seen = seeAll(framesOf(CODE).slice(1, 4));
    expect(seen.kind === 'part' && [seen.frames.pieces.size, seen.frames.of]).toEqual([3, 5]);
  });

  it('a short one is one picture, which any reader shows as the code itself', () => {
    const short = armour(Uint8Array.of(16, 1, 2, 3));
    expect(framesOf(short)).toEqual([short]);
    expect(seeAll([short])).toEqual({ kind: 'whole', text: short });
  });

  it('pictures of another code begin anew', () => {
    const other = framesOf(armour(Uint8Array.from({ length: 900 }, (_, i) => (i * 5) & 255)));
    const seen = seeAll([...framesOf(CODE).slice(0, 4), other[0] ?? '']);
    expect(seen.kind === 'part' && seen.frames.pieces.size).toBe(1);
  });

  it('one that was read wrongly is no code', () => {
    const [first = '', ...rest] = framesOf(CODE);
    const wrong = first.slice(0, -1) + (first.endsWith('0') ? '1' : '0');
    expect(seeAll([wrong, ...rest])).toEqual({ kind: 'damaged' });
  });

  it('the longest code the server takes fits', () => {
    expect(framesOf('A'.repeat(8_000))).toHaveLength(28);
    expect(() => framesOf('A'.repeat(9_200))).toThrow(RangeError);
  });
});
