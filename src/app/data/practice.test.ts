import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, renderHook, waitFor } from '@testing-library/react';
import Dexie from 'dexie';
import { IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PRACTICE_DB } from '../../store/outbox.ts';
import { appPhone, COUNT, PERSON, PIN } from '../../testing/app-phone.ts';
import { sendOutboxes } from '../../worker/send-outboxes.ts';
import { unlock, useFeedsHere, useOpenVault } from './device.ts';
import { useMyEntries } from './my-entries.ts';
import { usePeople } from './people.ts';
import { leavePractice, onSendNow, startPractice } from './practice.ts';
import { syncNow } from './reach.ts';
import { takeReceipt } from './receipt.ts';
import { usePrepared } from './send.ts';
import { currentDevice, currentSession, lock } from './session.ts';

const WORDS = { name: 'अभ्यास', number: 'अभ्यास', place: 'अभ्यास टोला' };
const phone = appPhone();
/** What the service worker was told. */
let told: unknown[];

beforeEach(async () => {
  // The start has looked for what an earlier practice left.
  await phone.device.locks.exclusive(PRACTICE_DB, async () => undefined);
  told = [];
  const tell = phone.device.worker.tell;
  phone.device.worker.tell = (message) => {
    told.push(message);
    tell(message);
  };
});

function databases(): Promise<string[]> {
  return Dexie.getDatabaseNames();
}

/** Everything a database holds, to see that nothing touched it. */
async function contents(name: string): Promise<string> {
  const db = await new Dexie(name).open();
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  db.close();
  return JSON.stringify(tables);
}

async function practise(): Promise<void> {
  expect(await act(() => startPractice(WORDS))).toEqual({ kind: 'open' });
}

describe('practice', () => {
  it('opens on a phone on which nobody has joined, without a PIN, with families to try on', async () => {
    await practise();
    const { result } = renderHook(() => ({
      vault: useOpenVault(),
      people: usePeople(),
      feeds: useFeedsHere(),
    }));
    await waitFor(() => expect(result.current.people).toHaveLength(16));
    expect(result.current.vault).toMatchObject({ practice: true, me: { name: 'अभ्यास', role: 'worker' } });
    expect(result.current.feeds).toEqual([]);
  });

  it('takes what she saves like any other report, and shows only that as still to be sent', async () => {
    await practise();
    expect(await phone.save(PERSON)).toMatchObject({ kind: 'saved' });
    const { result } = renderHook(() => useMyEntries());
    await waitFor(() => expect(result.current?.[0]).toMatchObject({ name: 'मीना देवी', reach: 'safe' }));
    expect(new Set(result.current?.slice(1).map(({ reach }) => reach))).toEqual(new Set(['reached']));
  });

  it('sends nothing over a network that is there all the time, whatever she presses', async () => {
    phone.network();
    await practise();
    await phone.save(PERSON);
    const asks = vi.fn();
    const silence = onSendNow(asks);
    act(() => syncNow());
    silence();
    expect(asks).toHaveBeenCalledOnce();
    phone.device.set.wake('online');
    await act(async () => phone.device.set.advance(60_000));
    await currentSession()?.engine.run();
    await currentDevice()
      .http.send({ method: 'GET', url: '/api/health' })
      .catch(() => undefined);
    await act(() => leavePractice());
    expect(phone.server.requests).toEqual([]);
  });

  it('makes a message whose link leads nowhere', async () => {
    await practise();
    await phone.save(PERSON);
    const { result } = renderHook(() => usePrepared(() => 'शब्द'));
    await waitFor(() => expect(result.current.kind).toBe('ready'));
    const links = result.current.kind === 'ready' ? result.current.messages.map(({ link }) => link) : [];
    expect(links.every((link) => link.startsWith('https://practice.invalid/i#'))).toBe(true);
  });

  it('begins afresh each time', async () => {
    await practise();
    await phone.save(PERSON);
    await act(() => leavePractice());
    await practise();
    const { result } = renderHook(() => usePeople());
    await waitFor(() => expect(result.current).toHaveLength(16));
  });
});

