import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { armour, scanCodes } from '../../codec/armour.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../../testing/fake-device.ts';
import { FakeServer } from '../../testing/fake-server.ts';
import { carryIn } from './carry.ts';
import { join, unlock } from './device.ts';
import {
  askNewPin,
  choosePin,
  enterOneTimeCode,
  readNewPinNote,
  takeApproval,
  useNewPinNote,
} from './new-pin.ts';
import { bringsApproval, takeReceipt } from './receipt.ts';
import { currentSession, lock, startData } from './session.ts';

const CHOICE = { pin: '482913', picture: 'mango', lang: 'hi' } as const;

let device: FakeDevice;
let server: FakeServer;
let stop: () => void;
let feed: string;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  stop = startData(device);
  const joined = await join(await server.invite(), CHOICE);
  if (joined.kind !== 'joined') throw new Error(joined.kind);
  feed = joined.feed;
  lock();
});
afterEach(() => {
  cleanup();
  stop();
});

async function request(): Promise<string> {
  const asked = await askNewPin(feed);
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  return asked.code;
}

/** What the supervisor sends back, as a chat shows it, and what she tells by voice. */
async function approval(): Promise<{ message: string; oneTimeCode: string }> {
  const [found] = scanCodes(await request());
  if (found?.kind !== 'pin-request') throw new Error('no request');
  const approved = await server.approveNewPin(found.bytes);
  return {
    message: `Manju: https://x/r#${armour(approved.approval)} ठीक है`,
    oneTimeCode: approved.oneTimeCode,
  };
}

describe('a locked phone whose owner forgot her PIN', () => {
  it('opens by approval, code and a new PIN, at home, and tells once who approved', async () => {
    const { message, oneTimeCode } = await approval();
    expect(await takeApproval(message)).toEqual({ kind: 'kept', feed });
    expect(await askNewPin(feed)).toMatchObject({ approved: true });
    const tried = await enterOneTimeCode(feed, oneTimeCode.toLowerCase());
    if (tried.kind !== 'right') throw new Error(tried.kind);
    let wasOpen: boolean | null = null;
    await choosePin(feed, { approval: tried.approval, pin: '739105' }, () => {
      wasOpen = currentSession() !== null;
    });
    expect([wasOpen, currentSession()?.vault.feed]).toEqual([false, feed]);
    const { result } = renderHook(() => useNewPinNote());
    await waitFor(() => expect(result.current).toMatchObject({ by: { name: 'सुनीता', number: 'F-101' } }));
    await act(() => readNewPinNote());
    await waitFor(() => expect(result.current).toBeNull());
    cleanup();
    lock();
    expect(await unlock(feed, '739105')).toEqual({ kind: 'open' });
  });

  it('makes nothing for a name that is not on it', async () => {
    expect(await askNewPin('0THER001')).toEqual({ kind: 'storage-failed' });
    expect((await indexedDB.databases()).map(({ name }) => name).join()).not.toContain('0THER001');
  });

  it('finds no approval in a receipt, a request or plain text', async () => {
    expect(await takeApproval('नमस्ते')).toEqual({ kind: 'no-approval' });
    expect(await takeApproval(await request())).toEqual({ kind: 'no-approval' });
    expect(await takeApproval((await approval()).message.slice(0, -30))).toEqual({ kind: 'cut' });
  });
});

describe('in other hands', () => {
  it('an approval put in as a receipt is named, and a tapped link is known for what it is', async () => {
    const { message } = await approval();
    expect(bringsApproval(message)).toBe(true);
    expect(bringsApproval(await request())).toBe(false);
    expect(await takeReceipt(message)).toEqual({ kind: 'new-pin' });
  });

  it('a request is found among reports by whoever carries, and is not carried itself', async () => {
    const code = await request();
    await unlock(feed, CHOICE.pin);
    expect(await carryIn(`नमस्ते\nhttps://x/i#${code}`)).toMatchObject({
      kind: 'kept',
      ids: [],
      requests: [code],
    });
    expect(await currentSession()?.vault.db.carried.count()).toBe(0);
  });
});
