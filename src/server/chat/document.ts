import { Unzip, UnzipInflate } from 'fflate';
import type { Bytes } from '../../platform/bytes.ts';

/** What a file holds that a code could stand in. */
export type DocumentText = { kind: 'ok'; text: string } | { kind: 'no-text' | 'too-large' | 'damaged' };

/** Of all texts in an archive together, unpacked. */
const TEXT_BYTES = 16 * 1024 * 1024;
const FILES = 500;
const CHUNK = 64 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Bytes that no text holds, by their share of the file's beginning: a picture, a voice, a program. */
const LOOKED_AT = 4096;
const MOST_FOREIGN = 0.02;

function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, i) => bytes[i] === byte);
}

function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, LOOKED_AT);
  const foreign = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return foreign <= head.length * MOST_FOREIGN;
}

class TooLarge extends Error {}

/** The texts of an archive, unpacked piece by piece so that a small file cannot become a large one. */
function unzipped(bytes: Bytes): DocumentText {
  const texts: string[] = [];
  let size = 0;
  let files = 0;
  let open = 0;
  const unzip = new Unzip((file) => {
    if (++files > FILES) throw new TooLarge();
    if (!/\.txt$/i.test(file.name)) return;
    const decoder = new TextDecoder();
    let text = '';
    open++;
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      if (size > TEXT_BYTES) throw new TooLarge();
      text += decoder.decode(chunk, { stream: !final });
      if (!final) return;
      open--;
      texts.push(text);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch (error) {
    return { kind: error instanceof TooLarge ? 'too-large' : 'damaged' };
  }
  // A file that began and did not end: the archive was cut.
  if (open > 0) return { kind: 'damaged' };
  return texts.length > 0 ? { kind: 'ok', text: texts.join('\n') } : { kind: 'no-text' };
}

/** The text of an exported chat as .txt or .zip, told by its bytes and not by its name. */
export function textOfDocument(bytes: Bytes): DocumentText {
  if (isZip(bytes)) return unzipped(bytes);
  if (bytes.length > TEXT_BYTES) return { kind: 'too-large' };
  return looksLikeText(bytes) ? { kind: 'ok', text: new TextDecoder().decode(bytes) } : { kind: 'no-text' };
}
