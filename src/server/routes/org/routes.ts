import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { idSchema } from '../../../domain/entry/entry.ts';
import { unitSchema, workerSchema } from '../../../domain/org/org.ts';
import { problemSchema } from '../../../wire/problem.ts';
import { Refused } from '../../problem.ts';
import type { Services } from '../../services.ts';
import { signedIn } from '../../session.ts';
import { admitFeed, retireFeed } from './feeds.ts';
import { importOrg } from './import.ts';
import { invite, revokeInvitation, stateOf } from './invitations.ts';
import {
  auditReplySchema,
  INVITATION_STATES,
  importReplySchema,
  importSchema,
  inviteSchema,
  madeInvitationSchema,
  newUnitSchema,
  newWorkerSchema,
  orgSchema,
  unitChangeSchema,
  workerChangeSchema,
} from './messages.ts';
import { readOrg } from './org.ts';
import { changeUnit, makeUnit } from './units.ts';
import { changeWorker, makeWorker } from './workers.ts';

const tags = ['organisation'];
const security = [{ token: [] }];
const workerReplySchema = z.extend(workerSchema, { phone: z.string() });
const byId = z.object({ id: idSchema });
const byInvitation = z.object({ id: z.string().check(z.regex(/^[0-9A-Z]{16}$/)) });
const byFeed = z.object({ feed: idSchema });
const invitationStateSchema = z.object({ state: z.enum(INVITATION_STATES) });
const doneSchema = z.object({ done: z.literal(true) });
const AUDIT_ROWS = 500;

function answers<T>(schema: T) {
  return { 200: schema, '4xx': problemSchema };
}

export async function orgRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const api = app.withTypeProvider<ZodTypeProvider>();
  api.get('/api/org', {
    schema: {
      summary: 'The organisation as far as the caller may see it',
      tags,
      security,
      response: answers(orgSchema),
    },
    handler: async (request) => readOrg(services, await signedIn(services, request.headers.authorization)),
  });
  api.post('/api/units', {
    schema: { summary: 'Add a unit', tags, security, body: newUnitSchema, response: answers(unitSchema) },
    handler: async (request) =>
      makeUnit(services, await signedIn(services, request.headers.authorization), request.body),
  });
  api.patch('/api/units/:id', {
    schema: {
      summary: 'Change a unit',
      tags,
      security,
      params: byId,
      body: unitChangeSchema,
      response: answers(unitSchema),
    },
    handler: async (request) =>
      changeUnit(
        services,
        await signedIn(services, request.headers.authorization),
        request.params.id,
        request.body,
      ),
  });
  api.post('/api/workers', {
    schema: {
      summary: 'Add a worker',
      tags,
      security,
      body: newWorkerSchema,
      response: answers(workerReplySchema),
    },
    handler: async (request) =>
      makeWorker(services, await signedIn(services, request.headers.authorization), request.body),
  });
  api.patch('/api/workers/:id', {
    schema: {
      summary: 'Change a worker',
      tags,
      security,
      params: byId,
      body: workerChangeSchema,
      response: answers(workerReplySchema),
    },
    handler: async (request) =>
      changeWorker(
        services,
        await signedIn(services, request.headers.authorization),
        request.params.id,
        request.body,
      ),
  });
  api.post('/api/org/import', {
    schema: {
      summary: 'Add units or workers from a CSV file',
      description:
        'Units: type, parent, name_hi, name_en, lgd. Workers: number, name, unit, role, cadre, phone, catchment. ' +
        'A unit is named by its id, its LGD code or its name.',
      tags,
      security,
      body: importSchema,
      response: answers(importReplySchema),
    },
    handler: async (request) => ({
      rows: await importOrg(services, await signedIn(services, request.headers.authorization), request.body),
    }),
  });
}

export async function invitationRoutes(app: FastifyInstance, services: Services): Promise<void> {
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
}

export async function feedRoutes(app: FastifyInstance, services: Services): Promise<void> {
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
      response: answers(z.object({ released: z.int() })),
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
}
