import { expect, it } from 'vitest';
import { isLowOnSpace, spaceIn } from './model.ts';

it.each([
  [49, true],
  [50, false],
  [0, true],
  [null, false],
])('with %s MB free she is asked to make room: %s', (freeMb, low) => {
  expect(isLowOnSpace(freeMb)).toBe(low);
});

it('space is said in the unit she knows from her phone', () => {
  expect(spaceIn(999)).toEqual({ unit: 'mb', mb: 999 });
  expect(spaceIn(10_799)).toEqual({ unit: 'gb', gb: '10.7' });
});
