import { nodeCrypto } from '../platform/node/crypto.ts';
import { type ChatDesk, makeChatDesk } from '../server/chat/desk.ts';
import { openChat } from '../server/chat/door.ts';
import type { ChatSettings } from '../server/chat/settings.ts';
import { makeWhatsAppDouble, type WhatsAppDouble } from '../server/demo/chat/double.ts';
import type { Call } from '../server/demo/chat/webhooks.ts';
import type { Phone } from '../server/demo/phone.ts';
import { saveOn, sealCode } from '../server/demo/phone.ts';
import {
  addSmallBlock,
  phoneFor,
  SMALL_BLOCK,
  type TestServer,
  type TestServerOptions,
  testServer,
} from './server.ts';

export const WHATSAPP = {
  number: '919000000001',
  phoneNumberId: '106540352242922',
  token: 'token-of-the-double',
  appSecret: 'secret-of-the-app',
  verifyToken: 'word-for-the-webhook',
  template: 'pahunch_receipt',
  api: 'https://graph.double/v25.0',
  perSecond: 20,
};

const SMS = {
  number: null,
  secret: 'secret-of-the-gateway',
  sendUrl: 'https://gateway.double/send',
  templateId: null,
};

export const CHAT: ChatSettings = { whatsapp: WHATSAPP, sms: SMS };

/** Sunita, as the platform shows her: by her number and by its own id for her. */
export const SUNITA = { phone: '919876500001', userId: 'IN.4820001', name: 'सुनीता देवी' };
export const REKHA = { phone: '919876500002', userId: 'IN.4820002', name: 'रेखा कुमारी' };

export interface ChatServer extends TestServer {
  desk: ChatDesk;
  double: WhatsAppDouble;
  /** What the gateway was asked to send. */
  sms: Record<string, unknown>[];
  /** What the gateway answers; it is silent where this says so. */
  gateway: { status: number | 'silent' };
  call(call: Call): Promise<number>;
  /** Lets so many seconds pass, and all that is due be dealt with. */
  pass(seconds: number): Promise<void>;
}

/** A server with the programme's number on the double, and a small block. */
export async function chatServer(options: TestServerOptions = {}, settings = CHAT): Promise<ChatServer> {
  const server = await testServer({ chat: settings, ...options });
  if (!options.folder) await addSmallBlock(server.services);
  const { app, services, clock } = server;
  const call = async ({ body, signature }: Call) => {
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
    return (await app.inject({ method: 'POST', url: '/api/whatsapp', headers, payload: Buffer.from(body) }))
      .statusCode;
  };
  const double = makeWhatsAppDouble({ crypto: nodeCrypto, clock, settings: WHATSAPP, deliver: call });
  const sms: Record<string, unknown>[] = [];
  const gateway: ChatServer['gateway'] = { status: 202 };
  const http: typeof double.http = async (url, init) => {
    if (url !== SMS.sendUrl) return double.http(url, init);
    if (gateway.status === 'silent') throw new Error('no answer');
    if (gateway.status !== 202) return new Response(null, { status: gateway.status });
    sms.push(JSON.parse(String(init?.body)));
    return new Response(null, { status: 202, headers: { 'x-message-id': `sms-${sms.length}` } });
  };
  const desk = makeChatDesk(services, settings, { http, timeZone: 'Asia/Kolkata' });
  await openChat(app, desk);
  // The test says when time passes; the desk's own clockwork rests.
  await desk.stop();
  const pass = async (seconds: number) => {
    clock.set(clock.now() + seconds * 1000);
    await desk.settle();
  };
  return { ...server, desk, double, sms, gateway, call, pass };
}

/** Does this just before the next transaction begins, as another administrator or another process may. */
export function meanwhile({ services: { storage } }: TestServer, change: () => Promise<unknown>): void {
  const { transaction } = storage;
  storage.transaction = async (work) => {
    storage.transaction = transaction;
    await change();
    return transaction(work);
  };
}

/** Sunita's phone. */
export function sunitasPhone(server: TestServer): Promise<Phone> {
  return phoneFor(server.services, SMALL_BLOCK.worker);
}

/** Saves so many counts of the medicine box on a phone and seals them into one code. */
export async function codeOf(server: TestServer, phone: Phone, count = 1): Promise<string> {
  const at = Math.floor(server.clock.now() / 60_000);
  const entries = Array.from({ length: count }, (_, i) =>
    saveOn(phone, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors: 10 + i } } }, at),
  );
  return sealCode(nodeCrypto, phone, entries);
}

/** The receipt codes in what a person was sent. */
export function links(texts: readonly { text: string }[]): string[] {
  return texts.flatMap(({ text }) => text.match(/https:\/\/pahunch\.test\/r#\w+/g) ?? []);
}
