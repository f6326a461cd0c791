import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readInBoth, show } from '../../../testing/show.tsx';
import { join } from '../../data/device.ts';
import { objectionTo, readInvitations, serverObjectionTo } from '../../data/invitation.ts';
import { lock } from '../../data/session.ts';
import JoinScreen from './JoinScreen.tsx';

vi.mock('../../data/device.ts', () => ({ join: vi.fn(), PICTURES: ['mango', 'diya', 'kite'] }));
vi.mock('../../data/invitation.ts', () => ({
  readInvitations: vi.fn(),
  objectionTo: vi.fn(),
  serverObjectionTo: vi.fn(),
  linkTo: () => 'https://other.example/j#TOKEN',
}));
vi.mock('../../data/session.ts', () => ({ lock: vi.fn() }));

const REKHA = {
  id: '0123456789ABCDEF',
  worker: { id: 'W0RKER01', number: 'A-1043', name: 'रेखा देवी', cadre: 'asha' },
  scopeName: 'वार्ड 7, मुशहरी',
  programmeName: 'स्वास्थ्य विभाग',
};
const SUNITA = { ...REKHA, id: 'FEDCBA9876543210', worker: { ...REKHA.worker, name: 'सुनीता देवी' } };
const CHROME = 'Mozilla/5.0 (Linux; Android 11) Chrome/124.0 Mobile Safari/537.36';

// Sixteen taps on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 20_000 });

type Finger = Awaited<ReturnType<typeof show>>['finger'];

beforeEach(() => {
  vi.stubGlobal('indexedDB', {});
  vi.stubGlobal('crypto', { subtle: {} });
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(CHROME);
  history.replaceState(null, '', '/j#TOKEN');
  invited(REKHA);
  vi.mocked(objectionTo).mockResolvedValue(null);
  vi.mocked(serverObjectionTo).mockResolvedValue(null);
  vi.mocked(join).mockResolvedValue({ kind: 'joined', feed: 'REKHA001' });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

function invited(...invitations: object[]): void {
  vi.mocked(readInvitations).mockReturnValue({ kind: 'ok', invitations } as never);
}

async function typePin(finger: Finger, pin: string): Promise<void> {
  for (const digit of pin) await finger.click(screen.getByText(digit, { selector: 'button' }));
}

async function answer(finger: Finger, picture: string, pin: string): Promise<void> {
  await finger.click(await screen.findByText('हाँ, मैं ही हूँ'));
  await finger.click(screen.getByText(picture));
  await typePin(finger, pin);
  await typePin(finger, pin);
}

describe('she taps the link of her invitation', () => {
  it('chooses her language, says it is her, chooses a picture, sets a PIN twice and is at home', async () => {
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByText('हिन्दी'));
    expect(screen.getByRole('heading', { name: 'क्या आप रेखा देवी हैं?' })).toBeTruthy();
    await answer(finger, 'पतंग', '739105');
    expect(join).toHaveBeenCalledExactlyOnceWith(REKHA, { pin: '739105', picture: 'kite', lang: 'hi' });
    await waitFor(() => expect(location.pathname).toBe('/'));
  });

  it('leaves no trace of the secret in the address', async () => {
    await show(<JoinScreen />);
    await screen.findByText('हिन्दी');
    expect(location.href).not.toContain('TOKEN');
    expect(readInvitations).toHaveBeenCalledWith('#TOKEN');
  });

  it('is not let in with a PIN that anybody would try first', async () => {
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByText('हिन्दी'));
    await finger.click(screen.getByText('हाँ, मैं ही हूँ'));
    await finger.click(screen.getByText('आम'));
    await typePin(finger, '654321');
    expect(screen.getByText('यह पिन बहुत आसान है। दूसरे अंक चुनें।')).toBeTruthy();
    expect(join).not.toHaveBeenCalled();
  });

  it('says it is not her, and nothing is used up', async () => {
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByText('हिन्दी'));
    await finger.click(screen.getByRole('button', { name: 'नहीं, यह मेरा नाम नहीं' }));
    expect(screen.getByText(/यह निमंत्रण अब भी चलेगा/)).toBeTruthy();
    expect(join).not.toHaveBeenCalled();
  });

  it('another link tapped meanwhile asks for its own name first', async () => {
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByText('हिन्दी'));
    await finger.click(screen.getByText('हाँ, मैं ही हूँ'));
    invited(SUNITA);
    location.hash = '#OTHER';
    await finger.click(await screen.findByText('हिन्दी'));
    expect(screen.getByRole('heading', { name: 'क्या आप सुनीता देवी हैं?' })).toBeTruthy();
  });
});

