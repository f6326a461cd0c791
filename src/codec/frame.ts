import type { Bytes } from '../platform/bytes.ts';
import { fromBase32, toBase32 } from '../platform/ids.ts';
import type { ByteReader } from './byte-io.ts';

/** The first byte of every payload: version in the high four bits, type in the low four. */
export const FRAME_VERSION = 1;

export const TYPE = {
  /** Entries of a feed the server knows. */
  entries: 0,
  /** Entries of a first contact: the feed's secret travels along, sealed under the invite secret. */
  joining: 1,
  /** A receipt on its way down. */
  down: 2,
  /** A worker who forgot her PIN asks for a new one. */
  pinRequest: 3,
  /** The approval of such a request on its way down. */
  pinApproval: 4,
} as const;

export function frameByte(type: number): number {
  return (FRAME_VERSION << 4) | type;
}

export function readFrameByte(byte: number): { version: number; type: number } {
  return { version: byte >> 4, type: byte & 15 };
}

const FEED_BYTES = 5;

/** The five bytes of a feed's id. Throws RangeError for what is none. */
export function feedBytes(feed: string): Bytes {
  const bytes = fromBase32(feed);
  if (bytes?.length !== FEED_BYTES) throw new RangeError('not a feed id');
  return bytes;
}

export function readFeed(reader: ByteReader): string {
  return toBase32(reader.bytes(FEED_BYTES));
}
