import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { idSchema } from '../../../domain/entry/entry.ts';
import { unitSchema } from '../../../domain/org/org.ts';
import {
  importReplySchema,
  importSchema,
  newUnitSchema,
  newWorkerSchema,
  orgSchema,
  unitChangeSchema,
  workerChangeSchema,
  workerReplySchema,
} from '../../../wire/org.ts';
import { problemSchema } from '../../../wire/problem.ts';
import type { Services } from '../../services.ts';
import { signedIn } from '../../session.ts';
import { importOrg } from './import.ts';
import { readOrg } from './org.ts';
import { changeUnit, makeUnit } from './units.ts';
import { changeWorker, makeWorker } from './workers.ts';

const tags = ['organisation'];
const security = [{ token: [] }];

function answers<T>(schema: T) {
  return { 200: schema, '4xx': problemSchema };
}

const byId = z.object({ id: idSchema });

export function unitRoutes(services: Services): FastifyPluginAsync {
  return async (app) => {
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
  };
}

export function workerRoutes(services: Services): FastifyPluginAsync {
  return async (app) => {
    const api = app.withTypeProvider<ZodTypeProvider>();
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
        rows: await importOrg(
          services,
          await signedIn(services, request.headers.authorization),
          request.body,
        ),
      }),
    });
  };
}
