import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeCount, codeNumber, codeSigned, codeSymbol, Odds, type Place } from './numbers.ts';
import { bitModel, RangeDecoder, RangeEncoder } from './range-coder.ts';

function encoding(): { place: Place; coder: RangeEncoder } {
  const coder = new RangeEncoder();
  return { place: { coder, odds: new Odds(), name: 'x' }, coder };
}

function decoding(bytes: Uint8Array): Place {
  return { coder: new RangeDecoder(bytes), odds: new Odds(), name: 'x' };
}

test('any run of bits comes back, whatever their odds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3 })), { maxLength: 3000 }),
      (bits) => {
        const encoder = new RangeEncoder();
        const models = () => [bitModel(), bitModel(1, 20), bitModel(99, 20), null];
        const up = models();
        for (const [bit, which] of bits) {
          const model = up[which];
          if (model) encoder.bit(model, bit ? 1 : 0);
          else encoder.evenBit(bit ? 1 : 0);
        }
        const decoder = new RangeDecoder(encoder.done());
        const down = models();
        for (const [bit, which] of bits) {
          const model = down[which];
          expect(model ? decoder.bit(model) : decoder.evenBit()).toBe(bit ? 1 : 0);
        }
      },
    ),
  );
});

test('a carry that runs through many full bytes is not lost', () => {
  const encoder = new RangeEncoder();
  const model = () => bitModel(1, 1000);
  const [up, down] = [model(), model()];
  const bits = Array.from({ length: 40_000 }, (_, i) => (i % 997 === 0 ? 1 : 0) as 0 | 1);
  for (const bit of bits) encoder.bit(up, bit);
  const decoder = new RangeDecoder(encoder.done());
  expect(bits.every((bit) => decoder.bit(down) === bit)).toBe(true);
});

test('hundreds of danger questions answered no cost a few bytes', () => {
  const encoder = new RangeEncoder();
  const model = bitModel(4, 10);
  for (let i = 0; i < 600; i++) encoder.bit(model, 0);
  expect(encoder.done().length).toBeLessThan(8);
});

test('whole numbers of every size and sign come back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 })), (values) => {
      const { place, coder } = encoding();
      for (const value of values) codeSigned(place, value);
      for (const value of values) codeCount(place, Math.abs(value));
      const back = decoding(coder.done());
      expect(values.map(() => codeSigned(back, 0))).toEqual(values);
      expect(values.map(() => codeCount(back, 0))).toEqual(values.map(Math.abs));
    }),
  );
});

test('a weight of 30.0 to 200.0 kg comes back at both limits and at each edge of the usual range', () => {
  const spec = { min: 300, max: 2000, usual: [350, 900] as [number, number] };
  const values = [300, 349, 350, 351, 899, 900, 901, 2000];
  const { place, coder } = encoding();
  for (const value of values) codeNumber(place, value, spec);
  const back = decoding(coder.done());
  expect(values.map(() => codeNumber(back, 0, spec))).toEqual(values);
});

test('symbols of an alphabet that is no power of two come back', () => {
  const { place, coder } = encoding();
  const values = [0, 6, 3, 6, 6, 1, 0];
  for (const value of values) codeSymbol(place, value, 7);
  const back = decoding(coder.done());
  expect(values.map(() => codeSymbol(back, 0, 7))).toEqual(values);
});
