import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { savedDraft } from '../../store/drafts.ts';
import { DEVICE_DB } from '../../store/outbox.ts';
import { appPhone, COUNT, PERSON, PIN, REKHA } from '../../testing/app-phone.ts';
import { join, unlock, useFeedsHere, useOpenVault } from './device.ts';
import { useDraft, useDrafts } from './drafts.ts';
import { useHasLog } from './has-log.ts';
import { useDirectory, useEntries } from './log.ts';
import { useMyEntries } from './my-entries.ts';
import { usePeople, usePerson } from './people.ts';
import { syncNow, useReach } from './reach.ts';
import { useSave } from './save.ts';
import { currentSession, lock, startData } from './session.ts';
import { useSupervisedLog } from './supervisor.ts';

const phone = appPhone();

describe('joining', () => {
  it('needs no network and opens the new vault', async () => {
    const feed = await phone.joinAs();
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
    expect(phone.server.requests).toEqual([]);
  });

  it('is done once with a link, however often it is tapped, and not after its last day', async () => {
    const feed = await phone.joinAs();
    expect(await join(await phone.server.invite(), REKHA)).toEqual({ kind: 'already-here', feed });
    phone.device.set.today('2027-01-01');
    expect(await join(await phone.server.invite({ id: 'ABCDEF0123456789' }), REKHA)).toEqual({
      kind: 'expired',
    });
  });

  it('shows how many entries wait behind each name, without any PIN', async () => {
    await phone.joinAs();
    await phone.save(COUNT);
    act(() => lock());
    const { result } = renderHook(() => useFeedsHere());
    await waitFor(() => expect(result.current).toMatchObject([{ unsent: 1 }]));
  });
});

describe('a phone on which a newer Pahunch has run', () => {
  it('is told so, instead of being shown nothing', async () => {
    await phone.joinAs();
    act(() => lock());
    phone.close();
    const newer = new Dexie(DEVICE_DB);
    newer.version(99).stores({ feeds: 'feed', later: 'id' });
    await newer.open();
    newer.close();
    phone.open();
    const { result } = renderHook(() => useFeedsHere());
    await waitFor(() => expect(result.current).toBe('storage-newer'));
  });
});

describe('a second worker on the same phone', () => {
  it('sees nothing of the first', async () => {
    const first = await phone.joinAs();
    await phone.save(PERSON);
    await phone.joinAs({ id: 'ABCDEF0123456789' }, { pin: '111222', picture: 'kite', lang: 'en' });
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
    const feed = await phone.joinAs();
    await phone.save(PERSON);
    phone.device.set.killWorker();
    phone.reload();
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
    const feed = await phone.joinAs();
    const { result } = renderHook(() => ({ mine: useMyEntries(), reach: useReach(), entries: useEntries() }));
    await phone.save(PERSON);
    await waitFor(() => expect(result.current.mine).toHaveLength(1));
    expect(result.current.mine?.[0]).toMatchObject({ ref: { feed, no: 1 }, name: 'मीना देवी', reach: 'safe' });
    await waitFor(() =>
      expect(result.current.reach).toMatchObject({ total: 1, safe: 1, reached: 0, busy: null }),
    );
    expect(result.current.entries).toHaveLength(1);
  });

  it('asks for what the log says only where something was written, be it unfinished', async () => {
    await phone.joinAs();
    const { result } = renderHook(() => ({ hasLog: useHasLog(), draft: useDraft('kit-count') }));
    expect(result.current.hasLog).toBeUndefined();
    await waitFor(() => expect(result.current.hasLog).toBe(false));
    await waitFor(() => expect(result.current.draft.state).toBe('ready'));
    act(() => result.current.draft.write({ ors: 2 }));
    await waitFor(() => expect(result.current.hasLog).toBe(true));
    await act(() => result.current.draft.discard());
    await waitFor(() => expect(result.current.hasLog).toBe(false));
    await phone.save(COUNT);
    await waitFor(() => expect(result.current.hasLog).toBe(true));
  });

  it('names a child’s registration after the child, not after its mother', async () => {
    const feed = await phone.joinAs();
    const { result } = renderHook(() => useMyEntries());
    await phone.save(PERSON);
    await phone.save({ ...PERSON, about: { feed, no: 1 }, body: { ...PERSON.body, name: 'रोशनी' } });
    await waitFor(() => expect(result.current).toHaveLength(2));
    expect(result.current?.map(({ name }) => name)).toEqual(['रोशनी', 'मीना देवी']);
  });

  it('says reached when the receipt is back, and why it is not yet', async () => {
    phone.network('portal');
    await phone.joinAs();
    const { result } = renderHook(() => ({ reach: useReach(), directory: useDirectory() }));
    await act(async () => phone.device.set.advance(0));
    await waitFor(() => expect(result.current.reach?.problem).toBe('not-pahunch'));
    await phone.save(COUNT);
    phone.network();
    act(() => syncNow());
    await act(async () => phone.device.set.advance(0));
    await waitFor(() =>
      expect(result.current.reach).toMatchObject({
        reached: 1,
        safe: 0,
        problem: null,
        lastContact: phone.device.clock.now(),
      }),
    );
    await waitFor(() => expect(result.current.directory).toEqual({ units: [], workers: [], feeds: [] }));
  });
});

