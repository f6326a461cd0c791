import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { appPhone, COUNT, PERSON, PIN } from '../../testing/app-phone.ts';
import { setCompanion, useCompanion } from './companion.ts';
import { unlock } from './device.ts';
import { useEntries } from './log.ts';

const phone = appPhone();
const AMENDED = { ...PERSON, amends: { feed: '', no: 1 }, body: { name: 'मीना कुमारी' } };

async function bodies(count: number): Promise<unknown[]> {
  const { result } = renderHook(() => useEntries());
  await waitFor(() => expect(result.current).toHaveLength(count));
  return (result.current ?? []).map(({ entry }) => entry.body);
}

it('what a companion fills in for her says so, and stays her own; a correction says only what it corrects', async () => {
  const feed = await phone.joinAs();
  await act(() => setCompanion(true));
  await phone.save(PERSON);
  await phone.save({ ...AMENDED, amends: { feed, no: 1 } });
  expect(await bodies(2)).toEqual([{ name: 'मीना देवी', filledBy: 'companion' }, { name: 'मीना कुमारी' }]);
});

it('says nothing while she fills in herself, before it was said and after it was switched off', async () => {
  await phone.joinAs();
  await phone.save(PERSON);
  await act(() => setCompanion(true));
  await act(() => setCompanion(false));
  await phone.save(COUNT);
  expect(await bodies(2)).toEqual([{ name: 'मीना देवी' }, { counted: { ors: 12 } }]);
});

it('stays on until it is switched off, also after the phone was off', async () => {
  const feed = await phone.joinAs();
  await act(() => setCompanion(true));
  phone.device.set.killWorker();
  phone.reload();
  await act(() => unlock(feed, PIN));
  const { result } = renderHook(() => useCompanion());
  await waitFor(() => expect(result.current).toBe(true));
});
