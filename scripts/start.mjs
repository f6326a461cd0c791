import { build } from './build.mjs';
import { checkPort, wantedPort } from './lib/port.mjs';
import { serve } from './lib/run.mjs';

const port = wantedPort();
await build();
await checkPort(port, 'npm start');
process.exitCode = await serve('build/server/main.js', {
  PORT: String(port),
  DATA_DIR: process.env.DATA_DIR ?? './data',
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
});
