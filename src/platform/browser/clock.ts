import type { Clock, PhoneClock } from '../clock.ts';
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

const IS_PHONE = typeof navigator !== 'undefined' && navigator.userAgent.includes('Android');

/** `built`: the day the app was made, as YYYY-MM-DD, or '' where it was not built. */
export function phoneClock(built: string): PhoneClock {
  return {
    ...browserClock,
    // A laptop sleeps with the page in sight when its lid is closed, and this stands still: it is no witness there.
    steady: () => (IS_PHONE ? performance.now() : Date.now()),
    zone: () => -new Date().getTimezoneOffset(),
    built: Date.parse(built) || 0,
  };
}

export const browserTimers: Timers = {
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};
