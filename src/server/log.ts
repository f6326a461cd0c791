import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Config } from './config.ts';
import { errorCode } from './problem.ts';

/** What an error may say in a log: its kind and where. Messages can quote what was sent, so they stay out. */
function errorForLog(error: Error) {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { type: error.name, code: errorCode(error), message: '', stack: frames.slice(0, 8).join('\n') };
}

export type LogStream = { write(line: string): void };

/** Logs carry routes, kinds and times; never an address with its query, a header, a body, a name or a number. */
export function loggerOptions(
  level: Config['logLevel'],
  stream?: LogStream,
): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    base: null,
    serializers: { err: errorForLog, req: () => ({}), res: () => ({}) },
    hooks: {
      logMethod(line, method) {
        // Without a text of its own an error's line would take the error's message.
        const [first] = line;
        const bare = line.length === 1 && typeof first === 'object';
        method.apply(this, bare ? [first, 'error'] : line);
      },
    },
    ...(stream && { stream }),
  };
}

export function logResponses(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = `${request.method} ${request.routeOptions.url ?? 'no route'}`;
    request.log.info({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
}
