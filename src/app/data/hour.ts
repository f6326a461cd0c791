import { INDIA_MINUTES } from '../../platform/clock.ts';
import { currentDevice, currentSession } from './session.ts';
import { useClock } from './today.ts';

const MINUTE_MS = 60_000;

function hourNow(): number {
  const clock = currentSession()?.vault.clock;
  if (!clock || clock.offset() === null) return new Date(currentDevice().clock.now()).getHours();
  return new Date(clock.real() + INDIA_MINUTES * MINUTE_MS).getUTCHours();
}

/** The hour of the day here, 0 to 23. */
export function useHour(): number {
  return useClock(hourNow);
}
