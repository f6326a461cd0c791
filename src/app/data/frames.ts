import { framesOf, seeFrame } from '../../codec/qr-frames.ts';

export type { Frames } from '../../codec/qr-frames.ts';

/** What a camera has seen of a code so far, with one picture more. */
export const scanned = seeFrame;

/** A code as pictures, in order. */
export const picturesOf = framesOf;
