import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { useOpenVault } from '../../data/device.ts';
import { useHour } from '../../data/hour.ts';
import { useProgrammeNumbers } from '../../data/programme-numbers.ts';
import { useReach } from '../../data/reach.ts';
import { remindInTheMorning } from '../../data/reminder.ts';
import { type Message, markSent, type Prepared, usePrepared, useSendings } from '../../data/send.ts';
import SendScreen from './SendScreen.tsx';

vi.mock('../../data/device.ts', () => ({ useOpenVault: vi.fn() }));
vi.mock('../../data/reach.ts', () => ({ useReach: vi.fn() }));
vi.mock('../../data/send.ts', () => ({ usePrepared: vi.fn(), markSent: vi.fn(), useSendings: vi.fn() }));
vi.mock('../../data/reminder.ts', () => ({ remindInTheMorning: vi.fn() }));
vi.mock('../../data/programme-numbers.ts', () => ({ useProgrammeNumbers: vi.fn(() => ({})) }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/hour.ts', () => ({ useHour: vi.fn(() => 11) }));

const ME = {
  name: 'रेखा देवी',
  number: 'A-1043',
  cadre: 'asha',
  supervisor: { name: 'मंजू कुमारी', phone: '919800000000' },
};

function message(no: number): Message {
  const link = `https://pahunch.example/i#PAHUNCH1${String(no).repeat(300)}7QH2`;
  return { text: `पहुँच · 22 नवंबर\nआशा A-1043\nरिपोर्ट 3, पढ़ने के लिए लिंक छुएँ\n${link}`, link, entries: [no] };
}

function prepared(...messages: Message[]): void {
  vi.mocked(usePrepared).mockReturnValue({ kind: 'ready', messages, again: false, urgent: false });
}

function vaultOf(me: object): void {
  vi.mocked(useOpenVault).mockReturnValue({ feed: 'REKHA001', me } as never);
}

beforeEach(() => {
  vi.clearAllMocks();
  vaultOf(ME);
  vi.mocked(useReach).mockReturnValue({ problem: null } as never);
  vi.mocked(markSent).mockResolvedValue(undefined);
  vi.spyOn(window, 'open').mockReturnValue(null);
  prepared(message(1));
  vi.mocked(useHour).mockReturnValue(11);
  vi.mocked(useProgrammeNumbers).mockReturnValue({});
  vi.mocked(useSendings).mockReturnValue([]);
});

describe('she sends her reports by WhatsApp', () => {
  it('sees exactly what goes and to whom; WhatsApp opens inside the tap with the whole text', async () => {
    const { finger } = await show(<SendScreen />);
    expect(await screen.findByText(/रिपोर्ट 3, पढ़ने के लिए लिंक छुएँ/)).toBeTruthy();
    expect(screen.getByText('किसको भेजें: मंजू कुमारी')).toBeTruthy();
    await finger.click(screen.getByText('व्हाट्सऐप खोलें'));
    const url = new URL(String(vi.mocked(window.open).mock.calls[0]?.[0]));
    expect(url.origin + url.pathname).toBe('https://wa.me/919800000000');
    expect(url.searchParams.get('text')).toBe(message(1).text);
  });

  it('is asked whether it went; only then it is on its way, and never called reached', async () => {
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('व्हाट्सऐप खोलें'));
    expect(screen.getByText('क्या आपने भेज दिया?')).toBeTruthy();
    expect(markSent).not.toHaveBeenCalled();
    await finger.click(screen.getByText('हाँ, भेज दिया'));
    expect(markSent).toHaveBeenCalledExactlyOnceWith([1], 'whatsapp');
    expect(await screen.findByRole('heading', { name: 'रिपोर्ट रास्ते में हैं' })).toBeTruthy();
    expect(screen.queryByText('पहुँच गई')).toBeNull();
  });

  it('not yet: nothing is marked and the message is still there', async () => {
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('व्हाट्सऐप खोलें'));
    await finger.click(screen.getByText('नहीं, अभी नहीं भेजा'));
    expect(markSent).not.toHaveBeenCalled();
    expect(screen.getByText('व्हाट्सऐप खोलें')).toBeTruthy();
  });

  it('several parts go one after another, though fewer are left to prepare meanwhile', async () => {
    prepared(message(1), message(2));
    const { finger } = await show(<SendScreen />);
    expect(await screen.findByText('संदेश 1 / 2')).toBeTruthy();
    await finger.click(screen.getByText('व्हाट्सऐप खोलें'));
    prepared(message(2));
    await finger.click(screen.getByText('हाँ, भेज दिया'));
    expect(await screen.findByText('संदेश 2 / 2')).toBeTruthy();
    await finger.click(screen.getByText('व्हाट्सऐप खोलें'));
    await finger.click(screen.getByText('हाँ, भेज दिया'));
    await screen.findByText('रिपोर्ट रास्ते में हैं');
    expect(vi.mocked(markSent).mock.calls.map(([nos]) => nos)).toEqual([[1], [2]]);
  });

  it('chooses another chat', async () => {
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('बदलें'));
    await finger.click(screen.getByText('व्हाट्सऐप खोलें'));
    expect(String(vi.mocked(window.open).mock.calls[0]?.[0])).toMatch(/^https:\/\/wa\.me\/\?text=/);
  });

  it('without a supervisor’s number she chooses the chat in WhatsApp', async () => {
    vaultOf({ ...ME, supervisor: { name: '', phone: '' } });
    await show(<SendScreen />);
    expect(await screen.findByText('किसको भेजें: आप चुनेंगी')).toBeTruthy();
    expect(screen.queryByText('बदलें')).toBeNull();
  });

  it('copies it where WhatsApp does not open, and is asked the same', async () => {
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('कॉपी करें'));
    expect(await screen.findByText(/संदेश कॉपी हो गया/)).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(message(1).text);
    await finger.click(screen.getByText('हाँ, भेज दिया'));
    expect(markSent).toHaveBeenCalledExactlyOnceWith([1], 'copied');
  });

  it('shares it with another app, and it is kept that it went so', async () => {
    const share = vi.fn().mockResolvedValue(undefined);
    Object.assign(navigator, { share });
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('दूसरे ऐप से'));
    expect(share).toHaveBeenCalledExactlyOnceWith({ text: message(1).text });
    await finger.click(await screen.findByText('हाँ, भेज दिया'));
    expect(markSent).toHaveBeenCalledExactlyOnceWith([1], 'shared');
    Reflect.deleteProperty(navigator, 'share');
  });

  it('not sent after copying, then by WhatsApp: the last way counts', async () => {
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('कॉपी करें'));
    await finger.click(screen.getByText('नहीं, अभी नहीं भेजा'));
    await finger.click(screen.getByText('व्हाट्सऐप खोलें'));
    await finger.click(screen.getByText('हाँ, भेज दिया'));
    expect(markSent).toHaveBeenCalledExactlyOnceWith([1], 'whatsapp');
  });

  it('a mark that could not be written leaves her where she was', async () => {
    vi.mocked(markSent).mockRejectedValue(new Error('disk'));
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('व्हाट्सऐप खोलें'));
    await finger.click(screen.getByText('हाँ, भेज दिया'));
    expect(await screen.findByText('व्हाट्सऐप खोलें')).toBeTruthy();
  });
});

