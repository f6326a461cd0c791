import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import type { Person } from '../../../domain/person/person.ts';
import { show } from '../../../testing/show.tsx';
import ChildScreen from './ChildScreen.tsx';

const data = vi.hoisted(() => ({ save: vi.fn(), write: vi.fn(), people: [] as Person[] }));

vi.mock('../../data/drafts.ts', () => ({
  useDraft: () => ({ state: 'ready', answers: null, at: null, problem: null, write: data.write }),
  madeOfDraft: async () => [],
}));
vi.mock('../../data/save.ts', () => ({ useSave: () => data.save }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/people.ts', () => ({
  usePeople: () => data.people,
  usePerson: () => ({ person: MEERA, household: null, entries: [], motherEntries: [] }),
}));

const HOUSE = { feed: 'AAAAAAAA', no: 1 };
const MEERA: Person = {
  ref: { feed: 'AAAAAAAA', no: 2 },
  scope: 'BBBBBBBB',
  household: HOUSE,
  name: 'मीरा देवी',
  sex: 'f',
  ageYears: 24,
  ageAsOf: '2026-11-01',
};
const GUDIYA: Person = {
  ref: { feed: 'AAAAAAAA', no: 3 },
  scope: 'BBBBBBBB',
  household: HOUSE,
  mother: MEERA.ref,
  name: 'गुड़िया',
  sex: 'f',
  ageYears: 2,
  ageAsOf: '2026-11-02',
  relative: { is: 'mother', name: 'मीरा देवी' },
};

/** Meera's child from its name to the save. */
async function writeChild(name: string) {
  window.history.replaceState(null, '', '/child/AAAAAAAA/2');
  const { finger } = await show(<Route path="/child/:feed/:no" component={ChildScreen} />);
  const tap = (text: string) => finger.click(screen.getAllByText(text).at(-1) as HTMLElement);
  const field = await screen.findByLabelText('नाम');
  await finger.clear(field);
  await finger.type(field, name);
  await tap('लड़की');
  await finger.type(screen.getByLabelText(/उम्र/), '1');
  for (let i = 0; i < 3; i++) await tap('आगे');
  await tap('माता या पिता ने');
  await tap('सेव करें');
  return finger;
}

beforeEach(() => {
  data.people = [MEERA, GUDIYA];
  data.save.mockReset().mockResolvedValue({ kind: 'saved', ref: { feed: 'AAAAAAAA', no: 9 } });
});

describe("a mother's child is registered", () => {
  it.each([
    ['hi', 'नाम', 'मीरा देवी का बच्चा'],
    ['en', 'Name', 'Child of मीरा देवी'],
  ] as const)('and is called by her until it has a name of its own (%s)', async (lang, label, name) => {
    window.history.replaceState(null, '', '/child/AAAAAAAA/2');
    await show(<Route path="/child/:feed/:no" component={ChildScreen} />, lang);
    expect((await screen.findByLabelText<HTMLInputElement>(label)).value).toBe(name);
  });

  it('and is saved under her when no other is called so', { timeout: 20_000 }, async () => {
    await writeChild('सोनू');
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
    expect(data.save.mock.lastCall?.[0]).toMatchObject({ about: MEERA.ref, draft: 'child/AAAAAAAA/2' });
  });

  it('and when it is there already, its card opens instead', { timeout: 20_000 }, async () => {
    const finger = await writeChild('Gudiya');
    expect(data.save).not.toHaveBeenCalled();
    await finger.click(await screen.findByText('यही हैं'));
    const { pathname, search } = window.location;
    expect(pathname + search).toBe('/person/AAAAAAAA/3?draft=child%2FAAAAAAAA%2F2');
    expect(data.save).not.toHaveBeenCalled();
  });

  it('and a sister of nearly her name is saved when she says so', { timeout: 20_000 }, async () => {
    const finger = await writeChild('Gudiya');
    await finger.click(await screen.findByText('नहीं, नया नाम जोड़ें'));
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
    expect(data.save).toHaveBeenCalledTimes(1);
  });
});
