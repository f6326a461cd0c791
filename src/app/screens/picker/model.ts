import type { FeedHere, UnlockResult } from '../../data/device.ts';

/** So many names stand beside the PIN keys; more are chosen first. */
const NAMES_BESIDE_KEYS = 3;

/** In the order in which names are looked up, the same every day. */
export function inNameOrder(feeds: readonly FeedHere[]): FeedHere[] {
  return [...feeds].sort((a, b) => a.name.localeCompare(b.name, 'hi') || (a.feed < b.feed ? -1 : 1));
}

/** Whose PIN is asked for: the one she chose, or the only one there is. */
export function whosePin(feeds: readonly FeedHere[], chosen: string | null): FeedHere | null {
  if (feeds.length === 1) return feeds[0] ?? null;
  return feeds.find(({ feed }) => feed === chosen) ?? null;
}

/** The names on the screen: all, or hers alone when all would push the keys out of sight. */
export function namesShown(feeds: readonly FeedHere[], chosen: FeedHere | null): readonly FeedHere[] {
  return chosen && feeds.length > NAMES_BESIDE_KEYS ? [chosen] : feeds;
}

/** Whether the keys are in sight: with many names only after one was chosen. */
export function asksPin(feeds: readonly FeedHere[], chosen: FeedHere | null): boolean {
  return chosen !== null || feeds.length <= NAMES_BESIDE_KEYS;
}

export type Refusal =
  | { kind: 'wrong-pin'; left: number }
  /** `until`: milliseconds since 1970. */
  | { kind: 'wait'; until: number }
  | { kind: 'storage-full' | 'storage-failed' | 'storage-newer' };

/** What to tell her after a PIN did not open; null when it did. `now` is in milliseconds. */
export function refusalOf(result: UnlockResult, now: number): Refusal | null {
  switch (result.kind) {
    case 'open':
      return null;
    case 'wait':
      return { kind: 'wait', until: now + result.seconds * 1000 };
    case 'wrong-pin':
      if (result.waitSeconds > 0) return { kind: 'wait', until: now + result.waitSeconds * 1000 };
      return { kind: 'wrong-pin', left: result.left };
    default:
      return { kind: result.kind };
  }
}

/** A wait as a person says it: seconds within the minute, then whole minutes, rounded up. */
export function waitIn(seconds: number): { unit: 'seconds' | 'minutes'; count: number } {
  return seconds < 60
    ? { unit: 'seconds', count: seconds }
    : { unit: 'minutes', count: Math.ceil(seconds / 60) };
}
