/** The first byte of every payload: version in the high four bits, type in the low four. */
export const FRAME_VERSION = 1;

export const TYPE = {
  /** Entries of a feed the server knows. */
  entries: 0,
  /** Entries of a first contact: the feed's secret travels along, sealed under the invite secret. */
  joining: 1,
  /** A receipt on its way down. */
  down: 2,
} as const;

export function frameByte(type: number): number {
  return (FRAME_VERSION << 4) | type;
}

export function readFrameByte(byte: number): { version: number; type: number } {
  return { version: byte >> 4, type: byte & 15 };
}
