import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { endDraft, hideDraftKeys, namedDrafts, savedDraft, writeDraft } from './drafts.ts';
import { createVault, sealFor, type Vault } from './vault.ts';

const KEY = 'tb/FEED0001/5';
const ANSWERS = { cough: true };
let vault: Vault;

beforeEach(async () => {
  freshDatabases();
  const device = fakeDevice();
  vault = await createVault(device, await new FakeServer(device.crypto, device.clock.now).invite(), '482913');
});

/** Everything that lies in the table of drafts, as whoever picks up the locked phone reads it. */
async function onDisk(): Promise<string> {
  const rows = await vault.db.drafts.toArray();
  return rows.map((row) => `${row.key} ${new TextDecoder('latin1').decode(row.sealed)}`).join('\n');
}

describe('an unfinished visit', () => {
  it('tells the disk neither its form nor whom it is about', async () => {
    await writeDraft(vault, { key: KEY, answers: ANSWERS });
    expect(await onDisk()).not.toMatch(/tb\/|FEED0001|cough/);
    expect(await savedDraft(vault, KEY)).toMatchObject({ key: KEY, answers: ANSWERS });
    expect(await namedDrafts(vault, await vault.db.drafts.toArray())).toMatchObject([{ key: KEY }]);
  });

  it('is one draft however often it is written, and ends whole', async () => {
    await writeDraft(vault, { key: KEY, answers: {} });
    await writeDraft(vault, { key: KEY, answers: ANSWERS });
    expect(await vault.db.drafts.count()).toBe(1);
    await endDraft(vault, KEY);
    expect(await vault.db.drafts.count()).toBe(0);
  });
});

describe('a draft that an earlier version wrote under its own key', () => {
  beforeEach(async () => {
    await vault.db.drafts.add({ key: KEY, at: 7, ...(await sealFor(vault, 'drafts', KEY, ANSWERS)) });
  });

  it('goes on where it was left, and its key leaves the disk', async () => {
    await hideDraftKeys(vault);
    await hideDraftKeys(vault);
    expect(await savedDraft(vault, KEY)).toMatchObject({ key: KEY, answers: ANSWERS, at: 7 });
    expect(await onDisk()).not.toMatch(/tb\/|FEED0001/);
  });

  it('stays as it is when the disk fails halfway', async () => {
    vault.db.drafts.hook('deleting', () => {
      throw new Error('the disk failed');
    });
    await expect(hideDraftKeys(vault)).rejects.toThrow();
    expect(await vault.db.drafts.toCollection().primaryKeys()).toEqual([KEY]);
  });
});
