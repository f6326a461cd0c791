import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Crypto } from '../platform/crypto.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { savedDraft, writeDraft } from './drafts.ts';
import { openEntries, rowsAfter } from './entries.ts';
import { savedMarkers } from './marker.ts';
import { readSealed } from './outbox.ts';
import { type Finished, saveEntry } from './save.ts';
import { createVault, lockVault, openByPin, type Vault } from './vault.ts';
import { headOf } from './vault-meta.ts';

const COUNT: Finished = {
  kind: 'stock.counted',
  v: 1,
  on: '2026-11-20',
  body: { counted: { ors: 12, ifa: 300 } },
  draft: 'kit-count',
};
const ANOTHER = { ...COUNT, body: { counted: { ors: 11 } } };

let device: FakeDevice;
let vault: Vault;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  const server = new FakeServer(device.crypto, device.clock.now);
  vault = await createVault(device, await server.invite(), '482913');
});

/** The same vault as another tab has it. */
async function otherTab(): Promise<Vault> {
  const opened = await openByPin(device, vault.feed, '482913');
  if (opened.kind !== 'open') throw new Error(opened.kind);
  return opened.vault;
}

async function everything() {
  const { db } = vault;
  const [entries, own, outbox] = [await db.entries.count(), await db.own.count(), await db.outbox.count()];
  return {
    entries,
    own,
    outbox,
    head: (await headOf(db)).no,
    draft: (await savedDraft(vault, 'kit-count')) !== null,
  };
}

const NOTHING = { entries: 0, own: 0, outbox: 0, head: 0, draft: true };
const ALL = { entries: 1, own: 1, outbox: 1, head: 1, draft: false };

