import {
  type Http,
  HttpFailure,
  type HttpReply,
  type HttpRequest,
  type NetFailure,
} from '../platform/device.ts';
import type { FakeServer } from './fake-server.ts';

/** What befalls one request on its way. */
export type Fate =
  | 'good'
  /** It never arrives. */
  | 'lost'
  /** It arrives and is committed; the reply does not come back. */
  | 'reply-lost'
  /** It arrives twice. */
  | 'doubled'
  | 'portal'
  | 'server-error'
  | 'too-large'
  /** The reply ends after this share of its characters. */
  | { cut: number };

function failing(failure: NetFailure): Promise<never> {
  return Promise.reject(new HttpFailure(failure));
}

function replyOf(text: string, whole: boolean): HttpReply {
  return {
    async *lines() {
      const parts = text.split('\n');
      const rest = parts.pop() ?? '';
      for (const line of parts) if (line !== '') yield line;
      if (whole && rest !== '') yield rest;
      if (!whole) throw new HttpFailure({ kind: 'offline' });
    },
  };
}

/** The server behind a bad link: each request takes the next fate, 'good' when none is left. */
export function lossyHttp(server: FakeServer, fates: Fate[] = []): Http {
  const answer = async (request: HttpRequest, fate: Fate): Promise<HttpReply> => {
    const { status, body } = await server.handle(request);
    if (fate === 'reply-lost') return failing({ kind: 'offline' });
    if (status >= 400) {
      const said = JSON.parse(body) as { problem: string; detail?: string };
      return failing({ kind: 'refused', status, ...said, retrySeconds: null });
    }
    if (typeof fate === 'object') return replyOf(body.slice(0, Math.floor(body.length * fate.cut)), false);
    return replyOf(body, true);
  };
  return {
    async send(request) {
      const fate = fates.shift() ?? 'good';
      if (fate === 'lost') return failing({ kind: 'offline' });
      if (fate === 'portal') return failing({ kind: 'not-pahunch' });
      if (fate === 'server-error') return failing({ kind: 'server', status: 500 });
      if (fate === 'too-large')
        return failing({ kind: 'refused', status: 413, problem: 'too-large', retrySeconds: null });
      if (fate === 'doubled') await server.handle(request);
      return answer(request, fate);
    },
  };
}
