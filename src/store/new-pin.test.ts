import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPinApproval, readPinRequest, sealPinApproval } from '../codec/new-pin.ts';
import type { Bytes } from '../platform/bytes.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../testing/fake-device.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { savedDraft, writeDraft } from './drafts.ts';
import {
  askForNewPin,
  forgetNewPinNote,
  keepApproval,
  newPinNote,
  ONE_TIME_TRIES,
  setNewPin,
  tryOneTimeCode,
} from './new-pin.ts';
import { readSealed } from './outbox.ts';
import { saveEntry } from './save.ts';
import { createVault, lockVault, openByPin } from './vault.ts';
import { VaultDb } from './vault-db.ts';
import { fact } from './vault-meta.ts';

const OLD = '482913';
const NEW = '739105';
const WRONG = '0000 0000 00000';
const VISIT = { kind: 'visit.recorded', v: 1, on: '2026-11-20', body: { form: 'anc', note: 'ठीक' } };
const DRAFT = 'anc/W0RKER01/3';

let device: FakeDevice;
let server: FakeServer;
let feed: string;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  const vault = await createVault(device, await server.invite(), OLD);
  feed = vault.feed;
  await saveEntry(vault, VISIT);
  await writeDraft(vault, { key: DRAFT, answers: { weight: 520 } });
  await lockVault(vault);
});
afterEach(() => vi.restoreAllMocks());

async function ask(): Promise<Bytes> {
  const asked = await askForNewPin(device, feed);
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  return asked.request;
}

/** She asked, it was approved, and she pasted what came back. */
async function approved(): Promise<string> {
  const { approval, oneTimeCode } = await server.approveNewPin(await ask());
  expect(await keepApproval([feed], approval)).toEqual({ kind: 'kept', feed });
  return oneTimeCode;
}

async function opened(oneTimeCode: string) {
  const tried = await tryOneTimeCode(device, feed, oneTimeCode);
  if (tried.kind !== 'right') throw new Error(tried.kind);
  return tried.approval;
}

async function opens(pin: string): Promise<boolean> {
  const result = await openByPin(device, feed, pin);
  if (result.kind !== 'open') return false;
  const draft = await savedDraft(result.vault, DRAFT);
  await lockVault(result.vault);
  return (draft?.answers as { weight?: number } | undefined)?.weight === 520;
}

async function kept<T>(read: (db: VaultDb) => Promise<T>): Promise<T> {
  const db = new VaultDb(feed);
  const value = await read(db);
  db.close();
  return value;
}

describe('a worker forgot her PIN', () => {
  it('opens with the new one, and her unsent entry and her draft are there', async () => {
    const before = await readSealed(feed, device.clock.now());
    const approval = await opened(await approved());
    const result = await setNewPin(device, feed, { approval, pin: NEW });
    if (result.kind !== 'open') throw new Error(result.kind);
    await lockVault(result.vault);
    expect(await opens(NEW)).toBe(true);
    expect(await opens(OLD)).toBe(false);
    expect(before).toHaveLength(1);
    expect(await readSealed(feed, device.clock.now())).toEqual(before);
  });

  it('is asked for no waiting that her wrong PINs had brought', async () => {
    for (let i = 0; i < 8; i++) {
      await openByPin(device, feed, '000000');
      device.set.advance(3_600_000);
    }
    await openByPin(device, feed, '000000');
    const approval = await opened(await approved());
    const result = await setNewPin(device, feed, { approval, pin: NEW });
    if (result.kind === 'open') await lockVault(result.vault);
    expect(await opens(NEW)).toBe(true);
  });

  it('is told once who approved it and when', async () => {
    const approval = await opened(await approved());
    const result = await setNewPin(device, feed, { approval, pin: NEW });
    if (result.kind !== 'open') throw new Error(result.kind);
    const at = Math.floor(device.clock.now() / 60_000);
    expect(await newPinNote(result.vault)).toEqual({ by: { name: 'सुनीता', number: 'F-101' }, at });
    await forgetNewPinNote(result.vault);
    expect(await newPinNote(result.vault)).toBeNull();
  });

  it('asks again, before the approval came, with the same request: whichever message is answered will do', async () => {
    expect(await ask()).toEqual(await ask());
  });

  it('can be given another new PIN later, by the same recovery wrap', async () => {
    for (const pin of [NEW, '604182']) {
      const result = await setNewPin(device, feed, { approval: await opened(await approved()), pin });
      if (result.kind === 'open') await lockVault(result.vault);
      expect(await opens(pin)).toBe(true);
    }
  });
});