describe('what the service worker sends', () => {
  it('is never what was practised: it is in a database it does not know of', async () => {
    await practise();
    await phone.save(PERSON);
    expect(await databases()).toContain(PRACTICE_DB);
    const posted = vi.fn(() => Promise.reject(new Error('nothing may be posted')));
    await sendOutboxes({ send: posted }, phone.device.clock);
    expect(posted).not.toHaveBeenCalled();
  });

  it('is told nothing by practice, neither of its key nor of its end', async () => {
    await practise();
    await phone.save(PERSON);
    await act(() => leavePractice());
    expect(told).toEqual([]);
  });

  it('is still what a worker saved before: while she practises her reports leave without her', async () => {
    const feed = await phone.joinAs();
    await phone.save(COUNT);
    await practise();
    told = [];
    phone.device.set.wake('online');
    expect(told).toEqual([{ type: 'send-outboxes' }]);
    const codes: string[] = [];
    await sendOutboxes(
      {
        send: async ({ body }) => {
          codes.push(...JSON.parse(new TextDecoder().decode(body)).codes);
          return { lines: async function* () {} };
        },
      },
      phone.device.clock,
    ).catch(() => undefined);
    expect(codes).toHaveLength(1);
    await act(() => leavePractice());
    const { result } = renderHook(() => useFeedsHere());
    await waitFor(() => expect(result.current).toMatchObject([{ feed, unsent: 1 }]));
  });
});

describe('a worker’s own vault', () => {
  it('is locked before practice, untouched by it, and opens by her PIN after it', async () => {
    const feed = await phone.joinAs();
    await phone.save(COUNT);
    act(() => lock());
    await waitFor(() => expect(currentSession()).toBeNull());
    const before = await contents(`pahunch-${feed}`);
    const markers = phone.device.small.get('pahunch-markers');
    await practise();
    await phone.save(PERSON);
    const { result } = renderHook(() => usePeople());
    await waitFor(() => expect(result.current).toHaveLength(17));
    await act(() => leavePractice());
    expect(await contents(`pahunch-${feed}`)).toBe(before);
    expect(phone.device.small.get('pahunch-markers')).toBe(markers);
    expect(await act(() => unlock(feed, PIN))).toEqual({ kind: 'open' });
    await waitFor(() => expect(result.current).toEqual([]));
  });

  it('gets no receipt from within practice, where nobody knows of it', async () => {
    const feed = await phone.joinAs();
    await phone.save(COUNT);
    phone.network();
    act(() => phone.device.set.wake('online'));
    await act(async () => phone.device.set.advance(0));
    // A request has come before the server knows whose it is.
    const receipt = await waitFor(() => phone.server.receiptCode(feed));
    await practise();
    expect(await takeReceipt(receipt)).toEqual({ kind: 'other-phone' });
    await act(() => leavePractice());
    expect(await takeReceipt(receipt)).toEqual({ kind: 'locked', feed });
  });

  it('does not stay open behind practice', async () => {
    await phone.joinAs();
    const mine = currentSession()?.vault;
    await practise();
    expect(mine?.locked).toBe(true);
    await act(() => leavePractice());
    expect(currentSession()).toBeNull();
  });
});

describe('after practice nothing of it is left', () => {
  it('when she leaves', async () => {
    await practise();
    await phone.save(PERSON);
    await act(() => leavePractice());
    expect(await databases()).toEqual(['pahunch']);
    expect(currentDevice().practice).toBeUndefined();
  });

  it('when she locks', async () => {
    await practise();
    act(() => lock());
    await waitFor(async () => expect(await databases()).toEqual(['pahunch']));
  });

  it('when the phone lay aside for ten minutes: it was forgotten, not wanted', async () => {
    await practise();
    phone.device.set.wake('hidden');
    await act(async () => phone.device.set.advance(9 * 60_000));
    expect(currentSession()).not.toBeNull();
    await act(async () => phone.device.set.advance(60_000));
    expect(currentSession()).toBeNull();
    await waitFor(async () => expect(await databases()).toEqual(['pahunch']));
  });

  it('when the page was killed: the next start is the real app, and deletes it', async () => {
    const left = new Dexie(PRACTICE_DB);
    left.version(1).stores({ outbox: 'no' });
    await left.open();
    left.close();
    phone.reload();
    expect(currentSession()).toBeNull();
    await waitFor(async () => expect(await databases()).not.toContain(PRACTICE_DB));
  });
});

describe('two tabs of one browser', () => {
  it('do not practise at once, and the second deletes nothing of the first', async () => {
    let leave: () => void = () => undefined;
    const other = phone.device.locks.ifFree(PRACTICE_DB, () => new Promise<void>((done) => (leave = done)));
    expect(await act(() => startPractice(WORDS))).toEqual({ kind: 'elsewhere' });
    leave();
    await other;
    await practise();
  });
});

describe('practice cannot be set up', () => {
  it('says why when the disk is full, keeps nothing, and whoever was signed in still is', async () => {
    const feed = await phone.joinAs();
    const full = vi.spyOn(FDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await act(() => startPractice(WORDS))).toEqual({ kind: 'storage-full' });
    full.mockRestore();
    expect(currentSession()?.vault.feed).toBe(feed);
    await waitFor(async () => expect(await databases()).not.toContain(PRACTICE_DB));
  });
});
