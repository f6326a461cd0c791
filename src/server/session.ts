import type { Role } from '../domain/org/org.ts';
import { type Bytes, fromBase64url } from '../platform/bytes.ts';
import { minuteOf } from '../platform/clock.ts';
import type { FeedRow, WorkerRow } from './db/port.ts';
import { Refused } from './problem.ts';
import type { Person } from './rights.ts';
import type { Services } from './services.ts';

const TOKEN_BYTES = 16;
const TOKEN_MINUTES = 30 * 24 * 60;
/** A token is renewed when less than this is left, so that a phone in regular contact never has to prove itself again. */
const RENEW_MINUTES = 7 * 24 * 60;

export interface Session {
  feed: FeedRow;
  worker: WorkerRow;
  person: Person;
}

/** The token of an `Authorization: Bearer` header. */
function bearer(header: string | undefined): Bytes | null {
  const said = /^Bearer ([A-Za-z0-9_-]{16,64})$/.exec(header ?? '')?.[1];
  return said ? fromBase64url(said) : null;
}

export async function feedOfToken(
  { storage, crypto, clock }: Services,
  authorization: string | undefined,
): Promise<FeedRow | null> {
  const token = bearer(authorization);
  const feed = token && (await storage.feeds.feedByToken(await crypto.sha256(token)));
  return feed && (feed.token_until ?? 0) > minuteOf(clock.now()) ? feed : null;
}

export interface NewToken {
  token: Bytes;
  row: Pick<FeedRow, 'token_hash' | 'token_until'>;
}

/** A new token for a feed that has proved itself, or whose token is nearly over; the database sees only its digest. */
export async function renewedToken(
  { crypto, clock }: Services,
  feed: FeedRow,
  signedIn: boolean,
): Promise<NewToken | null> {
  const now = minuteOf(clock.now());
  if (signedIn && (feed.token_until ?? 0) - now > RENEW_MINUTES) return null;
  const token = crypto.bytes(TOKEN_BYTES);
  return { token, row: { token_hash: await crypto.sha256(token), token_until: now + TOKEN_MINUTES } };
}

/** Who is asking, or null: nobody known, a lost phone, a feed that was held apart. */
export async function sessionOf(
  services: Services,
  authorization: string | undefined,
): Promise<Session | null> {
  const feed = await feedOfToken(services, authorization);
  if (feed?.state !== 'live') return null;
  const worker = (await services.org.view()).workers.get(feed.worker);
  return worker ? { feed, worker, person: { role: worker.role as Role, unit: worker.unit } } : null;
}

/** As sessionOf, but nobody known is refused. */
export async function signedIn(services: Services, authorization: string | undefined): Promise<Session> {
  const session = await sessionOf(services, authorization);
  if (!session) throw new Refused('not-signed-in');
  return session;
}
