const NIGHT_FROM = 20;
const NIGHT_UNTIL = 8;

/** From eight to eight nobody should be woken; a danger sign waits for no morning. Source: design section 10. */
export function isNight(hour: number): boolean {
  return hour >= NIGHT_FROM || hour < NIGHT_UNTIL;
}

/** The hour at which the day begins for others' phones. */
export const MORNING_HOUR = NIGHT_UNTIL;
