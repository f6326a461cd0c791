import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { SyncStrip } from './SyncStrip.tsx';

const reach = vi.hoisted(() => ({
  total: 1,
  reached: 1,
  safe: 0,
  way: 0,
  help: 0,
  busy: null,
  problem: null,
}));

vi.mock('./data/device.ts', () => ({ useOpenVault: () => ({ me: { role: 'worker' } }) }));
vi.mock('./data/reach.ts', () => ({ useReach: () => reach }));
vi.mock('./update.ts', () => ({ useWholeApp: () => true }));

it.each([
  [1, 1, '1 में से 1 रिपोर्ट पहुँची', '1 of 1 report reached'],
  [38, 37, '38 में से 37 रिपोर्ट पहुँचीं', '37 of 38 reports reached'],
])('of %i reports %i reached: the one line says it as people say it', async (total, reached, hi, en) => {
  Object.assign(reach, { total, reached });
  const { unmount } = await show(<SyncStrip />);
  expect(await screen.findByText(hi)).toBeTruthy();
  unmount();
  await show(<SyncStrip />, 'en');
  expect(await screen.findByText(en)).toBeTruthy();
});
