import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import StockScreen from './StockScreen.tsx';

const data = vi.hoisted(() => ({
  save: vi.fn(),
  write: vi.fn(),
  draft: null as Record<string, unknown> | null,
}));

vi.mock('../../data/drafts.ts', () => ({
  useDraft: () => ({ state: 'ready', answers: data.draft, at: null, problem: null, write: data.write }),
}));
vi.mock('../../data/save.ts', () => ({ useSave: () => data.save }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/device.ts', () => ({ useOpenVault: () => ({ feed: 'AAAAAAAA' }) }));
vi.mock('../../data/log.ts', () => ({ useEntries: () => entries }));

const LAST = {
  feed: 'AAAAAAAA',
  no: 1,
  scope: 'BBBBBBBB',
  kind: 'stock.counted',
  v: 1,
  on: '2026-10-28',
  at: 29_000_000,
  offset: 0,
  body: { counted: { ors: 14 } },
};
const GAVE = {
  ...LAST,
  no: 2,
  kind: 'visit.recorded',
  on: '2026-11-03',
  body: { form: 'illness', zincGiven: 14 },
};
const entries = [
  { entry: { ...LAST, body: { counted: { ors: 14, zinc: 40, condom: 10 } } } },
  { entry: GAVE },
];

async function open() {
  const { finger } = await show(<StockScreen />);
  await screen.findByText('ओआरएस');
  return finger;
}

const box = (label: string) => screen.getByLabelText(label, { selector: 'input' }) as HTMLInputElement;
const button = (text: string | RegExp) =>
  screen.getAllByText(text).at(-1)?.closest('button') as HTMLButtonElement;

beforeEach(() => {
  data.draft = null;
  data.save.mockReset().mockResolvedValue({ kind: 'saved', ref: { feed: 'AAAAAAAA', no: 2 } });
  data.write.mockReset();
});

describe('she counts the medicine box', () => {
  it('and nothing is counted until she counts it; minus on an uncounted item says there is none', async () => {
    const finger = await open();
    expect(box('ओआरएस').value).toBe('');
    expect(document.querySelector('[data-problem]')).toBeNull();
    expect(screen.getByText('28 अक्टूबर: 14 पैकेट')).toBeTruthy();
    await finger.click(screen.getByLabelText('ओआरएस: एक कम'));
    expect(box('ओआरएस').value).toBe('0');
    expect(screen.getByText('खत्म')).toBeTruthy();
    expect(screen.getByText('14 कम')).toBeTruthy();
    expect(data.write.mock.lastCall?.[0]).toEqual({
      on: '2026-11-22',
      counts: { ors: 0 },
      texts: {},
    });
  });

  it('sees about how many should be left of what visits gave; nothing is counted by that', async () => {
    const finger = await open();
    expect(screen.getByText('28 अक्टूबर: 40 गोली, दिए 14 → करीब 26')).toBeTruthy();
    expect(box('ज़िंक की गोली').value).toBe('');
    await finger.type(box('ज़िंक की गोली'), '20');
    expect(screen.getByText('6 कम')).toBeTruthy();
  });

  it('types Devanagari digits; more than there can be is refused beside the item and not saved', async () => {
    const finger = await open();
    await finger.type(box('ओआरएस'), '९९९९');
    expect(screen.getByText('1000 पैकेट से ज़्यादा नहीं हो सकता।')).toBeTruthy();
    await finger.click(button(/सेव करें$/));
    expect(data.save).not.toHaveBeenCalled();
  });

  it('types a point: it is said beside the item, nothing becomes 125 and nothing is saved', async () => {
    const finger = await open();
    await finger.type(box('ओआरएस'), '12.5');
    expect(box('ओआरएस').value).toBe('12.5');
    expect(screen.getByText('बिंदु न लगाएँ। पूरी संख्या लिखें।')).toBeTruthy();
    await finger.click(button(/सेव करें$/));
    expect(data.save).not.toHaveBeenCalled();
  });

  it('is told what is missing, saves once, and sees it safe only after the save has resolved', async () => {
    let resolve: (result: unknown) => void = () => undefined;
    data.save.mockReturnValue(new Promise((done) => (resolve = done)));
    const finger = await open();
    await finger.type(box('ओआरएस'), '१२');
    await finger.click(button('1 चीज़ की गिनती सेव करें'));
    expect(screen.getByText('45 चीज़ें नहीं गिनीं')).toBeTruthy();
    const asked = within(document.querySelector('dialog') as HTMLElement);
    await finger.dblClick(asked.getByText('1 चीज़ की गिनती सेव करें'));
    expect(screen.queryByText('फ़ोन में सुरक्षित')).toBeNull();
    await act(async () => resolve({ kind: 'saved', ref: { feed: 'AAAAAAAA', no: 2 } }));
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
    expect(data.save).toHaveBeenCalledTimes(1);
    expect(data.save.mock.lastCall?.[0]).toEqual({
      kind: 'stock.counted',
      v: 1,
      on: '2026-11-22',
      body: { counted: { ors: 12 } },
      draft: 'kit-count',
    });
  });

  it('is told after the save what to ask for: what is finished, and what does not work', async () => {
    data.draft = { on: '2026-11-22', counts: { ors: 0, zinc: 30, babyScale: 0 } };
    const finger = await open();
    await finger.click(button('3 चीज़ों की गिनती सेव करें'));
    await finger.click(within(document.querySelector('dialog') as HTMLElement).getByText(/सेव करें/));
    expect(await screen.findByText('अगली बार ये माँगें')).toBeTruthy();
    const asked = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(asked).toEqual(['ओआरएस: खत्म', 'बच्चे की वज़न मशीन: चालू नहीं']);
  });

  it('goes on after the app was killed', async () => {
    data.draft = { on: '2026-11-22', counts: { zinc: 30 } };
    await open();
    expect(box('ज़िंक की गोली').value).toBe('30');
    expect(box('ओआरएस').value).toBe('');
  });
});
