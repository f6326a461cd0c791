import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { idSchema } from '../../../domain/entry/entry.ts';
import {
  admittedSchema,
  auditReplySchema,
  doneSchema,
  invitationStateSchema,
  inviteSchema,
  madeInvitationSchema,
} from '../../../wire/org.ts';
import { problemSchema } from '../../../wire/problem.ts';
import { Refused } from '../../problem.ts';
import type { Services } from '../../services.ts';
import { signedIn } from '../../session.ts';
import { admitFeed, retireFeed } from './feeds.ts';
import { invite, revokeInvitation, showInvitation, stateOf } from './invitations.ts';

const tags = ['organisation'];
const security = [{ token: [] }];

function answers<T>(schema: T) {
  return { 200: schema, '4xx': problemSchema };
}

const byInvitation = z.object({ id: z.string().check(z.regex(/^[0-9A-Z]{16}$/)) });
const byFeed = z.object({ feed: idSchema });
const AUDIT_ROWS = 500;

export function invitationRoutes(services: Services): FastifyPluginAsync {
  return async (app) => {
    const api = app.withTypeProvider<ZodTypeProvider>();
    api.post('/api/invitations', {
      schema: {
        summary: 'Invite a worker',
        tags,
        security,
        body: inviteSchema,
        response: answers(madeInvitationSchema),
      },
      handler: async (request) =>
        invite(services, await signedIn(services, request.headers.authorization), request.body),
    });
    api.post('/api/invitations/:id/revoke', {
      schema: {
        summary: 'End an invitation that nobody has used',
        tags,
        security,
        params: byInvitation,
        response: answers(invitationStateSchema),
      },
      handler: async (request) => ({
        state: await revokeInvitation(
          services,
          await signedIn(services, request.headers.authorization),
          request.params.id,
        ),
      }),
    });
    api.get('/api/invitations/:id/link', {
      schema: {
        summary: 'Show an invitation again that nobody has used',
        tags,
        security,
        params: byInvitation,
        response: answers(madeInvitationSchema),
      },
      handler: async (request) =>
        showInvitation(services, await signedIn(services, request.headers.authorization), request.params.id),
    });
    api.get('/api/invitations/:id', {
      schema: {
        summary: 'Whether an invitation can still be used',
        tags,
        params: byInvitation,
        response: answers(invitationStateSchema),
      },
      handler: async (request) => {
        const row = await services.storage.org.invitation(request.params.id);
        if (!row) throw new Refused('not-found');
        return { state: stateOf(row, services.clock.today()) };
      },
    });
  };
}

export function feedRoutes(services: Services): FastifyPluginAsync {
  return async (app) => {
    const api = app.withTypeProvider<ZodTypeProvider>();
    api.post('/api/feeds/:feed/retire', {
      schema: {
        summary: 'A phone is lost: it can read no more',
        tags,
        security,
        params: byFeed,
        response: answers(doneSchema),
      },
      handler: async (request) => {
        await retireFeed(
          services,
          await signedIn(services, request.headers.authorization),
          request.params.feed,
        );
        return { done: true as const };
      },
    });
    api.post('/api/feeds/:feed/admit', {
      schema: {
        summary: 'A feed that was held apart is hers after all',
        tags,
        security,
        params: byFeed,
        response: answers(admittedSchema),
      },
      handler: async (request) => ({
        released: await admitFeed(
          services,
          await signedIn(services, request.headers.authorization),
          request.params.feed,
        ),
      }),
    });
    api.get('/api/audit/me', {
      schema: {
        summary: 'Who has read or changed what is in the caller’s own unit',
        tags,
        security,
        response: answers(auditReplySchema),
      },
      handler: async (request) => {
        const { worker } = await signedIn(services, request.headers.authorization);
        const rows = await services.storage.audit.noted([worker.unit], worker.id, AUDIT_ROWS);
        const { workers } = await services.org.view();
        return {
          rows: rows.map(({ at, scope, action, about, worker: by }) => {
            const who = workers.get(by);
            return {
              at,
              scope,
              action,
              about,
              who: { id: by, name: who?.name ?? '', number: who?.number ?? '', role: who?.role ?? '' },
            };
          }),
        };
      },
    });
  };
}
