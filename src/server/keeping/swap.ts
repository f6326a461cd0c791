import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { fsyncPath } from '../../platform/node/disk.ts';

/** What a data folder holds, each with the files that belong to it. */
export const DATABASE_FILE = 'pahunch.sqlite';
export const KEY_FILE = 'pahunch.key';
const BELONGING: [string, string[]][] = [
  [DATABASE_FILE, [`${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`]],
  [KEY_FILE, []],
];

const READY = 'restoring-';
const ASIDE = 'replaced-';

function readyFolders(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(READY)) : [];
}

/** Whether a restore was decided and the power failed before everything was in its place. */
export function isHalfRestored(folder: string): boolean {
  return readyFolders(folder).length > 0;
}

function move(from: string, to: string, name: string): void {
  if (!existsSync(join(from, name))) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  renameSync(join(from, name), join(to, name));
  fsyncPath(to);
  fsyncPath(from);
}

/**
 * Decides for what lies verified in `part`: from the one renaming on, the folder holds what was restored. Give it the
 * stamp by which what was there before is put aside.
 */
export function decide(folder: string, part: string, stamp: string): void {
  fsyncPath(part);
  renameSync(part, join(folder, READY + stamp));
  fsyncPath(folder);
}

/**
 * Brings a decided restore to its end, from wherever the power failed: as long as a file lies ready, the one in its
 * place is the old one. Nothing is deleted: what was there goes into a folder beside. Gives that folder's name, or null.
 */
export function finishRestore(folder: string): string | null {
  let aside: string | null = null;
  for (const name of readyFolders(folder)) {
    const ready = join(folder, name);
    aside = ASIDE + name.slice(READY.length);
    for (const [file, along] of BELONGING) {
      if (!existsSync(join(ready, file))) continue;
      for (const old of [file, ...along]) move(folder, join(folder, aside), old);
      move(ready, folder, file);
    }
    rmdirSync(ready);
    fsyncPath(folder);
  }
  return aside && existsSync(join(folder, aside)) ? aside : null;
}
