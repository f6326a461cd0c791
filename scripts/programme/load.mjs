import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../lib/run.mjs';

const OUT = join(ROOT, 'build/programme/data.mjs');

/**
 * The programme's data with the engine that reads it, as they stand in src/.
 * @returns {Promise<typeof import('./data.ts')>}
 */
export async function loadProgramme() {
  await build({
    entryPoints: [join(ROOT, 'scripts/programme/data.ts')],
    outfile: OUT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return import(`${pathToFileURL(OUT).href}?${performance.now()}`);
}
