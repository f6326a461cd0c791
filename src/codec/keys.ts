import type { Bytes } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';

/** What is derived from a feed's secret, one key for each job. Source: protocol section 1. */
export interface FeedKeys {
  /** HPKE's pre-shared key: proves the sender of an envelope. */
  psk: Bytes;
  /** Keys the hash and the chain of entries. */
  hash: Bytes;
  /** Proves the feed at a sync without a token. */
  auth: Bytes;
  /** Kept apart for what a phone confirms upwards. */
  up: Bytes;
  /** Seals receipts and everything else that comes down. */
  down: Bytes;
}

const KEY_BYTES = 32;
export const FEED_SECRET_BYTES = 32;

export async function deriveFeedKeys(crypto: Crypto, secret: Uint8Array): Promise<FeedKeys> {
  const derive = (label: string) => crypto.hkdfSha256(secret, label, KEY_BYTES);
  const [psk, hash, auth, up, down] = await Promise.all([
    derive('psk'),
    derive('hash'),
    derive('auth'),
    derive('receipt-up'),
    derive('down'),
  ]);
  return { psk, hash, auth, up, down };
}
