import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import type { Person } from '../../../domain/person/person.ts';
import { show } from '../../../testing/show.tsx';
import PersonScreen from './PersonScreen.tsx';

const data = vi.hoisted(() => ({
  discard: vi.fn(async () => undefined),
  drafts: [] as { key: string; at: number }[],
}));

vi.mock('../../data/drafts.ts', () => ({ useDrafts: () => data.drafts, discardDraft: data.discard }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/device.ts', () => ({ useOpenVault: () => ({ feed: 'AAAAAAAA' }) }));
vi.mock('../../data/log.ts', () => ({ useDirectory: () => undefined, workerOf: () => undefined }));
vi.mock('../../data/people.ts', () => ({
  usePeople: () => [MUNNA],
  usePerson: () => ({ person: MUNNA, household: null, entries: [], motherEntries: [] }),
}));

const MUNNA: Person = {
  ref: { feed: 'AAAAAAAA', no: 3 },
  scope: 'BBBBBBBB',
  name: 'मुन्ना',
  sex: 'm',
  dob: '2026-10-01',
  ageAsOf: '2026-10-02',
};
async function open(search = '') {
  window.history.replaceState(null, '', `/person/AAAAAAAA/3${search}`);
  return show(<Route path="/person/:feed/:no" component={PersonScreen} />);
}

beforeEach(() => {
  data.drafts = [];
  data.discard.mockClear();
});

describe('the card opened from an unfinished registration', () => {
  beforeEach(() => {
    data.drafts = [{ key: 'person', at: 1_795_000_000_000 }];
  });

  it('offers to throw that away, and asks before', async () => {
    const { finger } = await open('?draft=person');
    expect(await screen.findByText('अधूरा: नया नाम जोड़ें')).toBeTruthy();
    await finger.click(screen.getByText('मिटाएँ'));
    expect(data.discard).not.toHaveBeenCalled();
    const dialog = await screen.findByRole('dialog', { name: 'अधूरा “नया नाम जोड़ें” मिटाएँ?' });
    await finger.click(within(dialog).getByText('मिटाएँ'));
    expect(data.discard).toHaveBeenCalledWith('person');
  });

  it('is not mentioned on a card opened otherwise', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: 'मुन्ना' })).toBeTruthy();
    expect(screen.queryByText('अधूरा: नया नाम जोड़ें')).toBeNull();
  });
});
