import { expect, test, vi } from 'vitest';
import { testServer } from '../../testing/server.ts';
import { StorageAway } from '../db/away.ts';
import { watchEpoch } from './epoch.ts';

test('a server under which a backup was restored is told once, and none while its database is away or unchanged', async () => {
  const { services, close } = await testServer();
  const { storage, programme } = services;
  const looks = vi.spyOn(storage.programme, 'programme');
  const onOther = vi.fn();
  looks.mockRejectedValueOnce(new StorageAway('cut'));
  watchEpoch(services, onOther, 5);
  await vi.waitFor(() => expect(looks.mock.calls.length).toBeGreaterThan(3));
  expect(onOther).not.toHaveBeenCalled();
  const epoch = { epoch: `${programme.epoch.slice(0, -1)}X`, taken_at: 1, restored_at: 2 };
  await storage.transaction((db) => db.kept.beginEpoch(epoch));
  await vi.waitFor(() => expect(onOther).toHaveBeenCalled());
  const seen = looks.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(looks.mock.calls.length).toBeLessThanOrEqual(seen + 1);
  expect(onOther).toHaveBeenCalledTimes(1);
  await close();
});
