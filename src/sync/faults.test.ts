import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEntries, rowsAfter } from '../store/entries.ts';
import { saveEntry } from '../store/save.ts';
import { createVault, openByPin, type Vault } from '../store/vault.ts';
import { serverFacts } from '../store/vault-meta.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { type Fate, lossyHttp } from '../testing/lossy-http.ts';
import { makeEngine } from './engine.ts';

const PIN = '482913';

type Step =
  | { do: 'save' }
  | { do: 'sync'; fates: Fate[]; misread?: number[] }
  | { do: 'kill' }
  | { do: 'restore'; upTo: number };

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constantFrom<Fate>('good', 'lost', 'reply-lost', 'doubled', 'portal', 'server-error', 'too-large'),
  fc.record({ cut: fc.double({ min: 0, max: 0.99, noNaN: true }) }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Step>({ do: 'save' }) },
  {
    weight: 5,
    arbitrary: fc.record(
      {
        do: fc.constant('sync' as const),
        fates: fc.array(fate, { maxLength: 4 }),
        // Whatever comes together with one of these is read otherwise than it was sent.
        misread: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
      },
      { requiredKeys: ['do', 'fates'] },
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'kill' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), upTo: fc.nat(6) }) },
);

interface World {
  device: FakeDevice;
  server: FakeServer;
  vault: Vault;
  saved: number;
  epochs: number;
}

async function newWorld(): Promise<World> {
  freshDatabases();
  const device = fakeDevice();
  const server = new FakeServer(device.crypto, device.clock.now);
  server.readable = ['SC0PE001'];
  const vault = await createVault(device, await server.invite(), PIN);
  return { device, server, vault, saved: 0, epochs: 1 };
}

async function take(world: World, what: Step): Promise<void> {
  const { device, server } = world;
  device.set.advance(60_000);
  if (what.do === 'save') {
    const body = { counted: { ors: world.saved } };
    const result = await saveEntry(world.vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body });
    if (result.kind === 'saved') world.saved++;
  } else if (what.do === 'sync') {
    server.misreads = (nos) => nos.some((no) => what.misread?.includes(no));
    device.set.http(lossyHttp(server, [...what.fates]));
    await makeEngine(world.vault).run();
  } else if (what.do === 'kill') {
    world.vault.db.close();
    const opened = await openByPin(device, world.vault.feed, PIN);
    if (opened.kind !== 'open') throw new Error(opened.kind);
    world.vault = opened.vault;
  } else {
    server.restore((entry) => entry.no <= what.upTo, `EP0CH0${String(++world.epochs).padStart(2, '0')}`);
  }
}

/** Nothing is lost, nothing is double, and what is shown as reached is on the server this phone knows of. */
async function look({ server, vault, saved }: World): Promise<void> {
  const { epoch } = await serverFacts(vault.db);
  const own = await vault.db.own.toArray();
  const outbox = new Set((await vault.db.outbox.toArray()).map((row) => row.no));
  expect(own.map((row) => row.no)).toEqual(Array.from({ length: saved }, (_, i) => i + 1));
  for (const row of own) {
    expect(outbox.has(row.no)).toBe(row.reach !== 'reached');
    if (row.reach === 'reached' && epoch === server.epoch)
      expect(server.held(vault.feed).has(row.no)).toBe(true);
  }
  const logged = (server.logs.get('SC0PE001') ?? []).map((entry) => entry.no);
  expect(new Set(logged).size).toBe(logged.length);
}

describe('whatever the link does', () => {
  it('no entry is lost, none is double, and reached means that the server holds it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const world = await newWorld();
        for (const what of steps) {
          await take(world, what);
          await look(world);
        }
        // A good network at last: everything reaches, with the content that was saved.
        await take(world, { do: 'sync', fates: [] });
        await look(world);
        const held = world.server.held(world.vault.feed);
        expect([...held.keys()].sort((a, b) => a - b)).toEqual(
          Array.from({ length: world.saved }, (_, i) => i + 1),
        );
        const kept = await openEntries(world.vault, await rowsAfter(world.vault, 0, 100));
        for (const { entry } of kept) expect(held.get(entry.no)?.entry).toEqual(entry);
        expect(await world.vault.db.outbox.count()).toBe(0);
      }),
      { numRuns: 60, seed: 20_261_120 },
    );
  }, 120_000);
});
