import { build } from 'esbuild';
import { ROOT } from './run.mjs';

/** What breaks the built server on purpose. */
export async function buildFaults() {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/faults/kills-run.ts'],
    outdir: 'build/faults',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}