describe('what stands above the message', () => {
  it.each([
    ['offline', false, /अभी नेटवर्क नहीं है/],
    ['offline', true, /नेटवर्क कमज़ोर है/],
    ['server', true, /सीधा रास्ता अभी बंद है/],
    [null, true, /अपने आप जाती हैं/],
  ])('%s, the phone online: %s', async (problem, online, words) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
    vi.mocked(useReach).mockReturnValue({ problem } as never);
    await show(<SendScreen />);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('an SMS needs no network: nothing is said of WhatsApp delivering it', async () => {
    vi.mocked(useReach).mockReturnValue({ problem: 'offline' } as never);
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByRole('button', { name: 'एसएमएस' }));
    expect(await screen.findByText('एसएमएस खोलें')).toBeTruthy();
    expect(screen.queryByText(/नेटवर्क/)).toBeNull();
  });

  it('what she sent before and no receipt covers is offered as that', async () => {
    vi.mocked(usePrepared).mockReturnValue({
      kind: 'ready',
      messages: [message(1)],
      again: true,
      urgent: false,
    });
    await show(<SendScreen />);
    expect(await screen.findByText(/रसीद नहीं आई/)).toBeTruthy();
  });

  it('nothing left to send', async () => {
    vi.mocked(usePrepared).mockReturnValue({ kind: 'nothing' } satisfies Prepared);
    await show(<SendScreen />);
    expect(await screen.findByRole('heading', { name: 'भेजने को कुछ बाकी नहीं' })).toBeTruthy();
  });

  it('the button waits until the message is sealed', async () => {
    vi.mocked(usePrepared).mockReturnValue({ kind: 'preparing' });
    await show(<SendScreen />);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'व्हाट्सऐप खोलें' }).hasAttribute('disabled')).toBe(true),
    );
  });
});

const CODE = `PAHUNCH1${'7'.repeat(400)}`;

