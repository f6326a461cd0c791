import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import * as z from 'zod/mini';
import type { ChatDesk } from '../../chat/desk.ts';
import type { WhatsAppDouble } from './double.ts';
import { PAGE, SCRIPT, STYLE } from './page-parts.ts';

const writeSchema = z.object({
  phone: z.string().check(z.regex(/^\d{8,15}$/)),
  text: z.optional(z.string().check(z.maxLength(65_536))),
  press: z.optional(z.object({ id: z.string(), title: z.string() })),
  voice: z.optional(z.boolean()),
});
const chatSchema = z.object({ phone: z.string() });

/** As for every page of ours: nothing that is not ours. */
const RULE =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'";

/** A page on which one types to the programme's number as a worker would, in the demonstration alone. */
export async function openChatPage(
  app: FastifyInstance,
  double: WhatsAppDouble,
  desk: ChatDesk,
): Promise<void> {
  const parts = {
    '': ['text/html', PAGE],
    '/script.js': ['text/javascript', SCRIPT],
    '/style.css': ['text/css', STYLE],
  };
  const routes: FastifyPluginAsync = async (page) => {
    page.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', RULE).header('cache-control', 'no-store');
    });
    for (const [path, [type, body]] of Object.entries(parts))
      page.get(`/api/demo/chat${path}`, { schema: { hide: true } }, (_request, reply) =>
        reply.type(`${type}; charset=utf-8`).send(body),
      );
    page.get('/api/demo/chat/messages', { schema: { hide: true } }, (request) => {
      const { phone } = chatSchema.parse(request.query);
      return double.chat({ phone });
    });
    page.post('/api/demo/chat/messages', { schema: { hide: true } }, async (request, reply) => {
      const said = writeSchema.safeParse(request.body);
      if (!said.success) return reply.code(400).send({ problem: 'bad-request' });
      const { phone, text, press, voice } = said.data;
      const writer = { phone, userId: `IN.${phone}` };
      if (press) await double.press(writer, press);
      else if (voice) await double.write(writer, { type: 'audio', audio: { id: 'voice', voice: true } });
      else if (text) await double.text(writer, text);
      desk.wake();
      return { done: true };
    });
  };
  await app.register(routes);
}
