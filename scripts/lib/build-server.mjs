import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './run.mjs';

await build({
  absWorkingDir: ROOT,
  entryPoints: ['main', 'demo', 'admin-link', 'backup', 'restore'].map((name) => `src/server/${name}.ts`),
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
