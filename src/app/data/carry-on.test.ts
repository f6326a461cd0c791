import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { armour } from '../../codec/armour.ts';
import { readSealed } from '../../store/outbox.ts';
import { serverFacts } from '../../store/vault-meta.ts';
import { appPhone, COUNT, PERSON, PIN } from '../../testing/app-phone.ts';
import { outcomeOf } from '../screens/carry/model.ts';
import { carryIn, useCarry } from './carry.ts';
import { useCarryOn } from './carry-on.ts';
import { unlock } from './device.ts';
import { takeReceipt } from './receipt.ts';
import { currentSession, type Session } from './session.ts';

const HOUR_MS = 3_600_000;

const phone = appPhone();

let feed: string;
let codes: string[];
let manjus: string;

const session = () => currentSession() as Session;

const MANJU = { pin: '999111', picture: 'sun', lang: 'hi' } as const;

beforeEach(async () => {
  feed = await phone.joinAs();
  await phone.save(COUNT);
  await phone.save(PERSON);
  codes = (await readSealed(feed, phone.device.clock.now())).map(({ sealed }) => armour(sealed));
  manjus = await phone.joinAs({ id: 'ABCDEF0123456789', role: 'supervisor' }, MANJU);
});

/** The server stands as it stood before any code came, under a new history. */
function restoreServer(): void {
  phone.server.restore(() => false, 'EP0CH002');
}

async function hearOfIt(): Promise<void> {
  phone.device.set.advance(HOUR_MS);
  await waitFor(async () => {
    await session().engine.run();
    expect((await serverFacts(session().vault.db)).epoch).toBe('EP0CH002');
  });
}

/** The receipt that the screen hands out for this text; undefined while there is none. */
async function handedOut(text: string): Promise<string | undefined> {
  const taken = await act(() => carryIn(text));
  const ids = taken.kind === 'kept' ? taken.ids : [];
  const { result, unmount } = renderHook(() => useCarry());
  await waitFor(() => expect(result.current?.length).toBeGreaterThanOrEqual(ids.length));
  const { result: outcome } = outcomeOf(ids, result.current ?? []);
  unmount();
  return outcome.taken[0]?.receipt;
}

/** What that receipt brings on the worker’s own phone. */
async function atHers(receipt: string | undefined): Promise<unknown> {
  await act(() => unlock(feed, PIN));
  return act(() => takeReceipt(receipt ?? ''));
}

describe('the server was restored after a code had been carried to it', () => {
  beforeEach(async () => {
    phone.network();
    await act(() => carryIn(codes.join('\n')));
    expect(phone.server.held(feed).size).toBe(2);
  });

  it('once the courier’s phone hears of it, every code goes again', async () => {
    restoreServer();
    // Wherever in the app she is.
    renderHook(() => useCarryOn());
    await hearOfIt();
    await waitFor(() => expect(phone.server.held(feed).size).toBe(2));
  });

  it('until then no receipt of the history before is handed out for it', async () => {
    restoreServer();
    await hearOfIt();
    phone.device.set.http({ send: () => Promise.reject(new TypeError('no network')) });
    expect(await handedOut(codes.join('\n'))).toBeUndefined();
    const rows = await session().vault.db.carried.toArray();
    expect(rows.map(({ state }) => state)).toEqual(['kept', 'kept']);
  });

  it('a message that is put in again before that goes again too, and its receipt tells what is there', async () => {
    restoreServer();
    const receipt = await handedOut(codes[0] ?? '');
    expect([...phone.server.held(feed).keys()]).toEqual([1]);
    expect(await atHers(receipt)).toMatchObject({ kind: 'taken', reached: 1, left: 1 });
  });
});

it('a message that is put in again where there is no network still has the receipt that came for it', async () => {
  phone.network();
  await act(() => carryIn(codes.join('\n')));
  phone.device.set.http({ send: () => Promise.reject(new TypeError('no network')) });
  expect(await atHers(await handedOut(codes.join('\n')))).toMatchObject({ reached: 2, left: 0 });
});

describe('two messages that are put in together', () => {
  it('bring back the receipt that covers both', async () => {
    phone.network();
    expect(await atHers(await handedOut(codes.join('\n')))).toMatchObject({ reached: 2, left: 0 });
  });
});

it('what waits on her phone goes when she opens the app again, on whatever screen', async () => {
  await act(() => carryIn(codes.join('\n')));
  expect(phone.server.held(feed).size).toBe(0);
  phone.reload();
  phone.network();
  await act(() => unlock(manjus, MANJU.pin));
  renderHook(() => useCarryOn());
  await waitFor(() => expect(phone.server.held(feed).size).toBe(2));
});
