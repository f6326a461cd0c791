import { expect, it } from 'vitest';
import { isPassing } from './sync-problem.ts';

it('a weak network passes; a withdrawn phone does not', () => {
  expect(isPassing('offline')).toBe(true);
  expect(isPassing('revoked')).toBe(false);
});
