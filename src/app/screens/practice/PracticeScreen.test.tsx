import { act, screen } from '@testing-library/react';
import { type ReactNode, useContext } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readInBoth, show } from '../../../testing/show.tsx';
import { useOpenVault } from '../../data/device.ts';
import { leavePractice, onSendNow, startPractice } from '../../data/practice.ts';
import { AwayContext } from '../../ui/away.ts';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import PracticeScreen from './PracticeScreen.tsx';

vi.mock('../../data/device.ts', () => ({ useOpenVault: vi.fn() }));
vi.mock('../../data/practice.ts', () => ({
  leavePractice: vi.fn(),
  onSendNow: vi.fn(),
  startPractice: vi.fn(),
}));

const WORDS = { hi: /कुछ भी असली नहीं, कहीं नहीं जाता/, en: /Nothing is real, nothing goes anywhere/ };

beforeEach(() => {
  vi.clearAllMocks();
  history.replaceState(null, '', '/practice');
  vi.mocked(useOpenVault).mockReturnValue(null);
  vi.mocked(onSendNow).mockReturnValue(() => undefined);
  vi.mocked(leavePractice).mockResolvedValue(undefined);
  vi.mocked(startPractice).mockResolvedValue({ kind: 'open' });
});

function practising(screens: ReactNode) {
  return show(<PracticeScreen>{screens}</PracticeScreen>);
}

describe('before practice', () => {
  it('she reads that nobody is real and nothing leaves, and begins with one tap', async () => {
    const { finger } = await show(<PracticeScreen />);
    expect(await screen.findByText(/16 नकली नाम/)).toBeTruthy();
    expect(screen.getByText(/फ़ोन से बाहर नहीं जाता/)).toBeTruthy();
    expect(screen.queryByText(/ताला/)).toBeNull();
    await finger.click(screen.getByRole('button', { name: 'अभ्यास शुरू करें' }));
    const words = { name: 'अभ्यास', number: 'अभ्यास', place: 'अभ्यास टोला' };
    expect(startPractice).toHaveBeenCalledExactlyOnceWith(words);
  });

  it('a second tap while the families are made begins nothing twice', async () => {
    vi.mocked(startPractice).mockReturnValue(new Promise(() => undefined));
    const { finger } = await show(<PracticeScreen />);
    await finger.click(await screen.findByRole('button', { name: 'अभ्यास शुरू करें' }));
    await finger.click(screen.getByRole('button', { name: 'नकली परिवार बन रहे हैं…' }));
    expect(startPractice).toHaveBeenCalledOnce();
  });

  it('a worker who is signed in reads that her own work will be locked', async () => {
    vi.mocked(useOpenVault).mockReturnValue({ feed: 'REKHA001', practice: false } as never);
    await show(<PracticeScreen />);
    expect(await screen.findByText(/असली काम पर ताला रहेगा/)).toBeTruthy();
  });

  it('whoever practises already is not asked to begin', async () => {
    vi.mocked(useOpenVault).mockReturnValue({ feed: 'PRACT1CE', practice: true } as never);
    await show(<PracticeScreen />);
    expect(location.pathname).toBe('/');
  });

  it.each([
    ['elsewhere', /दूसरे टैब में अभ्यास चल रहा है/, /open in another tab/],
    ['storage-full', /फ़ोन की जगह भर गई है/, /The phone is full/],
    ['storage-failed', /फ़ोन में नहीं लिखा जा सका/, /Nothing could be written/],
    ['storage-newer', /पहुँच का नया रूप है/, /newer Pahunch/],
  ] as const)('says why it did not begin: %s', async (kind, hi, en) => {
    vi.mocked(startPractice).mockResolvedValue({ kind });
    const { finger } = await show(<PracticeScreen />);
    await finger.click(await screen.findByRole('button', { name: 'अभ्यास शुरू करें' }));
    await readInBoth(finger, { hi, en });
  });
});

const ORDINARY = <Screen title="लोग">{null}</Screen>;

