import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { nodeCrypto } from '../../platform/node/crypto.ts';
import { keepShared } from '../../store/shared.ts';
import { takeShared } from './shared.ts';

const NOW = Date.parse('2026-11-22T10:00:00+05:30');
vi.mock('./session.ts', () => ({
  currentDevice: () => ({ crypto: nodeCrypto, clock: { now: () => NOW } }),
}));

it('what was shared stays until it was taken: cut short, it is there again; taken, it is gone', async () => {
  const fragment = await keepShared(nodeCrypto, NOW, ['संदेश']);
  const cut = takeShared(
    fragment,
    async () => Promise.reject(new Error('the battery')),
    () => true,
  );
  await expect(cut).rejects.toThrow('the battery');
  const take = async (items: unknown[]) => items;
  expect(await takeShared(fragment, take, () => false)).toEqual(['संदेश']);
  expect(await takeShared(fragment, take, () => true)).toEqual(['संदेश']);
  expect(await takeShared(fragment, take, () => true)).toBeNull();
});
