import { canonicalText } from '../../codec/hash.ts';
import type { Entry } from '../../domain/entry/entry.ts';
import { type Bytes, concat, utf8 } from '../../platform/bytes.ts';
import type { Crypto } from '../../platform/crypto.ts';
import type { Db, StoredEntry } from '../db/port.ts';
import type { Arrival } from './offer.ts';

const DIGEST_BYTES = 8;
export const DIGEST_START: Bytes = new Uint8Array(DIGEST_BYTES);

/** The true minute of saving as far as anybody knows: by the error known then, else by the error seen on arrival. */
export function correctedAt(entry: Pick<Entry, 'at' | 'offset'>, clockError: number | null): number {
  return entry.at + (entry.offset ?? clockError ?? 0);
}

/** The scope's running check: which entries stand under 1..n, in this order. 8 bytes. */
function nextDigest(crypto: Crypto, digest: Uint8Array, entry: Entry, hash: Uint8Array): Promise<Bytes> {
  const what = concat(digest, utf8(`${entry.feed}/${entry.no}/`), hash);
  return crypto.sha256(what).then((sum) => sum.slice(0, DIGEST_BYTES));
}

function rowOf(entry: Entry, arrival: Arrival): Omit<StoredEntry, 'seq' | 'hash' | 'digest'> {
  const { feed, no, kind, v, about, amends, voids } = entry;
  return {
    feed,
    no,
    kind,
    v,
    day: entry.on,
    saved_at: entry.at,
    clock_offset: entry.offset,
    corrected_at: correctedAt(entry, arrival.clockError),
    received_at: arrival.received,
    carrier: arrival.carrier,
    courier: arrival.courier,
    about_feed: about?.feed ?? null,
    about_no: about?.no ?? null,
    amends_feed: amends?.feed ?? null,
    amends_no: amends?.no ?? null,
    voids_feed: voids?.feed ?? null,
    voids_no: voids?.no ?? null,
    body: canonicalText(entry.body),
  };
}

export interface Hashed {
  entry: Entry;
  hash: Bytes;
}

/**
 * Adds new entries to the end of one scope's log, inside a transaction. The counter row stays locked to the commit,
 * so numbers are dense and in the order of commits: no reader can pass one that comes to light later.
 */
export async function appendTo(
  crypto: Crypto,
  db: Db,
  scope: string,
  { entries, arrival }: { entries: readonly Hashed[]; arrival: Arrival },
): Promise<void> {
  if (entries.length === 0) return;
  const at = await db.log.lockScope(scope, DIGEST_START);
  const rows: StoredEntry[] = [];
  let { digest } = at;
  for (const { entry, hash } of entries) {
    digest = await nextDigest(crypto, digest, entry, hash);
    rows.push({ ...rowOf(entry, arrival), seq: at.head + rows.length + 1, hash, digest });
  }
  await db.log.append(scope, rows);
}
