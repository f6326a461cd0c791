import { build } from 'esbuild';
import { ROOT } from './run.mjs';

/** What stands beside a script that Node runs as it is: `.mjs`, whatever the nearest package says. */
export const AS_MODULES = { outExtension: { '.js': '.mjs' } };

/**
 * Bundles sources into what Node runs; packages stay where they are installed. Paths are relative to the project.
 * @param {import('esbuild').BuildOptions} options entry points, where to, and whatever else is wanted
 */
export async function bundleForNode(options) {
  await build({
    absWorkingDir: ROOT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    ...options,
  });
}
