import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ROOT, serve } from './lib/run.mjs';

const FILE = 'build/server/backup.js';

// A server that runs goes on with what it was built from, and so does this: a newer build could change its database.
if (!existsSync(join(ROOT, FILE))) await build();
process.exitCode = await serve(FILE, { DATA_DIR: process.env.DATA_DIR ?? './data' }, process.argv.slice(2));
