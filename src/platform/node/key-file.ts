import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { type Bytes, fromBase64url, toBase64url } from '../bytes.ts';
import type { Random } from '../ids.ts';

/** The secrets that lie outside the database, 32 bytes each. Whoever loses this file loses what they wrap. */
export interface KeyFile {
  /** Wraps private keys and feed secrets in the database. */
  wrapping: Bytes;
  /** Makes the secrets and the seals of invitations. */
  invite: Bytes;
  /** Replaces the hashes of erased entries. */
  erase: Bytes;
}

const KEY_BYTES = 32;
const fileSchema = z.object({
  version: z.literal(1),
  wrapping: z.string(),
  invite: z.string(),
  erase: z.string(),
});

function keyOf(text: string): Bytes {
  const bytes = fromBase64url(text);
  if (bytes?.length !== KEY_BYTES) throw new Error('The key file is damaged');
  return bytes;
}

/** The key file, or null when there is none. Throws when it cannot be read or is damaged. */
export function readKeyFile(path: string): KeyFile | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const file = fileSchema.parse(JSON.parse(text));
  return { wrapping: keyOf(file.wrapping), invite: keyOf(file.invite), erase: keyOf(file.erase) };
}

/**
 * Makes a key file that only its owner may read. Never overwrites one, and never shows half of one to another process;
 * it is on disk when this returns. Throws EEXIST when there is one.
 */
export function makeKeyFile(path: string, random: Random): KeyFile {
  const made = {
    wrapping: random.bytes(KEY_BYTES),
    invite: random.bytes(KEY_BYTES),
    erase: random.bytes(KEY_BYTES),
  };
  const written = Object.fromEntries(Object.entries(made).map(([name, key]) => [name, toBase64url(key)]));
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  const file = openSync(draft, 'w', 0o600);
  writeSync(file, `${JSON.stringify({ version: 1, ...written })}\n`);
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(draft, path);
  } finally {
    unlinkSync(draft);
  }
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
  return made;
}