describe('where her work would not be safe', () => {
  it('WhatsApp’s own window leads to Chrome with the whole link, and burns nothing', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(`${CHROME} ; wv) WhatsApp/2.24`);
    const { finger } = await show(<JoinScreen />);
    const away = await screen.findByRole('link', { name: 'Chrome में खोलें' });
    expect(away.getAttribute('href')).toMatch(
      /^intent:\/\/.*\/j#TOKEN#Intent;scheme=http;package=com\.android\.chrome;end$/,
    );
    expect(location.hash).toBe('#TOKEN');
    await readInBoth(finger, { hi: 'इसे Chrome में खोलें', en: 'Open this in Chrome' });
    expect(objectionTo).not.toHaveBeenCalled();
  });

  it('the link can be copied, and she is told where to paste it', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByRole('button', { name: 'लिंक कॉपी करें' }));
    expect(await screen.findByText(/अब Chrome खोलें/)).toBeTruthy();
    expect(await navigator.clipboard.readText()).toContain('/j#TOKEN');
  });
});

describe('an invitation that cannot be used', () => {
  it.each([
    ['not-an-invitation', 'यह निमंत्रण नहीं है', 'This is not an invitation'],
    ['cut', 'लिंक पूरा नहीं है', 'The link is not whole'],
    ['newer-version', 'पहुँच का नया रूप चाहिए', 'A newer Pahunch is needed'],
  ] as const)('%s', async (kind, hi, en) => {
    vi.mocked(readInvitations).mockReturnValue({ kind });
    const { finger } = await show(<JoinScreen />);
    await readInBoth(finger, { hi, en });
  });

  it.each([
    ['expired', 'निमंत्रण की तारीख निकल गई', "The invitation's last day is over"],
    ['already-here', 'आप इस फ़ोन में पहले से जुड़ी हैं', 'You have already joined on this phone'],
    ['other-server', 'यह निमंत्रण दूसरी जगह का है', 'This invitation is for another place'],
  ] as const)('%s is said before she has to think of a PIN', async (problem, hi, en) => {
    vi.mocked(objectionTo).mockResolvedValue(problem);
    const { finger } = await show(<JoinScreen />);
    await readInBoth(finger, { hi, en });
    expect(serverObjectionTo).not.toHaveBeenCalled();
  });

  it.each([
    ['used', 'इस निमंत्रण से एक फ़ोन जुड़ चुका है', 'A phone has already joined with this invitation'],
    ['revoked', 'यह निमंत्रण रद्द हो चुका है', 'This invitation was withdrawn'],
  ] as const)('%s, as soon as the server says so', async (problem, hi, en) => {
    let answer: (problem: 'used' | 'revoked') => void = () => undefined;
    vi.mocked(serverObjectionTo).mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByText('हिन्दी'));
    expect(screen.getByRole('heading', { name: 'क्या आप रेखा देवी हैं?' })).toBeTruthy();
    answer(problem);
    await readInBoth(finger, { hi, en });
    expect(join).not.toHaveBeenCalled();
  });

  it('for another server leads there with the whole link', async () => {
    vi.mocked(objectionTo).mockResolvedValue('other-server');
    await show(<JoinScreen />);
    const there = await screen.findByRole('link', { name: 'वहाँ खोलें' });
    expect(there.getAttribute('href')).toBe('https://other.example/j#TOKEN');
  });

  it('the page was loaded again and the link is gone: she is told to tap it once more', async () => {
    history.replaceState(null, '', '/j');
    await show(<JoinScreen />);
    expect(await screen.findByRole('heading', { name: 'निमंत्रण का लिंक फिर से छुएँ' })).toBeTruthy();
  });

  it('a full phone is named, and after making room she joins', async () => {
    vi.mocked(join).mockResolvedValueOnce({ kind: 'storage-full' });
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByText('हिन्दी'));
    await answer(finger, 'आम', '739105');
    expect(await screen.findByRole('heading', { name: 'फ़ोन की जगह भर गई है' })).toBeTruthy();
    await finger.click(screen.getByRole('button', { name: 'फिर से कोशिश करें' }));
    await typePin(finger, '739105');
    await typePin(finger, '739105');
    await waitFor(() => expect(location.pathname).toBe('/'));
    expect(join).toHaveBeenLastCalledWith(REKHA, { pin: '739105', picture: 'mango', lang: 'hi' });
  });
});

