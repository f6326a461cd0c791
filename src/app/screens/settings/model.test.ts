import { expect, it } from 'vitest';
import { isLowOnSpace } from './model.ts';

it.each([
  [49, true],
  [50, false],
  [0, true],
  [null, false],
])('with %s MB free she is asked to make room: %s', (freeMb, low) => {
  expect(isLowOnSpace(freeMb)).toBe(low);
});
