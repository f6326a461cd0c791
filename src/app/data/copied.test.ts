import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { armour } from '../../codec/armour.ts';
import { readSealed } from '../../store/outbox.ts';
import { saveEntry } from '../../store/save.ts';
import { createVault, type Vault } from '../../store/vault.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../../testing/fake-device.ts';
import { FakeServer } from '../../testing/fake-server.ts';
import { lossyHttp } from '../../testing/lossy-http.ts';
import { carryIn } from './carry.ts';
import { handCopied, takeHanded, useNewCopied } from './copied.ts';
import { join } from './device.ts';
import { currentSession, startData } from './session.ts';

const clipboard = { readText: vi.fn(async () => '') };
const permission = { state: 'granted' };
let device: FakeDevice;
let server: FakeServer;
let stop: () => void;

beforeEach(async () => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  device.set.http(lossyHttp(server));
  stop = startData(device);
  await join(await server.invite(), { pin: '999111', picture: 'sun', lang: 'hi' });
  permission.state = 'granted';
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard,
    permissions: { query: async () => permission },
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  stop();
});

async function codeFrom(vault: Vault, ors: number): Promise<string> {
  await saveEntry(vault, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors } } });
  const rows = await readSealed(vault.feed, device.clock.now());
  return armour(rows.at(-1)?.sealed ?? new Uint8Array());
}

async function colleague(): Promise<Vault> {
  return createVault(device, await server.invite(), '482913');
}

/** What the first screen offers after the app came into sight. */
async function offers(copied: string): Promise<string | null> {
  clipboard.readText.mockReset().mockResolvedValue(copied);
  const { result, unmount } = renderHook(() => useNewCopied());
  await waitFor(() => expect(clipboard.readText).toHaveBeenCalled());
  await act(() => new Promise((done) => setTimeout(done, 50)));
  const found = result.current;
  unmount();
  return found;
}

describe('a message that she copied is offered on the first screen', () => {
  it('when a colleague’s report is in it that this phone has not taken in', async () => {
    const vault = await colleague();
    const first = `आज की रिपोर्ट\n${await codeFrom(vault, 1)}`;
    expect(await offers(first)).toBe(first);
    await carryIn(first);
    expect(await offers(first)).toBeNull();
    const both = `${first}\n${await codeFrom(vault, 2)}`;
    expect(await offers(both), 'one of them is new').toBe(both);
  });

  it('never when it is her own, which she copied to send it, or none at all', async () => {
    const mine = currentSession()?.vault;
    expect(mine).toBeDefined();
    if (mine) expect(await offers(await codeFrom(mine, 3))).toBeNull();
    expect(await offers('कल 10 बजे बैठक है')).toBeNull();
  });

  it('only where the phone lets it be read already: she is never asked for that', async () => {
    permission.state = 'prompt';
    clipboard.readText.mockReset();
    const { result } = renderHook(() => useNewCopied());
    await act(() => new Promise((done) => setTimeout(done, 50)));
    expect([result.current, clipboard.readText.mock.calls.length]).toEqual([null, 0]);
  });

  it('and is handed on once', () => {
    handCopied('PAHUNCH1');
    expect([takeHanded(), takeHanded()]).toEqual(['PAHUNCH1', null]);
  });
});
