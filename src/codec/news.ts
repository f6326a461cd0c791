import type { Entry } from '../domain/entry/entry.ts';
import { type Bytes, concat, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import { toBase32 } from '../platform/ids.ts';
import { type ByteReader, ByteWriter, Malformed, readOrNull } from './byte-io.ts';
import { feedBytes, readFeed } from './frame.ts';
import type { FeedKeys } from './keys.ts';
import { packEntries, unpackEntries } from './pack.ts';

/** An entry of another feed that is for this one, and the minute in which the server received it. */
export interface News {
  entry: Entry;
  received: number;
}

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SCOPE_BYTES = 5;
const MOST = 100;

/** Bytes that sealing adds to what {@link newsBytes} weighs, its count and version among them. */
export const NEWS_OVERHEAD = IV_BYTES + TAG_BYTES + 2;

function writeOne({ entry, received }: News): Bytes {
  return new ByteWriter()
    .bytes(feedBytes(entry.feed))
    .bytes(feedBytes(entry.scope))
    .varint(received)
    .block(packEntries([entry], entry.feed, entry.scope))
    .done();
}

/** What one of them weighs. */
export function newsBytes(news: News): number {
  return writeOne(news).length;
}

function aadOf(feed: string): Bytes {
  return utf8(`pahunch news ${feed}`);
}

/** `iv ‖ sealed` under the feed's down key, beside its receipt. Source: protocol section 6. */
export async function sealNews(
  crypto: Crypto,
  keys: FeedKeys,
  feed: string,
  news: readonly News[],
): Promise<Bytes> {
  const iv = crypto.bytes(IV_BYTES);
  const plain = new ByteWriter()
    .byte(VERSION)
    .varint(news.length)
    .bytes(concat(...news.map(writeOne)));
  return concat(iv, await crypto.aesGcmSeal(keys.down, iv, plain.done(), aadOf(feed)));
}

function readOne(reader: ByteReader): News[] {
  const feed = readFeed(reader);
  const scope = toBase32(reader.bytes(SCOPE_BYTES));
  const received = reader.varint();
  // What a newer server says in a layout unknown here comes again over sync, or with a newer app.
  const entries = unpackEntries(reader.block(), feed, scope)?.entries ?? [];
  return entries.map((entry) => ({ entry, received }));
}

/** The entries, or null when they were not sealed for this feed. */
export async function openNews(
  crypto: Crypto,
  keys: FeedKeys,
  feed: string,
  bytes: Uint8Array,
): Promise<News[] | null> {
  const [iv, sealed] = [bytes.slice(0, IV_BYTES), bytes.slice(IV_BYTES)];
  const plain = await crypto.aesGcmOpen(keys.down, iv, sealed, aadOf(feed));
  return (
    plain &&
    readOrNull(plain, (reader) => {
      if (reader.byte() !== VERSION) throw new Malformed('version');
      const count = reader.varint();
      if (count > MOST) throw new Malformed('count');
      return Array.from({ length: count }, () => readOne(reader)).flat();
    })
  );
}
