import { build } from './build.mjs';
import { run } from './lib/run.mjs';
import { giveUp } from './lib/say.mjs';

const BENCHES = ['sync', 'code', 'entry', 'server', 'size'];
/** Those that open a browser. */
const IN_BROWSER = ['sync', 'entry'];
const name = process.argv[2] ?? '';
if (!BENCHES.includes(name)) {
  giveUp(
    `Which bench?  npm run bench -- ${BENCHES.join(' | ')}`,
    `कौन सा?  npm run bench -- ${BENCHES.join(' | ')}`,
  );
}
await build();
const { buildBenches } = await import('./lib/build-benches.mjs');
const { chromiumPath } = await import('./lib/chromium.mjs');
await buildBenches();
const { code } = await run(process.execPath, [`build/bench/${name}.bench.mjs`], {
  env: { TZ: 'Asia/Kolkata', CHROMIUM_PATH: IN_BROWSER.includes(name) ? await chromiumPath() : '' },
});
process.exitCode = code;
