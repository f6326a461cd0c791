import { beforeEach, expect, it } from 'vitest';
import { type FakeDevice, fakeDevice } from '../../testing/fake-device.ts';
import { everyInSight } from './in-sight.ts';

let device: FakeDevice;
let turns: number;
const turn = () => Promise.resolve(void turns++);
/** Time passes, and what was begun ends. */
const pass = async (seconds: number) => {
  device.set.advance(seconds * 1000);
  await new Promise((done) => setTimeout(done));
};

beforeEach(() => {
  device = fakeDevice();
  turns = 0;
});

it('a screen that stays open is brought up to date every minute', async () => {
  const stop = everyInSight(device, 60, turn);
  await pass(59);
  expect(turns).toBe(0);
  await pass(1);
  await pass(60);
  expect(turns).toBe(2);
  stop();
  await pass(600);
  expect(turns).toBe(2);
});

it('asks nothing while nobody looks, and at once when somebody looks again', async () => {
  everyInSight(device, 60, turn);
  device.set.wake('hidden');
  await pass(600);
  expect(turns).toBe(0);
  device.set.wake('visible');
  await pass(0);
  expect(turns).toBe(1);
  device.set.wake('online');
  await pass(0);
  expect(turns).toBe(1);
});

it('waits for one turn to end before the next', async () => {
  let end: () => void = () => undefined;
  everyInSight(device, 60, () => {
    turns++;
    return new Promise<void>((done) => (end = done));
  });
  await pass(60);
  await pass(60);
  device.set.wake('visible');
  await pass(0);
  expect(turns).toBe(1);
  end();
  await pass(0);
  await pass(0);
  expect(turns).toBe(2);
});
