import type { Bytes } from '../../../platform/bytes.ts';

/** A database's own kind of buffer as plain bytes. */
export function bytes(value: Uint8Array): Bytes {
  return new Uint8Array(value);
}

/** Runs a statement over a list in pieces, because databases limit the number of its parameters. */
export async function inChunks<T, R>(
  list: readonly T[],
  size: number,
  run: (some: T[]) => Promise<R[]>,
): Promise<R[]> {
  const out: R[] = [];
  for (let at = 0; at < list.length; at += size) out.push(...(await run(list.slice(at, at + size))));
  return out;
}
