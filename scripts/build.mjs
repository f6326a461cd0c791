import { pathToFileURL } from 'node:url';
import { prepare } from './lib/prepare.mjs';
import { say } from './lib/say.mjs';
import { filesUnder, hashOf, isFresh, writeStamp } from './lib/stamp.mjs';

const SHARED = ['src/domain', 'src/programme', 'src/wire', 'src/codec', 'src/platform'];
const TOOLS = ['package-lock.json', 'tsconfig.base.json', 'scripts/build.mjs', 'scripts/lib'];

const PARTS = [
  {
    name: 'app',
    stamp: 'build/app.stamp',
    inputs: [
      ...['src/app', 'src/store', 'src/sync', 'src/worker', 'locales', 'public', 'index.html'],
      ...['vite.config.ts', ...SHARED, ...TOOLS],
    ],
    build: async () => (await import('./lib/build-app.mjs')).buildApp(),
  },
  {
    name: 'server',
    stamp: 'build/server.stamp',
    inputs: ['src/server', 'locales', ...SHARED, ...TOOLS],
    build: async () => (await import('./lib/build-server.mjs')).buildServer(),
  },
];

/** Builds the app and the server where their sources have changed since the last time. */
export async function build() {
  await prepare();
  for (const part of PARTS) {
    const files = filesUnder(part.inputs).filter((file) => !/\.test\.tsx?$/.test(file));
    const hash = hashOf(files);
    if (isFresh(part.stamp, hash)) continue;
    say(`Building the ${part.name} …`, undefined);
    await part.build();
    writeStamp(part.stamp, hash);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
