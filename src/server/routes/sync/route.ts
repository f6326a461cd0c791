import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '../../../domain/org/org.ts';
import { minuteOf } from '../../../platform/clock.ts';
import { problemSchema } from '../../../wire/problem.ts';
import { syncHeadSchema, syncRequestSchema } from '../../../wire/sync.ts';
import type { FeedRow } from '../../db/port.ts';
import { readingOf } from '../../directory.ts';
import type { FailedOpenings } from '../../failed-openings.ts';
import { isMinute } from '../../intake/judge.ts';
import { receiptFor } from '../../intake/receipt.ts';
import { takeIn } from '../../intake/take-in.ts';
import type { OrgView } from '../../org-view.ts';
import type { Services } from '../../services.ts';
import { renewedToken } from '../../session.ts';
import { reofferKept } from '../envelopes/reoffer.ts';
import { type Authentic, authenticate } from './authenticate.ts';
import { noteLostVaults } from './lost-vaults.ts';
import { readPush, readSyncRequest } from './read-request.ts';
import { headOf, replyPieces, standingCursors } from './reply.ts';
import { type Meter, sendPieces } from './send.ts';

function one(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

/** Bodies as bytes: the proof is over exactly what was sent. */
function bodyOf(request: FastifyRequest): Uint8Array {
  return request.body instanceof Uint8Array ? request.body : new Uint8Array(0);
}

async function readingFor({ crypto }: Services, org: OrgView, feed: FeedRow) {
  const worker = feed.state === 'live' ? org.workers.get(feed.worker) : undefined;
  return worker ? readingOf(crypto, org, { role: worker.role as Role, unit: worker.unit }, worker.id) : null;
}

async function receive(
  services: Services,
  org: OrgView,
  asked: { said: ReturnType<typeof readSyncRequest>; authentic: Authentic },
) {
  const { said, authentic } = asked;
  const { feed, keys } = authentic;
  const now = minuteOf(services.clock.now());
  // A clock that cannot be right by any error tells nothing.
  const clockError = isMinute(said.now) ? now - said.now : null;
  const entries = await readPush(services, { feed, keys, org, clockError }, said.push);
  const fresh = await renewedToken(services, feed, authentic.byToken);
  const health = said.health ? { health: JSON.stringify(said.health) } : {};
  const contact = { last_contact: now, unsent: said.unsent, ...health, ...fresh?.row };
  const arrival = { carrier: 'sync' as const, courier: null, received: now, clockError };
  const verdicts = await takeIn(services, {
    feed,
    keys,
    arrival,
    head: said.head,
    entries,
    contact,
    live: true,
  });
  services.counts.entries('sync', verdicts.values());
  if (said.health) await noteLostVaults(services, feed, said.health, now);
  if (authentic.joined) await reofferKept(services, feed);
  const focus = entries.map((offered) => offered.no);
  return receiptFor(services, feed, { keys, focus, ...(fresh && { token: fresh.token }) });
}

async function handle(
  services: Services,
  failed: FailedOpenings,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const body = bodyOf(request);
  const said = readSyncRequest(body);
  const authentic = await authenticate(services, failed, {
    request: said,
    body,
    authorization: request.headers.authorization,
    proof: one(request.headers['x-pahunch-proof']),
    caller: request.ip,
  });
  const org = await services.org.view();
  const { feed } = authentic;
  const receipt = await receive(services, org, { said, authentic });
  const reading = await readingFor(services, org, feed);
  const named = new Set([...Object.keys(said.cursors ?? {}), ...(reading?.scopes ?? [])]);
  const heads = await services.storage.log.heads([...named]);
  const pull = { feed, request: said, reading, heads };
  const cursors = await standingCursors(services, pull);
  const head = headOf(services, pull, { receipt, changed: cursors === null });
  const meter: Meter = { bytes: 0 };
  const pieces = replyPieces(services, pull, {
    head,
    cursors: cursors ?? new Map(),
    sent: () => meter.bytes,
  });
  return sendPieces(reply, pieces, {
    meter,
    gzip: /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')),
  });
}

/** `POST /api/sync`: push and pull in one round trip. Protocol section 4. */
export function syncRoute(services: Services, failed: FailedOpenings): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    app.post('/api/sync', {
      schema: {
        summary: 'Push a feed’s entries and pull what it may read',
        description:
          'JSON up, lines of JSON down (head, pages, end), gzip both ways. Proof: `Authorization: Bearer TOKEN`, or ' +
          '`x-pahunch-proof: base64url(HMAC-SHA-256(auth key, uncompressed body))`, with `join` until the first receipt.',
        tags: ['carriers'],
        body: syncRequestSchema,
        response: { 200: syncHeadSchema, '4xx': problemSchema },
      },
      compress: false,
      validatorCompiler: () => (value) => ({ value }),
      serializerCompiler: () => (value) => String(value),
      handler: (request, reply) => handle(services, failed, request, reply),
    });
  };
}
