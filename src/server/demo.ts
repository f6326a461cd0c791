import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemClock } from '../platform/node/clock.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { buildServer } from './build-server.ts';
import { readConfig } from './config.ts';
import { openSqlite } from './db/sqlite/open.ts';
import { seedDemo, storyClock } from './demo/seed.ts';
import { APP_FOLDER, stopOnSignal } from './process.ts';
import { administratorLink, makeServices } from './start.ts';

const config = readConfig(process.env, APP_FOLDER);
mkdirSync(dirname(config.database), { recursive: true, mode: 0o700 });
const storage = await openSqlite(config.database, nodeCrypto);
const clock = storyClock(systemClock(config.timeZone));
const services = await makeServices({ storage, crypto: nodeCrypto, clock }, config);
if ((await storage.org.workers()).length > 0) {
  console.error('The demonstration wants a data folder of its own: this one is in use.');
  process.exit(1);
}

console.log('Making the demonstration block …');
const quiet = await buildServer(services, { ...config, logLevel: 'silent' });
const links = await seedDemo(services, quiet, clock);
await quiet.close();
const server = await buildServer(services, { ...config, logLevel: 'warn' });
await server.listen({ port: config.port, host: config.host });
stopOnSignal(server, storage);

console.log(`
Pahunch, demonstration: Mushahari block, Muzaffarpur. Nobody in it is real.
${config.publicUrl}

Open each link in a browser profile of its own; it works once.

Worker:
  ${links.worker}

Kiosk, three workers on one phone:
  ${links.kiosk}

Supervisor:
  ${links.supervisor}

Officer:
  ${links.officer}

Administrator:
  ${await administratorLink(services)}
`);
