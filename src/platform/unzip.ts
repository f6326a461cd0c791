import { Unzip, UnzipInflate } from 'fflate/browser';

/** So much is unpacked at a time: what a bomb swells to in one step stays small. Bytes. */
const STEP_BYTES = 16_384;

/** `found`: one of its files was read. `damaged`: no zip, cut, or locked with a password. */
export type Unzipped = 'found' | 'none' | 'damaged' | 'too-large';

export interface UnzipTask {
  /** The archive, in slices. */
  slices: AsyncIterable<Uint8Array>;
  /** Whether a file of this name is wanted. */
  wants: (name: string) => boolean;
  /** Unpacked bytes of the wanted files, one file after another; `isLast` ends one. */
  take: (piece: Uint8Array, isLast: boolean) => void;
  /** More unpacked bytes than this are not taken. */
  most: number;
}

/** Unpacks the wanted files of an archive as it is read; it never holds more than a step of it. */
export async function unzip({ slices, wants, take, most }: UnzipTask): Promise<Unzipped> {
  let unpacked = 0;
  let begun = 0;
  let ended = 0;
  let isBroken = false;
  const archive = new Unzip((file) => {
    if (!wants(file.name)) return;
    begun++;
    file.ondata = (error, piece, isLast) => {
      if (error) isBroken = true;
      if (error || unpacked > most) return;
      unpacked += piece.length;
      if (unpacked > most) return;
      if (isLast) ended++;
      take(piece, isLast);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for await (const slice of slices) {
      for (let at = 0; at < slice.length; at += STEP_BYTES) {
        archive.push(slice.subarray(at, at + STEP_BYTES));
        if (unpacked > most) return 'too-large';
        if (isBroken) return 'damaged';
      }
    }
    archive.push(new Uint8Array(0), true);
  } catch {
    return 'damaged';
  }
  if (unpacked > most) return 'too-large';
  if (isBroken || ended < begun) return 'damaged';
  return begun > 0 ? 'found' : 'none';
}
