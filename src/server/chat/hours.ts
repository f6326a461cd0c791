const MINUTE_MS = 60_000;
const QUIET_FROM = 20 * 60;
const QUIET_TO = 8 * 60;
const DAY = 24 * 60;

function minuteOfDay(ms: number, timeZone: string): number {
  const written = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const [hour = '0', minute = '0'] = written.format(ms).split(':');
  return (Number(hour) % 24) * 60 + Number(minute);
}

/** When something that can wait may go: now, or at 8 in the morning when it is between 8 in the evening and then. */
export function whenAwake(ms: number, timeZone: string): number {
  const minute = minuteOfDay(ms, timeZone);
  if (minute >= QUIET_TO && minute < QUIET_FROM) return ms;
  const wait = minute < QUIET_TO ? QUIET_TO - minute : DAY - minute + QUIET_TO;
  return ms - (ms % MINUTE_MS) + wait * MINUTE_MS;
}
