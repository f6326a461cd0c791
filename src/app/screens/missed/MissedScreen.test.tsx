import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import type { Person } from '../../../domain/person/person.ts';
import { show } from '../../../testing/show.tsx';
import MissedScreen from './MissedScreen.tsx';

const data = vi.hoisted(() => ({ save: vi.fn() }));
const KAVITA: Person = {
  ref: { feed: 'AAAAAAAA', no: 2 },
  scope: 'S',
  name: 'कविता देवी',
  ageAsOf: '2026-10-01',
};

vi.mock('../../data/save.ts', () => ({ useSave: () => data.save }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/due.ts', () => ({ useDue: () => undefined }));
vi.mock('../../data/people.ts', () => ({
  usePerson: () => ({ person: KAVITA, household: null, entries: [], motherEntries: [] }),
}));

async function open(form: string) {
  window.history.replaceState(null, '', `/missed/${form}/AAAAAAAA/2`);
  const { finger } = await show(<Route path="/missed/:form/:feed/:no" component={MissedScreen} />);
  return finger;
}

beforeEach(() => {
  data.save.mockReset().mockResolvedValue({ kind: 'saved', ref: { feed: 'AAAAAAAA', no: 9 } });
});

it('one tap says why she was not met; which visit it was to be is known, and two taps are one entry', async () => {
  const finger = await open('anc');
  await finger.dblClick(await screen.findByText('घर पर नहीं'));
  expect(await screen.findByText(/सूची में बाकी रहेगा/)).toBeTruthy();
  expect(data.save.mock.calls).toEqual([
    [
      {
        kind: 'visit.missed',
        v: 1,
        about: KAVITA.ref,
        on: '2026-11-22',
        body: { why: 'notHome', form: 'anc' },
      },
    ],
  ]);
});

it('a private visit is not called by its name', async () => {
  await open('couple');
  expect(await screen.findByText('निजी बात')).toBeTruthy();
});

it('a save that failed says so, and the reasons are there for another tap', async () => {
  data.save.mockResolvedValueOnce({ kind: 'storage-full' });
  const finger = await open('anc');
  await finger.click(await screen.findByText('बीमार'));
  expect(await screen.findByText(/फ़ोन में जगह भर गई है/)).toBeTruthy();
  await finger.click(screen.getByText('बीमार'));
  expect(await screen.findByText(/सूची में बाकी रहेगा/)).toBeTruthy();
});
