import { deriveFeedKeys, type FeedKeys } from '../codec/keys.ts';
import { type Bytes, concat, toBase64url, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import type { KeyFile } from '../platform/node/key-file.ts';
import type { FeedRow } from './db/port.ts';

/** What the key file does: it wraps what lies in the database, and makes invitations. */
export interface Keys {
  inviteKey: Bytes;
  /** `label` says what is wrapped, so that one wrap cannot stand in for another. */
  wrap(label: string, plain: Uint8Array): Promise<Bytes>;
  /** Throws when this key file did not wrap it. */
  unwrap(label: string, wrapped: Uint8Array): Promise<Bytes>;
  /** 22 characters that stand for a value nobody may read in the database, the same each time. */
  nameFor(label: string, value: string): Promise<string>;
  feedKeys(feed: Pick<FeedRow, 'id' | 'secret_wrapped'>): Promise<FeedKeys>;
}

const IV_BYTES = 12;
const FEEDS_KEPT = 5000;
const NAME_BYTES = 16;

export function makeKeys(crypto: Crypto, file: KeyFile): Keys {
  const kept = new Map<string, FeedKeys>();
  const unwrap = async (label: string, wrapped: Uint8Array) => {
    const [iv, sealed] = [wrapped.slice(0, IV_BYTES), wrapped.slice(IV_BYTES)];
    const plain = await crypto.aesGcmOpen(file.wrapping, iv, sealed, utf8(label));
    if (!plain) throw new Error(`The key file is not the one that wrapped ${label}`);
    return plain;
  };
  const naming = crypto.hkdfSha256(file.wrapping, 'names', 32);
  return {
    inviteKey: file.invite,
    async wrap(label, plain) {
      const iv = crypto.bytes(IV_BYTES);
      return concat(iv, await crypto.aesGcmSeal(file.wrapping, iv, plain, utf8(label)));
    },
    unwrap,
    async nameFor(label, value) {
      const digest = await crypto.hmacSha256(await naming, utf8(`${label} ${value}`));
      return toBase64url(digest.slice(0, NAME_BYTES));
    },
    async feedKeys(feed) {
      const known = kept.get(feed.id);
      if (known) return known;
      const keys = await deriveFeedKeys(crypto, await unwrap(`feed ${feed.id}`, feed.secret_wrapped));
      if (kept.size >= FEEDS_KEPT) kept.clear();
      kept.set(feed.id, keys);
      return keys;
    },
  };
}
