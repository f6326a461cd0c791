import type { Bytes } from '../platform/bytes.ts';
import type { LaterPart } from './later.ts';

/**
 * What a page says to the service worker, which holds a wrapped key in memory (never on disk) while its owner is in
 * WhatsApp or on a call. A wrap is given out once and forgotten; the unwrapping half stays with the page.
 */
export type ToWorker =
  | { type: 'keep-key'; feed: string; wrapped: Bytes /** ms since 1970 */; until: number }
  | { type: 'take-key'; feed: string }
  | { type: 'drop-key'; feed: string }
  /** A vault was locked: what is sealed leaves without it. */
  | { type: 'send-outboxes' }
  /** This phone uses a part that is not fetched with the app. */
  | { type: 'keep-part'; part: LaterPart }
  /** Before a new version is let in: while a wrap is kept, the old worker would not make room. Answered when done. */
  | { type: 'drop-all-keys' }
  /** The reader agreed to the new version. Refused while another window is open: it may hold a draft. */
  | { type: 'SKIP_WAITING' };

/** Answer to 'take-key', on the port the page sent along. */
export interface KeyAnswer {
  wrapped: Bytes | null;
}

/** Answer to 'SKIP_WAITING', on the port the page sent along. */
export interface UpdateAnswer {
  kind: 'updating' | 'other-window-open';
}

/** The tag of a background sync that empties the outbox. */
export const OUTBOX_TAG = 'outbox';

/** No wrap is kept longer, whatever a page asks for. */
export const LONGEST_KEEP_MS = 10 * 60_000;
