import type { Fate, Page } from './phone.ts';
import type { ServerReply, ServerRequest, SimServer } from './server.ts';
import { busy, enter } from './stage.ts';

/** Something under way between a phone and the server, until somebody lets it arrive. */
interface Parcel {
  arrive(): Promise<void>;
  drop(): void;
}

export interface Network {
  fetch(page: Page, url: string, init: RequestInit): Promise<Response>;
  /** Lets the so-many-th of what is under way arrive, now. */
  arrive(which: number): Promise<void>;
  readonly underWay: number;
  dropAll(): void;
}

function problem(status: number, name: string): ServerReply {
  return { status, type: 'application/problem+json', body: JSON.stringify({ problem: name }) };
}

/** What answers in the server's place. */
const INSTEAD: ReadonlyMap<Fate, ServerReply> = new Map<Fate, ServerReply>([
  ['portal', { status: 200, type: 'text/html', body: '<h1>Free Wi-Fi</h1>' }],
  ['stranger', { status: 200, type: 'application/json', body: '{"ok":true}' }],
  [401, problem(401, 'not-signed-in')],
  [413, { status: 413, type: 'text/html', body: 'too large' }],
  [429, problem(429, 'too-many')],
  [500, problem(500, 'server')],
  [503, { status: 503, type: 'text/html', body: 'busy' }],
]);

function gone(): TypeError {
  return new TypeError('fetch failed');
}

function bodyOf({ body }: ServerReply, share: number): BodyInit {
  if (share >= 1) return body;
  const bytes = new TextEncoder().encode(body);
  const part = bytes.slice(0, Math.floor(bytes.length * share));
  return new ReadableStream({
    start(controller) {
      if (part.length > 0) controller.enqueue(part);
    },
    pull(controller) {
      controller.error(gone());
    },
  });
}

function responseOf(reply: ServerReply, share = 1): Response {
  return new Response(bodyOf(reply, share), {
    status: reply.status,
    headers: { 'content-type': reply.type },
  });
}

/** The link of all phones to the one server. */
export function makeNetwork(server: SimServer, answered: (asked: ServerRequest) => void): Network {
  const air: Parcel[] = [];

  const reach = async (asked: ServerRequest): Promise<ServerReply | null> => {
    const reply = await server.handle(asked);
    if (reply?.status === 200) answered(asked);
    return reply;
  };

  const answer = async (asked: ServerRequest, fate: Fate): Promise<ServerReply | null> => {
    const instead = INSTEAD.get(fate);
    if (instead) return instead;
    if (fate === 'lost') return null;
    if (fate === 'doubled') {
      const [reply] = await Promise.all([reach(asked), reach(asked)]);
      return reply;
    }
    if (fate === 'echo') air.push({ arrive: async () => void (await reach(asked)), drop: () => undefined });
    const reply = await reach(asked);
    return fate === 'reply-lost' ? null : reply;
  };

  const send = (page: Page, asked: ServerRequest, fate: Fate): Promise<Response> =>
    new Promise((resolve, reject) => {
      const take = (reply: ServerReply | null, share?: number) =>
        enter(page, () => {
          if (page.step() === 'kill') page.die();
          else if (reply) resolve(responseOf(reply, share));
          else reject(gone());
        });
      const lose = () => take(null);
      const go = async () => take(await answer(asked, fate), typeof fate === 'object' ? fate.cut : 1);
      if (fate === 'slow') air.push({ arrive: async () => take(await reach(asked)), drop: lose });
      else if (fate === 'slow-reply') {
        void busy(reach(asked)).then((reply) => {
          air.push({ arrive: async () => take(reply), drop: lose });
        });
      } else void busy(go());
    });

  return {
    fetch(page, url, init) {
      const { phone } = page;
      if (page.step() === 'kill') page.die();
      if (page.dead) return new Promise(() => undefined);
      const fate = phone.link === 'down' ? 'lost' : (phone.fates.shift() ?? 'good');
      const asked: ServerRequest = {
        method: (init.method ?? 'GET') as ServerRequest['method'],
        url,
        headers: init.headers as Record<string, string>,
        body: init.body ? new TextDecoder().decode(init.body as Uint8Array) : '',
        from: phone.name,
      };
      return send(page, asked, fate);
    },
    async arrive(which) {
      const [parcel] = air.splice(air.length > 0 ? which % air.length : 0, 1);
      if (parcel) await busy(parcel.arrive());
    },
    get underWay() {
      return air.length;
    },
    dropAll() {
      for (const parcel of air.splice(0)) parcel.drop();
    },
  };
}