it('two workers of a shared phone join in turn, and it is locked before anybody’s home shows', async () => {
  invited(REKHA, SUNITA);
  const { finger } = await show(<JoinScreen />);
  await finger.click(await screen.findByText('हिन्दी'));
  await answer(finger, 'आम', '739105');
  expect(await screen.findByRole('heading', { name: 'क्या आप सुनीता देवी हैं?' })).toBeTruthy();
  await answer(finger, 'दीया', '482913');
  expect(await screen.findByRole('heading', { name: '2 नाम जुड़ गए' })).toBeTruthy();
  await finger.click(screen.getByRole('button', { name: 'नाम चुनें' }));
  expect(lock).toHaveBeenCalled();
  expect(location.pathname).toBe('/');
});

describe('the phone’s own back key', () => {
  const asked = (name: string) => screen.findByRole('heading', { name });

  it('goes one question back, and what she chose is still chosen', async () => {
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByText('हिन्दी'));
    await finger.click(screen.getByText('हाँ, मैं ही हूँ'));
    await finger.click(screen.getByText('पतंग'));
    await asked('अपना पिन बनाएँ');
    history.back();
    await asked('अपना चित्र चुनें');
    expect(screen.getByText('पतंग').closest('button')?.getAttribute('aria-pressed')).toBe('true');
    history.back();
    await asked('क्या आप रेखा देवी हैं?');
    await answer(finger, 'पतंग', '739105');
    await waitFor(() => expect(location.pathname).toBe('/'));
    expect(join).toHaveBeenCalledExactlyOnceWith(REKHA, { pin: '739105', picture: 'kite', lang: 'hi' });
  });

  it('does the same as the arrow on the screen', async () => {
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByText('हिन्दी'));
    await finger.click(screen.getByText('हाँ, मैं ही हूँ'));
    await finger.click(screen.getByRole('button', { name: 'पीछे' }));
    await asked('क्या आप रेखा देवी हैं?');
    history.back();
    expect(await screen.findByText('हिन्दी')).toBeTruthy();
  });

  it('after two PINs that differed still goes one question back', async () => {
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByText('हिन्दी'));
    await finger.click(screen.getByText('हाँ, मैं ही हूँ'));
    await finger.click(screen.getByText('पतंग'));
    await typePin(finger, '739105');
    await typePin(finger, '739106');
    await screen.findByText('दोनों पिन अलग थे। फिर से बनाएँ।');
    await waitFor(() => expect(history.state).toMatchObject({ step: 3 }));
    history.back();
    await asked('अपना चित्र चुनें');
  });

  it('does nothing while her place is being made, and leads out of the questions afterwards', async () => {
    let made: (result: Awaited<ReturnType<typeof join>>) => void = () => undefined;
    vi.mocked(join).mockReturnValue(new Promise((resolve) => (made = resolve)));
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByText('हिन्दी'));
    await answer(finger, 'पतंग', '739105');
    const pressed = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await pressed;
    await waitFor(() => expect(history.state).toMatchObject({ step: 4 }));
    expect(screen.getByText(/आपकी जगह बन रही है/)).toBeTruthy();
    made({ kind: 'joined', feed: 'REKHA001' });
    await waitFor(() => expect(location.pathname).toBe('/'));
    expect(history.state).not.toMatchObject({ step: expect.anything() });
  });

  it('does not lead the second worker of a shared phone into the questions of the first', async () => {
    invited(REKHA, SUNITA);
    const { finger } = await show(<JoinScreen />);
    await finger.click(await screen.findByText('हिन्दी'));
    await answer(finger, 'आम', '739105');
    await asked('क्या आप सुनीता देवी हैं?');
    await finger.click(screen.getByText('हाँ, मैं ही हूँ'));
    await asked('अपना चित्र चुनें');
    history.back();
    await asked('क्या आप सुनीता देवी हैं?');
    expect(screen.queryByRole('button', { name: 'पीछे' })).toBeNull();
  });
});
