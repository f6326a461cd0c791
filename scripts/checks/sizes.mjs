import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ROOT } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';

const APP = 'build/app';

/** Kilobytes (1,000 bytes) after brotli; design section 9. */
const BUDGETS = { 'first load': 170, precache: 400 };

/**
 * Lazy parts that a worker's first minute needs besides the entry: Hindi, joining, unlocking, home. The number on the
 * way to the due list and what is new for her are not among them: they are asked for only once the service worker holds
 * everything. What home shows of her log is not either: it is asked for only once this phone holds an entry or a draft.
 */
const FIRST_SCREENS =
  /locales\/hi\/(app|home|join)\.json|screens\/(join|picker|home)\/(?!DueCard|NewsCards|HomeOfLog)/;

/** @typedef {{ file: string; src?: string; imports?: string[]; dynamicImports?: string[]; css?: string[]; isEntry?: boolean }} Chunk */

const bytesOf = (/** @type {string} */ file) =>
  brotliCompressSync(readFileSync(join(ROOT, APP, file))).length;

/**
 * Every file that loads with a chunk, without what it loads later.
 * @param {Record<string, Chunk>} manifest
 * @param {string} key
 * @param {Set<string>} files
 */
function collect(manifest, key, files) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) collect(manifest, next, files);
}

/** @returns {Record<string, Chunk>} */
function manifestOf() {
  return JSON.parse(readFileSync(join(ROOT, APP, '.vite/manifest.json'), 'utf8'));
}

function firstLoad() {
  const manifest = manifestOf();
  /** @type {Set<string>} */
  const files = new Set();
  for (const [key, chunk] of Object.entries(manifest)) {
    if (chunk.isEntry || FIRST_SCREENS.test(chunk.src ?? '')) collect(manifest, key, files);
  }
  return [...files];
}

/** In the service worker's list, but fetched at their first use (src/worker/later.ts). */
const LATER = /assets\/(office|words-office|supervision-|PracticeScreen|decode-|unzip-)/;

/** The files the service worker fetches at installation, as they stand in its own list. */
function precache() {
  const worker = readFileSync(join(ROOT, APP, 'sw.js'), 'utf8');
  const listed = new Set([...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? ''));
  return [...listed].filter((url) => !LATER.test(url));
}

/** What is fetched at installation and stands on a part that is not: without a network it would not open. */
function brokenOffline() {
  const manifest = manifestOf();
  const all = Object.values(manifest);
  const later = new Set(all.map(({ file }) => file).filter((file) => LATER.test(file)));
  return all
    .filter(({ file }) => !later.has(file))
    .flatMap(({ file, imports = [] }) =>
      imports
        .map((key) => manifest[key]?.file ?? '')
        .filter((needed) => later.has(needed))
        .map((needed) => `${file} is fetched at installation and needs ${needed}, which is not`),
    );
}

/** Whether what a worker's phone fetches stays within the budgets of design section 9, and opens without a network. */
export function checkSizes() {
  const sets = { 'first load': firstLoad(), precache: precache() };
  const over = Object.entries(sets).flatMap(([name, files]) => {
    const kilobytes = files.reduce((sum, file) => sum + bytesOf(file), 0) / 1000;
    const budget = BUDGETS[/** @type {keyof typeof BUDGETS} */ (name)];
    say(`  ${name}: ${kilobytes.toFixed(1)} kB of ${budget} kB in ${files.length} files`);
    if (files.length === 0) return [`${name}: no file was found to weigh`];
    return kilobytes > budget ? [`${name} is ${kilobytes.toFixed(1)} kB, more than ${budget} kB`] : [];
  });
  return [...over, ...brokenOffline()];
}