describe('saving a finished form', () => {
  it('puts the entry, its sealed copy and the head on the disk and ends the draft', async () => {
    await writeDraft(vault, { key: 'kit-count', answers: { counted: { ors: 12 } } });
    expect(await saveEntry(vault, COUNT)).toEqual({ kind: 'saved', ref: { feed: vault.feed, no: 1 } });
    expect(await everything()).toEqual(ALL);
    const [kept] = await openEntries(vault, await rowsAfter(vault, 0, 10));
    expect(kept?.entry).toMatchObject({ no: 1, scope: 'SC0PE001', kind: 'stock.counted', body: COUNT.body });
  });

  it('leaves nothing readable on the disk', async () => {
    await saveEntry(vault, { ...COUNT, body: { note: 'मीना देवी' } });
    const rows = await Promise.all(vault.db.tables.map((table) => table.toArray()));
    const bytes = JSON.stringify(rows, (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(bytes).not.toContain(Buffer.from('मीना').toString('latin1'));
    expect(bytes).not.toContain('मीना');
    expect(bytes).not.toContain('रेखा');
  });

  it('is one entry when two tabs finish the same draft, and two when she begins the form anew', async () => {
    const other = await otherTab();
    const draft = { key: 'kit-count', answers: COUNT.body };
    await writeDraft(vault, draft);
    const both = await Promise.all([saveEntry(vault, COUNT), saveEntry(other, COUNT)]);
    expect(both.map((one) => one.kind === 'saved' && one.ref.no)).toEqual([1, 1]);
    expect(await everything()).toMatchObject({ entries: 1, own: 1, outbox: 1, head: 1 });
    await writeDraft(vault, draft);
    expect(await saveEntry(vault, COUNT)).toMatchObject({ kind: 'saved', ref: { no: 2 } });
  });

  it('gives two numbers when two tabs save at the same moment', async () => {
    const other = await otherTab();
    const both = await Promise.all([saveEntry(vault, COUNT), saveEntry(other, ANOTHER)]);
    expect(both.map((one) => one.kind === 'saved' && one.ref.no).sort()).toEqual([1, 2]);
    expect(await everything()).toMatchObject({ entries: 2, own: 2, outbox: 2, head: 2 });
  });

  it('starts over under the next number when another tab without locks was first', async () => {
    const other = await otherTab();
    let raced = false;
    const bytes = device.crypto.bytes;
    const racing: Crypto = {
      ...device.crypto,
      hmacSha256: async (key, data) => {
        if (!raced) {
          raced = true;
          await saveEntry({ ...other, device: { ...device, locks: unlocked } }, ANOTHER);
        }
        return device.crypto.hmacSha256(key, data);
      },
      bytes,
    };
    const unlocked = {
      exclusive: <T>(_: string, work: () => Promise<T>) => work(),
      ifFree: <T>(_: string, work: () => Promise<T>) => work(),
    };
    const result = await saveEntry({ ...vault, device: { ...device, crypto: racing } }, COUNT);
    expect(result).toEqual({ kind: 'saved', ref: { feed: vault.feed, no: 2 } });
    expect(await everything()).toMatchObject({ entries: 2, own: 2, outbox: 2, head: 2 });
  });

  it('names a full phone, keeps the draft and saves nothing', async () => {
    await writeDraft(vault, { key: 'kit-count', answers: { counted: { ors: 12 } } });
    vault.db.outbox.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await saveEntry(vault, COUNT)).toEqual({ kind: 'storage-full' });
    expect(await everything()).toEqual(NOTHING);
  });

  it('finishes a save that was under way when the phone locks, and begins none after it', async () => {
    const saving = saveEntry(vault, COUNT);
    await lockVault(vault);
    expect(await saving).toMatchObject({ kind: 'saved' });
    expect(await saveEntry(vault, COUNT)).toEqual({ kind: 'locked' });
    expect(await (await otherTab()).db.outbox.count()).toBe(1);
  });

  it('opens again what the browser closed in the background', async () => {
    vault.db.close();
    expect(await saveEntry(vault, COUNT)).toMatchObject({ kind: 'saved' });
  });

  it('keeps a hint of head and unsent outside the databases', async () => {
    await saveEntry(vault, COUNT);
    expect(savedMarkers(device.small)).toEqual([
      { feed: vault.feed, worker: vault.invitation.worker.id, head: 1, unsent: 1 },
    ]);
  });

  it('puts the sealed row where a locked phone reads it without a key', async () => {
    await saveEntry(vault, COUNT);
    await lockVault(vault);
    const rows = await readSealed(vault.feed, device.clock.now());
    expect(rows.map((row) => row.no)).toEqual([1]);
    expect(rows[0]?.sealed.length).toBeGreaterThan(50);
  });
});

describe('a phone that dies in the middle of a save', () => {
  const steps = [
    'entries.creating',
    'own.creating',
    'outbox.creating',
    'drafts.deleting',
    'meta.updating',
    ...Array.from({ length: 12 }, (_, i) => `crypto.${i}`),
  ];

  it.each(steps)('has all of it or nothing of it when it dies at %s', async (step) => {
    await writeDraft(vault, { key: 'kit-count', answers: { counted: { ors: 12 } } });
    // A first entry, so that the head is changed and not made.
    const [where, what] = step.split('.') as [string, string];
    const dies = () => {
      throw new DOMException('power cut', 'AbortError');
    };
    let victim = vault;
    if (where === 'crypto') victim = { ...vault, device: { ...device, crypto: dyingAt(Number(what), dies) } };
    else if (what === 'creating') vault.db.table(where).hook('creating', dies);
    else if (what === 'deleting') vault.db.table(where).hook('deleting', dies);
    else vault.db.meta.hook('creating', dies);
    const outcome = await saveEntry(victim, COUNT).catch(() => ({ kind: 'thrown' }));
    const after = await everything();
    expect([NOTHING, ALL]).toContainEqual(after);
    if (outcome.kind === 'saved') expect(after).toEqual(ALL);
    else expect(after).toEqual(NOTHING);
  });

  function dyingAt(step: number, dies: () => never): Crypto {
    let calls = 0;
    const guard = () => {
      if (calls++ === step) dies();
    };
    const { crypto } = device;
    return {
      ...crypto,
      bytes: (length) => {
        guard();
        return crypto.bytes(length);
      },
      hmacSha256: async (key, data) => {
        guard();
        return crypto.hmacSha256(key, data);
      },
      sha256: async (data) => {
        guard();
        return crypto.sha256(data);
      },
      aesGcmSeal: async (...given) => {
        guard();
        return crypto.aesGcmSeal(...given);
      },
    };
  }
});

describe('the schema', () => {
  it('asks Chrome for strict durability', () => {
    expect(vault.db._options.chromeTransactionDurability).toBe('strict');
    expect(Dexie.getDatabaseNames).toBeTypeOf('function');
  });
});
