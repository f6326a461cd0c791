import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import type { Entry } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import { FULL } from '../../../programme/immunisation/complete.ts';
import { show } from '../../../testing/show.tsx';
import PersonScreen from './PersonScreen.tsx';

const data = vi.hoisted(() => ({
  discard: vi.fn(async () => undefined),
  drafts: [] as { key: string; at: number }[],
  person: {} as Person,
  entries: [] as Entry[],
}));

vi.mock('../../data/drafts.ts', () => ({ useDrafts: () => data.drafts, discardDraft: data.discard }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/device.ts', () => ({ useOpenVault: () => ({ feed: 'AAAAAAAA' }) }));
vi.mock('../../data/log.ts', () => ({ useDirectory: () => undefined, workerOf: () => undefined }));
vi.mock('../../data/people.ts', () => ({
  usePeople: () => [data.person],
  usePerson: () => ({ person: data.person, household: null, entries: data.entries, motherEntries: [] }),
}));

const MUNNA: Person = {
  ref: { feed: 'AAAAAAAA', no: 3 },
  scope: 'BBBBBBBB',
  name: 'मुन्ना',
  sex: 'm',
  dob: '2026-10-01',
  ageAsOf: '2026-10-02',
};
const vaccinated = (on: string, given: readonly string[]): Entry => ({
  feed: 'AAAAAAAA',
  no: 9,
  scope: 'BBBBBBBB',
  kind: 'visit.recorded',
  v: 1,
  about: MUNNA.ref,
  on,
  at: 29_900_000,
  offset: 0,
  body: { form: 'immunisation', what: 'today', given },
});

async function open(search = '') {
  window.history.replaceState(null, '', `/person/AAAAAAAA/3${search}`);
  return show(<Route path="/person/:feed/:no" component={PersonScreen} />);
}

beforeEach(() => {
  data.drafts = [];
  data.person = MUNNA;
  data.entries = [];
  data.discard.mockClear();
});

describe("a child's card", () => {
  it('names the vaccines that are due now, and says when the time for them has gone', async () => {
    data.entries = [vaccinated('2026-10-01', ['hepB0', 'vitK', 'opv0', 'bcg'])];
    await open();
    expect(await screen.findByRole('heading', { name: 'टीके' })).toBeTruthy();
    expect(screen.getByText(/ओपीवी 1, पेंटावेलेंट 1.*: 12 नवंबर 2026 से 9 दिसंबर 2026 तक/)).toBeTruthy();
    expect(screen.queryByText('समय निकल गया')).toBeNull();
    data.person = { ...MUNNA, dob: '2026-07-01' };
    document.body.innerHTML = '';
    await open();
    expect(await screen.findByText('समय निकल गया')).toBeTruthy();
  });

  it('says when the next are due', async () => {
    data.person = { ...MUNNA, dob: '2026-11-01' };
    data.entries = [vaccinated('2026-11-01', ['hepB0', 'vitK', 'opv0', 'bcg'])];
    await open();
    expect(await screen.findByText(/^आगे के टीके: ओपीवी 1.*: 13 दिसंबर 2026 से/)).toBeTruthy();
  });

  it('shows a dose that has two dates, and where to look', async () => {
    data.entries = [vaccinated('2026-11-12', ['opv1']), { ...vaccinated('2026-11-14', ['opv1']), no: 10 }];
    await open();
    expect(await screen.findByText('दो तारीखें')).toBeTruthy();
    expect(screen.getByText('ओपीवी 1: 12 नवंबर, 14 नवंबर')).toBeTruthy();
    expect(screen.getByText('एमसीपी कार्ड में देखें कि कौन-सी ठीक है।')).toBeTruthy();
  });

  it('says of a visit that a companion filled it in, and of no other', async () => {
    const visit = vaccinated('2026-11-12', ['opv1']);
    data.entries = [visit, { ...visit, no: 10, body: { ...visit.body, filledBy: 'companion' } }];
    await open();
    expect(await screen.findAllByText('साथी ने भरा')).toHaveLength(1);
    expect(screen.queryByText(/filledBy/)).toBeNull();
  });

  it('says that the child is fully immunised', async () => {
    data.person = { ...MUNNA, dob: '2025-11-01' };
    data.entries = [vaccinated('2026-09-05', FULL)];
    await open();
    expect(await screen.findByText('पूर्ण टीकाकरण · 5 सितंबर')).toBeTruthy();
  });

  it('of an adult says nothing of vaccines', async () => {
    data.person = { ...MUNNA, dob: '1999-05-01' };
    await open();
    expect(await screen.findByRole('heading', { name: 'मुन्ना' })).toBeTruthy();
    expect(screen.queryByText('टीके')).toBeNull();
  });
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
