import { prepare } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';

await prepare();
const { buildFuzz } = await import('./lib/build-fuzz.mjs');
await buildFuzz();
const { code } = await run(process.execPath, ['build/fuzz/fuzz.mjs', ...process.argv.slice(2)]);
process.exitCode = code;
