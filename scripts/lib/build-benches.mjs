import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { AS_MODULES, bundleForNode } from './bundle.mjs';
import { ROOT } from './run.mjs';

const OUT = join(ROOT, 'build/bench');
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"><script src="/page.js"></script>';

async function buildPage(/** @type {string} */ name, /** @type {string} */ folder) {
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: [`tests/bench/pages/${name}.ts`],
    outfile: join(folder, 'page.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome107',
    // What Vite puts into the app's own build; a bench has no version.
    define: { 'import.meta.env': '{}' },
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'index.html'), PAGE);
}

/** The benches, the pages they open, and a copy of the built server that serves such a page in the app's place. */
export async function buildBenches() {
  rmSync(OUT, { recursive: true, force: true });
  await bundleForNode({
    ...AS_MODULES,
    entryPoints: ['sync.bench', 'code.bench', 'entry.bench', 'server.bench', 'size.bench', 'peer-server'].map(
      (name) => `tests/bench/${name}.ts`,
    ),
    outdir: OUT,
  });
  await buildPage('pahunch', join(OUT, 'pahunch/app'));
  await buildPage('peer', join(OUT, 'peer-app'));
  cpSync(join(ROOT, 'build/server'), join(OUT, 'pahunch/server'), { recursive: true });
}
