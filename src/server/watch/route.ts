import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import * as z from 'zod/mini';
import { sameBytes, utf8 } from '../../platform/bytes.ts';
import type { Config } from '../config.ts';
import { Refused } from '../problem.ts';
import type { Services } from '../services.ts';
import { makeLook, type State } from './state.ts';

export type WatchConfig = Pick<Config, 'keyFile' | 'metricsToken' | 'publicUrl' | 'trustedProxies'>;

const healthSchema = z.object({
  ready: z.boolean(),
  database: z.enum(['ok', 'failing']),
  keyFile: z.enum(['ok', 'missing']),
  disk: z.enum(['ok', 'short']),
  backup: z.enum(['ok', 'old', 'none']),
});

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * Whether nobody but this machine can be asking. Behind a proxy that is not spoken of everybody seems to: then only the
 * token counts.
 */
function isFromHere(request: FastifyRequest, { publicUrl, trustedProxies }: WatchConfig): boolean {
  const direct = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(publicUrl);
  if (!direct && trustedProxies === 0) return false;
  return request.headers['x-forwarded-for'] === undefined && LOOPBACK.has(request.ip);
}

function checkMayWatch(request: FastifyRequest, config: WatchConfig): void {
  const { metricsToken } = config;
  if (metricsToken === null && isFromHere(request, config)) return;
  const said = utf8(request.headers.authorization ?? '');
  if (metricsToken !== null && sameBytes(said, utf8(`Bearer ${metricsToken}`))) return;
  throw new Refused('not-signed-in');
}

/** What is measured at the moment of asking, with the process's own figures. */
function gauges({ storage }: Services, look: () => Promise<State>): Registry {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => Promise<number | null>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const value = await read().catch(() => null);
        if (value === null) this.remove();
        else this.set(value);
      },
    });
  const totals = () => storage.held.totals();
  gauge('pahunch_held', 'Entries that wait for a person or an upgrade.', async () => (await totals()).held);
  gauge('pahunch_forks', 'Entries of which another content came too.', async () => (await totals()).forked);
  gauge('pahunch_envelopes_kept', 'Envelopes kept whole until they can be opened.', async () => {
    return (await totals()).envelopes;
  });
  gauge('pahunch_database_bytes', 'Size of the database.', async () => (await look()).databaseBytes);
  gauge('pahunch_free_bytes', 'Space left beside the data.', async () => (await look()).freeBytes);
  gauge('pahunch_ready', '1 when the database takes writes.', async () => {
    return (await look()).database === 'ok' ? 1 : 0;
  });
  gauge('pahunch_key_file', '1 when the key file lies in its place.', async () => {
    return (await look()).keyFile === 'ok' ? 1 : 0;
  });
  gauge('pahunch_backup_age_seconds', 'Since the newest verified backup; absent without one.', async () => {
    const { backupMinutes } = await look();
    return backupMinutes === null ? null : backupMinutes * 60;
  });
  return registry;
}

/** `GET /health` for watchers and balancers, `GET /metrics` for Prometheus. Neither says anything of a person. */
export function watchRoutes(services: Services, config: WatchConfig): FastifyPluginAsync {
  return async (app) => {
    const look = makeLook(services, config);
    const registry = Registry.merge([services.counts.registry, gauges(services, look)]);
    app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    app.withTypeProvider<ZodTypeProvider>().get('/health', {
      schema: {
        summary: 'Whether the server can take reports, and what needs a person',
        description:
          '503 when the database takes no writes; a missing key file, a full disk or an old backup is told with 200.',
        tags: ['watching'],
        response: { 200: healthSchema, 503: healthSchema },
      },
      handler: async (_request, reply) => {
        const { database, keyFile, disk, backup } = await look();
        const ready = database === 'ok';
        return reply.code(ready ? 200 : 503).send({ ready, database, keyFile, disk, backup });
      },
    });
    app.get('/metrics', {
      schema: { summary: 'Figures for Prometheus', tags: ['watching'] },
      handler: async (request, reply) => {
        checkMayWatch(request, config);
        return reply.type(registry.contentType).send(await registry.metrics());
      },
    });
  };
}
