import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { newPinReplySchema, newPinRequestSchema } from '../../../wire/new-pin.ts';
import { problemSchema } from '../../../wire/problem.ts';
import type { Services } from '../../services.ts';
import { signedIn } from '../../session.ts';
import { answerPinRequest } from './approve.ts';

/** `POST /api/new-pins`: a worker forgot her PIN, and whoever may invite her approves a new one. Protocol section 7. */
export function newPinRoute(services: Services): FastifyPluginAsync {
  return async (app) => {
    app.withTypeProvider<ZodTypeProvider>().post('/api/new-pins', {
      schema: {
        summary: 'See and approve a request for a new PIN',
        description:
          'The answer is a code for the worker, sealed under a one-time code that the approver tells her by voice.',
        tags: ['organisation'],
        security: [{ token: [] }],
        body: newPinRequestSchema,
        response: { 200: newPinReplySchema, '4xx': problemSchema },
      },
      handler: async (request) =>
        answerPinRequest(services, await signedIn(services, request.headers.authorization), request.body),
    });
  };
}
