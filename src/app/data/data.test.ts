import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Invitation } from '../../codec/invitation.ts';
import { savedDraft } from '../../store/drafts.ts';
import { DEVICE_DB } from '../../store/outbox.ts';
import { setAside } from '../../store/own.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from '../../testing/fake-device.ts';
import { FakeServer } from '../../testing/fake-server.ts';
import { type Fate, lossyHttp } from '../../testing/lossy-http.ts';
import { carryIn, useCarry } from './carry.ts';
import { join, unlock, useFeedsHere, useOpenVault } from './device.ts';
import { useDraft, useDrafts } from './drafts.ts';
import { useDirectory, useEntries } from './log.ts';
import { usePeople, usePerson } from './people.ts';
import { syncNow, useMyEntries, useReach } from './reach.ts';
import { takeReceipt } from './receipt.ts';
import { useSave } from './save.ts';
import { markSent, type Prepared, usePrepared } from './send.ts';
import { currentSession, lock, type Session, startData } from './session.ts';
import { useSupervisedLog } from './supervisor.ts';

const PIN = '482913';
const REKHA = { pin: PIN, picture: 'mango', lang: 'hi' } as const;
const COUNT = {
  kind: 'stock.counted',
  v: 1,
  on: '2026-11-20',
  body: { counted: { ors: 12 } },
  draft: 'kit-count',
};
const PERSON = { kind: 'person.registered', v: 1, on: '2026-11-20', body: { name: 'मीना देवी' } };

let device: FakeDevice;
let server: FakeServer;
let stop: () => void;

beforeEach(() => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  stop = startData(device);
});

afterEach(() => {
  cleanup();
  stop();
});

function network(...fates: Fate[]): void {
  device.set.http(lossyHttp(server, fates));
}

async function joinAs(
  fields: Partial<Invitation> = {},
  choice: Parameters<typeof join>[1] = REKHA,
): Promise<string> {
  const result = await act(async () => join(await server.invite(fields), choice));
  if (result.kind !== 'joined') throw new Error(result.kind);
  return result.feed;
}

async function save(finished: Parameters<ReturnType<typeof useSave>>[0]) {
  const { result } = renderHook(() => useSave());
  return act(() => result.current(finished));
}

/** The page is loaded again, by somebody who looks at it. */
function reload(): void {
  cleanup();
  stop();
  device.set.wake('visible');
  stop = startData(device);
}

describe('joining', () => {
  it('needs no network and opens the new vault', async () => {
    const feed = await joinAs();
    const { result } = renderHook(() => ({ open: useOpenVault(), feeds: useFeedsHere() }));
    await waitFor(() => expect(result.current.feeds).toHaveLength(1));
    expect(result.current.open).toMatchObject({
      feed,
      me: { name: 'रेखा', scopeName: 'वार्ड 5', state: 'BR' },
    });
    expect(result.current.feeds).toEqual([
      {
        feed,
        name: 'रेखा',
        number: 'A-1043',
        role: 'worker',
        cadre: 'asha',
        picture: 'mango',
        kiosk: false,
        lang: 'hi',
        unsent: 0,
        supervisor: { name: 'सुनीता', phone: '919800000000' },
      },
    ]);
    expect(server.requests).toEqual([]);
  });

  it('is done once with a link, however often it is tapped, and not after its last day', async () => {
    const feed = await joinAs();
    expect(await join(await server.invite(), REKHA)).toEqual({ kind: 'already-here', feed });
    device.set.today('2027-01-01');
    expect(await join(await server.invite({ id: 'ABCDEF0123456789' }), REKHA)).toEqual({ kind: 'expired' });
  });

  it('shows how many entries wait behind each name, without any PIN', async () => {
    await joinAs();
    await save(COUNT);
    act(() => lock());
    const { result } = renderHook(() => useFeedsHere());
    await waitFor(() => expect(result.current).toMatchObject([{ unsent: 1 }]));
  });
});

