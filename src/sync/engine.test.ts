import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { armour } from '../codec/armour.ts';
import type { Entry } from '../domain/entry/entry.ts';
import { openEntries, rowsAfter } from '../store/entries.ts';
import { savedMarkers } from '../store/marker.ts';
import { markTaken } from '../store/own.ts';
import { savedCursors } from '../store/pages.ts';
import { saveEntry } from '../store/save.ts';
import { createVault, type Vault } from '../store/vault.ts';
import { serverFacts } from '../store/vault-meta.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { type Fate, lossyHttp } from '../testing/lossy-http.ts';
import { type Engine, makeEngine } from './engine.ts';

let device: FakeDevice;
let server: FakeServer;
let vault: Vault;
let engine: Engine;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  vault = await createVault(device, await server.invite(), '482913');
  engine = makeEngine(vault);
  link();
});

function link(...fates: Fate[]): void {
  device.set.http(lossyHttp(server, fates));
}

async function save(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors: i } } });
  }
}

/** Each with the reason, where there is one. */
async function stand(): Promise<string[]> {
  return (await vault.db.own.toArray()).map(({ reach, reason }) => (reason ? `${reach}: ${reason}` : reach));
}

async function reaches(): Promise<string[]> {
  return (await vault.db.own.toArray()).map((row) => row.reach);
}

function colleague(no: number): Entry {
  return {
    feed: 'FEED0002',
    no,
    scope: 'SC0PE001',
    kind: 'stock.counted',
    v: 1,
    on: '2026-11-19',
    at: 29_000_000,
    offset: null,
    body: {},
  };
}

async function othersNos(): Promise<number[]> {
  const kept = await openEntries(vault, await rowsAfter(vault, 0, 1000));
  return kept.filter(({ entry }) => entry.feed === 'FEED0002').map(({ entry }) => entry.no);
}

describe('a first contact', () => {
  it('carries the joining block until a receipt is back, and never after it', async () => {
    await save(1);
    link('reply-lost');
    expect(await engine.run()).toEqual({ kind: 'failed', retrySeconds: 0 });
    link();
    expect(await engine.run()).toEqual({ kind: 'done' });
    await save(1);
    await engine.run();
    expect(server.requests.map(({ body }) => 'join' in body)).toEqual([true, true, false]);
    expect(await reaches()).toEqual(['reached', 'reached']);
    expect([...server.held(vault.feed).keys()]).toEqual([1, 2]);
  });

  it('proves itself again, joining block and all, when the server has forgotten the token and the feed', async () => {
    await engine.run();
    await save(1);
    server.feeds.clear();
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(await reaches()).toEqual(['reached']);
  });

  it('reports her own feeds whose databases vanished, once, and leaves a colleague’s to the colleague', async () => {
    const mine = { feed: 'G0NE0001', worker: vault.invitation.worker.id, head: 7, unsent: 2 };
    const hers = { feed: 'G0NE0002', worker: 'C0LLEAGU', head: 3, unsent: 3 };
    device.small.set('pahunch-markers', JSON.stringify([mine, hers]));
    await engine.run();
    await engine.run();
    expect(server.requests.map(({ body }) => (body.health as { lost?: unknown })?.lost)).toEqual([
      [['G0NE0001', 7, 2]],
      undefined,
    ]);
    const left = savedMarkers(device.small).map(({ feed }) => feed);
    expect(left).toEqual(['G0NE0002', vault.feed]);
  });
});

describe('a lost vault that could not be reported', () => {
  it('is reported when the server hears of it', async () => {
    const mine = { feed: 'G0NE0001', worker: vault.invitation.worker.id, head: 7, unsent: 2 };
    device.small.set('pahunch-markers', JSON.stringify([mine]));
    await save(1);
    server.useEnvelopes = 'retired';
    await engine.run();
    expect(savedMarkers(device.small).map(({ feed }) => feed)).toContain('G0NE0001');
    server.useEnvelopes = null;
    await engine.run();
    expect(server.requests.at(-1)?.body.health).toMatchObject({ lost: [['G0NE0001', 7, 2]] });
    expect(savedMarkers(device.small).map(({ feed }) => feed)).toEqual([vault.feed]);
  });
});

describe('an own entry that a bad block made unreadable', () => {
  it('goes as its sealed copy, and neither it nor the others are kept back', async () => {
    await save(2);
    const row = await vault.db.entries.get(`${vault.feed}/1`);
    if (row) await vault.db.entries.put({ ...row, sealed: new Uint8Array(row.sealed.length) });
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(engine.snapshot().problem).toBeNull();
    expect(await reaches()).toEqual(['reached', 'reached']);
    expect([...server.held(vault.feed).keys()].sort()).toEqual([1, 2]);
  });
});

