import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fastify, { type FastifyInstance, type FastifyPluginAsync, LogController } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { CHAT } from '../wire/chat.ts';
import { ENVELOPES } from '../wire/envelopes.ts';
import { NEW_PIN } from '../wire/new-pin.ts';
import { ORG } from '../wire/org.ts';
import { PROBLEM } from '../wire/problem.ts';
import { PROTOCOL } from '../wire/sync.ts';
import type { Config } from './config.ts';
import { countFailedOpenings } from './failed-openings.ts';
import { type LogStream, loggerOptions, logResponses } from './log.ts';
import { pages } from './pages.ts';
import { Later, problemOf, sendProblem } from './problem.ts';
import { refuseWhileClosing } from './process.ts';
import { envelopesRoute } from './routes/envelopes/route.ts';
import { newPinRoute } from './routes/new-pin/route.ts';
import { feedRoutes, invitationRoutes } from './routes/org/feed-routes.ts';
import { unitRoutes, workerRoutes } from './routes/org/routes.ts';
import { sharedRoute } from './routes/shared/route.ts';
import { syncRoute } from './routes/sync/route.ts';
import type { Services } from './services.ts';
import { watchRoutes } from './watch/route.ts';

/** Of a request's inflated body. A phone halves its batch when it is told that it was too much. */
const BODY_BYTES = 1024 * 1024;
const COMPRESS_FROM_BYTES = 700;
const ORG_REQUESTS_A_MINUTE = 300;

/** A reply over a 2G link carries nothing that is not needed. */
function lean(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    // Only an end of the connection is worth its bytes.
    if (reply.raw.getHeader('connection') !== 'close') reply.raw.removeHeader('connection');
  });
}

async function docs(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      info: {
        title: 'Pahunch',
        version: `sync ${PROTOCOL}, envelopes ${ENVELOPES}, organisation ${ORG}, new PINs ${NEW_PIN}, chats ${CHAT}, problems ${PROBLEM}`,
        description: 'Two doors for entries, and the organisation.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
}

function carriers(services: Services): FastifyPluginAsync {
  const failed = countFailedOpenings(services.clock);
  return async (app) => {
    lean(app);
    app.addHook('onResponse', async (request, reply) => {
      if (request.routeOptions.url === '/api/sync') services.counts.synced(reply.elapsedTime / 1000);
    });
    await app.register(syncRoute(services, failed));
    await app.register(envelopesRoute(services, failed));
    app.get('/api/health', {
      schema: { summary: 'Whether the server answers', response: { 200: z.object({ ok: z.literal(true) }) } },
      handler: async () => {
        await services.storage.programme.programme();
        return { ok: true as const };
      },
    });
  };
}

function organisation(services: Services): FastifyPluginAsync {
  return async (app) => {
    lean(app);
    await app.register(rateLimit, {
      max: ORG_REQUESTS_A_MINUTE,
      timeWindow: '1 minute',
      // A village shares one address; a token is one phone.
      keyGenerator: (request) => request.headers.authorization ?? request.ip,
    });
    await app.register(unitRoutes(services));
    await app.register(workerRoutes(services));
    await app.register(invitationRoutes(services));
    await app.register(feedRoutes(services));
    await app.register(newPinRoute(services));
  };
}

/** The server, not listening yet. */
export async function buildServer(
  services: Services,
  config: Pick<
    Config,
    'appFolder' | 'logLevel' | 'trustedProxies' | 'publicUrl' | 'keyFile' | 'metricsToken'
  >,
  logStream?: LogStream,
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_BYTES,
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    logController: new LogController({ disableRequestLogging: true }),
    logger: loggerOptions(config.logLevel, logStream),
    routerOptions: { ignoreTrailingSlash: true },
    return503OnClosing: false,
  });
  refuseWhileClosing(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => {
    const said = problemOf(error);
    if (said.problem === 'server' && !(error instanceof Later)) request.log.error({ err: error }, 'failed');
    return sendProblem(reply, said);
  });
  logResponses(app);
  await app.register(compress, {
    threshold: COMPRESS_FROM_BYTES,
    encodings: ['gzip'],
    requestEncodings: ['gzip'],
  });
  await docs(app);
  await app.register(carriers(services));
  await app.register(watchRoutes(services, config));
  await app.register(organisation(services));
  await app.register(sharedRoute());
  await app.register(pages(config.appFolder, config.publicUrl.startsWith('https:')));
  return app;
}
