import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import type { Entry } from '../../../domain/entry/entry.ts';
import { currentEntries } from '../../../domain/entry/fold.ts';
import { foldPeople, type Person } from '../../../domain/person/person.ts';
import { show } from '../../../testing/show.tsx';
import SameScreen from './SameScreen.tsx';

const data = vi.hoisted(() => ({ save: vi.fn(), entries: [] as Entry[] }));

vi.mock('../../data/save.ts', () => ({ useSave: () => data.save }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/people.ts', () => {
  const standing = () => currentEntries(data.entries);
  return {
    usePeople: (): Person[] => foldPeople(data.entries),
    usePerson: () => ({
      person: foldPeople(data.entries)[0],
      household: null,
      entries: standing().flatMap(({ entry }) => (entry.about ? [entry] : [])),
      motherEntries: [],
    }),
    useStandingByRef: () => (ref: { no: number }) => standing().find(({ entry }) => entry.no === ref.no),
  };
});

const FEED = 'AAAAAAAA';
const ref = (no: number) => ({ feed: FEED, no });
const said = { feed: FEED, scope: 'SCPE0001', v: 1, on: '2026-10-01', offset: null };
const person = (no: number, name: string): Entry => ({
  ...said,
  no,
  at: no,
  kind: 'person.registered',
  body: { name, sex: 'f', ageYears: 24, relativeIs: 'husband', relativeName: 'रामू साह' },
});
const JOINED: Entry = { ...said, no: 9, at: 9, kind: 'person.joined', about: ref(2), body: ref(3) };

async function open() {
  window.history.replaceState(null, '', `/same/${FEED}/2`);
  const { finger } = await show(<Route path="/same/:feed/:no" component={SameScreen} />);
  await screen.findByRole('searchbox');
  const tap = (text: string) => finger.click(screen.getAllByText(text).at(-1) as HTMLElement);
  return { finger, tap };
}

beforeEach(() => {
  data.entries = [person(2, 'कविता देवी'), person(3, 'Kavita'), person(4, 'मीरा')];
  data.save.mockReset().mockResolvedValue({ kind: 'saved', ref: ref(10) });
});

describe('one woman has two cards', () => {
  it('who is likely the same is shown first; both cards stand beside each other with a question', async () => {
    const { finger, tap } = await open();
    expect(screen.queryByText('मीरा')).toBeNull();
    await tap('Kavita');
    expect(await screen.findByRole('heading', { name: 'क्या ये दोनों एक ही हैं?' })).toBeTruthy();
    expect(screen.getAllByText('पति रामू साह')).toHaveLength(2);
    expect(screen.queryByText('नाम, उम्र या परिवार मेल नहीं खाता')).toBeNull();
    const yes = screen.getByText('हाँ, दोनों एक ही हैं');
    await finger.dblClick(yes);
    expect(await screen.findByText(/दोनों कार्ड एक हो गए/)).toBeTruthy();
    expect(data.save.mock.calls).toEqual([
      [{ kind: 'person.joined', v: 1, about: ref(2), on: '2026-11-22', body: ref(3) }],
    ]);
  });

  it('the other card may be the one that stays', async () => {
    const { tap } = await open();
    await tap('Kavita');
    await tap('दूसरा कार्ड रखें');
    await tap('हाँ, दोनों एक ही हैं');
    expect(data.save.mock.lastCall?.[0]).toMatchObject({ about: ref(3), body: ref(2) });
  });

  it('she finds any other by name, and goes back without a change when it is not the same', async () => {
    const { finger, tap } = await open();
    await finger.type(screen.getByRole('searchbox'), 'meera');
    await tap('मीरा');
    expect(await screen.findByText('नाम, उम्र या परिवार मेल नहीं खाता')).toBeTruthy();
    await tap('नहीं, दूसरा चुनें');
    expect(await screen.findByRole('searchbox')).toBeTruthy();
    expect(data.save).not.toHaveBeenCalled();
  });

  it('parts what was joined by mistake, after a question, by cancelling the joining', async () => {
    data.entries = [...data.entries, JOINED];
    const { finger, tap } = await open();
    await tap('अलग करें');
    const dialog = await screen.findByRole('dialog', { name: '“Kavita” का कार्ड अलग करें?' });
    await finger.click(within(dialog).getByText('अलग करें'));
    expect(await screen.findByText(/दोनों कार्ड अलग हो गए/)).toBeTruthy();
    expect(data.save.mock.lastCall?.[0]).toEqual({
      kind: 'person.joined',
      v: 1,
      voids: ref(9),
      scope: 'SCPE0001',
      on: '2026-11-22',
      body: {},
    });
  });
});
