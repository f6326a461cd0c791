import { build } from './build.mjs';
import { serve } from './lib/run.mjs';

await build();
process.exitCode = await serve(
  'build/server/restore.js',
  { DATA_DIR: process.env.DATA_DIR ?? './data' },
  process.argv.slice(2),
);
