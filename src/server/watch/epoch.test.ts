import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type TestServer, testServer } from '../../testing/server.ts';
import { StorageAway } from '../db/away.ts';
import { watchEpoch } from './epoch.ts';

const EVERY_MS = 1000;
const otherThan = (epoch: string) => `${epoch.slice(0, -1)}${epoch.endsWith('X') ? 'Y' : 'X'}`;

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

/** Time passes for so many looks, and each has had its answer. */
async function pass(looks: ReturnType<typeof watched>['looks'], times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    vi.advanceTimersByTime(EVERY_MS);
    await Promise.allSettled(looks.mock.results.map(({ value }) => value));
  }
  // What follows an answer is done in the same turn.
  await new Promise((resolve) => setImmediate(resolve));
}

function watched() {
  const looks = vi.spyOn(server.services.storage.programme, 'programme');
  const onOther = vi.fn();
  return { looks, onOther, start: () => watchEpoch(server.services, onOther, EVERY_MS) };
}

test('a server under which a backup was restored is told once, and none while its database is away or unchanged', async () => {
  const { storage, programme } = server.services;
  const { looks, onOther, start } = watched();
  looks.mockRejectedValueOnce(new StorageAway('cut'));
  start();
  await pass(looks, 3);
  expect(looks).toHaveBeenCalledTimes(3);
  expect(onOther).not.toHaveBeenCalled();
  const epoch = { epoch: otherThan(programme.epoch), taken_at: 1, restored_at: 2 };
  await storage.transaction((db) => db.kept.beginEpoch(epoch));
  await pass(looks, 1);
  expect(onOther).toHaveBeenCalledTimes(1);
  await pass(looks, 3);
  expect(looks).toHaveBeenCalledTimes(4);
  expect(onOther).toHaveBeenCalledTimes(1);
});

test('is told once although a slow database answers two looks at the same moment', async () => {
  const now = await server.services.storage.programme.programme();
  if (!now) throw new Error('a server has made its programme');
  const { looks, onOther, start } = watched();
  const answers: (() => void)[] = [];
  const late = { ...now, epoch: otherThan(now.epoch) };
  looks.mockImplementation(() => new Promise((resolve) => answers.push(() => resolve(late))));
  start();
  vi.advanceTimersByTime(2 * EVERY_MS);
  expect(answers).toHaveLength(2);
  for (const answer of answers) answer();
  await new Promise((resolve) => setImmediate(resolve));
  expect(onOther).toHaveBeenCalledTimes(1);
});
