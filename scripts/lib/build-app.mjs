import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from './run.mjs';
import { filesUnder } from './stamp.mjs';

const SMALLER = /\.(js|css|html|json|svg|wasm|webmanifest)$/;

await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
for (const file of filesUnder(['build/app']).filter((name) => SMALLER.test(name))) {
  const bytes = readFileSync(join(ROOT, file));
  writeFileSync(join(ROOT, `${file}.br`), brotliCompressSync(bytes));
  writeFileSync(join(ROOT, `${file}.gz`), gzipSync(bytes, { level: 9 }));
}
