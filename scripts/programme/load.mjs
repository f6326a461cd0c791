import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from '../lib/bundle.mjs';
import { ROOT } from '../lib/run.mjs';

const OUT = join(ROOT, 'build/programme/data.mjs');

/**
 * The programme's data with the engine that reads it, as they stand in src/.
 * @returns {Promise<typeof import('./data.ts')>}
 */
export async function loadProgramme() {
  await bundleForNode({ entryPoints: ['scripts/programme/data.ts'], outfile: OUT });
  return import(`${pathToFileURL(OUT).href}?${performance.now()}`);
}