describe('another way than WhatsApp', () => {
  it('the data pack is used up: SMS, with the number of SMS before anything is sent', async () => {
    vi.mocked(useReach).mockReturnValue({ problem: 'offline' } as never);
    prepared({ text: CODE, link: CODE, entries: [1] }, { text: CODE, link: CODE, entries: [2] });
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('इंटरनेट पैक खत्म है'));
    expect(await screen.findByText('3 एसएमएस लगेंगे')).toBeTruthy();
    expect(screen.getByText('कुल 6 एसएमएस लगेंगे')).toBeTruthy();
    const open = screen.getByRole('link', { name: 'एसएमएस खोलें' });
    expect(open.getAttribute('href')).toBe(`sms:+919800000000?body=${CODE}`);
    fireEvent.click(open);
    await finger.click(await screen.findByText('हाँ, भेज दिया'));
    expect(markSent).toHaveBeenCalledExactlyOnceWith([1], 'sms');
  });

  it('QR: one picture after another, which she can stop and step', async () => {
    prepared({ text: CODE, link: CODE, entries: [1] });
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('क्यूआर'));
    await screen.findByRole('img', { name: /क्यूआर 1 \/ 2/ });
    await finger.click(screen.getByText('रोकें'));
    const at = screen.getByText(/^[12] \/ 2$/).textContent;
    await finger.click(screen.getByText('अगला'));
    expect(screen.getByText(/^[12] \/ 2$/).textContent).not.toBe(at);
    await finger.click(screen.getByText('स्कैन हो गया'));
    await finger.click(await screen.findByText('हाँ, भेज दिया'));
    expect(markSent).toHaveBeenCalledExactlyOnceWith([1], 'qr');
  });

  it('a file, named by her number and the day alone', async () => {
    const share = vi.fn().mockResolvedValue(undefined);
    Object.assign(navigator, { share, canShare: () => true });
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('फ़ाइल'));
    await finger.click(await screen.findByText('फ़ाइल भेजें'));
    await finger.click(await screen.findByText('हाँ, भेज दिया'));
    const { files } = share.mock.calls[0]?.[0] ?? { files: [] };
    const [file] = files as File[];
    expect([file?.name, await file?.text()]).toEqual(['pahunch-A-1043-2026-11-22.txt', message(1).text]);
    expect(markSent).toHaveBeenCalledExactlyOnceWith([1], 'file');
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'canShare');
  });

  it('the programme’s own number comes before a person’s phone', async () => {
    vi.mocked(useProgrammeNumbers).mockReturnValue({ whatsapp: '918000000000' });
    const { finger } = await show(<SendScreen />);
    expect(await screen.findByText('किसको भेजें: स्वास्थ्य विभाग')).toBeTruthy();
    await finger.click(screen.getByText('बदलें'));
    expect(screen.getByText('किसको भेजें: मंजू कुमारी')).toBeTruthy();
  });
});

describe('at night', () => {
  it.each([20, 23, 7])('at %i o’clock the morning is offered first, and she is reminded', async (hour) => {
    vi.mocked(useHour).mockReturnValue(hour);
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('सुबह 8 बजे भेजें'));
    expect(remindInTheMorning).toHaveBeenCalledOnce();
    expect(await screen.findByText('सुबह 8 बजे याद दिलाएँगे')).toBeTruthy();
    expect(markSent).not.toHaveBeenCalled();
  });

  it('a danger sign goes at once', async () => {
    vi.mocked(useHour).mockReturnValue(23);
    const messages = [message(1)];
    vi.mocked(usePrepared).mockReturnValue({ kind: 'ready', messages, again: false, urgent: true });
    await show(<SendScreen />);
    expect(await screen.findByText(/रात में भी अभी भेजें/)).toBeTruthy();
    expect(screen.queryByText('सुबह 8 बजे भेजें')).toBeNull();
  });

  it('pictures and files ring nobody', async () => {
    vi.mocked(useHour).mockReturnValue(23);
    const { finger } = await show(<SendScreen />);
    await finger.click(await screen.findByText('फ़ाइल'));
    expect(screen.queryByText('सुबह 8 बजे भेजें')).toBeNull();
  });
});

it('what she sent before is shown with its way and what is still open', async () => {
  vi.mocked(useSendings).mockReturnValue([{ by: 'sms', at: Date.UTC(2026, 10, 22, 5), count: 4, open: 1 }]);
  await show(<SendScreen />);
  expect(await screen.findByText(/एसएमएस से · रिपोर्ट 4/)).toBeTruthy();
  expect(screen.getByText('1 की रसीद बाकी')).toBeTruthy();
});
