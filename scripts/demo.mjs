import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { checkPort, wantedPort } from './lib/port.mjs';
import { serve } from './lib/run.mjs';

const port = wantedPort();
await build();
await checkPort(port, 'npm run demo');
const folder = mkdtempSync(join(tmpdir(), 'pahunch-demo-'));
try {
  process.exitCode = await serve('build/server/demo.js', {
    PORT: String(port),
    DATA_DIR: folder,
    // Never into the real one.
    ...{ DATABASE_URL: '', KEY_FILE: '' },
    PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
