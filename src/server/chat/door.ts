import type { FastifyInstance } from 'fastify';
import type { ChatDesk } from './desk.ts';
import { chatRoutes } from './routes.ts';
import { smsRoute } from './sms/route.ts';
import { whatsappRoute } from './whatsapp/route.ts';

/** Opens the chats' doors on a server and sets the desk to work until the server closes. */
export async function openChat(app: FastifyInstance, desk: ChatDesk): Promise<void> {
  const { services, settings } = desk.ground;
  if (settings.whatsapp) await app.register(whatsappRoute(services, settings.whatsapp, desk.wake));
  if (settings.sms) await app.register(smsRoute(services, settings.sms, desk.wake));
  await app.register(chatRoutes(desk));
  app.addHook('onClose', () => desk.stop());
  await desk.start((kind) => app.log.error({ kind }, 'chat'));
}
