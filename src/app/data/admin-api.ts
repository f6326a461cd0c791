import type * as z from 'zod/mini';
import { type PROBLEMS, problemSchema } from '../../wire/problem.ts';

/**
 * Why the server's own API gave no answer. `not-pahunch`: something else answered, such as the login page of a
 * network. `offline` covers every failure to get through.
 */
export type ApiProblem = { kind: 'offline' | 'not-pahunch' | 'locked' | (typeof PROBLEMS)[number] };

export type Answer<T> = { kind: 'ok'; value: T } | ApiProblem;

/** What one request came back with, before anybody looked at it. `body` is undefined when it was not JSON. */
export interface RawReply {
  status: number;
  body: unknown;
}

const BY_STATUS: Readonly<Record<number, ApiProblem['kind']>> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many',
};

/** Sorts a reply into a value of the schema or a problem. A 200 that does not parse is not Pahunch's. */
export function answerOf<T>(schema: z.ZodMiniType<T>, reply: RawReply | null | 'locked'): Answer<T> {
  if (reply === 'locked') return { kind: 'locked' };
  if (reply === null) return { kind: 'offline' };
  if (reply.status >= 200 && reply.status < 300) {
    const read = schema.safeParse(reply.body);
    return read.success ? { kind: 'ok', value: read.data } : { kind: 'not-pahunch' };
  }
  const problem = problemSchema.safeParse(reply.body);
  if (problem.success) return { kind: problem.data.problem };
  if (reply.status >= 500) return { kind: 'server' };
  return { kind: BY_STATUS[reply.status] ?? 'not-pahunch' };
}