describe('a bad link', () => {
  const bad: [Fate, string][] = [
    ['lost', 'offline'],
    ['reply-lost', 'offline'],
    ['portal', 'not-pahunch'],
    ['server-error', 'server'],
    [{ cut: 0 }, 'offline'],
    [{ cut: 0.1 }, 'offline'],
  ];

  it.each(bad)('leaves entries safe and says why when the request is %o', async (fate, problem) => {
    await save(2);
    link(fate);
    expect(await engine.run()).toMatchObject({ kind: 'failed' });
    expect(engine.snapshot()).toEqual({ busy: null, lastContact: null, problem });
    expect(await reaches()).toEqual(['safe', 'safe']);
    link();
    await engine.run();
    expect(engine.snapshot()).toMatchObject({ busy: null, lastContact: device.clock.now(), problem: null });
    expect(await reaches()).toEqual(['reached', 'reached']);
    expect(server.held(vault.feed).size).toBe(2);
  });

  it('is not taken for the server when a stranger answers in the right shape', async () => {
    await save(1);
    const stranger = new FakeServer(device.crypto, device.clock.now);
    device.set.http({
      send: async () => ({
        async *lines() {
          yield JSON.stringify({ epoch: 'EP0CH001', now: 1, view: 'v', receipt: 'AAAA' });
          yield JSON.stringify({ end: true, more: false });
        },
      }),
    });
    await engine.run();
    expect(engine.snapshot()).toMatchObject({ problem: 'not-pahunch', lastContact: null });
    expect(await reaches()).toEqual(['safe']);
    expect(stranger.requests).toEqual([]);
  });

  it('applies the whole pages of a reply that breaks off at any byte, and goes on from there', async () => {
    server.readable = ['SC0PE001'];
    for (let no = 1; no <= 20; no++) server.publish(colleague(no));
    await engine.run();
    const all = await othersNos();
    expect(all).toHaveLength(20);
    for (let share = 0.05; share < 1; share += 0.1) {
      await vault.db.cursors.clear();
      await vault.db.entries.clear();
      link({ cut: share });
      expect(await engine.run()).toMatchObject({ kind: 'failed' });
      const part = await othersNos();
      expect(part).toEqual(all.slice(0, part.length));
      expect((await savedCursors(vault))[0]?.seq ?? 0).toBe(part.length);
      link();
      await engine.run();
      expect(await othersNos()).toEqual(all);
    }
  });
});

/** The numbers of a push as it stands in a request. */
function pushed(push: unknown): number[] {
  return ((push as { entries: { n: number }[] } | undefined)?.entries ?? []).map((entry) => entry.n);
}

describe('batches', () => {
  const sizes = () => server.requests.map(({ body }) => pushed(body.push).length);

  it('double while the link bears them', async () => {
    await save(320);
    await engine.run();
    expect(sizes()).toEqual([100, 200, 20]);
    expect(new Set(await reaches())).toEqual(new Set(['reached']));
  }, 20_000);

  it('halve when one is too large, and go on', async () => {
    await save(120);
    link('too-large');
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(sizes()).toEqual([50, 70]);
    expect(server.held(vault.feed).size).toBe(120);
  });

  it('go round an entry that the door does not take: it travels sealed and blocks nobody', async () => {
    await save(3);
    server.turnsAway = ({ push }) => (pushed(push).includes(2) ? 400 : null);
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(await reaches()).toEqual(['reached', 'reached', 'reached']);
    expect(server.requests.some(({ url }) => url === '/api/envelopes')).toBe(true);
  });
});

describe('a push is read otherwise than it was sent', () => {
  it('its entries go on one by one in the same run, and nothing is called help', async () => {
    await save(4);
    server.misreads = (nos) => nos.length > 1;
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(await stand()).toEqual(['reached', 'reached', 'reached', 'reached']);
    expect(server.logs.get('SC0PE001')).toHaveLength(4);
  });

  it('the one entry at fault stays, is named and is offered again by itself; the others reach', async () => {
    await save(4);
    server.misreads = (nos) => nos.includes(3);
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(await stand()).toEqual(['reached', 'reached', 'safe: check-mismatch', 'reached']);
    expect(await vault.db.outbox.toCollection().primaryKeys()).toEqual([3]);
    expect(engine.snapshot().problem).toBeNull();

    await save(1);
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(await stand()).toEqual(['reached', 'reached', 'safe: check-mismatch', 'reached', 'reached']);

    server.misreads = () => false;
    await engine.run();
    expect(await stand()).toEqual(['reached', 'reached', 'reached', 'reached', 'reached']);
    expect(server.logs.get('SC0PE001')).toHaveLength(5);
  });

  it('is said in plain where the sealed copy is the one that misreads', async () => {
    await save(3);
    let sealed = 0;
    const handle = server.handle.bind(server);
    server.handle = (request) => {
      const isSealed = request.url === '/api/envelopes';
      if (isSealed) sealed++;
      server.misreads = (nos) => isSealed || nos.length > 1;
      return handle(request);
    };
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(await stand()).toEqual(['reached', 'reached', 'reached']);
    expect(sealed).toBe(1);
  });
});

