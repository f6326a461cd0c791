import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './run.mjs';

await build({
  absWorkingDir: ROOT,
  entryPoints: ['src/server/main.ts', 'src/server/demo.ts'],
  outdir: join(ROOT, 'build/server'),
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  splitting: true,
  logLevel: 'warning',
});