describe('a phone on which a newer Pahunch has run', () => {
  it('is told so, instead of being shown nothing', async () => {
    await joinAs();
    act(() => lock());
    stop();
    const newer = new Dexie(DEVICE_DB);
    newer.version(99).stores({ feeds: 'feed', later: 'id' });
    await newer.open();
    newer.close();
    stop = startData(device);
    const { result } = renderHook(() => useFeedsHere());
    await waitFor(() => expect(result.current).toBe('storage-newer'));
  });
});

describe('a second worker on the same phone', () => {
  it('sees nothing of the first', async () => {
    const first = await joinAs();
    await save(PERSON);
    await joinAs({ id: 'ABCDEF0123456789' }, { pin: '111222', picture: 'kite', lang: 'en' });
    const { result } = renderHook(() => ({
      people: usePeople(),
      mine: useMyEntries(),
      all: useEntries(),
    }));
    await waitFor(() => expect(result.current.mine).toEqual([]));
    expect(result.current.people).toEqual([]);
    expect(result.current.all).toEqual([]);
    expect(await unlock(first, '111222')).toMatchObject({ kind: 'wrong-pin', left: 4 });
  });
});

describe('what is on the screen', () => {
  it('comes back after the app was killed and unlocked', async () => {
    const feed = await joinAs();
    await save(PERSON);
    device.set.killWorker();
    reload();
    const { result } = renderHook(() => ({
      open: useOpenVault(),
      people: usePeople(),
      person: usePerson({ feed, no: 1 }),
    }));
    expect(result.current).toMatchObject({ open: null, people: undefined });
    await act(() => unlock(feed, PIN));
    await waitFor(() => expect(result.current.people).toHaveLength(1));
    expect(result.current.people?.[0]).toMatchObject({ name: 'मीना देवी', ref: { feed, no: 1 } });
    expect(result.current.person).toMatchObject({
      person: { name: 'मीना देवी' },
      household: null,
      entries: [],
    });
  });

  it('shows a saved entry at once, safe on this phone', async () => {
    const feed = await joinAs();
    const { result } = renderHook(() => ({ mine: useMyEntries(), reach: useReach(), entries: useEntries() }));
    await save(PERSON);
    await waitFor(() => expect(result.current.mine).toHaveLength(1));
    expect(result.current.mine?.[0]).toMatchObject({ ref: { feed, no: 1 }, name: 'मीना देवी', reach: 'safe' });
    await waitFor(() =>
      expect(result.current.reach).toMatchObject({ total: 1, safe: 1, reached: 0, busy: null }),
    );
    expect(result.current.entries).toHaveLength(1);
  });

  it('says reached when the receipt is back, and why it is not yet', async () => {
    network('portal');
    await joinAs();
    const { result } = renderHook(() => ({ reach: useReach(), directory: useDirectory() }));
    await act(async () => device.set.advance(0));
    await waitFor(() => expect(result.current.reach?.problem).toBe('not-pahunch'));
    await save(COUNT);
    network();
    act(() => syncNow());
    await act(async () => device.set.advance(0));
    await waitFor(() =>
      expect(result.current.reach).toMatchObject({
        reached: 1,
        safe: 0,
        problem: null,
        lastContact: device.clock.now(),
      }),
    );
    await waitFor(() => expect(result.current.directory).toEqual({ units: [], workers: [], feeds: [] }));
  });
});

describe('saving', () => {
  it('makes one entry of ten taps', async () => {
    await joinAs();
    const { result } = renderHook(() => useSave());
    const all = await act(() => Promise.all(Array.from({ length: 10 }, () => result.current({ ...COUNT }))));
    expect(new Set(all.map((one) => one.kind === 'saved' && one.ref.no))).toEqual(new Set([1]));
    expect(await currentSession()?.vault.db.own.count()).toBe(1);
  });

  it('is refused while the vault is locked', async () => {
    expect(await save(COUNT)).toEqual({ kind: 'locked' });
  });
});

