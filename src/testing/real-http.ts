import type { FastifyInstance } from 'fastify';
import { type Http, HttpFailure } from '../platform/device.ts';

/** A phone's way to a server as it is built for use, without a network between. */
export function realHttp(app: () => FastifyInstance): Http {
  return {
    async send({ method, url, headers, body }) {
      const type = body ? { 'content-type': 'application/json' } : {};
      const reply = await app().inject({
        method,
        url,
        headers: { ...type, ...headers },
        ...(body && { payload: Buffer.from(body) }),
      });
      const { statusCode: status } = reply;
      if (status >= 500) throw new HttpFailure({ kind: 'server', status });
      if (status >= 400) {
        const said = reply.json<{ problem: string; detail?: string }>();
        throw new HttpFailure({ kind: 'refused', status, ...said, retrySeconds: null });
      }
      const lines = reply.body.split('\n').filter((line) => line !== '');
      return {
        async *lines() {
          yield* lines;
        },
      };
    },
  };
}
