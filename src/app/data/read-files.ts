import { type Found, scanCodes } from '../../codec/armour.ts';
import { type CodeScanner, makeCodeScanner } from '../../codec/scan-stream.ts';

/** A text, or a file of any kind. */
export type Incoming = string | Blob;

/** Why there was nothing to be read in a file. */
export type FileTrouble = 'file-too-large' | 'file-damaged' | 'file-no-chat' | 'file-not-text' | 'file-gone';

export interface LookedThrough {
  found: Found[];
  troubles: FileTrouble[];
}

/** Forty thousand messages are some 20 MB. Bytes. */
const MOST_BYTES = 60_000_000;
/** What an exported chat may unpack to. */
const MOST_UNPACKED = MOST_BYTES;
/** Between two slices the screen may draw. */
const SLICE_BYTES = 262_144;
/** Looked at to tell a text from anything else. */
const HEAD_BYTES = 4_096;
/** More foreign characters than this share of the first ones, and it is no text. */
const MOST_FOREIGN = 0.05;
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];

async function* slicesOf(file: Blob, told: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += SLICE_BYTES) {
    const slice = await file.slice(at, at + SLICE_BYTES).arrayBuffer();
    yield new Uint8Array(slice);
    told(Math.min(at + SLICE_BYTES, file.size));
  }
}

type Take = (piece: Uint8Array, isLast: boolean) => void;

/** Decodes and scans what comes; a file after another begins afresh. */
function makeReader(found: Found[]) {
  let scanner: CodeScanner = makeCodeScanner();
  let decoder = new TextDecoder();
  /** No more comes, of a file that broke off too: what was read of it counts. */
  const end = () => {
    found.push(...scanner.end());
    scanner = makeCodeScanner();
    decoder = new TextDecoder();
  };
  const take: Take = (piece, isLast) => {
    found.push(...scanner.push(decoder.decode(piece, { stream: !isLast })));
    if (isLast) end();
  };
  return { take, end };
}

/** Whether the first bytes are those of a text; a character cut at their end does not count. */
function isText(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  const foreign = [...text].filter((character) => character === '\u0000' || character === '\ufffd').length;
  return !text.includes('\u0000') && foreign <= 1 + text.length * MOST_FOREIGN;
}

async function readZip(file: Blob, take: Take, told: (bytes: number) => void): Promise<FileTrouble | null> {
  const { unzip } = await import('../../platform/unzip.ts');
  const wants = (name: string) => /\.txt$/i.test(name);
  const outcome = await unzip({ slices: slicesOf(file, told), wants, take, most: MOST_UNPACKED });
  if (outcome === 'found') return null;
  return outcome === 'none' ? 'file-no-chat' : outcome === 'too-large' ? 'file-too-large' : 'file-damaged';
}

async function readFile(file: Blob, take: Take, told: (bytes: number) => void): Promise<FileTrouble | null> {
  if (file.size > MOST_BYTES) return 'file-too-large';
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (ZIP_MAGIC.every((byte, i) => head[i] === byte)) return readZip(file, take, told);
  if (!isText(head)) return 'file-not-text';
  for await (const slice of slicesOf(file, told)) take(slice, false);
  return null;
}

/**
 * Every code in texts, text files and exported chats (.txt or .zip), each once. Nothing of them but the codes is kept.
 * `told` hears the share that is read, 0 to 1.
 */
export async function lookThrough(
  items: readonly Incoming[],
  told: (share: number) => void = () => undefined,
): Promise<LookedThrough> {
  const found: Found[] = [];
  const troubles: FileTrouble[] = [];
  const all = items.reduce((sum, item) => sum + (typeof item === 'string' ? 0 : item.size), 0);
  let before = 0;
  for (const item of items) {
    if (typeof item === 'string') {
      found.push(...scanCodes(item));
      continue;
    }
    const { take, end } = makeReader(found);
    const trouble = await readFile(item, take, (bytes) => told((before + bytes) / all)).catch(
      // The file is no longer where it was, or the phone took back the right to read it.
      (): FileTrouble => 'file-gone',
    );
    end();
    if (trouble) troubles.push(trouble);
    before += item.size;
  }
  const seen = new Set<string>();
  const once = found.filter((one) => !('code' in one) || (!seen.has(one.code) && seen.add(one.code)));
  return { found: once, troubles };
}