describe('a draft', () => {
  it('is there again after the app was killed while she typed', async () => {
    const feed = await joinAs();
    const first = renderHook(() => useDraft('kit-count'));
    await waitFor(() => expect(first.result.current.state).toBe('ready'));
    expect(first.result.current.answers).toBeNull();
    first.result.current.write({ counted: { ors: 1 } });
    first.result.current.write({ counted: { ors: 12 } });
    act(() => device.set.wake('hidden'));
    // Written out at once: a page in the background may never run again.
    await waitFor(async () => expect(await currentSession()?.vault.db.drafts.count()).toBe(1));
    device.set.killWorker();
    reload();
    await act(() => unlock(feed, PIN));
    const second = renderHook(() => ({ draft: useDraft('kit-count'), all: useDrafts() }));
    await waitFor(() =>
      expect(second.result.current.draft).toMatchObject({
        state: 'ready',
        answers: { counted: { ors: 12 } },
      }),
    );
    await waitFor(() => expect(second.result.current.all).toMatchObject([{ key: 'kit-count' }]));
  });

  it('is on the disk while she answers one question after another without a pause', async () => {
    await joinAs();
    const { result } = renderHook(() => useDraft('kit-count'));
    await waitFor(() => expect(result.current.state).toBe('ready'));
    const vault = currentSession()?.vault;
    if (!vault) throw new Error('locked');
    for (let ors = 1; ors <= 5; ors++) {
      result.current.write({ counted: { ors } });
      device.set.advance(150);
    }
    // The battery is pulled here: the answers of the last moment at most are gone.
    await waitFor(async () =>
      expect((await savedDraft(vault, 'kit-count'))?.answers).toEqual({ counted: { ors: 3 } }),
    );
    device.set.advance(400);
    await waitFor(async () =>
      expect((await savedDraft(vault, 'kit-count'))?.answers).toEqual({ counted: { ors: 5 } }),
    );
  });

  it('ends with the save, and a late key does not bring it back', async () => {
    await joinAs();
    const { result } = renderHook(() => ({ draft: useDraft('kit-count'), save: useSave() }));
    await waitFor(() => expect(result.current.draft.state).toBe('ready'));
    result.current.draft.write({ counted: { ors: 12 } });
    await act(() => result.current.save(COUNT));
    result.current.draft.write({ counted: { ors: 13 } });
    act(() => device.set.advance(1000));
    await act(async () => undefined);
    expect(await currentSession()?.vault.db.drafts.count()).toBe(0);
  });

  it('is gone when she throws it away, and only then', async () => {
    await joinAs();
    const { result, unmount } = renderHook(() => useDraft('kit-count'));
    await waitFor(() => expect(result.current.state).toBe('ready'));
    result.current.write({ counted: { ors: 12 } });
    unmount();
    const again = renderHook(() => useDraft('kit-count'));
    await waitFor(() => expect(again.result.current.answers).toEqual({ counted: { ors: 12 } }));
    await act(() => again.result.current.discard());
    expect(await currentSession()?.vault.db.drafts.count()).toBe(0);
  });
});

