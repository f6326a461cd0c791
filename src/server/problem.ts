import type { FastifyReply } from 'fastify';
import type { Problem } from '../wire/problem.ts';
import { isWorthARetry, StorageAway } from './db/away.ts';

const STATUS: Record<Problem['problem'], number> = {
  'bad-request': 400,
  'not-signed-in': 401,
  'use-envelopes': 403,
  'not-allowed': 403,
  'not-found': 404,
  'too-large': 413,
  'upgrade-needed': 426,
  'too-many': 429,
  server: 500,
};

const AWAY_SECONDS = 5;
const LATER_SECONDS = 30;
/** SQLite's and PostgreSQL's "no space", "read only", "somebody else has it" and "going down". */
const STORAGE_AWAY =
  /^(SQLITE_(FULL|IOERR|READONLY|BUSY|CANTOPEN)|53\d{3}$|57P0\d$|08\d{3}$|ECONN(REFUSED|RESET)$)/;
/** PostgreSQL's word for a text that no text is: with a zero character in it. */
const NOT_TEXT = '22021';

/** A request that is refused as a whole. `detail` says where and what, never a value that was sent. */
export class Refused extends Error {
  readonly problem: Problem['problem'];
  readonly detail: string | undefined;
  constructor(problem: Problem['problem'], detail?: string) {
    super(problem);
    this.problem = problem;
    this.detail = detail;
  }
}

/** What a request is answered when it is not served. */
export interface Said extends Pick<Refused, 'problem' | 'detail'> {
  /** Seconds after which the same request may be served: nothing of it was, and nothing was acknowledged. */
  later?: number;
}

/** The server is there, but cannot serve this now: it is being stopped. */
export class Later extends Error {}

export function sendProblem(reply: FastifyReply, { problem, detail, later }: Said): FastifyReply {
  const wait = problem === 'too-many' ? 600 : later;
  if (wait !== undefined) reply.header('retry-after', String(wait));
  const body: Problem = { problem, ...(detail !== undefined && { detail }) };
  const status = problem === 'server' && later !== undefined ? 503 : STATUS[problem];
  return reply.code(status).type('application/json').send(JSON.stringify(body));
}

/** Fastify's and its plugins' own errors in our words. */
export function problemOf(error: unknown): Said {
  if (error instanceof Refused) return error;
  if (error instanceof StorageAway || isWorthARetry(error))
    return { problem: 'server', detail: 'database', later: AWAY_SECONDS };
  const code = errorCode(error);
  if (error instanceof Later || STORAGE_AWAY.test(code ?? ''))
    return { problem: 'server', detail: undefined, later: LATER_SECONDS };
  if (code === NOT_TEXT) return { problem: 'bad-request', detail: 'text' };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { problem: 'too-large', detail: undefined };
  if (code === 'FST_ERR_VALIDATION') return { problem: 'bad-request', detail: whereIn(error) };
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return { problem: 'too-large', detail: undefined };
  if (status === 429) return { problem: 'too-many', detail: undefined };
  if (status >= 400 && status < 500) return { problem: 'bad-request', detail: code };
  return code?.startsWith('Z_')
    ? { problem: 'bad-request', detail: 'gzip' }
    : { problem: 'server', detail: undefined };
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function whereIn(error: unknown): string | undefined {
  if (!(error instanceof Error && 'validation' in error && Array.isArray(error.validation))) return undefined;
  return error.validation.map((issue: { instancePath?: string }) => issue.instancePath ?? '').join(' ');
}
