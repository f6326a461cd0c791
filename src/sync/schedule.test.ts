import { describe, expect, it } from 'vitest';
import { fakeDevice } from '../testing/fake-device.ts';
import type { RunResult } from './engine.ts';
import { makeSchedule, pauseAfter } from './schedule.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

function scheduled(results: RunResult[]) {
  const device = fakeDevice();
  // The longest pause of each range.
  device.crypto = { ...device.crypto, bytes: (length) => new Uint8Array(length).fill(255) };
  const runs: number[] = [];
  const schedule = makeSchedule(device, async () => {
    runs.push(device.clock.now());
    return results.shift() ?? { kind: 'done' };
  });
  const advance = async (ms: number) => {
    device.set.advance(ms);
    await settle();
  };
  return { device, schedule, runs, advance };
}

const FAILED: RunResult = { kind: 'failed', retrySeconds: 0 };

describe('when a phone tries', () => {
  it('pauses 5 s after a failure, twice as long after each further one, and 15 min at most', () => {
    expect([1, 2, 3, 20].map((failures) => pauseAfter(failures, 1))).toEqual([
      5_000, 10_000, 20_000, 900_000,
    ]);
    expect(pauseAfter(3, 0)).toBe(0);
    expect(pauseAfter(3, 0.5)).toBe(10_000);
  });

  it('tries at the start, and again after the pause', async () => {
    const { runs, advance } = scheduled([FAILED, FAILED]);
    await advance(0);
    expect(runs).toHaveLength(1);
    await advance(4_999);
    expect(runs).toHaveLength(1);
    await advance(1);
    expect(runs).toHaveLength(2);
    await advance(9_999);
    expect(runs).toHaveLength(2);
    await advance(1);
    expect(runs).toHaveLength(3);
    await advance(3_600_000);
    expect(runs).toHaveLength(3);
  });

  it('does not wait out a pause when the network is back, when it is looked at, saved on or asked', async () => {
    const { device, schedule, runs, advance } = scheduled(Array.from({ length: 9 }, () => FAILED));
    await advance(0);
    device.set.wake('online');
    await advance(0);
    device.set.wake('visible');
    await advance(0);
    schedule.now();
    await advance(0);
    schedule.saved();
    await advance(300);
    expect(runs).toHaveLength(5);
    device.set.wake('hidden');
    await advance(0);
    expect(runs).toHaveLength(5);
  });

  it('goes on the moment another tab, or the page before a reload, has let go, without waiting out a pause', async () => {
    let letGo: () => void = () => undefined;
    const free = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { runs, advance } = scheduled([{ kind: 'taken', free }]);
    await advance(0);
    expect(runs).toHaveLength(1);
    letGo();
    await settle();
    await advance(0);
    expect(runs).toHaveLength(2);
  });

  it('tries again after a pause when whoever has it sleeps', async () => {
    const { runs, advance } = scheduled([{ kind: 'taken', free: new Promise(() => undefined) }]);
    await advance(0);
    await advance(4_999);
    expect(runs).toHaveLength(1);
    await advance(1);
    expect(runs).toHaveLength(2);
  });

  it('starts anew at once when a run that hung fails after the network came back', async () => {
    const device = fakeDevice();
    const hung: ((result: RunResult) => void)[] = [];
    makeSchedule(device, () => new Promise((resolve) => hung.push(resolve)));
    device.set.advance(0);
    device.set.wake('online');
    device.set.advance(0);
    expect(hung).toHaveLength(1);
    hung[0]?.(FAILED);
    await settle();
    device.set.advance(0);
    expect(hung).toHaveLength(2);
  });

  it('waits as long as the server asks', async () => {
    const { runs, advance } = scheduled([{ kind: 'failed', retrySeconds: 60 }]);
    await advance(0);
    await advance(59_000);
    expect(runs).toHaveLength(1);
    await advance(1_000);
    expect(runs).toHaveLength(2);
  });

  it('stops when the vault locks', async () => {
    const { device, schedule, runs, advance } = scheduled([FAILED]);
    await advance(0);
    schedule.stop();
    device.set.wake('online');
    await advance(3_600_000);
    expect(runs).toHaveLength(1);
  });
});
