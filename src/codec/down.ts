import type { Bytes } from '../platform/bytes.ts';
import { ByteWriter, readOrNull } from './byte-io.ts';
import { FRAME_VERSION, feedBytes, frameByte, readFeed, readFrameByte, TYPE } from './frame.ts';

/**
 * What goes back to a worker as text: the feed in the clear, the sealed receipt behind it, and behind that the sealed
 * entries for her (codec/news), where there are any.
 */
export function makeDown(feed: string, sealedReceipt: Uint8Array, sealedNews?: Uint8Array): Bytes {
  const writer = new ByteWriter().byte(frameByte(TYPE.down)).bytes(feedBytes(feed)).block(sealedReceipt);
  return (sealedNews ? writer.block(sealedNews) : writer).done();
}

export type Down =
  | {
      kind: 'ok';
      feed: string;
      receipt: Bytes /** Sealed; null where there is nothing new. */;
      news: Bytes | null;
    }
  | { kind: 'not-a-receipt' | 'newer-version' };

/** Bytes behind these belong to later versions and are left alone. */
export function readDown(bytes: Uint8Array): Down {
  const { version, type } = readFrameByte(bytes[0] ?? 0);
  if (version > FRAME_VERSION) return { kind: 'newer-version' };
  if (version !== FRAME_VERSION || type !== TYPE.down) return { kind: 'not-a-receipt' };
  const read = readOrNull(bytes, (reader) => {
    reader.byte();
    const [feed, receipt] = [readFeed(reader), reader.block()];
    const news = readOrNull(reader.rest(), (rest) => rest.block());
    return { kind: 'ok' as const, feed, receipt, news };
  });
  return read ?? { kind: 'not-a-receipt' };
}
