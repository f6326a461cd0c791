import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { fromUtf8 } from '../../../platform/bytes.ts';
import { problemSchema } from '../../../wire/problem.ts';
import { Refused } from '../../problem.ts';
import type { Services } from '../../services.ts';
import { keepArrived } from '../intake.ts';
import type { WhatsAppSettings } from '../settings.ts';
import { isSecret, isSigned } from '../signature.ts';
import { readWebhook } from './webhook.ts';

/** Meta sends at most 3 MB. */
const BODY_BYTES = 3 * 1024 * 1024;

const verifySchema = z.looseObject({
  'hub.mode': z.optional(z.string()),
  'hub.verify_token': z.optional(z.string()),
  'hub.challenge': z.optional(z.string()),
});

export function bodyBytes(request: FastifyRequest): Uint8Array {
  return request.body instanceof Uint8Array ? request.body : new Uint8Array(0);
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(body) ?? '');
  } catch {
    return null;
  }
}

/**
 * `/api/whatsapp`: the webhook of the Cloud API. Whatever is signed and was kept is answered 200 at once, and dealt
 * with afterwards (`wake`); what cannot be kept is answered 500, so that it is sent again.
 */
export function whatsappRoute(
  services: Services,
  settings: WhatsAppSettings,
  wake: () => void,
): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    app.get('/api/whatsapp', {
      schema: {
        summary: 'Prove to Meta whose webhook this is',
        tags: ['chat'],
        querystring: verifySchema,
        response: { 200: z.string(), '4xx': problemSchema },
      },
      serializerCompiler: () => (value) => String(value),
      handler: async (request, reply) => {
        const said = verifySchema.parse(request.query);
        const isOurs = await isSecret(services.crypto, said['hub.verify_token'], settings.verifyToken);
        if (said['hub.mode'] !== 'subscribe' || !isOurs) throw new Refused('not-allowed');
        return reply.type('text/plain').send(said['hub.challenge'] ?? '');
      },
    });
    app.post('/api/whatsapp', {
      bodyLimit: BODY_BYTES,
      schema: {
        summary: 'Messages and statuses from the WhatsApp Cloud API',
        description: 'Signed over the raw body: `X-Hub-Signature-256: sha256=…`.',
        tags: ['chat'],
        response: { 200: z.object({ kept: z.int() }), '4xx': problemSchema },
      },
      handler: async (request) => {
        const body = bodyBytes(request);
        const header = request.headers['x-hub-signature-256'];
        if (!(await isSigned(services.crypto, settings.appSecret, { header, body })))
          throw new Refused('not-signed-in');
        const webhook = readWebhook(parsed(body), settings.phoneNumberId);
        if (!webhook) {
          request.log.warn({ kind: 'unknown-webhook' }, 'chat');
          return { kept: 0 };
        }
        if (webhook.unread > 0) request.log.warn({ kind: 'unread-messages', count: webhook.unread }, 'chat');
        const kept = await keepArrived(services, webhook);
        wake();
        return { kept };
      },
    });
  };
}
