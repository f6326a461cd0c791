import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './lib/prepare.mjs';
import { ROOT, run } from './lib/run.mjs';
import { giveUp, say } from './lib/say.mjs';
import { filesUnder, hashOf, isFresh, removeStamp, writeStamp } from './lib/stamp.mjs';

const SHARED = ['src/domain', 'src/programme', 'src/wire', 'src/codec', 'src/platform'];
const TOOLS = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'scripts/build.mjs', 'scripts/lib'];

const PARTS = [
  {
    name: 'app',
    stamp: 'build/app.stamp',
    makes: 'build/app/sw.js',
    inputs: [
      ...['src/app', 'src/store', 'src/sync', 'src/worker', 'locales', 'public', 'index.html'],
      ...['vite.config.ts', ...SHARED, ...TOOLS],
    ],
    script: 'scripts/lib/build-app.mjs',
  },
  {
    name: 'server',
    stamp: 'build/server.stamp',
    makes: 'build/server/main.js',
    inputs: ['src/server', 'locales', ...SHARED, ...TOOLS],
    script: 'scripts/lib/build-server.mjs',
  },
];

/** Builds the app and the server where their sources have changed since the last time. */
export async function build() {
  await prepare();
  for (const part of PARTS) {
    const files = filesUnder(part.inputs).filter((file) => !/\.test\.tsx?$/.test(file));
    const hash = hashOf(files);
    if (isFresh(part.stamp, hash) && existsSync(join(ROOT, part.makes))) continue;
    removeStamp(part.stamp);
    say(`Building the ${part.name} …`);
    const { code, output } = await run(process.execPath, [part.script], { quiet: true });
    if (code !== 0) {
      giveUp(`${output}\nThe ${part.name} could not be built.`, 'बिल्ड नहीं हो पाया; कारण ऊपर लिखा है।');
    }
    writeStamp(part.stamp, hash);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
