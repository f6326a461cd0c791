import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { idSchema } from '../../domain/entry/entry.ts';
import {
  chatBindSchema,
  chatBoundSchema,
  chatCodeSchema,
  chatListSchema,
  chatStateSchema,
} from '../../wire/chat.ts';
import { doneSchema } from '../../wire/org.ts';
import { problemSchema } from '../../wire/problem.ts';
import { signedIn } from '../session.ts';
import { bindAccount, chatList, chatState, letGo, newJoiningCode } from './administration.ts';
import type { ChatDesk } from './desk.ts';

const common = { tags: ['chat'], security: [{ token: [] }] };
const byWorker = z.object({ id: idSchema });

function answers<T>(schema: T) {
  return { 200: schema, '4xx': problemSchema };
}

/** The chats' administration. */
export function chatRoutes(desk: ChatDesk): FastifyPluginAsync {
  const { services } = desk.ground;
  return async (app) => {
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    });
    const api = app.withTypeProvider<ZodTypeProvider>();
    api.get('/api/chat', {
      schema: {
        ...common,
        summary: 'What came and went, what it costs, and which workers have bound an account',
        response: answers(chatStateSchema),
      },
      handler: async (request) => chatState(desk, await signedIn(services, request.headers.authorization)),
    });
    api.post('/api/workers/:id/chat', {
      schema: {
        ...common,
        summary: 'Show a one-time code with which a worker binds her account',
        params: byWorker,
        response: answers(chatCodeSchema),
      },
      handler: async (request) =>
        newJoiningCode(
          desk.ground,
          await signedIn(services, request.headers.authorization),
          request.params.id,
        ),
    });
    api.post('/api/workers/:id/chat/bind', {
      schema: {
        ...common,
        summary: 'Give an account to a worker: one that asked, or one by its number',
        params: byWorker,
        body: chatBindSchema,
        response: answers(chatBoundSchema),
      },
      handler: async (request) =>
        bindAccount(services, await signedIn(services, request.headers.authorization), {
          id: request.params.id,
          asked: request.body,
        }),
    });
    api.post('/api/workers/:id/chat/end', {
      schema: {
        ...common,
        summary: 'Let a worker’s account go',
        params: byWorker,
        response: answers(doneSchema),
      },
      handler: async (request) => {
        await letGo(services, await signedIn(services, request.headers.authorization), request.params.id);
        return { done: true as const };
      },
    });
    api.get('/api/workers/:id/chat/list', {
      schema: {
        ...common,
        summary: 'A worker’s numbered list, for paper: in a chat people are numbers',
        params: byWorker,
        response: answers(chatListSchema),
      },
      handler: async (request) =>
        chatList(services, await signedIn(services, request.headers.authorization), request.params.id),
    });
  };
}