describe('saving', () => {
  it('makes one entry of ten taps', async () => {
    await phone.joinAs();
    const { result } = renderHook(() => useSave());
    const all = await act(() => Promise.all(Array.from({ length: 10 }, () => result.current({ ...COUNT }))));
    expect(new Set(all.map((one) => one.kind === 'saved' && one.ref.no))).toEqual(new Set([1]));
    expect(await currentSession()?.vault.db.own.count()).toBe(1);
  });

  it('makes another of the same words once she means it anew', async () => {
    await phone.joinAs();
    const { result, rerender } = renderHook(({ attempt }) => useSave(attempt), {
      initialProps: { attempt: 0 },
    });
    const first = await act(() => result.current(COUNT));
    rerender({ attempt: 1 });
    const second = await act(() => result.current(COUNT));
    expect([first, second]).toMatchObject([{ ref: { no: 1 } }, { ref: { no: 2 } }]);
  });

  it('is refused while the vault is locked', async () => {
    expect(await phone.save(COUNT)).toEqual({ kind: 'locked' });
  });
});

describe('a draft', () => {
  it('is there again after the app was killed while she typed', async () => {
    const feed = await phone.joinAs();
    const first = renderHook(() => useDraft('kit-count'));
    await waitFor(() => expect(first.result.current.state).toBe('ready'));
    expect(first.result.current.answers).toBeNull();
    first.result.current.write({ counted: { ors: 1 } });
    first.result.current.write({ counted: { ors: 12 } });
    act(() => phone.device.set.wake('hidden'));
    // Written out at once: a page in the background may never run again.
    await waitFor(async () => expect(await currentSession()?.vault.db.drafts.count()).toBe(1));
    phone.device.set.killWorker();
    phone.reload();
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
    await phone.joinAs();
    const { result } = renderHook(() => useDraft('kit-count'));
    await waitFor(() => expect(result.current.state).toBe('ready'));
    const vault = currentSession()?.vault;
    if (!vault) throw new Error('locked');
    for (let ors = 1; ors <= 5; ors++) {
      result.current.write({ counted: { ors } });
      phone.device.set.advance(150);
    }
    // The battery is pulled here: the answers of the last moment at most are gone.
    await waitFor(async () =>
      expect((await savedDraft(vault, 'kit-count'))?.answers).toEqual({ counted: { ors: 3 } }),
    );
    phone.device.set.advance(400);
    await waitFor(async () =>
      expect((await savedDraft(vault, 'kit-count'))?.answers).toEqual({ counted: { ors: 5 } }),
    );
  });

  it.each(['visible', 'hidden'] as const)(
    'that a full phone did not take is written when there is room again and the app is %s',
    async (cause) => {
      await phone.joinAs();
      const { result } = renderHook(() => useDraft('kit-count'));
      await waitFor(() => expect(result.current.state).toBe('ready'));
      const vault = currentSession()?.vault;
      if (!vault) throw new Error('locked');
      const full = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      vault.db.drafts.hook('creating', full);
      result.current.write({ counted: { ors: 12 } });
      await waitFor(() => expect(result.current.problem).toBe('storage-full'));
      vault.db.drafts.hook('creating').unsubscribe(full);
      act(() => phone.device.set.wake(cause));
      await waitFor(async () =>
        expect((await savedDraft(vault, 'kit-count'))?.answers).toEqual({ counted: { ors: 12 } }),
      );
      await waitFor(() => expect(result.current.problem).toBeNull());
    },
  );

  it('of which an older write fails late stays as it was written last', async () => {
    await phone.joinAs();
    const { result } = renderHook(() => useDraft('kit-count'));
    await waitFor(() => expect(result.current.state).toBe('ready'));
    const vault = currentSession()?.vault;
    if (!vault) throw new Error('locked');
    const fullOnce = () => {
      vault.db.drafts.hook('creating').unsubscribe(fullOnce);
      throw new DOMException('full', 'QuotaExceededError');
    };
    vault.db.drafts.hook('creating', fullOnce);
    result.current.write({ counted: { ors: 1 } });
    result.current.write({ counted: { ors: 12 } });
    // The second begins while the first is still under way.
    phone.device.set.advance(400);
    const written = async () => (await savedDraft(vault, 'kit-count'))?.answers;
    await waitFor(async () => expect(await written()).toEqual({ counted: { ors: 12 } }));
    act(() => phone.device.set.wake('hidden'));
    await act(() => new Promise((done) => setTimeout(done, 100)));
    expect(await written()).toEqual({ counted: { ors: 12 } });
  });

  it('ends with the save, and a late key does not bring it back', async () => {
    await phone.joinAs();
    const { result } = renderHook(() => ({ draft: useDraft('kit-count'), save: useSave() }));
    await waitFor(() => expect(result.current.draft.state).toBe('ready'));
    result.current.draft.write({ counted: { ors: 12 } });
    await act(() => result.current.save(COUNT));
    result.current.draft.write({ counted: { ors: 13 } });
    act(() => phone.device.set.advance(1000));
    await act(async () => undefined);
    expect(await currentSession()?.vault.db.drafts.count()).toBe(0);
  });

  it('is gone when she throws it away, and only then', async () => {
    await phone.joinAs();
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
    await phone.joinAs();
    const { result } = renderHook(() => useOpenVault());
    act(() => phone.device.set.wake('hidden'));
    act(() => phone.device.set.advance(TEN_MINUTES - 1));
    act(() => phone.device.set.wake('visible'));
    expect(result.current).not.toBeNull();
    act(() => phone.device.set.wake('hidden'));
    act(() => phone.device.set.advance(TEN_MINUTES));
    expect(result.current).toBeNull();
  });

  it('locks it after ten minutes although the phone let no timer run', async () => {
    await phone.joinAs();
    const { result } = renderHook(() => useOpenVault());
    act(() => phone.device.set.wake('hidden'));
    phone.device.set.sleep(TEN_MINUTES);
    act(() => phone.device.set.wake('visible'));
    expect(result.current).toBeNull();
  });

  it('locks it when the clock was set back meanwhile: how long it lay there cannot be told', async () => {
    await phone.joinAs();
    const { result } = renderHook(() => useOpenVault());
    act(() => phone.device.set.wake('hidden'));
    phone.device.set.sleep(-1);
    act(() => phone.device.set.wake('visible'));
    expect(result.current).toBeNull();
  });

  it('opens again without the PIN when the page was killed, while the service worker lives', async () => {
    const feed = await phone.joinAs();
    act(() => phone.device.set.wake('hidden'));
    cleanup();
    // The page dies: nothing of it says good-bye.
    startData(phone.device);
    const { result } = renderHook(() => useOpenVault());
    await waitFor(() => expect(result.current?.feed).toBe(feed));
  });

  it('locks a shared phone at once, with what she typed written out', async () => {
    const feed = await phone.joinAs({ kiosk: true });
    const draft = renderHook(() => useDraft('kit-count'));
    await waitFor(() => expect(draft.result.current.state).toBe('ready'));
    draft.result.current.write({ counted: { ors: 12 } });
    act(() => phone.device.set.wake('hidden'));
    expect(renderHook(() => useOpenVault()).result.current).toBeNull();
    phone.reload();
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
    await phone.joinAs();
    const asked = async (change: () => void) => {
      const before = phone.server.requests.length;
      act(change);
      await act(() => new Promise((done) => setTimeout(done, 300)));
      return phone.server.requests.length - before;
    };
    phone.network();
    await asked(() => phone.device.set.wake('online'));
    renderHook(() => useSupervisedLog());
    await asked(() => phone.device.set.advance(0));
    expect(await asked(() => phone.device.set.advance(59_000))).toBe(0);
    await asked(() => phone.device.set.advance(1_000));
    expect(await asked(() => phone.device.set.advance(0))).toBe(1);
    phone.device.set.wake('hidden');
    expect(await asked(() => phone.device.set.advance(120_000))).toBe(0);
  });
});

describe('the network is back', () => {
  it('and nobody is signed in: the service worker sends what is sealed', async () => {
    await phone.joinAs();
    act(lock);
    const tell = vi.spyOn(phone.device.worker, 'tell');
    act(() => phone.device.set.wake('online'));
    expect(tell.mock.calls).toEqual([[{ type: 'send-outboxes' }]]);
  });

  it('and her vault is open: it goes by sync, not twice', async () => {
    await phone.joinAs();
    const tell = vi.spyOn(phone.device.worker, 'tell');
    act(() => phone.device.set.wake('online'));
    expect(tell).not.toHaveBeenCalled();
  });
});
