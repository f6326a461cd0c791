import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readInBoth, show } from '../../../testing/show.tsx';
import { type FeedHere, unlock, useFeedsHere } from '../../data/device.ts';
import { takeReceipt } from '../../data/receipt.ts';
import { PickerScreen } from './PickerScreen.tsx';

const clock = { now: () => 0 };
const timers = { after: () => () => undefined };
vi.mock('../../data/device.ts', () => ({ unlock: vi.fn(), useFeedsHere: vi.fn() }));
vi.mock('../../data/session.ts', () => ({
  currentDevice: () => ({ clock, timers }),
  lastFeed: () => 'REKHA001',
}));
vi.mock('../../data/receipt.ts', () => ({ takeReceipt: vi.fn() }));
vi.mock('../../data/invitation.ts', () => ({
  invitationFragment: (text: string) => (text.includes('/j#') ? (text.split('#')[1] ?? null) : null),
}));

function feed(id: string, name: string): FeedHere {
  const rest = { number: 'A-1043', role: 'worker', cadre: 'asha', picture: 'kite', lang: 'hi' } as const;
  return { feed: id, name, kiosk: true, unsent: 3, supervisor: null, ...rest };
}
const REKHA = feed('REKHA001', 'रेखा देवी');
const SUNITA = feed('SUNITA01', 'सुनीता देवी');

beforeEach(() => {
  vi.clearAllMocks();
  history.replaceState(null, '', '/');
  vi.mocked(useFeedsHere).mockReturnValue([REKHA]);
  vi.mocked(unlock).mockResolvedValue({ kind: 'open' });
});

async function typePin(finger: Awaited<ReturnType<typeof show>>['finger'], pin: string) {
  for (const digit of pin) await finger.click(screen.getByText(digit, { selector: 'button' }));
}

describe('she unlocks', () => {
  it('on her own phone with her PIN alone', async () => {
    const { finger } = await show(<PickerScreen />);
    expect(await screen.findByText('अपना पिन डालें')).toBeTruthy();
    await typePin(finger, '739105');
    expect(unlock).toHaveBeenCalledExactlyOnceWith('REKHA001', '739105');
  });

  it('on a shared phone after finding her name', async () => {
    vi.mocked(useFeedsHere).mockReturnValue([SUNITA, REKHA]);
    const { finger } = await show(<PickerScreen />);
    expect(await screen.findByText('पहले अपना नाम चुनें')).toBeTruthy();
    expect(screen.getByRole('button', { name: '1' }).hasAttribute('disabled')).toBe(true);
    await finger.click(screen.getByRole('button', { name: 'सुनीता देवी' }));
    await typePin(finger, '482913');
    expect(unlock).toHaveBeenCalledExactlyOnceWith('SUNITA01', '482913');
  });

  it.each([
    ['she herself at the place she left', 'रेखा देवी', '/visit/0123ABCD/7', '/visit/0123ABCD/7'],
    ['somebody else at home, not where the one before her was', 'सुनीता देवी', '/visit/0123ABCD/7', '/'],
    ['whoever it is with what a tapped link brings', 'सुनीता देवी', '/i', '/i'],
  ])('on a shared phone: %s', async (_, name, at, then) => {
    history.replaceState(null, '', at);
    vi.mocked(useFeedsHere).mockReturnValue([SUNITA, REKHA]);
    const { finger } = await show(<PickerScreen />);
    await finger.click(await screen.findByRole('button', { name }));
    expect(location.pathname).toBe(then);
  });

  it('before the PIN nothing but names and pictures is known', async () => {
    await show(<PickerScreen />);
    await screen.findByText('अपना पिन डालें');
    expect(document.body.textContent).not.toMatch(/A-1043|3 भेजना/);
  });
});

