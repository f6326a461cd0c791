import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { recoveryContext } from '../codec/new-pin.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { draftSlot, savedDraft, writeDraft } from './drafts.ts';
import { readSealed } from './outbox.ts';
import { saveEntry } from './save.ts';
import {
  beginSession,
  createVault,
  endSession,
  lockVault,
  openByPin,
  openBySession,
  type Vault,
} from './vault.ts';
import { fact } from './vault-meta.ts';

const PIN = '482913';
const MINUTE = 60_000;
const VISIT = { kind: 'visit.recorded', v: 1, on: '2026-11-20', body: { form: 'anc', note: 'ठीक' } };

let device: FakeDevice;
let server: FakeServer;
let vault: Vault;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  vault = await createVault(device, await server.invite(), PIN);
});

async function tryPin(pin: string) {
  const result = await openByPin(device, vault.feed, pin);
  if (result.kind !== 'open') return result;
  await lockVault(result.vault);
  return { kind: 'open' };
}

describe('a worker unlocks her vault', () => {
  it('finds everything again after the phone was restarted', async () => {
    await saveEntry(vault, VISIT);
    await writeDraft(vault, { key: 'anc/W0RKER01/3', answers: { weight: 520 } });
    await lockVault(vault);
    const opened = await openByPin(device, vault.feed, PIN);
    if (opened.kind !== 'open') throw new Error(opened.kind);
    expect(opened.vault.invitation).toEqual(vault.invitation);
    expect(opened.vault.keys).toEqual(vault.keys);
    expect(await savedDraft(opened.vault, 'anc/W0RKER01/3')).toMatchObject({ answers: { weight: 520 } });
  });

  it('is told how many tries are left before she must wait', async () => {
    expect(await tryPin('000000')).toEqual({ kind: 'wrong-pin', left: 4, waitSeconds: 0 });
    expect(await tryPin('000001')).toEqual({ kind: 'wrong-pin', left: 3, waitSeconds: 0 });
    expect(await tryPin(PIN)).toEqual({ kind: 'open' });
    expect(await tryPin('000002')).toMatchObject({ left: 4 });
  });

  it('waits longer after each further wrong PIN, and the right one does not help during the wait', async () => {
    for (let i = 0; i < 4; i++) await tryPin('000000');
    expect(await tryPin('000000')).toEqual({ kind: 'wrong-pin', left: 0, waitSeconds: 30 });
    device.set.advance(10_000);
    expect(await tryPin(PIN)).toEqual({ kind: 'wait', seconds: 20 });
    device.set.advance(20_000);
    expect(await tryPin('000000')).toEqual({ kind: 'wrong-pin', left: 0, waitSeconds: 60 });
    device.set.advance(MINUTE);
    expect(await tryPin(PIN)).toEqual({ kind: 'open' });
  });

  it('gains nothing by setting the clock back or far ahead and back', async () => {
    for (let i = 0; i < 5; i++) await tryPin('000000');
    device.set.advance(-100 * MINUTE);
    expect(await tryPin(PIN)).toEqual({ kind: 'wait', seconds: 30 });
    device.set.advance(30_000);
    expect(await tryPin(PIN)).toEqual({ kind: 'open' });
  });

  it('counts a wrong PIN although the app is killed before its answer', async () => {
    const killed = { ...device, pin: { ...device.pin, repeat: () => Promise.reject(new Error('killed')) } };
    for (let i = 0; i < 5; i++) await openByPin(killed, vault.feed, '000000');
    expect(await tryPin(PIN)).toMatchObject({ kind: 'wait' });
  });

  it('loses neither outbox, drafts nor recovery by any number of wrong PINs', async () => {
    await saveEntry(vault, VISIT);
    await writeDraft(vault, { key: 'kit-count', answers: { counted: {} } });
    const before = await fact(vault.db, 'wraps');
    for (let i = 0; i < 30; i++) {
      await tryPin('000000');
      device.set.advance(120 * MINUTE);
    }
    expect(await fact(vault.db, 'wraps')).toEqual(before);
    expect(await readSealed(vault.feed, device.clock.now())).toHaveLength(1);
    expect(await savedDraft(vault, 'kit-count')).not.toBeNull();
    expect(await tryPin(PIN)).toEqual({ kind: 'open' });
  });

  it('can be given her data key back by the programme', async () => {
    const pair = await device.crypto.hpke.makeKeyPair();
    const invitation = { ...(await server.invite()), publicKey: pair.publicKey };
    const mine = await createVault(device, invitation, PIN);
    const recovery = (await fact(mine.db, 'wraps'))?.recovery;
    if (!recovery) throw new Error('no recovery wrap');
    const context = recoveryContext(invitation.programme, mine.feed);
    expect(await device.crypto.hpke.open(pair.privateKey, context, recovery.enc, recovery.sealed)).toEqual(
      mine.dataKey,
    );
  });
});

describe('two workers on one phone', () => {
  it('have vaults that do not open to each other', async () => {
    const invitation = await server.invite({ id: 'ABCDEF0123456789' });
    const second = await createVault(device, invitation, '111222');
    await saveEntry(vault, VISIT);
    await writeDraft(vault, { key: 'kit-count', answers: { counted: { ors: 3 } } });
    expect(await second.db.entries.count()).toBe(0);
    // Even with the rows copied over: they are bound to the other vault and its key.
    const [row] = await vault.db.drafts.toArray();
    await second.db.drafts.put(row!);
    await second.db.drafts.put({ ...row!, key: await draftSlot(second, 'kit-count') });
    expect(await savedDraft(second, 'kit-count')).toBeNull();
    expect(await openByPin(device, vault.feed, '111222')).toMatchObject({ kind: 'wrong-pin' });
  });
});

describe('the ten minutes after WhatsApp', () => {
  it('opens without the PIN by what memory kept', async () => {
    const wrapped = await beginSession(vault);
    expect((await openBySession(device, vault.feed, wrapped))?.keys).toEqual(vault.keys);
  });

  it('ends with the session, and the disk alone opens nothing', async () => {
    const wrapped = await beginSession(vault);
    await endSession(vault);
    expect(await openBySession(device, vault.feed, wrapped)).toBeNull();
    await beginSession(vault);
    expect(await openBySession(device, vault.feed, wrapped)).toBeNull();
  });
});
