import { nodeFetch } from '../platform/node/fetch.ts';
import { administratorLink } from './administrator.ts';
import { buildServer } from './build-server.ts';
import { makeChatDesk } from './chat/desk.ts';
import { openChat } from './chat/door.ts';
import { configOfProcess, openGround, takeGround } from './ground.ts';
import { command } from './keeping/command.ts';
import { stopOnSignal } from './process.ts';
import { readWhatWaited } from './start.ts';
import { watchEpoch } from './watch/epoch.ts';

await command(async () => {
  const config = configOfProcess();
  takeGround(config);
  const { storage, services } = await openGround(config);
  await readWhatWaited(services);
  const link = await administratorLink(services);
  const server = await buildServer(services, config);
  await openChat(server, makeChatDesk(services, config.chat, { http: nodeFetch, timeZone: config.timeZone }));
  await server.listen({ port: config.port, host: config.host });
  const stop = stopOnSignal(server, storage);
  const onOther = () => {
    console.error(
      '\nA backup was restored under this server: it stops, and begins anew with what is there now.\n',
    );
    void stop(1);
  };
  // A restore into a file cannot happen beside its server, which holds the folder.
  if (config.database.kind === 'postgres') watchEpoch(services, onOther);

  console.log(`\nPahunch: ${config.publicUrl}\n`);
  if (link) console.log(`Administrator, open once in a browser:\n\n  ${link}\n`);
});
