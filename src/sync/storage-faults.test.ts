import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { savedDraft, writeDraft } from '../store/drafts.ts';
import { storageProblem } from '../store/failure.ts';
import { unsentNos } from '../store/own.ts';
import { saveEntry } from '../store/save.ts';
import { createVault, type Vault } from '../store/vault.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { lossyHttp } from '../testing/lossy-http.ts';
import { makeEngine } from './engine.ts';

const COUNT = { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors: 12 } } };
const DRAFT = { key: 'kit-count', answers: { counted: { ors: 12 } } };

let device: FakeDevice;
let server: FakeServer;
let vault: Vault;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  vault = await createVault(device, await server.invite(), '482913');
  device.set.http(lossyHttp(server));
});

/** From now on nothing more fits on the disk, until the returned function is called. */
function fillDisk(...tables: ('own' | 'outbox' | 'drafts' | 'entries' | 'meta')[]): () => void {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  for (const table of tables) {
    vault.db.table(table).hook('creating', full);
    vault.db.table(table).hook('updating', full);
  }
  return () => {
    for (const table of tables) {
      vault.db.table(table).hook('creating').unsubscribe(full);
      vault.db.table(table).hook('updating').unsubscribe(full);
    }
  };
}

function problemOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => storageProblem(error),
  );
}

describe('a full phone', () => {
  it('says so when a draft does not fit, keeps the one before, and takes the next when there is room', async () => {
    await writeDraft(vault, DRAFT);
    const room = fillDisk('drafts');
    const more = { ...DRAFT, answers: { counted: { ors: 15 } } };
    expect(await problemOf(writeDraft(vault, more))).toBe('storage-full');
    expect(await savedDraft(vault, DRAFT.key)).toMatchObject(DRAFT);
    room();
    await writeDraft(vault, more);
    expect(await savedDraft(vault, DRAFT.key)).toMatchObject(more);
  });

  it('that cannot keep a receipt says so, goes on offering the entry, and counts it once when there is room', async () => {
    await saveEntry(vault, COUNT);
    const room = fillDisk('own', 'meta');
    const engine = makeEngine(vault);
    expect(await engine.run()).toMatchObject({ kind: 'failed' });
    expect(engine.snapshot().problem).toBe('storage-full');
    expect(await unsentNos(vault)).toEqual([1]);
    expect(await vault.db.outbox.count()).toBe(1);
    room();
    expect(await engine.run()).toEqual({ kind: 'done' });
    expect(await unsentNos(vault)).toEqual([]);
    expect(server.held(vault.feed).size).toBe(1);
  });
});

describe('a database that the browser closes', () => {
  it('in the background is opened again for a draft, a save and a receipt', async () => {
    vault.db.close();
    await writeDraft(vault, DRAFT);
    vault.db.close();
    expect(await saveEntry(vault, { ...COUNT, draft: DRAFT.key })).toMatchObject({ kind: 'saved' });
    vault.db.close();
    expect(await makeEngine(vault).run()).toEqual({ kind: 'done' });
    vault.db.close();
    expect(await unsentNos(vault)).toEqual([]);
    expect(await savedDraft(vault, DRAFT.key)).toBeNull();
  });

  it('by force in the middle of a save has not half of it, and the save is made again', async () => {
    let closed = false;
    vault.db.outbox.hook('creating', () => {
      if (closed) return;
      closed = true;
      throw new DOMException('the connection is closing', 'InvalidStateError');
    });
    expect(await saveEntry(vault, COUNT)).toEqual({ kind: 'saved', ref: { feed: vault.feed, no: 1 } });
    expect(await vault.db.outbox.count()).toBe(1);
    expect(await vault.db.own.count()).toBe(1);
  });
});

describe('another tab with a newer version', () => {
  it('closes this one’s database: what is saved here is refused with that reason, and nothing of it is lost', async () => {
    await writeDraft(vault, DRAFT);
    const newer = new Dexie(vault.db.name);
    newer.version(99).stores({ meta: 'key', drafts: 'key', own: 'no, reach', outbox: 'no', later: 'id' });
    await newer.open();
    expect(await saveEntry(vault, { ...COUNT, draft: DRAFT.key })).toEqual({ kind: 'storage-newer' });
    expect(await problemOf(writeDraft(vault, DRAFT))).toBe('storage-newer');
    expect(await newer.table('drafts').count()).toBe(1);
    expect(await newer.table('own').count()).toBe(0);
    newer.close();
  });
});
