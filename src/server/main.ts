import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemClock } from '../platform/node/clock.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { buildServer } from './build-server.ts';
import { readConfig } from './config.ts';
import { openSqlite } from './db/sqlite/open.ts';
import { APP_FOLDER, stopOnSignal } from './process.ts';
import { administratorLink, makeServices, readWhatWaited } from './start.ts';

const config = readConfig(process.env, APP_FOLDER);
mkdirSync(dirname(config.database), { recursive: true, mode: 0o700 });
const storage = await openSqlite(config.database, nodeCrypto);
const clock = systemClock(config.timeZone);
const services = await makeServices({ storage, crypto: nodeCrypto, clock }, config);
await readWhatWaited(services);
const server = await buildServer(services, config);
await server.listen({ port: config.port, host: config.host });
stopOnSignal(server, storage);

console.log(`\nPahunch: ${config.publicUrl}\n`);
const link = await administratorLink(services);
if (link) console.log(`Administrator, open once in a browser:\n\n  ${link}\n`);