describe('a one-time code that is wrong', () => {
  it('says so with the tries left; after the last the approval must be asked for anew', async () => {
    const oneTimeCode = await approved();
    for (let left = ONE_TIME_TRIES - 1; left > 0; left--)
      expect(await tryOneTimeCode(device, feed, WRONG)).toEqual({ kind: 'wrong', left });
    const first = await ask();
    expect(await tryOneTimeCode(device, feed, WRONG)).toEqual({ kind: 'ask-anew' });
    expect(await tryOneTimeCode(device, feed, oneTimeCode)).toEqual({ kind: 'ask-anew' });
    expect(await ask()).not.toEqual(first);
    expect(await opens(OLD)).toBe(true);
  });

  it('counts as a try although the app is killed before the answer', async () => {
    const oneTimeCode = await approved();
    const killed = {
      ...device,
      crypto: { ...device.crypto, hkdfSha256: () => Promise.reject(new Error('killed')) },
    };
    for (let i = 0; i < ONE_TIME_TRIES; i++) await tryOneTimeCode(killed, feed, WRONG);
    expect(await tryOneTimeCode(device, feed, oneTimeCode)).toEqual({ kind: 'ask-anew' });
  });

  it('that is not whole costs no try', async () => {
    const oneTimeCode = await approved();
    for (let i = 0; i < 9; i++)
      expect(await tryOneTimeCode(device, feed, 'K7PM 2QX')).toEqual({ kind: 'not-whole' });
    expect(await tryOneTimeCode(device, feed, oneTimeCode)).toMatchObject({ kind: 'right' });
  });

  it('and then right gives the tries back, and works again after the phone died before the new PIN', async () => {
    const oneTimeCode = await approved();
    for (let i = 0; i < ONE_TIME_TRIES - 1; i++) await tryOneTimeCode(device, feed, WRONG);
    await opened(oneTimeCode.toLowerCase());
    expect(await tryOneTimeCode(device, feed, WRONG)).toEqual({ kind: 'wrong', left: ONE_TIME_TRIES - 1 });
    await opened(oneTimeCode);
  });
});

describe('an approval that does not fit', () => {
  it('is refused when nothing was asked, when it served already, and when it is another phone’s', async () => {
    const request = await ask();
    const { approval, oneTimeCode } = await server.approveNewPin(request);
    expect(await keepApproval(['0THER001'], approval)).toEqual({ kind: 'not-asked' });
    await keepApproval([feed], approval);
    const result = await setNewPin(device, feed, { approval: await opened(oneTimeCode), pin: NEW });
    if (result.kind === 'open') await lockVault(result.vault);
    expect(await keepApproval([feed], approval)).toEqual({ kind: 'not-asked' });
    await ask();
    expect(await keepApproval([feed], approval)).toEqual({ kind: 'not-asked' });
  });

  it('changes nothing when somebody made it up with a key and a code of his own', async () => {
    const read = readPinRequest(await ask());
    if (read.kind !== 'ok') throw new Error(read.kind);
    const dataKey = device.crypto.bytes(32);
    const header = { feed, request: read.request.id };
    const forged = { dataKey, by: { name: 'x', number: 'y' }, at: 1 };
    const code = 'ABCDEFGHJKMNP';
    await keepApproval([feed], await sealPinApproval(device.crypto, header, forged, code));
    expect(await tryOneTimeCode(device, feed, code)).toEqual({ kind: 'not-hers' });
    expect(await opens(OLD)).toBe(true);
  });
});

describe('the power goes while the new PIN is set', () => {
  /** Fails the nth write to the disk, and every one after it, as a phone that went dark. */
  function dieAtWrite(n: number): () => number {
    let writes = 0;
    for (const method of ['put', 'delete', 'add'] as const) {
      const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => unknown;
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: unknown,
        ...args: unknown[]
      ) {
        writes++;
        if (writes >= n) throw new DOMException('dark', 'UnknownError');
        return real.apply(this, args) as ReturnType<IDBObjectStore['put']>;
      });
    }
    return () => writes;
  }

  it('the old or the new PIN opens, never neither, and the approval still does while the old one does', async () => {
    const oneTimeCode = await approved();
    const approval = await opened(oneTimeCode);
    const outbox = await readSealed(feed, device.clock.now());
    let died = 0;
    for (let n = 1; n < 20; n++) {
      dieAtWrite(n);
      const result = await setNewPin(device, feed, { approval, pin: NEW });
      vi.restoreAllMocks();
      if (result.kind === 'open') {
        await lockVault(result.vault);
        break;
      }
      died++;
      expect(result).toEqual({ kind: 'storage-failed' });
      expect(await opens(OLD)).toBe(true);
      expect(await opens(NEW)).toBe(false);
      expect(await opened(oneTimeCode)).toEqual(approval);
      expect(await readSealed(feed, device.clock.now())).toEqual(outbox);
    }
    expect(died).toBeGreaterThanOrEqual(4);
    expect(await opens(NEW)).toBe(true);
    expect(await kept((db) => fact(db, 'pinAsked'))).toBeUndefined();
  });

  it('a disk that is full is told, and nothing is changed', async () => {
    const approval = await opened(await approved());
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await setNewPin(device, feed, { approval, pin: NEW })).toEqual({ kind: 'storage-full' });
    vi.restoreAllMocks();
    expect(await opens(OLD)).toBe(true);
  });
});

it('what the phone keeps while it waits opens nothing without the code', async () => {
  await approved();
  const asked = await kept((db) => fact(db, 'pinAsked'));
  expect(Object.keys(asked ?? {}).sort()).toEqual(['approval', 'id', 'tries']);
  expect(
    await openPinApproval(device.crypto, asked?.approval ?? new Uint8Array(0), '0000000000000'),
  ).toBeNull();
});
