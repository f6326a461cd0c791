const MINUTES = { day: 1440, hour: 60 } as const;

/** A span as it is said: whole days from two days on, whole hours from two hours on. */
export function spanOf(minutes: number): { unit: 'days' | 'hours' | 'minutes'; count: number } {
  if (minutes >= 2 * MINUTES.day) return { unit: 'days', count: Math.round(minutes / MINUTES.day) };
  if (minutes >= 2 * MINUTES.hour) return { unit: 'hours', count: Math.round(minutes / MINUTES.hour) };
  return { unit: 'minutes', count: Math.round(minutes) };
}
