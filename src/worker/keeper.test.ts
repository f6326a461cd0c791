import { describe, expect, it } from 'vitest';
import type { Timers } from '../platform/device.ts';
import { makeKeeper } from './keeper.ts';
import { LONGEST_KEEP_MS } from './messages.ts';

const NOON = 1_760_000_000_000;
const FEED = '0123ABCD';

function phone() {
  let now = NOON;
  const waiting: { at: number; work: () => void }[] = [];
  const timers: Timers = {
    after(ms, work) {
      const one = { at: now + ms, work };
      waiting.push(one);
      return () => waiting.splice(waiting.indexOf(one), 1);
    },
  };
  return {
    keeper: makeKeeper({ now: () => now, today: () => '2025-10-09' }, timers),
    pass(ms: number, { timersRun = true } = {}) {
      now += ms;
      if (timersRun) for (const one of [...waiting]) if (one.at <= now) one.work();
    },
  };
}

describe('a wrapped key while the worker is in WhatsApp', () => {
  it('comes back once within its time, and then never again', async () => {
    const { keeper, pass } = phone();
    const kept = keeper.keep(FEED, Uint8Array.of(1, 2, 3), NOON + 60_000);
    pass(59_999);
    expect(keeper.take(FEED).wrapped).toEqual(Uint8Array.of(1, 2, 3));
    expect(keeper.take(FEED).wrapped).toBeNull();
    await kept;
  });

  it('is gone when its time is over, also on a phone whose timers slept', () => {
    const { keeper, pass } = phone();
    const bytes = Uint8Array.of(1, 2, 3);
    void keeper.keep(FEED, bytes, NOON + 60_000);
    pass(60_000, { timersRun: false });
    expect(keeper.take(FEED).wrapped).toBeNull();
    expect(bytes).toEqual(Uint8Array.of(0, 0, 0));
  });

  it('is never kept longer than ten minutes, whatever the page asks', () => {
    const { keeper, pass } = phone();
    void keeper.keep(FEED, Uint8Array.of(1), NOON + 24 * 60 * 60_000);
    pass(LONGEST_KEEP_MS);
    expect(keeper.take(FEED).wrapped).toBeNull();
  });

  it('is dropped at once when she locks, and another feed cannot have it', () => {
    const { keeper } = phone();
    void keeper.keep(FEED, Uint8Array.of(1), NOON + 60_000);
    expect(keeper.take('ZZZZZZZZ').wrapped).toBeNull();
    keeper.drop(FEED);
    expect(keeper.take(FEED).wrapped).toBeNull();
  });
});

describe('a new version is let in', () => {
  it('frees the old worker at once: nothing it keeps holds it back', async () => {
    const { keeper } = phone();
    const kept = keeper.keep(FEED, new Uint8Array([1]), NOON + 60_000);
    keeper.dropAll();
    await kept;
    expect(keeper.take(FEED).wrapped).toBeNull();
  });
});