describe('leaving the app', () => {
  const TEN_MINUTES = 10 * 60_000;

  it('keeps her own phone open for ten minutes, and not longer', async () => {
    await joinAs();
    const { result } = renderHook(() => useOpenVault());
    act(() => device.set.wake('hidden'));
    act(() => device.set.advance(TEN_MINUTES - 1));
    act(() => device.set.wake('visible'));
    expect(result.current).not.toBeNull();
    act(() => device.set.wake('hidden'));
    act(() => device.set.advance(TEN_MINUTES));
    expect(result.current).toBeNull();
  });

  it('locks it after ten minutes although the phone let no timer run', async () => {
    await joinAs();
    const { result } = renderHook(() => useOpenVault());
    act(() => device.set.wake('hidden'));
    device.set.sleep(TEN_MINUTES);
    act(() => device.set.wake('visible'));
    expect(result.current).toBeNull();
  });

  it('opens again without the PIN when the page was killed, while the service worker lives', async () => {
    const feed = await joinAs();
    act(() => device.set.wake('hidden'));
    cleanup();
    // The page dies: nothing of it says good-bye.
    startData(device);
    const { result } = renderHook(() => useOpenVault());
    await waitFor(() => expect(result.current?.feed).toBe(feed));
  });

  it('locks a shared phone at once, with what she typed written out', async () => {
    const feed = await joinAs({ kiosk: true });
    const draft = renderHook(() => useDraft('kit-count'));
    await waitFor(() => expect(draft.result.current.state).toBe('ready'));
    draft.result.current.write({ counted: { ors: 12 } });
    act(() => device.set.wake('hidden'));
    expect(renderHook(() => useOpenVault()).result.current).toBeNull();
    reload();
    const { result } = renderHook(() => ({
      open: useOpenVault(),
      draft: useDraft('kit-count'),
      here: useFeedsHere(),
    }));
    await waitFor(() => expect(result.current.here).toHaveLength(1));
    expect(result.current.open).toBeNull();
    await act(() => unlock(feed, PIN));
    await waitFor(() => expect(result.current.draft.answers).toEqual({ counted: { ors: 12 } }));
  });
});

describe('a desk that stays open', () => {
  it('asks for what came every minute while it is looked at, and leaves a failing network to its own pauses', async () => {
    await joinAs();
    const asked = async (change: () => void) => {
      const before = server.requests.length;
      act(change);
      await act(() => new Promise((done) => setTimeout(done, 60)));
      return server.requests.length - before;
    };
    network();
    await asked(() => device.set.wake('online'));
    renderHook(() => useSupervisedLog());
    await asked(() => device.set.advance(0));
    expect(await asked(() => device.set.advance(59_000))).toBe(0);
    await asked(() => device.set.advance(1_000));
    expect(await asked(() => device.set.advance(0))).toBe(1);
    device.set.wake('hidden');
    expect(await asked(() => device.set.advance(120_000))).toBe(0);
  });
});

describe('the network is back', () => {
  it('and nobody is signed in: the service worker sends what is sealed', async () => {
    await joinAs();
    act(lock);
    const tell = vi.spyOn(device.worker, 'tell');
    act(() => device.set.wake('online'));
    expect(tell.mock.calls).toEqual([[{ type: 'send-outboxes' }]]);
  });

  it('and her vault is open: it goes by sync, not twice', async () => {
    await joinAs();
    const tell = vi.spyOn(device.worker, 'tell');
    act(() => device.set.wake('online'));
    expect(tell).not.toHaveBeenCalled();
  });
});

