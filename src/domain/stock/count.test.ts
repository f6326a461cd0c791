import { expect, it } from 'vitest';
import type { CountItem } from '../form/form.ts';
import { summariseCount } from './count.ts';

const words = { hi: 'क', en: 'a' };
const item = (id: string, asset = false): CountItem => ({ id, label: words, unit: words, max: 99, asset });
const KIT = [item('ors'), item('zinc'), item('ifa'), item('scale', true)];

it('tells an empty shelf from one that was not counted', () => {
  const summary = summariseCount(KIT, { ors: 0, zinc: 1 });
  expect(summary.items.map((one) => one.state)).toEqual(['out', 'there', 'not-counted', 'not-counted']);
  expect(summary.counted).toBe(2);
  expect(summary.out.map((one) => one.id)).toEqual(['ors']);
});

it('does not ask to refill a scale that is broken', () => {
  const summary = summariseCount(KIT, { scale: 0 });
  expect(summary.out).toEqual([]);
  expect(summary.broken.map((one) => one.id)).toEqual(['scale']);
});

it('shows what a newer kit counted under its id', () => {
  expect(summariseCount(KIT, { gold: 3 }).unknown).toEqual([{ id: 'gold', count: 3 }]);
  expect(summariseCount(KIT, undefined).counted).toBe(0);
});
