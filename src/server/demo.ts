import { systemClock } from '../platform/node/clock.ts';
import { administratorLink } from './administrator.ts';
import { buildServer } from './build-server.ts';
import { seedDemo, storyClock } from './demo/seed.ts';
import { configOfProcess, isInUse, openGround } from './ground.ts';
import { stopOnSignal } from './process.ts';

const config = configOfProcess();
if (await isInUse(config)) {
  console.error('The demonstration wants a database of its own: this one is in use.');
  process.exit(1);
}
const clock = storyClock(systemClock(config.timeZone));
const { storage, services } = await openGround(config, clock);

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

Shared phone, three workers:
  ${links.sharedPhone}

Supervisor:
  ${links.supervisor}

Officer:
  ${links.officer}

Administrator:
  ${await administratorLink(services)}
`);