describe('sending by WhatsApp', () => {
  const words = ({ entries, part }: { entries: number; part: [number, number] }) =>
    `पहुँच: ${entries} रिपोर्ट (${part[0]}/${part[1]}). इसे आगे भेजें।`;

  async function prepared(): Promise<Extract<Prepared, { kind: 'ready' }>> {
    const { result } = renderHook(() => usePrepared(words));
    await waitFor(() => expect(result.current.kind).toBe('ready'), { timeout: 10_000 });
    return result.current as Extract<Prepared, { kind: 'ready' }>;
  }

  it('has nothing to send when nothing waits', async () => {
    await joinAs();
    const { result } = renderHook(() => usePrepared(words));
    await waitFor(() => expect(result.current.kind).toBe('nothing'));
  });

  it('goes through a colleague and comes back as a receipt, counted once although it is synced later too', async () => {
    const feed = await joinAs();
    await save(COUNT);
    await save(PERSON);
    const { messages, again } = await prepared();
    expect(again).toBe(false);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.entries).toEqual([1, 2]);
    expect(messages[0]?.text).toContain('https://pahunch.example/i#PAHUNCH1');
    expect(messages[0]?.text).not.toContain('मीना');
    await act(() => markSent([1, 2], 'whatsapp'));
    const { result } = renderHook(() => useReach());
    await waitFor(() => expect(result.current).toMatchObject({ way: 2, reached: 0 }));

    await joinAs(
      { id: 'ABCDEF0123456789', role: 'supervisor' },
      { pin: '999111', picture: 'sun', lang: 'hi' },
    );
    const carrying = renderHook(() => useCarry());
    const pasted = `[20/11/26, 5:04 pm] रेखा: ${messages[0]?.text}\nअच्छा`;
    expect(await act(() => carryIn(pasted))).toMatchObject({
      kind: 'kept',
      ids: [expect.any(String)],
      others: [],
      posted: { kind: 'waiting', problem: 'offline' },
    });
    await waitFor(() => expect(carrying.result.current).toMatchObject([{ state: 'kept', result: null }]));
    network();
    await act(() => carryIn(pasted));
    await waitFor(() =>
      expect(carrying.result.current).toMatchObject([{ state: 'answered', result: { kind: 'taken', feed } }]),
    );
    const receipt = `${await server.receiptCode(feed)}`;

    expect(await takeReceipt(receipt)).toEqual({ kind: 'locked', feed });
    await act(() => unlock(feed, PIN));
    await waitFor(() => expect(result.current).toMatchObject({ reached: 2, way: 0 }));
    expect(await act(() => takeReceipt(receipt))).toMatchObject({ kind: 'taken', feed, reached: 0, left: 0 });
    act(() => syncNow());
    await act(async () => device.set.advance(0));
    await waitFor(() => expect(result.current?.lastContact).not.toBeNull());
    expect(server.logs.get('SC0PE001')).toHaveLength(2);
  });

  it('keeps every message within what WhatsApp carries, in numbered parts', async () => {
    await joinAs();
    const note = (i: number) =>
      Array.from({ length: 30 }, (_, j) => String.fromCodePoint(0x905 + ((i * 7 + j * 13) % 50))).join('');
    for (let i = 0; i < 40; i++) {
      await save({
        ...PERSON,
        body: { name: `मीना ${note(i)}`, hamlet: note(i + 50), relativeName: note(i + 90) },
      });
    }
    const { messages } = await prepared();
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.flatMap((message) => message.entries)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    for (const message of messages) expect(message.text.length).toBeLessThanOrEqual(2000);
  }, 20_000);

  it('puts a report that was read wrongly on the way into a message of its own', async () => {
    await joinAs();
    await save(COUNT);
    await save(PERSON);
    await save({ ...COUNT, on: '2026-11-19' });
    await setAside((currentSession() as Session).vault, [2], 'check-mismatch');
    const { messages } = await prepared();
    expect(messages.map((message) => message.entries)).toEqual([[1, 3], [2]]);
    expect(messages[1]?.text).toContain('(2/2)');
  });

  it('offers again what was handed over but has no receipt', async () => {
    await joinAs();
    await save(COUNT);
    await act(() => markSent([1], 'whatsapp'));
    expect(await prepared()).toMatchObject({ again: true, messages: [{ entries: [1] }] });
  });

  it.each([
    ['नमस्ते', 'not-a-receipt'],
    ['PAHUNCH1ABCDEFGH', 'cut'],
    ['PAHUNCH9ABCDEFGH', 'newer-version'],
  ])('says what is wrong with %s as a receipt', async (text, kind) => {
    await joinAs();
    expect(await takeReceipt(text)).toEqual({ kind });
  });

  it('says that a receipt belongs to another phone', async () => {
    await joinAs();
    await save(COUNT);
    network();
    act(() => syncNow());
    await act(async () => device.set.advance(0));
    const feed = currentSession()?.vault.feed ?? '';
    await waitFor(() => expect(server.held(feed).size).toBe(1));
    const receipt = await server.receiptCode(feed);
    reload();
    freshDatabases();
    reload();
    await joinAs();
    expect(await takeReceipt(receipt)).toEqual({ kind: 'other-phone' });
  });
});
