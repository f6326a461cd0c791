import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import type { Entry } from '../../../domain/entry/entry.ts';
import { currentEntries } from '../../../domain/entry/fold.ts';
import { foldPeople, type Person } from '../../../domain/person/person.ts';
import { readInBoth, show } from '../../../testing/show.tsx';
import CorrectScreen from './CorrectScreen.tsx';

const data = vi.hoisted(() => ({
  save: vi.fn(),
  write: vi.fn(),
  discard: vi.fn(async () => undefined),
  draft: null as Record<string, unknown> | null,
  entries: [] as Entry[],
}));

vi.mock('../../data/drafts.ts', () => ({
  useDraft: () => ({ state: 'ready', answers: data.draft, at: null, problem: null, write: data.write }),
  discardDraft: data.discard,
}));
vi.mock('../../data/save.ts', () => ({ useSave: () => data.save }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/people.ts', () => ({
  usePeople: (): Person[] => foldPeople(data.entries),
  useStanding: ({ no }: { no: number }) =>
    currentEntries(data.entries).find(({ entry }) => entry.no === no) ?? null,
}));

const FEED = 'AAAAAAAA';
const ref = (no: number) => ({ feed: FEED, no });
const said = { feed: FEED, scope: 'SCPE0001', v: 1, on: '2026-10-01', offset: null };
const HOUSE: Entry = {
  ...said,
  no: 1,
  at: 1,
  kind: 'household.registered',
  body: { headName: 'रामू साह', houseNo: '14' },
};
const KAVITA: Entry = {
  ...said,
  no: 2,
  at: 2,
  kind: 'person.registered',
  about: ref(1),
  body: {
    name: 'कविता देवी',
    sex: 'f',
    ageYears: 0,
    mobile: '9876543210',
    mcp: '012345678901',
    consentBy: 'self',
  },
};

async function open(no = 2) {
  window.history.replaceState(null, '', `/correct/${FEED}/${no}`);
  const { finger } = await show(<Route path="/correct/:feed/:no" component={CorrectScreen} />);
  await screen.findByText('सेव करें');
  const type = async (label: string, text: string) => {
    const field = await screen.findByLabelText(new RegExp(`^${label}`), { selector: 'input' });
    await finger.clear(field);
    if (text !== '') await finger.type(field, text);
  };
  const tap = (text: string) => finger.click(screen.getByText(text));
  return { finger, type, tap };
}

beforeEach(() => {
  data.draft = null;
  data.entries = [HOUSE, KAVITA];
  data.save.mockReset().mockResolvedValue({ kind: 'saved', ref: ref(9) });
  data.write.mockReset();
  data.discard.mockClear();
});

describe('she corrects a card', { timeout: 20_000 }, () => {
  it('which opens with what stands, and saves what changed as a patch of what she saw', async () => {
    const { type, tap } = await open();
    expect(screen.getByText('012345678901')).toBeTruthy();
    await type('नाम', 'सविता देवी');
    await tap('सेव करें');
    expect(await screen.findByText(/कार्ड सुधर गया: सविता देवी/)).toBeTruthy();
    expect(data.save.mock.calls).toEqual([
      [
        {
          kind: 'person.registered',
          v: 2,
          amends: ref(2),
          scope: 'SCPE0001',
          on: '2026-11-22',
          body: { name: 'सविता देवी' },
          draft: `correct/${FEED}/2`,
        },
      ],
    ]);
  });

  it('and an answer she takes back is said as none', async () => {
    const { type, tap } = await open();
    await tap('आगे');
    await tap('आगे');
    await type('मोबाइल नंबर', '');
    await tap('सेव करें');
    expect(data.save.mock.lastCall?.[0].body).toEqual({ mobile: null });
  });

  it('once corrected names the newest correction, and asks for nothing that stood as it is', async () => {
    const mended = { ...KAVITA, no: 3, at: 3, amends: ref(2), body: { name: 'सविता', consentBy: null } };
    data.entries = [HOUSE, KAVITA, mended];
    const { type, tap } = await open();
    await type('नाम', 'सविता देवी');
    await tap('सेव करें');
    expect(data.save.mock.lastCall?.[0]).toMatchObject({ amends: ref(3), body: { name: 'सविता देवी' } });
  });

  it('but an age that is taken away must be replaced', async () => {
    const { finger, tap } = await open();
    await finger.clear(screen.getByLabelText(/^उम्र/));
    await tap('सेव करें');
    expect(data.save).not.toHaveBeenCalled();
  });

  it('and is told when nothing changed; nothing is saved', async () => {
    const { finger, tap } = await open();
    await tap('सेव करें');
    await readInBoth(finger, { hi: 'कुछ नहीं बदला', en: 'Nothing has changed' });
    expect(data.save).not.toHaveBeenCalled();
    await tap('Leave it as it is');
    expect(data.discard).toHaveBeenCalledWith(`correct/${FEED}/2`);
  });

  it('from where she left it: her correction is of what she saw then, not of what came in meanwhile', async () => {
    data.draft = {
      answers: { ...KAVITA.body, name: 'सविता' },
      saw: { head: ref(2), body: KAVITA.body },
    };
    const meanwhile = { ...KAVITA, no: 3, at: 3, amends: ref(2), body: { mobile: '7000000001' } };
    data.entries = [HOUSE, KAVITA, meanwhile];
    const { tap } = await open();
    await tap('सेव करें');
    expect(data.save.mock.lastCall?.[0]).toMatchObject({ amends: ref(2), body: { name: 'सविता' } });
  });

  it('of a household apart from those who live in it', async () => {
    const { type, tap } = await open(1);
    await type('मकान नंबर', '');
    await tap('सेव करें');
    expect(await screen.findByText(/परिवार की जानकारी सुधर गई/)).toBeTruthy();
    expect(data.save.mock.lastCall?.[0]).toMatchObject({
      kind: 'household.registered',
      amends: ref(1),
      body: { houseNo: null },
    });
  });

  it('of a child is asked in words for a child', async () => {
    await open();
    expect(screen.getByText('लड़की या लड़का?')).toBeTruthy();
  });
});