describe('on every screen of practice', () => {
  it.each([
    ['an ordinary one', ORDINARY],
    [
      'a full stop for danger',
      <Screen key="stop" title="तुरंत अस्पताल भेजें" tone="danger">
        {null}
      </Screen>,
    ],
    ['one that has not drawn anything', null],
  ])('%s: the banner and the way out are there', async (_, drawn) => {
    await practising(drawn);
    expect(await screen.findByText(WORDS.hi)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'बाहर निकलें' })).toBeTruthy();
    expect(document.title).toBe('अभ्यास · पहुँच');
  });

  it('in English too', async () => {
    const { finger } = await practising(ORDINARY);
    await readInBoth(finger, WORDS);
    expect(document.title).toBe('Practice · Pahunch');
  });

  it('the strip says practice in place of what has reached, and there is no lock', async () => {
    await practising(ORDINARY);
    expect(await screen.findByText('अभ्यास: रिपोर्ट यहीं रहती हैं, जाती नहीं')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'ताला लगाएँ' })).toBeNull();
  });

  it('she gets out with two taps, and the tab is the real one again', async () => {
    history.replaceState(null, '', '/person/PRACT1CE/2');
    const { finger, unmount } = await practising(null);
    await finger.click(await screen.findByRole('button', { name: 'बाहर निकलें' }));
    expect(screen.getByText(/असली रिपोर्ट वैसी ही रहेंगी/)).toBeTruthy();
    await finger.click(screen.getAllByRole('button', { name: 'बाहर निकलें' }).at(-1) as HTMLElement);
    expect(leavePractice).toHaveBeenCalledOnce();
    expect(location.pathname).toBe('/');
    unmount();
    expect(document.title).toBe('पहुँच');
  });

  it('a tap on the way out by mistake costs nothing', async () => {
    const { finger } = await practising(null);
    await finger.click(await screen.findByRole('button', { name: 'बाहर निकलें' }));
    await finger.click(screen.getByRole('button', { name: 'अभ्यास जारी रखें' }));
    expect(leavePractice).not.toHaveBeenCalled();
  });
});

const noted = vi.fn();

/** A screen that hands something to the phone by every door. */
function Doors() {
  const away = useContext(AwayContext);
  return (
    <>
      <ButtonAway href="tel:102" onPress={noted}>
        call
      </ButtonAway>
      <Button onPress={() => away.open('https://wa.me/?text=x')}>message</Button>
      <Button onPress={() => void away.share('x')}>share</Button>
      <Button onPress={() => void away.copy('x')}>copy</Button>
    </>
  );
}

describe('what would leave the app', () => {
  it.each([
    ['call', 'असल में अब 102 पर फ़ोन लगता'],
    ['message', 'असल में अब व्हाट्सऐप खुलता'],
    ['share', 'असल में अब दूसरा ऐप खुलता'],
    ['copy', 'असल में अब संदेश कॉपी होता'],
  ])('%s: nothing opens, and she is told what would have', async (door, told) => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const share = vi.fn();
    Object.assign(navigator, { share });
    const { finger } = await practising(<Doors />);
    await navigator.clipboard.writeText('before');
    await finger.click(await screen.findByRole('button', { name: door }));
    expect(document.querySelector('a[href^="tel:"]')).toBeNull();
    expect(screen.getByText(told)).toBeTruthy();
    expect(open).not.toHaveBeenCalled();
    expect(share).not.toHaveBeenCalled();
    expect(await navigator.clipboard.readText()).toBe('before');
    Reflect.deleteProperty(navigator, 'share');
    await finger.click(screen.getByRole('button', { name: 'ठीक है' }));
    expect(screen.queryByText(told)).toBeNull();
  });

  it('a call is noted in the visit, and who really needs it is told the number', async () => {
    const { finger } = await practising(<Doors />);
    await finger.click(await screen.findByRole('button', { name: 'call' }));
    expect(noted).toHaveBeenCalledOnce();
    expect(screen.getByText('सच में ज़रूरत हो तो फ़ोन से 102 मिलाएँ।')).toBeTruthy();
  });

  it('asking to send now tells that reports would have gone', async () => {
    let ask: () => void = () => undefined;
    vi.mocked(onSendNow).mockImplementation((tell) => {
      ask = tell;
      return () => undefined;
    });
    await practising(null);
    await screen.findByText(WORDS.hi);
    act(() => ask());
    expect(await screen.findByText('असल में अब रिपोर्ट भेजी जातीं')).toBeTruthy();
  });

  it('outside practice a call is a link of the phone', async () => {
    await show(<Doors />);
    expect((await screen.findByRole('link', { name: 'call' })).getAttribute('href')).toBe('tel:102');
  });
});
