import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import type { Person } from '../../../domain/person/person.ts';
import { show } from '../../../testing/show.tsx';
import ConsentScreen from './ConsentScreen.tsx';
import MovedScreen from './MovedScreen.tsx';

const data = vi.hoisted(() => ({ save: vi.fn(), write: vi.fn() }));
const KAVITA: Person = {
  ref: { feed: 'AAAAAAAA', no: 2 },
  joined: [{ feed: 'AAAAAAAA', no: 3 }],
  scope: 'S',
  name: 'कविता देवी',
  ageAsOf: '2026-10-01',
};

vi.mock('../../data/drafts.ts', () => ({
  useDraft: () => ({ state: 'ready', answers: null, at: null, problem: null, write: data.write }),
}));
vi.mock('../../data/save.ts', () => ({ useSave: () => data.save }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/people.ts', () => ({
  usePerson: () => ({ person: KAVITA, household: null, entries: [], motherEntries: [] }),
}));

async function open(path: string, component: typeof ConsentScreen) {
  window.history.replaceState(null, '', `${path}/AAAAAAAA/3`);
  const { finger } = await show(<Route path={`${path}/:feed/:no`} component={component} />);
  await screen.findByRole('heading', { name: /कविता देवी/ });
  return finger;
}
const question = (name: string) => within(screen.getByRole('group', { name }));

beforeEach(() => {
  data.save.mockReset().mockResolvedValue({ kind: 'saved', ref: { feed: 'AAAAAAAA', no: 9 } });
});

it('what she allows is a new entry about the card that stays, and ends the draft it was kept in', async () => {
  const finger = await open('/consent', ConsentScreen);
  await finger.click(question('जानकारी लिखने की अनुमति है?').getByText('हाँ'));
  await finger.click(question('फ़ोन पर संदेश भेजने की अनुमति है?').getByText('नहीं'));
  await finger.click(screen.getByText('खुद'));
  await finger.click(screen.getByText('सेव करें'));
  expect(await screen.findByText(/अनुमति लिख ली गई/)).toBeTruthy();
  expect(data.save.mock.calls).toEqual([
    [
      {
        kind: 'person.consented',
        v: 1,
        about: KAVITA.ref,
        on: '2026-11-22',
        body: { record: true, message: false, by: 'self' },
        draft: 'consent/AAAAAAAA/3',
      },
    ],
  ]);
});

it('who is back is written as back, without asking where to', async () => {
  const finger = await open('/moved', MovedScreen);
  await finger.click(screen.getByText('वापस यहीं'));
  await finger.click(screen.getByText('कल'));
  expect(screen.queryByLabelText(/गाँव या शहर/)).toBeNull();
  await finger.click(screen.getByText('सेव करें'));
  expect(await screen.findByText(/जगह लिख ली गई/)).toBeTruthy();
  expect(data.save.mock.lastCall?.[0].body).toEqual({ where: 'back', since: '2026-11-21' });
});
