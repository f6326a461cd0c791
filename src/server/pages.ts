import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

const SELF = "'self'";
const NONE = "'none'";

/** No page loads, sends or runs anything that is not ours. WebAssembly is for the stretching of PINs. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: [NONE],
    scriptSrc: [SELF, "'wasm-unsafe-eval'"],
    styleSrc: [SELF],
    imgSrc: [SELF, 'blob:', 'data:'],
    fontSrc: [SELF],
    mediaSrc: [SELF, 'blob:'],
    connectSrc: [SELF],
    workerSrc: [SELF],
    manifestSrc: [SELF],
    baseUri: [NONE],
    formAction: [SELF],
    frameAncestors: [NONE],
  },
};

const YEAR_SECONDS = 31_536_000;

function cacheFor(path: string): string {
  return /[\\/]assets[\\/]/.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
}

/** Every address that is not a file or the API is a route of the app. */
function isAppRoute(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0] ?? '';
  const wantsPage = request.method === 'GET' || request.method === 'HEAD';
  return wantsPage && !path.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(path);
}

/** The built app with its headers. Without one, only the API is served. */
export function pages(appFolder: string, isHttps: boolean): FastifyPluginAsync {
  return async (app) => {
    const built = existsSync(join(appFolder, 'index.html'));
    await app.register(helmet, {
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      hsts: isHttps && { maxAge: YEAR_SECONDS, includeSubDomains: false },
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    });
    if (built) {
      await app.register(fastifyStatic, {
        root: appFolder,
        cacheControl: false,
        preCompressed: true,
        setHeaders: (reply, path) => {
          reply.header('cache-control', cacheFor(path));
        },
      });
    }
    app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
      if (built && isAppRoute(request)) return reply.sendFile('index.html');
      return sendProblem(reply, { problem: 'not-found', detail: undefined });
    });
  };
}
