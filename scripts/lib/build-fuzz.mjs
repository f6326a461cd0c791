import { build } from 'esbuild';
import { ROOT } from './run.mjs';

export async function buildFuzz() {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/fuzz/fuzz.ts', 'tests/fuzz/worker.ts'],
    outdir: 'build/fuzz',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}
