import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { appPhone, COUNT } from '../../testing/app-phone.ts';
import { useMyEntries } from './my-entries.ts';
import { offerAgain } from './offer-again.ts';
import { syncNow } from './reach.ts';
import { usePrepared } from './send.ts';

const phone = appPhone();

/** One report of hers, which the server holds and does not take. */
async function held() {
  const feed = await phone.joinAs();
  await phone.save(COUNT);
  phone.server.holds.set(`${feed}/1`, 'invalid');
  phone.network();
  const seen = renderHook(() => ({ mine: useMyEntries(), message: usePrepared(() => 'रिपोर्ट') }));
  await act(async () => phone.device.set.advance(400));
  await waitFor(() => expect(seen.result.current.mine).toMatchObject([{ reach: 'help', reason: 'invalid' }]));
  return { feed, seen };
}

it('a held report that is offered again reaches once the server takes it', async () => {
  const { feed, seen } = await held();
  phone.server.holds.clear();
  phone.server.held(feed).clear();
  await act(async () => {
    await offerAgain(1);
    phone.device.set.advance(0);
  });
  await waitFor(() => expect(seen.result.current.mine).toMatchObject([{ reach: 'reached' }]));
  expect(phone.server.held(feed).size).toBe(1);
});

it('one that the server still does not take needs help as before, and is still hers', async () => {
  const { seen } = await held();
  await act(async () => {
    await offerAgain(1);
    phone.device.set.advance(0);
  });
  await waitFor(() => expect(seen.result.current.mine).toMatchObject([{ reach: 'help', reason: 'invalid' }]));
});

it('without a network it waits among those to be sent, says why, and lies ready as a message of its own', async () => {
  const { seen } = await held();
  phone.network(...Array<'lost'>(20).fill('lost'));
  await act(() => offerAgain(1));
  await waitFor(() => expect(seen.result.current.mine).toMatchObject([{ reach: 'safe', reason: 'invalid' }]));
  await waitFor(() => expect(seen.result.current.message).toMatchObject({ messages: [{ entries: [1] }] }));
});

it('one that has reached meanwhile is not offered again', async () => {
  const { feed, seen } = await held();
  phone.server.held(feed).clear();
  phone.server.holds.clear();
  await act(async () => {
    await offerAgain(1);
    phone.device.set.advance(0);
  });
  await waitFor(() => expect(seen.result.current.mine).toMatchObject([{ reach: 'reached' }]));
  await act(() => offerAgain(1));
  act(() => syncNow());
  expect(seen.result.current.mine).toMatchObject([{ reach: 'reached' }]);
});
