import type { Clock } from '../clock.ts';

/** The machine's clock, with the calendar day of a time zone such as Asia/Kolkata. */
export function systemClock(timeZone: string): Clock {
  const days = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return {
    now: () => Date.now(),
    today: () => days.format(Date.now()),
  };
}
