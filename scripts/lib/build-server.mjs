import { bundleForNode } from './bundle.mjs';

await bundleForNode({
  entryPoints: ['main', 'demo', 'admin-link', 'backup', 'restore'].map((name) => `src/server/${name}.ts`),
  outdir: 'build/server',
  sourcemap: true,
  splitting: true,
});
