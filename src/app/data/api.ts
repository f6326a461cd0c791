import { toBase64url, utf8 } from '../../platform/bytes.ts';
import { HttpFailure, type HttpRequest } from '../../platform/device.ts';
import { savedToken } from '../../store/own.ts';
import type { Vault } from '../../store/vault.ts';
import { makeEngine, syncLock } from '../../sync/engine.ts';
import type { RawReply } from './admin-api.ts';

/** The server's own API for administrator and desk. Null when nothing got through. */
export interface Api {
  get(path: string): Promise<RawReply | null>;
  post(path: string, body: unknown): Promise<RawReply | null>;
  patch(path: string, body: unknown): Promise<RawReply | null>;
}

function replyOf(error: unknown): RawReply | null {
  if (!(error instanceof HttpFailure)) throw error;
  const { failure } = error;
  if (failure.kind === 'refused') return { status: failure.status, body: { problem: failure.problem } };
  if (failure.kind === 'server') return { status: failure.status, body: undefined };
  // A reply that is not Pahunch's is sorted by its shape, whatever its status.
  return failure.kind === 'not-pahunch' ? { status: 200, body: undefined } : null;
}

/** A whole JSON reply; undefined when it is none. */
export async function bodyOf(lines: AsyncIterable<string>): Promise<unknown> {
  let text = '';
  for await (const line of lines) text += line;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Gets a fresh token: a sync proves the feed by its key. Waits when one is under way already. */
export async function signIn(vault: Vault): Promise<void> {
  const result = await makeEngine(vault).run();
  if (result.kind === 'taken')
    await vault.device.locks.exclusive(syncLock(vault.feed), async () => undefined);
}

export function makeApi(vault: Vault): Api {
  const once = async (request: Omit<HttpRequest, 'headers'>): Promise<RawReply | null> => {
    try {
      const token = await savedToken(vault);
      const headers: Record<string, string> = token ? { authorization: `Bearer ${toBase64url(token)}` } : {};
      const reply = await vault.device.http.send({ ...request, headers });
      return { status: 200, body: await bodyOf(reply.lines()) };
    } catch (error) {
      return replyOf(error);
    }
  };
  const send = async (request: Omit<HttpRequest, 'headers'>): Promise<RawReply | null> => {
    const reply = await once(request);
    if (reply?.status !== 401) return reply;
    await signIn(vault);
    return once(request);
  };
  const json = (body: unknown) => utf8(JSON.stringify(body));
  return {
    get: (url) => send({ method: 'GET', url }),
    post: (url, body) => send({ method: 'POST', url, body: json(body) }),
    patch: (url, body) => send({ method: 'PATCH', url, body: json(body) }),
  };
}
