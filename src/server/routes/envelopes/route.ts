import type { FastifyPluginAsync } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { armour } from '../../../codec/armour.ts';
import { minuteOf } from '../../../platform/clock.ts';
import { drawId } from '../../../platform/ids.ts';
import {
  type EnvelopeResult,
  type EnvelopesRequest,
  envelopesReplySchema,
  envelopesRequestSchema,
} from '../../../wire/envelopes.ts';
import { problemSchema } from '../../../wire/problem.ts';
import type { FailedOpenings } from '../../failed-openings.ts';
import { downFor } from '../../intake/news.ts';
import { missingNumbers, receiptFor } from '../../intake/receipt.ts';
import { seesCarried } from '../../rights.ts';
import type { Services } from '../../services.ts';
import { type Session, sessionOf } from '../../session.ts';
import { type TakenIn, takeCodes } from './take-codes.ts';

interface Courier {
  /** Null: nobody known. */
  session: Session | null;
  /** By which failed openings are counted. */
  caller: string;
  carrier: EnvelopesRequest['carrier'];
}

type Seen = NonNullable<Extract<EnvelopeResult, { kind: 'taken' }>['seen']>;

async function seenBy(
  services: Services,
  session: Session | null,
  taken: TakenIn,
): Promise<Seen | undefined> {
  const { feed, verdicts, header } = taken;
  const org = await services.org.view();
  if (!session || !seesCarried(org, session.person, feed.home)) return undefined;
  const worker = org.workers.get(feed.worker);
  const count = (kind: string) => [...verdicts.values()].filter((verdict) => verdict.kind === kind).length;
  await services.storage.audit.note([
    {
      scope: feed.home,
      id: drawId(services.crypto) + drawId(services.crypto),
      at: minuteOf(services.clock.now()),
      feed: session.feed.id,
      worker: session.worker.id,
      action: 'carried-in',
      about: feed.id,
    },
  ]);
  return {
    worker: worker ? { id: worker.id, name: worker.name, number: worker.number } : null,
    accepted: count('accepted'),
    duplicate: count('duplicate'),
    held: count('held'),
    forked: count('forked'),
    missing: await missingNumbers(services, feed),
    part: header.part,
  };
}

async function answer(services: Services, session: Session | null, taken: TakenIn): Promise<EnvelopeResult> {
  const { feed, keys, verdicts } = taken;
  const receipt = await receiptFor(services, feed, { keys, focus: verdicts.keys() });
  const seen = await seenBy(services, session, taken);
  const down = await downFor(services, feed, { keys, receipt });
  return { kind: 'taken', feed: feed.id, receipt: armour(down), ...(seen && { seen }) };
}

async function takeText(
  services: Services,
  failed: FailedOpenings,
  text: string,
  { session, caller, carrier }: Courier,
): Promise<EnvelopeResult[]> {
  const results: EnvelopeResult[] = [];
  const bringer = { caller, carrier, courier: session?.feed.id ?? null };
  for await (const taken of takeCodes(services, failed, text, bringer))
    results.push(
      taken.kind === 'ok'
        ? await answer(services, session, taken)
        : { kind: 'refused', reason: taken.reason },
    );
  return results;
}

/** `POST /api/envelopes`: sealed envelopes by whatever carrier. Protocol section 5. */
export function envelopesRoute(services: Services, failed: FailedOpenings): FastifyPluginAsync {
  return async (app) => {
    app.withTypeProvider<ZodTypeProvider>().post('/api/envelopes', {
      schema: {
        summary: 'Hand in sealed envelopes',
        description:
          'Open to anyone. The answer to each is a receipt sealed to the feed; only a signed-in courier above the feed sees more.',
        tags: ['carriers'],
        body: envelopesRequestSchema,
        response: { 200: envelopesReplySchema, '4xx': problemSchema },
      },
      handler: async (request, reply) => {
        const session = await sessionOf(services, request.headers.authorization);
        const caller = session ? `feed ${session.feed.id}` : request.ip;
        failed.check(caller);
        const courier = { session, caller, carrier: request.body.carrier };
        const results: EnvelopeResult[] = [];
        for (const text of request.body.codes)
          results.push(...(await takeText(services, failed, text, courier)));
        return reply.send({ results });
      },
    });
  };
}
