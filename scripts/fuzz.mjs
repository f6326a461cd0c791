import { prepare } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';

await prepare();
const { AS_MODULES, bundleForNode } = await import('./lib/bundle.mjs');
await bundleForNode({
  ...AS_MODULES,
  entryPoints: ['tests/fuzz/fuzz.ts', 'tests/fuzz/worker.ts'],
  outdir: 'build/fuzz',
});
const { code } = await run(process.execPath, ['build/fuzz/fuzz.mjs', ...process.argv.slice(2)]);
process.exitCode = code;
