import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { appPhone, COUNT } from '../../testing/app-phone.ts';
import { sendOutboxes } from '../../worker/send-outboxes.ts';
import { useReach } from './reach.ts';

const phone = appPhone();

const asked = () => phone.device.toldWorker.filter(({ type }) => type === 'send-outboxes').length;

it('the app goes out of sight with unsent reports: the service worker is asked to send them', async () => {
  await phone.joinAs();
  await phone.save(COUNT);
  const before = asked();
  act(() => phone.device.set.wake('hidden'));
  expect(asked()).toBe(before + 1);
});

it('a run under way is let finish before the service worker is asked', async () => {
  await phone.joinAs();
  await phone.save(COUNT);
  let answer: ((error: Error) => void) | undefined;
  phone.device.set.http({
    send: () =>
      new Promise((_, reject) => {
        answer = reject;
      }),
  });
  await act(async () => phone.device.set.advance(400));
  await waitFor(() => expect(answer).toBeDefined());
  const before = asked();
  act(() => phone.device.set.wake('hidden'));
  expect(asked()).toBe(before);
  await act(async () => answer?.(new TypeError('the network went away')));
  await waitFor(() => expect(asked()).toBe(before + 1));
});

it('what the service worker sent meanwhile shows as reached when she looks again, without a network', async () => {
  await phone.joinAs();
  await phone.save(COUNT);
  const { result } = renderHook(() => useReach());
  act(() => phone.device.set.wake('hidden'));
  phone.network();
  await act(() => sendOutboxes(phone.device.http, phone.device.clock));
  phone.network(...Array<'lost'>(20).fill('lost'));
  await act(async () => phone.device.set.wake('visible'));
  await waitFor(() => expect(result.current).toMatchObject({ reached: 1, safe: 0 }));
});
