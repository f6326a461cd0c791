import type { FastifyInstance } from 'fastify';
import { toBase64url } from '../../../platform/bytes.ts';
import { drawId } from '../../../platform/ids.ts';
import { type ChatDesk, makeChatDesk } from '../../chat/desk.ts';
import { openChat } from '../../chat/door.ts';
import type { WhatsAppSettings } from '../../chat/settings.ts';
import type { Services } from '../../services.ts';
import { makeWhatsAppDouble } from './double.ts';
import { openChatPage } from './page.ts';

/** The demonstration's number: it is given to nobody, and its secrets are drawn anew each time. */
export function demoWhatsApp({ crypto }: Pick<Services, 'crypto'>): WhatsAppSettings {
  const secret = () => toBase64url(crypto.bytes(16));
  return {
    number: '919000000000',
    phoneNumberId: '100000000000001',
    ...{ token: secret(), appSecret: secret(), verifyToken: secret() },
    template: 'pahunch_receipt',
    api: `https://${drawId(crypto)}.invalid/v25.0`,
    perSecond: 20,
  };
}

/** Puts the programme's number on a double inside this very server, with a page to type on. */
export async function openDemoChat(
  app: FastifyInstance,
  services: Services,
  { whatsapp, timeZone }: { whatsapp: WhatsAppSettings; timeZone: string },
): Promise<ChatDesk> {
  const deliver = async ({ body, signature }: { body: Uint8Array; signature: string }) => {
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
    return (await app.inject({ method: 'POST', url: '/api/whatsapp', headers, payload: Buffer.from(body) }))
      .statusCode;
  };
  const double = makeWhatsAppDouble({
    crypto: services.crypto,
    clock: services.clock,
    settings: whatsapp,
    deliver,
  });
  const desk = makeChatDesk(services, { whatsapp, sms: null }, { http: double.http, timeZone });
  await openChat(app, desk);
  await openChatPage(app, double, desk);
  return desk;
}
