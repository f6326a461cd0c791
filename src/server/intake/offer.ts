import type { FeedKeys } from '../../codec/keys.ts';
import type { Entry } from '../../domain/entry/entry.ts';
import { CARRIERS, type Carrier, type HeldReason } from '../../domain/entry/verdict.ts';
import type { Bytes } from '../../platform/bytes.ts';
import type { FeedRow } from '../db/port.ts';

/** One number of a feed, authentic, as a carrier brought it. `hold`: why it is kept out of the log. */
export type Offered =
  | { kind: 'entry'; no: number; entry: Entry; hash: Bytes; hold: HeldReason | null }
  /** Content that this version cannot digest; `content` is it, as text. A number of 0 could not be read. */
  | { kind: 'opaque'; no: number; content: string; hold: HeldReason };

/** In a carrier's place: a head that was stated about a vanished vault, not by the vault. */
export const LOST = 'lost';

/** A carrier, or a way on which nobody's app stood: the programme's own number, by a code or told by chat alone. */
export type CameBy = Carrier | 'whatsapp-api' | 'chat';

/** What an app is told of it: one that is older reads a page whole only when it knows every word in it. */
export function carrierToApp(cameBy: string): Carrier {
  return CARRIERS.find((carrier) => carrier === cameBy) ?? 'whatsapp';
}

/** How the offer came. Minutes. */
export interface Arrival {
  carrier: CameBy;
  /** Feed of the person who carried it in. */
  courier: string | null;
  received: number;
  /** Minutes to add to the phone's clock for true time, where the carrier could tell. */
  clockError: number | null;
}

export interface Offer {
  feed: FeedRow;
  keys: FeedKeys;
  arrival: Arrival;
  /** The newest number of the feed, as it says. */
  head: number;
  entries: readonly Offered[];
  /** The vault itself speaks, now: its head ends what was said about its loss. */
  live?: boolean;
  /** What is noted of the feed in the same transaction. */
  contact?: Partial<Omit<FeedRow, 'id'>>;
}
