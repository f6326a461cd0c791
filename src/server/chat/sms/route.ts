import type { FastifyPluginAsync } from 'fastify';
import * as z from 'zod/mini';
import { fromUtf8 } from '../../../platform/bytes.ts';
import { problemSchema } from '../../../wire/problem.ts';
import { Refused } from '../../problem.ts';
import type { Services } from '../../services.ts';
import { keepArrived } from '../intake.ts';
import type { Arrived, Said } from '../message.ts';
import type { SmsSettings } from '../settings.ts';
import { isSecret, isSigned } from '../signature.ts';
import { bodyBytes } from '../whatsapp/route.ts';

const PARTS = 255;
const count = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(PARTS));

/** One SMS, or one part of one, as a gateway hands it in. Source: docs/chat.md. */
const smsSchema = z.looseObject({
  /** The gateway's own id of it, unique for ever. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  from: z.string().check(z.regex(/^\+?\d{8,15}$/)),
  text: z.string().check(z.maxLength(20_000)),
  /** Milliseconds since 1970; absent: now. */
  at: z.optional(z.coerce.number().check(z.int(), z.nonnegative())),
  /** What the parts of one message share, and the place of this one. */
  ref: z.optional(z.string().check(z.maxLength(100))),
  part: z.optional(count),
  parts: z.optional(count),
});
type Sms = z.infer<typeof smsSchema>;

function saidIn({ text, ref, part, parts }: Sms): Said {
  if (ref === undefined || part === undefined || parts === undefined || parts < 2)
    return { kind: 'text', text };
  return { kind: 'part', text, ref, part: [part, parts] };
}

/** What a gateway says is older counts seconds, or its clock was never set. */
const OLDEST_MS = 7 * 24 * 3_600_000;

function arrivedIn(sms: Sms, now: number): Arrived {
  const from = sms.from.replace('+', '');
  const { at = now } = sms;
  return {
    id: `sms ${sms.id}`,
    names: [`sms ${from}`],
    sentAt: at > now - OLDEST_MS ? Math.min(at, now) : now,
    said: saidIn(sms),
    address: { way: 'sms', to: from },
    group: false,
  };
}

/** JSON, or a form as older gateways post it. */
function fieldsOf(body: Uint8Array): unknown {
  const text = fromUtf8(body) ?? '';
  try {
    return JSON.parse(text);
  } catch {
    return Object.fromEntries(new URLSearchParams(text));
  }
}

/** `POST /api/sms`: what an SMS gateway received. Signed like a webhook, or with the secret itself as the token. */
export function smsRoute(services: Services, settings: SmsSettings, wake: () => void): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    app.post('/api/sms', {
      bodyLimit: 64 * 1024,
      schema: {
        summary: 'An SMS that a gateway received',
        description:
          '`X-Signature-256: sha256=HMAC-SHA-256(secret, body)`, or `Authorization: Bearer SECRET`.',
        tags: ['chat'],
        response: { 200: z.object({ kept: z.int() }), '4xx': problemSchema },
      },
      handler: async (request) => {
        const body = bodyBytes(request);
        const header = request.headers['x-signature-256'];
        const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
        const isOurs =
          (await isSigned(services.crypto, settings.secret, { header, body })) ||
          (await isSecret(services.crypto, bearer, settings.secret));
        if (!isOurs) throw new Refused('not-signed-in');
        const sms = smsSchema.safeParse(fieldsOf(body));
        if (!sms.success)
          throw new Refused('bad-request', sms.error.issues.map(({ path }) => path.join('.')).join(' '));
        const messages = [arrivedIn(sms.data, services.clock.now())];
        const kept = await keepArrived(services, { messages, statuses: [] });
        wake();
        return { kept };
      },
    });
  };
}
