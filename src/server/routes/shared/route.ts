import type { FastifyPluginAsync } from 'fastify';

/** More than this is not even thrown away: the connection is closed. */
const MOST_BYTES = 64_000_000;

/**
 * `POST /shared`: what another app shares into Pahunch is for the phone's own service worker. Where none rules the page
 * yet, the browser sends it here: it is thrown away unread, and the page says what to do. Source: ADR 0029.
 */
export function sharedRoute(): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, payload, done) => {
      let bytes = 0;
      payload.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) payload.destroy();
      });
      payload.on('end', () => done(null));
      payload.on('error', (error) => done(error));
    });
    app.post('/shared', { bodyLimit: MOST_BYTES, schema: { hide: true } }, (_request, reply) =>
      reply.redirect('/shared', 303),
    );
  };
}
