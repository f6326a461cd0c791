import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { whenOf } from '../../domain/due/due.ts';
import { ageYearsOn } from '../../domain/person/person.ts';
import { appPhone, PERSON, PIN } from '../../testing/app-phone.ts';
import { TEST_NOW } from '../../testing/fake-device.ts';
import { useClockState, useClockWarning } from './clock.ts';
import { unlock } from './device.ts';
import { useDue } from './due.ts';
import { useMonth } from './month.ts';
import { useMyEntries } from './my-entries.ts';
import { usePeople } from './people.ts';
import { syncNow, useReach } from './reach.ts';
import { useToday } from './today.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEAR = 365 * DAY;

const phone = appPhone();

/** She has joined and her phone has once had the server's word, with its clock so far off the true time. */
async function joinedWhileOff(ahead: number): Promise<string> {
  phone.server.now = () => phone.device.clock.now() - ahead;
  phone.device.set.setClock(TEST_NOW + ahead);
  phone.network();
  const feed = await phone.joinAs({ expires: '2099-12-31' });
  const { result } = renderHook(() => useReach());
  await act(async () => phone.device.set.advance(0));
  await waitFor(() => expect(result.current?.lastContact).toEqual(expect.any(Number)));
  phone.network(...Array<'lost'>(100).fill('lost'));
  return feed;
}

/** The clock is set while the app is behind another one, such as the phone's settings. So long an absence locks it. */
async function setAway(feed: string, ms: number): Promise<void> {
  await act(async () => {
    phone.device.set.wake('hidden');
    phone.device.set.setClock(ms);
    phone.device.set.wake('visible');
  });
  await act(() => unlock(feed, PIN));
}

const REGISTERED = {
  ...PERSON,
  body: { name: 'मीना देवी', sex: 'f', dob: '1998-11-20', household: null },
};

const NEWBORN = { ...PERSON, body: { name: 'राजू', sex: 'm', dob: '2026-11-17', household: null } };

/** What a worker's day hangs on, as the app shows it. */
function useDay() {
  const today = useToday();
  const people = usePeople();
  const meena = people?.find(({ name }) => name === 'मीना देवी');
  const due = useDue();
  const month = useMonth();
  const mine = useMyEntries();
  return {
    today,
    age: meena && ageYearsOn(meena, today),
    due: due?.items.map((item) => `${item.id} ${whenOf(item, due.today)}`),
    dueToday: due?.today,
    month: month?.months[0],
    saved: mine?.map(({ at }) => at),
  };
}

describe('a clock that is wrong, and of which the server has told', () => {
  it.each([
    ['in 1970', -TEST_NOW],
    ['a day behind', -DAY],
    ['a year ahead', YEAR],
  ])('%s: today, ages, what is due, the month and what is saved are right', async (_what, ahead) => {
    const feed = await joinedWhileOff(ahead);
    await phone.save(REGISTERED);
    const { result } = renderHook(() => useDay());
    await waitFor(() => expect(result.current.saved).toHaveLength(1));
    const { today } = result.current;
    expect(today).toBe('2026-11-20');
    const visit = { form: 'pregnancy', lmp: '2026-08-01' };
    const about = { feed, no: 1 };
    const saved = await phone.save({ kind: 'visit.recorded', v: 1, on: today, about, body: visit });
    expect(saved).toEqual({ kind: 'saved', ref: { feed, no: 2 } });
    await phone.save(NEWBORN);
    await waitFor(() => expect(result.current.saved).toHaveLength(3));
    expect(result.current).toMatchObject({
      age: 28,
      dueToday: '2026-11-20',
      month: { from: '2026-10-26', to: '2026-11-25' },
      saved: [TEST_NOW / MINUTE, TEST_NOW / MINUTE, TEST_NOW / MINUTE],
    });
    expect(result.current.due).toContain('hbnc3 today');
  });

  it('what she saves says how far off the clock was, and its raw minute', async () => {
    const feed = await joinedWhileOff(-DAY);
    await phone.save(REGISTERED);
    phone.network();
    await act(async () => phone.device.set.advance(400));
    await waitFor(() => expect(phone.server.held(feed).size).toBe(1));
    expect(phone.server.held(feed).get(1)?.entry).toMatchObject({
      at: (TEST_NOW - DAY) / MINUTE,
      offset: DAY / MINUTE,
    });
  });

  it('stays right after the app was killed and opened the next morning', async () => {
    const feed = await joinedWhileOff(-DAY);
    await phone.save(REGISTERED);
    phone.device.set.killWorker();
    phone.device.set.sleep(DAY / 2);
    phone.reload();
    await act(() => unlock(feed, PIN));
    const { result } = renderHook(() => useToday());
    expect(result.current).toBe('2026-11-20');
  });

  it('is warned of with how far, once a day, and no more when it is put right', async () => {
    const feed = await joinedWhileOff(-3 * DAY);
    const { result } = renderHook(() => useClockWarning());
    expect(result.current?.state).toEqual({ kind: 'behind', minutes: 3 * 1440 });
    act(() => result.current?.putAside());
    expect(result.current).toBeNull();
    await act(async () => phone.device.set.advance(DAY));
    await setAway(feed, phone.device.clock.now());
    await waitFor(() => expect(result.current?.state).toMatchObject({ kind: 'behind' }));
    await setAway(feed, TEST_NOW + DAY + MINUTE);
    await waitFor(() => expect(result.current).toBeNull());
  });
});

