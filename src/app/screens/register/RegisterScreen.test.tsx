import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import RegisterScreen from './RegisterScreen.tsx';

const data = vi.hoisted(() => ({
  save: vi.fn(),
  write: vi.fn(),
  draft: null as Record<string, unknown> | null,
  entries: [] as { entry: Record<string, unknown> }[],
}));

vi.mock('../../data/drafts.ts', () => ({
  useDraft: () => ({ state: 'ready', answers: data.draft, at: null, problem: null, write: data.write }),
}));
vi.mock('../../data/save.ts', () => ({ useSave: () => data.save }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/people.ts', () => ({ usePeople: () => nobody }));
vi.mock('../../data/log.ts', () => ({ useEntries: () => data.entries }));

const nobody: never[] = [];
const HOUSE = { feed: 'AAAAAAAA', no: 7 };
const HOUSE_ENTRY = {
  ...HOUSE,
  scope: 'BBBBBBBB',
  kind: 'household.registered',
  v: 1,
  on: '2026-11-22',
  at: 29_000_000,
  offset: 0,
  body: { headName: 'सुरेश महतो' },
};

async function open() {
  window.history.replaceState(null, '', '/people/new');
  const { finger } = await show(<RegisterScreen />);
  await screen.findByText('नया परिवार');
  return finger;
}

type Finger = Awaited<ReturnType<typeof open>>;
const tap = (finger: Finger, text: string) => finger.click(screen.getAllByText(text).at(-1) as HTMLElement);

async function newHouse(finger: Finger) {
  await tap(finger, 'नया परिवार');
  await finger.type(await screen.findByLabelText('परिवार के मुखिया का नाम'), 'सुरेश महतो');
  await tap(finger, 'आगे');
}

async function whoSheIs(finger: Finger) {
  await finger.type(await screen.findByLabelText('नाम'), 'कविता देवी');
  await tap(finger, 'महिला');
  await finger.type(screen.getByLabelText(/उम्र/), '२४');
  for (let i = 0; i < 3; i++) await tap(finger, 'आगे');
  await tap(finger, 'खुद');
}

const kinds = () => data.save.mock.calls.map(([finished]) => finished.kind);

beforeEach(() => {
  data.draft = null;
  data.entries = [];
  data.write.mockReset();
  data.save.mockReset().mockImplementation(async ({ kind }: { kind: string }) => ({
    kind: 'saved',
    ref: kind === 'household.registered' ? HOUSE : { feed: 'AAAAAAAA', no: 8 },
  }));
});

describe('she registers a person', () => {
  it('in a new household: that is saved first, and only the person ends the draft', {
    timeout: 20_000,
  }, async () => {
    const finger = await open();
    await newHouse(finger);
    await whoSheIs(finger);
    await tap(finger, 'सेव करें');
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
    expect(data.save.mock.calls.map(([finished]) => finished)).toEqual([
      { kind: 'household.registered', v: 1, on: '2026-11-22', body: { headName: 'सुरेश महतो' } },
      {
        kind: 'person.registered',
        v: 1,
        about: HOUSE,
        on: '2026-11-22',
        body: { name: 'कविता देवी', sex: 'f', ageYears: 24, consentBy: 'self' },
        draft: 'person',
      },
    ]);
  });

  it('types the age on the number keypad; a point in it is said, not swallowed', async () => {
    const finger = await open();
    await newHouse(finger);
    const age = await screen.findByLabelText<HTMLInputElement>(/उम्र/);
    await finger.type(age, '2.5');
    await finger.tab();
    expect([age.value, age.getAttribute('inputmode')]).toEqual(['2.5', 'numeric']);
    expect(screen.getByText('बिंदु न लगाएँ। पूरी संख्या लिखें।')).toBeTruthy();
  });

  it('and a save that failed after the household leaves the household’s reference in the draft', {
    timeout: 20_000,
  }, async () => {
    const finger = await open();
    await newHouse(finger);
    await whoSheIs(finger);
    data.save
      .mockResolvedValueOnce({ kind: 'saved', ref: HOUSE })
      .mockResolvedValueOnce({ kind: 'storage-full' });
    await tap(finger, 'सेव करें');
    expect((await screen.findByRole('alert')).textContent).toMatch(/जगह भर गई है/);
    expect(data.write.mock.lastCall?.[0]).toMatchObject({
      home: { kind: 'known', ref: HOUSE },
      atPerson: true,
    });
  });

  it('and after a crash between the two saves the household is not made twice', {
    timeout: 20_000,
  }, async () => {
    let finger = await open();
    await newHouse(finger);
    await whoSheIs(finger);
    data.draft = JSON.parse(JSON.stringify(data.write.mock.lastCall?.[0]));
    data.entries = [{ entry: HOUSE_ENTRY }];
    document.body.innerHTML = '';
    ({ finger } = await show(<RegisterScreen />));
    await finger.click(await screen.findByText('सेव करें'));
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
    expect(kinds()).toEqual(['person.registered']);
    expect(data.save.mock.lastCall?.[0]).toMatchObject({ about: HOUSE });
  });

  it('in a household that is there: found and chosen with one tap', { timeout: 20_000 }, async () => {
    data.entries = [{ entry: HOUSE_ENTRY }];
    const finger = await open();
    await tap(finger, 'सुरेश महतो');
    await whoSheIs(finger);
    await tap(finger, 'सेव करें');
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
    expect(kinds()).toEqual(['person.registered']);
  });
});
