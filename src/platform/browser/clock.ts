import type { Clock } from '../clock.ts';
import type { Timers } from '../device.ts';

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export const browserClock: Clock = {
  now: () => Date.now(),
  today() {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

export const browserTimers: Timers = {
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};