describe('the PIN does not open', () => {
  it('she is told how many tries are left', async () => {
    vi.mocked(unlock).mockResolvedValue({ kind: 'wrong-pin', left: 3, waitSeconds: 0 });
    const { finger } = await show(<PickerScreen />);
    await screen.findByText('अपना पिन डालें');
    await typePin(finger, '111222');
    await readInBoth(finger, { hi: 'पिन गलत है। 3 कोशिशें बाकी हैं।', en: 'Wrong PIN. 3 tries left.' });
  });

  it('she is told how long to wait, and the keys wait too', async () => {
    vi.mocked(unlock).mockResolvedValue({ kind: 'wait', seconds: 300 });
    const { finger } = await show(<PickerScreen />);
    await screen.findByText('अपना पिन डालें');
    await typePin(finger, '111222');
    await readInBoth(finger, { hi: '5 मिनट रुककर फिर डालें।', en: 'Wait 5 minutes, then try again.' });
    expect(screen.getByRole('button', { name: '1' }).hasAttribute('disabled')).toBe(true);
  });

  it.each([
    ['storage-full', /जगह भर गई/],
    ['storage-failed', /पढ़ा नहीं जा सका/],
  ] as const)('%s is not called a wrong PIN', async (kind, words) => {
    vi.mocked(unlock).mockResolvedValue({ kind });
    const { finger } = await show(<PickerScreen />);
    await screen.findByText('अपना पिन डालें');
    await typePin(finger, '739105');
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('forgotten: she is led to a new one under her own name', async () => {
    const { finger } = await show(<PickerScreen />);
    await finger.click(await screen.findByRole('button', { name: 'पिन याद नहीं?' }));
    expect(location.pathname + location.hash).toBe('/forgotten#REKHA001');
  });

  it('forgotten on a shared phone: first she finds her name', async () => {
    vi.mocked(useFeedsHere).mockReturnValue([SUNITA, REKHA]);
    await show(<PickerScreen />);
    const forgot = await screen.findByRole('button', { name: 'पिन याद नहीं?' });
    expect(forgot.hasAttribute('disabled')).toBe(true);
  });
});

describe('before any PIN', () => {
  it('a receipt can be left for its owner', async () => {
    vi.mocked(takeReceipt).mockResolvedValue({ kind: 'locked', feed: 'REKHA001' });
    const { finger } = await show(<PickerScreen />);
    await finger.click(await screen.findByRole('button', { name: 'रसीद डालें' }));
    await finger.type(screen.getByLabelText('रसीद का संदेश'), 'PAHUNCH1ABC');
    await finger.click(screen.getByRole('button', { name: 'रसीद डालें' }));
    expect(await screen.findByText('रसीद रख ली गई')).toBeTruthy();
    expect(takeReceipt).toHaveBeenCalledWith('PAHUNCH1ABC');
  });

  it('the link she tapped is not forgotten: she is told what waits behind the PIN', async () => {
    history.replaceState(null, '', '/r#PAHUNCH1ABC');
    await show(<PickerScreen />);
    expect(await screen.findByText('रसीद आई है। पढ़ने के लिए पिन डालें।')).toBeTruthy();
    expect(location.hash).toBe('#PAHUNCH1ABC');
  });

  it.each([
    ['on a new phone', []],
    ['on a kiosk, without a name or a PIN', [SUNITA, REKHA]],
  ])('%s there is a way to practise', async (_, feeds) => {
    vi.mocked(useFeedsHere).mockReturnValue(feeds);
    const { finger } = await show(<PickerScreen />);
    await finger.click(await screen.findByRole('link', { name: 'अभ्यास करें' }));
    expect(location.pathname).toBe('/practice');
    expect(unlock).not.toHaveBeenCalled();
  });

  it('on a new phone an invitation pasted from anywhere is taken up', async () => {
    vi.mocked(useFeedsHere).mockReturnValue([]);
    const { finger } = await show(<PickerScreen />);
    const box = await screen.findByLabelText('निमंत्रण का लिंक');
    await finger.type(box, 'नमस्ते');
    await finger.click(screen.getByRole('button', { name: 'आगे' }));
    expect(screen.getByText(/निमंत्रण का लिंक नहीं मिला/)).toBeTruthy();
    await finger.clear(box);
    await finger.type(box, 'https://x.example/j#TOKEN');
    await finger.click(screen.getByRole('button', { name: 'आगे' }));
    expect(location.pathname + location.hash).toBe('/j#TOKEN');
  });
});
