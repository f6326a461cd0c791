import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readInBoth, show } from '../../../testing/show.tsx';
import { takeReceipt } from '../../data/receipt.ts';
import ReceiveScreen from './ReceiveScreen.tsx';

vi.mock('../../data/later.ts', () => ({ keepQrReader: vi.fn() }));
vi.mock('../../data/receipt.ts', () => ({ takeReceipt: vi.fn() }));

beforeEach(() => {
  vi.clearAllMocks();
  history.replaceState(null, '', '/r');
  vi.mocked(takeReceipt).mockResolvedValue({ kind: 'taken', feed: 'REKHA001', reached: 3, help: 0, left: 1 });
});

describe('a receipt comes back by WhatsApp', () => {
  it('she taps its link and sees what reached and what is left', async () => {
    history.replaceState(null, '', '/r#PAHUNCH1ABC');
    await show(<ReceiveScreen />);
    expect(await screen.findByRole('heading', { name: '3 रिपोर्ट पहुँच गईं' })).toBeTruthy();
    expect(screen.getByText('1 रिपोर्ट की रसीद अभी बाकी है।')).toBeTruthy();
    expect(vi.mocked(takeReceipt).mock.calls).toEqual([[expect.stringContaining('/r#PAHUNCH1ABC')]]);
    expect(location.hash).toBe('');
  });

  it('a second link in the same window is taken too', async () => {
    history.replaceState(null, '', '/r#PAHUNCH1ABC');
    await show(<ReceiveScreen />);
    await screen.findByRole('heading', { name: '3 रिपोर्ट पहुँच गईं' });
    vi.mocked(takeReceipt).mockResolvedValue({
      kind: 'taken',
      feed: 'REKHA001',
      reached: 1,
      help: 0,
      left: 0,
    });
    location.hash = '#PAHUNCH1DEF';
    expect(await screen.findByRole('heading', { name: '1 रिपोर्ट पहुँच गई' })).toBeTruthy();
  });

  it('she pastes the whole message, whatever stands around it', async () => {
    const { finger } = await show(<ReceiveScreen />);
    await finger.type(await screen.findByLabelText('रसीद का संदेश'), 'रसीद: PAHUNCH1ABC');
    await finger.click(screen.getByRole('button', { name: 'रसीद डालें' }));
    expect(takeReceipt).toHaveBeenCalledExactlyOnceWith('रसीद: PAHUNCH1ABC');
    await screen.findByRole('heading', { name: '3 रिपोर्ट पहुँच गईं' });
  });

  it('or the other phone shows it: one tap leads to the camera', async () => {
    await show(<ReceiveScreen />);
    const link = await screen.findByRole('link', { name: 'क्यूआर स्कैन' });
    expect(link.getAttribute('href')).toBe('/scan');
  });

  it('one tap takes what she copied', async () => {
    const { finger } = await show(<ReceiveScreen />);
    await navigator.clipboard.writeText('PAHUNCH1ABC');
    await finger.click(await screen.findByRole('button', { name: 'कॉपी किया हुआ चिपकाएँ' }));
    await waitFor(() => expect(takeReceipt).toHaveBeenCalledExactlyOnceWith('PAHUNCH1ABC'));
  });

  it('twice: nothing is claimed anew', async () => {
    vi.mocked(takeReceipt).mockResolvedValue({
      kind: 'taken',
      feed: 'REKHA001',
      reached: 0,
      help: 0,
      left: 2,
    });
    history.replaceState(null, '', '/r#PAHUNCH1ABC');
    await show(<ReceiveScreen />);
    expect(await screen.findByRole('heading', { name: 'यह रसीद पहले ली जा चुकी है' })).toBeTruthy();
  });

  it('what needs help is said, and that it is safe', async () => {
    vi.mocked(takeReceipt).mockResolvedValue({
      kind: 'taken',
      feed: 'REKHA001',
      reached: 2,
      help: 1,
      left: 0,
    });
    history.replaceState(null, '', '/r#PAHUNCH1ABC');
    await show(<ReceiveScreen />);
    expect(await screen.findByText('1 रिपोर्ट में सुधार चाहिए। वह सुरक्षित है।')).toBeTruthy();
  });
});

describe('a receipt that cannot be taken', () => {
  it.each([
    ['other-phone', 'यह रसीद दूसरे फ़ोन की है', 'This receipt is for another phone'],
    ['not-a-receipt', 'इसमें रसीद नहीं मिली', 'There is no receipt in it'],
    ['cut', 'रसीद अधूरी है', 'The receipt is not whole'],
    ['damaged', 'रसीद बिगड़ गई है', 'The receipt is damaged'],
    ['newer-version', 'पहुँच का नया रूप चाहिए', 'A newer Pahunch is needed'],
    ['other-entries', 'यह रसीद मेल नहीं खाती', 'This receipt does not match'],
    ['new-pin', 'यह नए पिन की मंज़ूरी है', 'This is the approval of a new PIN'],
  ] as const)('%s: she is told, and that nothing was changed', async (kind, hi, en) => {
    vi.mocked(takeReceipt).mockResolvedValue({ kind });
    history.replaceState(null, '', '/r#PAHUNCH1ABC');
    const { finger } = await show(<ReceiveScreen />);
    expect(await screen.findByText('कुछ बदला नहीं। आपकी रिपोर्ट सुरक्षित हैं।')).toBeTruthy();
    await readInBoth(finger, { hi, en });
    expect(screen.getByText('Nothing was changed. Your reports are safe.')).toBeTruthy();
  });

  it('for her colleague on the same phone it is kept', async () => {
    vi.mocked(takeReceipt).mockResolvedValue({ kind: 'locked', feed: 'SUNITA01' });
    history.replaceState(null, '', '/r#PAHUNCH1ABC');
    await show(<ReceiveScreen />);
    expect(await screen.findByRole('heading', { name: 'रसीद रख ली गई' })).toBeTruthy();
  });
});
