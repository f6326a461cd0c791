import { systemClock } from '../platform/node/clock.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { administratorLink } from './administrator.ts';
import { buildServer } from './build-server.ts';
import { makeJoiningCode } from './chat/binding.ts';
import { demoWhatsApp, openDemoChat } from './demo/chat/open.ts';
import { seedDemo, storyClock } from './demo/seed.ts';
import { configOfProcess, isInUse, openGround } from './ground.ts';
import { stopOnSignal } from './process.ts';

const config = configOfProcess();
if (await isInUse(config)) {
  console.error('The demonstration wants a database of its own: this one is in use.');
  process.exit(1);
}
const clock = storyClock(systemClock(config.timeZone));
const whatsapp = demoWhatsApp({ crypto: nodeCrypto });
const { storage, services } = await openGround({ ...config, chat: { whatsapp, sms: null } }, clock);

console.log('Making the demonstration block …');
const quiet = await buildServer(services, { ...config, logLevel: 'silent' });
const links = await seedDemo(services, quiet, clock);
await quiet.close();
const server = await buildServer(services, { ...config, logLevel: 'warn' });
await openDemoChat(server, services, { whatsapp, timeZone: config.timeZone });
await server.listen({ port: config.port, host: config.host });
stopOnSignal(server, storage);

const told = await storage.org.workerByNumber('A-1041');
const chatCode = told ? await storage.transaction((db) => makeJoiningCode(services, db, told.id)) : '';

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

The programme's WhatsApp number, to type to as a worker; with the code she reports there without the app:
  ${config.publicUrl}/api/demo/chat
  ${chatCode}
`);
