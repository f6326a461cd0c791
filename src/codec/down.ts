import type { Bytes } from '../platform/bytes.ts';
import { ByteWriter, readOrNull } from './byte-io.ts';
import { FRAME_VERSION, feedBytes, frameByte, readFeed, readFrameByte, TYPE } from './frame.ts';

/** What goes back to a worker as text: the feed in the clear, the sealed receipt behind it. */
export function makeDown(feed: string, sealedReceipt: Uint8Array): Bytes {
  return new ByteWriter().byte(frameByte(TYPE.down)).bytes(feedBytes(feed)).block(sealedReceipt).done();
}

/** Bytes after the receipt belong to later versions and are left alone. */
export function readDown(
  bytes: Uint8Array,
): { kind: 'ok'; feed: string; receipt: Bytes } | { kind: 'not-a-receipt' | 'newer-version' } {
  const { version, type } = readFrameByte(bytes[0] ?? 0);
  if (version > FRAME_VERSION) return { kind: 'newer-version' };
  if (version !== FRAME_VERSION || type !== TYPE.down) return { kind: 'not-a-receipt' };
  const read = readOrNull(bytes, (reader) => {
    reader.byte();
    return { kind: 'ok' as const, feed: readFeed(reader), receipt: reader.block() };
  });
  return read ?? { kind: 'not-a-receipt' };
}
