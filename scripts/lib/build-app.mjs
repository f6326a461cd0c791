import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from './run.mjs';
import { filesUnder } from './stamp.mjs';

const SMALLER = /\.(js|css|html|json|svg|wasm|webmanifest)$/;

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { SOURCE_DATE_EPOCH } = process.env;
const built = SOURCE_DATE_EPOCH ? new Date(Number(SOURCE_DATE_EPOCH) * 1000) : new Date();
// Read by the settings screen; Vite takes them over from the environment.
process.env.VITE_VERSION = version;
process.env.VITE_BUILT = built.toISOString().slice(0, 10);

await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
for (const file of filesUnder(['build/app']).filter((name) => SMALLER.test(name))) {
  const bytes = readFileSync(join(ROOT, file));
  writeFileSync(join(ROOT, `${file}.br`), brotliCompressSync(bytes));
  writeFileSync(join(ROOT, `${file}.gz`), gzipSync(bytes, { level: 9 }));
}
