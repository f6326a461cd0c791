import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { fsyncPath } from '../../platform/node/disk.ts';
import { errorCode } from '../problem.ts';
import { KeepingFailure } from './failure.ts';

/**
 * A backup is one file `….tar.gz.age`: whoever has it and the passphrase needs no Pahunch to look inside,
 * `age -d FILE | tar xz` is enough.
 */
export interface Secret {
  passphrase: string;
  /** Base-2 logarithm of scrypt's work; age's own default where it is not said. */
  work?: number;
}

function tar(args: string[], out: 'pipe' | 'ignore') {
  const child = spawn('tar', args, { stdio: ['ignore', out, 'ignore'] });
  const ended = once(child, 'close').then(
    ([code]) => {
      if (code !== 0) throw new Error(`tar ended with ${code}`);
    },
    (error) => {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      throw missing ? new KeepingFailure('no-tool', 'tar') : error;
    },
  );
  return { child, ended };
}

/** age speaks web streams, files speak Node's. */
function asWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

/** Seals these files of a folder into a new file, which is on the disk when this resolves. */
export async function sealFolder(
  folder: string,
  names: readonly string[],
  to: string,
  { passphrase, work }: Secret,
): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  if (work !== undefined) encrypter.setScryptWorkFactor(work);
  const { child, ended } = tar(['-cf', '-', '-C', folder, ...names], 'pipe');
  const packed = new PassThrough();
  const sealed = await encrypter.encrypt(asWeb(packed) as globalThis.ReadableStream<Uint8Array>);
  const out = createWriteStream(to, { flags: 'wx', mode: 0o600 });
  await Promise.all([
    ended,
    child.stdout && pipeline(child.stdout, createGzip(), packed),
    pipeline(Readable.fromWeb(sealed as ReadableStream<Uint8Array>), out),
  ]);
  fsyncPath(to);
}

async function opened(file: string, passphrase: string): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const source = asWeb(createReadStream(file)) as globalThis.ReadableStream<Uint8Array>;
    return Readable.fromWeb((await decrypter.decrypt(source)) as ReadableStream<Uint8Array>);
  } catch (error) {
    const matched = !(error instanceof Error && error.message.includes('no identity matched'));
    throw new KeepingFailure(matched ? 'not-a-backup' : 'wrong-passphrase');
  }
}

/** Opens a sealed file into an empty folder. Nothing is unpacked before the passphrase has vouched for every byte. */
export async function openInto(folder: string, file: string, { passphrase }: Secret): Promise<void> {
  const plain = await opened(file, passphrase);
  const archive = join(folder, 'archive.tar');
  const out = createWriteStream(archive, { flags: 'wx', mode: 0o600 });
  try {
    await pipeline(plain, createGunzip(), out);
  } catch (error) {
    throw errorCode(error) === 'ENOSPC' ? error : new KeepingFailure('damaged');
  }
  await tar(['-xf', archive, '-C', folder], 'ignore').ended;
  rmSync(archive);
}