describe('a right clock that is set wrong', () => {
  it.each([
    ['back a day', -DAY],
    ['back a year', -YEAR],
    ['to 1970', -TEST_NOW],
  ])('%s in the middle of a form: the day of the form stays, and she is warned', async (_what, jump) => {
    const feed = await joinedWhileOff(0);
    const { result } = renderHook(() => ({ today: useToday(), warning: useClockWarning() }));
    expect(result.current.warning).toBeNull();
    await setAway(feed, TEST_NOW + MINUTE + jump);
    await waitFor(() => expect(result.current.warning?.state.kind).toBe('behind'));
    expect(result.current.today).toBe('2026-11-20');
  });

  it.each([
    ['back a day', -DAY],
    ['on a day', DAY],
    ['on a year', YEAR],
  ])('%s by the network, while she looks at it: her day stays', async (_what, jump) => {
    await joinedWhileOff(0);
    const { result, rerender } = renderHook(() => useToday());
    phone.device.set.setClock(TEST_NOW + jump);
    rerender();
    expect(result.current).toBe('2026-11-20');
  });

  it('on a day: the next word of the server puts her day right', async () => {
    const feed = await joinedWhileOff(0);
    const { result } = renderHook(() => ({ today: useToday(), clock: useClockState() }));
    await setAway(feed, TEST_NOW + DAY);
    phone.server.now = () => phone.device.clock.now() - DAY;
    phone.network();
    await act(async () => {
      syncNow();
      phone.device.set.advance(0);
    });
    await waitFor(() => expect(result.current.clock.state).toEqual({ kind: 'ahead', minutes: 1440 }));
    expect(result.current.today).toBe('2026-11-20');
  });
});

it('another time zone on the phone changes no day of hers, and she is told that it shows a wrong time', async () => {
  await joinedWhileOff(0);
  // 20:00 in India, and the next morning in Kamchatka.
  act(() => phone.device.set.advance(10 * 60 * MINUTE));
  phone.device.set.zone(720);
  const { result } = renderHook(() => ({ today: useToday(), clock: useClockState() }));
  expect(phone.device.clock.today()).toBe('2026-11-21');
  expect(result.current.today).toBe('2026-11-20');
  expect(result.current.clock.state).toEqual({ kind: 'ahead', minutes: 390 });
});

it('a phone that never had the server’s word goes by its clock, and warns when that went back', async () => {
  const feed = await phone.joinAs();
  await phone.save(PERSON);
  const { result } = renderHook(() => ({ today: useToday(), warning: useClockWarning() }));
  expect(result.current).toEqual({ today: '2026-11-20', warning: null });
  await setAway(feed, TEST_NOW - 2 * DAY);
  await waitFor(() => expect(result.current.warning?.state).toEqual({ kind: 'set-back', minutes: 2880 }));
  expect(result.current.today).toBe('2026-11-18');
});
