import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fsyncPath } from '../../platform/node/disk.ts';
import { errorCode } from '../problem.ts';

const READY = '.restoring-';
const ASIDE = '.replaced-';

/** Passes over the one error that says that another process was first, or that there is nothing to do. */
function unless(code: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (errorCode(error) !== code) throw error;
  }
}

/** Beside its name another one for the same file, which may be there already. */
function keepAside(keyFile: string, aside: string): void {
  try {
    unless('EEXIST', () => linkSync(keyFile, aside));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    copyAside(keyFile, aside);
  }
}

/** The same where the file system knows no second name: whole in a copy of its own before it is called so. */
function copyAside(keyFile: string, aside: string): void {
  const part = `${aside}.${process.pid}.part`;
  copyFileSync(keyFile, part);
  fsyncPath(part);
  // Only after the copy: whoever was first has it aside before another file is in the place.
  if (existsSync(aside)) rmSync(part);
  else renameSync(part, aside);
  fsyncPath(dirname(aside));
}

/** Whether a key file is there and another one than this. */
export function isOtherKey(keyFile: string, restored: string): boolean {
  return existsSync(keyFile) && !readFileSync(keyFile).equals(readFileSync(restored));
}

/** Lays the key file of a restore beside its place, under the epoch whose database it opens. */
export function layKey(keyFile: string, from: string, epoch: string): void {
  const folder = dirname(keyFile);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const left = readdirSync(folder).filter((name) => name.startsWith(basename(keyFile) + READY));
  for (const name of left) rmSync(join(folder, name));
  if (existsSync(keyFile) && !isOtherKey(keyFile, from)) return;
  const ready = keyFile + READY + epoch;
  copyFileSync(from, ready);
  fsyncPath(ready);
  fsyncPath(folder);
}

/**
 * Brings the key file to its place once the database is of its epoch: the database decides, whenever the power failed.
 * One that was there gets another name. At every moment one of both is in the place; several processes may do it at once.
 */
export function finishKey(keyFile: string, epoch: string): void {
  const ready = keyFile + READY + epoch;
  if (!existsSync(ready)) return;
  keepAside(keyFile, keyFile + ASIDE + epoch);
  unless('ENOENT', () => renameSync(ready, keyFile));
  fsyncPath(dirname(keyFile));
}
