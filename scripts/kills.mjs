import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { run } from './lib/run.mjs';
import { giveUp } from './lib/say.mjs';

const DATABASES = ['sqlite', 'postgres'];
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, database: { type: 'string', default: 'both' } },
});
const databases = values.database === 'both' ? DATABASES : [values.database];
if (!/^[1-9]\d*$/.test(values.kills) || !databases.every((name) => DATABASES.includes(name))) {
  giveUp(
    'How many kills, on what?  npm run kills -- --kills 200 --database sqlite | postgres | both',
    'कितनी बार, किस पर?  npm run kills -- --kills 200 --database sqlite | postgres | both',
  );
}
await build();
const { AS_MODULES, bundleForNode } = await import('./lib/bundle.mjs');
await bundleForNode({
  ...AS_MODULES,
  entryPoints: ['tests/faults/kills-run.ts'],
  outdir: 'build/faults',
});
const { code } = await run(process.execPath, ['build/faults/kills-run.mjs', values.kills, ...databases]);
process.exitCode = code;
