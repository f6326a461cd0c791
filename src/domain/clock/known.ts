/**
 * What is known of a phone's clock, which its owner, a flat battery or the network may set to anything. All milliseconds
 * since 1970; `by the phone` means: as its clock showed, right or wrong.
 */
export interface KnownClock {
  /** When it was last looked at, by the phone. While nothing is known of its error, the latest it ever showed. */
  seen: number;
  /** To be added to what the phone shows; null while unknown. */
  offset: number | null;
  /** The true time is certainly not before this. */
  floor: number;
}

/** What was never looked at. */
export const UNKNOWN_CLOCK: KnownClock = { seen: 0, offset: null, floor: 0 };

/** The server's minute may be as old as its answer was slow, and clocks are corrected by seconds all day. */
const SLACK_MS = 5 * 60_000;

/** The server says that it is `real` now: the newest word, also where the server's own clock was put right. */
export function toldTime(now: number, real: number): KnownClock {
  return { seen: now, offset: real - now, floor: real };
}

/** The server said once that it was `real`: whoever carried its word took his time. */
export function notBefore(known: KnownClock, real: number): KnownClock {
  return { ...known, floor: Math.max(known.floor, real) };
}

/** Without a known error: behind the last certain time, the phone is behind for certain. */
function withoutOffset({ seen, floor }: KnownClock, now: number, built: number): KnownClock {
  const latest = Math.max(seen, now);
  if (now < floor - SLACK_MS) return { seen: now, offset: floor - now, floor };
  // It shows a time from before this app was made: what it showed earlier is the better guess.
  if (now < seen - SLACK_MS && now < built) return { seen: now, offset: seen - now, floor };
  return { seen: latest, offset: null, floor };
}

/**
 * Looked at after a time in which it may have been set, or in which the phone was off. Its error is believed on as long as
 * it cannot have been put right unseen. `built`: the day this app was made, 0 where that is not known.
 */
export function afterAbsence(known: KnownClock, now: number, built: number): KnownClock {
  const { seen, offset, floor } = known;
  if (offset === null) return withoutOffset(known, now, built);
  const went = now - seen;
  const isPutBack = went < -SLACK_MS;
  const isPerhapsRight = offset > SLACK_MS && went >= offset - SLACK_MS;
  if (isPutBack || isPerhapsRight) return withoutOffset({ seen: now, offset: null, floor }, now, built);
  return { seen: now, offset, floor: Math.max(floor, now + offset) };
}

/** Looked at again while the page was in sight all the time; `passed`: how long that was, whatever was done to the clock. */
export function inSight(known: KnownClock, now: number, passed: number): KnownClock {
  const { seen, offset, floor } = known;
  if (offset === null) return { ...known, seen: Math.max(seen, now) };
  const jump = now - seen - passed;
  const right = Math.abs(jump) > SLACK_MS ? offset - jump : offset;
  return { seen: now, offset: right, floor: Math.max(floor, now + right) };
}