describe('an entry that neither door takes', () => {
  it('stays on this phone with its reason, and everything else reaches', async () => {
    await save(5);
    const row = await vault.db.outbox.get(2);
    const code = armour(row?.sealed ?? new Uint8Array(0));
    server.turnsAway = ({ push, codes }) =>
      pushed(push).includes(2) || (codes as string[] | undefined)?.includes(code) ? 400 : null;
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(await stand()).toEqual(['reached', 'safe: not-taken', 'reached', 'reached', 'reached']);
    server.turnsAway = () => null;
    await engine.run();
    expect(await stand()).toEqual(['reached', 'reached', 'reached', 'reached', 'reached']);
  });
});

describe('a door that takes nothing at all', () => {
  it('does not keep the reports back: they go sealed through the other one', async () => {
    await save(3);
    server.turnsAway = ({ codes }) => (codes === undefined ? 413 : null);
    await engine.run();
    expect(await stand()).toEqual(['reached', 'reached', 'reached']);
    expect(server.held(vault.feed).size).toBe(3);
  });

  it('is named as what stands in the way', async () => {
    await save(2);
    server.turnsAway = () => 413;
    expect(await engine.run()).toMatchObject({ kind: 'failed' });
    expect(engine.snapshot().problem).toBe('too-large');
    server.turnsAway = () => null;
    await engine.run();
    expect(await stand()).toEqual(['reached', 'reached']);
  });
});

describe('the way an entry went', () => {
  it('is the network when it was synced after WhatsApp', async () => {
    await save(2);
    await markTaken(vault, [1, 2], 'whatsapp');
    link('reply-lost');
    await engine.run();
    expect(await vault.db.own.get(1)).toMatchObject({ reach: 'way', carrier: 'whatsapp' });
    link();
    await engine.run();
    expect(await vault.db.own.get(1)).toMatchObject({ reach: 'reached', carrier: 'sync' });
  });
});

describe('what the server tells', () => {
  it('sends sealed rows when a revoked feed is told to use envelopes', async () => {
    await save(2);
    server.useEnvelopes = 'retired';
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(await reaches()).toEqual(['reached', 'reached']);
    expect(server.requests.map(({ url }) => url)).toEqual(['/api/sync', '/api/envelopes']);
  });

  it('is that sending from this phone was ended, also when nothing waits to be sent', async () => {
    await engine.run();
    server.useEnvelopes = 'retired';
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(engine.snapshot().problem).toBe('revoked');
    server.useEnvelopes = null;
    await engine.run();
    expect(engine.snapshot().problem).toBeNull();
  });

  it('is not that it was ended when only its id is another phone’s', async () => {
    await engine.run();
    server.useEnvelopes = 'id-clash';
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(engine.snapshot().problem).toBeNull();
  });

  it('offers everything again after a restored backup and reads its scopes from the start', async () => {
    server.readable = ['SC0PE001'];
    for (let no = 1; no <= 4; no++) server.publish(colleague(no));
    await save(3);
    await engine.run();
    device.set.advance(60_000);
    server.restore((entry) => entry.no <= 1, 'EP0CH002');
    server.publish(colleague(9));
    await engine.run();
    expect([...server.held(vault.feed).keys()].sort()).toEqual([1, 2, 3]);
    expect(await reaches()).toEqual(['reached', 'reached', 'reached']);
    expect(await othersNos()).toEqual([1, 2, 3, 4, 9]);
    expect(await serverFacts(vault.db)).toMatchObject({ epoch: 'EP0CH002' });
  });

  it('believes the answer it asked for although the server was restored with an earlier clock', async () => {
    await save(2);
    await engine.run();
    server.restore(() => false, 'EP0CH002');
    server.now = () => device.clock.now() - 90 * 60_000;
    await engine.run();
    expect([...server.held(vault.feed).keys()].sort()).toEqual([1, 2]);
    expect(await reaches()).toEqual(['reached', 'reached']);
  });

  it('shows an entry that waits for a person as needing help, and sends it no more', async () => {
    await save(1);
    server.holds.set(`${vault.feed}/1`, 'invalid');
    await engine.run();
    expect(await vault.db.own.get(1)).toMatchObject({ reach: 'help', reason: 'invalid' });
    expect(await vault.db.outbox.count()).toBe(0);
  });

  it('learns the error of its clock, for the entries saved from then on', async () => {
    server.now = () => device.clock.now() + 90 * 60_000;
    await engine.run();
    await save(1);
    const [kept] = await openEntries(vault, await rowsAfter(vault, 0, 1));
    expect(kept?.entry.offset).toBe(90);
  });
});

describe('two tabs', () => {
  it('do not sync at the same time', async () => {
    const [one, two] = await Promise.all([engine.run(), makeEngine(vault).run()]);
    expect([one.kind, two.kind].sort()).toEqual(['done', 'taken']);
  });
});
