import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './run.mjs';

/**
 * Every file under the paths, sorted, relative to the project.
 * @param {string[]} paths files or folders; those that do not exist are passed over
 * @returns {string[]}
 */
export function filesUnder(paths) {
  const found = [];
  for (const path of paths) {
    const full = join(ROOT, path);
    if (!existsSync(full)) continue;
    if (statSync(full).isFile()) found.push(path);
    else found.push(...filesUnder(readdirSync(full).map((name) => `${path}/${name}`)));
  }
  return found.sort();
}

/** A digest of names and contents: what is built from these files is fresh while it stays the same. */
export function hashOf(/** @type {string[]} */ files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return hash.digest('hex');
}

export function isFresh(/** @type {string} */ stamp, /** @type {string} */ hash) {
  const full = join(ROOT, stamp);
  return existsSync(full) && readFileSync(full, 'utf8') === hash;
}

/** Until it is written again, nothing counts as fresh: a build may end half-way. */
export function removeStamp(/** @type {string} */ stamp) {
  rmSync(join(ROOT, stamp), { force: true });
}

export function writeStamp(/** @type {string} */ stamp, /** @type {string} */ hash) {
  const full = join(ROOT, stamp);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, hash);
}
