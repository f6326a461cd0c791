import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../platform/node/clock.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { buildServer } from './build-server.ts';
import { readConfig } from './config.ts';
import { openSqlite } from './db/sqlite/open.ts';
import { administratorLink, makeServices, readWhatWaited } from './start.ts';

const here = dirname(fileURLToPath(import.meta.url));
const config = readConfig(process.env, resolve(here, '../app'));

mkdirSync(dirname(config.database), { recursive: true, mode: 0o700 });
const storage = await openSqlite(config.database, nodeCrypto);
const clock = systemClock(config.timeZone);
const services = await makeServices({ storage, crypto: nodeCrypto, clock }, config);
await readWhatWaited(services);
const server = await buildServer(services, config);
await server.listen({ port: config.port, host: config.host });

console.log(`\nPahunch: ${config.publicUrl}\n`);
const link = await administratorLink(services);
if (link) console.log(`Administrator, open once in a browser:\n\n  ${link}\n`);

async function stop(): Promise<void> {
  await server.close();
  await storage.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
