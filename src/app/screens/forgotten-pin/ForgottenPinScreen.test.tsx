import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { type FeedHere, useFeedsHere } from '../../data/device.ts';
import {
  askNewPin,
  choosePin,
  enterOneTimeCode,
  type TakenApproval,
  takeApproval,
  useNewPinNote,
} from '../../data/new-pin.ts';
import ForgottenPinScreen from './ForgottenPinScreen.tsx';
import NewPinNote from './NewPinNote.tsx';

vi.mock('../../data/device.ts', () => ({ useFeedsHere: vi.fn() }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/new-pin.ts', () => ({
  askNewPin: vi.fn(),
  takeApproval: vi.fn(),
  enterOneTimeCode: vi.fn(),
  choosePin: vi.fn(),
  useNewPinNote: vi.fn(),
  readNewPinNote: vi.fn(),
}));

const REKHA: FeedHere = {
  feed: 'REKHA001',
  name: 'रेखा देवी',
  number: 'A-1043',
  role: 'worker',
  cadre: 'asha',
  picture: 'kite',
  kiosk: false,
  lang: 'hi',
  unsent: 1,
  supervisor: { name: 'मंजू कुमारी', phone: '919800000001' },
};
const APPROVAL = { dataKey: new Uint8Array(32), by: { name: 'मंजू कुमारी', number: 'F-101' }, at: 29_900_000 };

beforeEach(() => {
  vi.clearAllMocks();
  history.replaceState(null, '', '/forgotten#REKHA001');
  vi.mocked(useFeedsHere).mockReturnValue([REKHA]);
  vi.mocked(askNewPin).mockResolvedValue({ kind: 'asked', code: 'PAHUNCH1REQ', approved: false });
});

type Finger = Awaited<ReturnType<typeof show>>['finger'];

async function typePin(finger: Finger, pin: string) {
  for (const digit of pin) await finger.click(screen.getByText(digit, { selector: 'button' }));
}

/** The approval is on the phone already: the code is asked for. */
async function atCode(): Promise<Finger> {
  vi.mocked(askNewPin).mockResolvedValue({ kind: 'asked', code: 'PAHUNCH1REQ', approved: true });
  const { finger } = await show(<ForgottenPinScreen />);
  await screen.findByLabelText('फ़ोन पर बताया गया कोड');
  return finger;
}

async function enter(finger: Finger, code = 'k7pm 2qxd 9whta') {
  await finger.type(screen.getByLabelText('फ़ोन पर बताया गया कोड'), code);
  await finger.click(screen.getByRole('button', { name: 'आगे' }));
}

async function atPin(): Promise<Finger> {
  const finger = await atCode();
  vi.mocked(enterOneTimeCode).mockResolvedValue({ kind: 'right', approval: APPROVAL });
  await enter(finger);
  await screen.findByText('नया पिन बनाएँ');
  return finger;
}

describe('she forgot her PIN', () => {
  it('learns that nothing is lost, and sends the request to her supervisor without a name in it', async () => {
    await show(<ForgottenPinScreen />);
    expect(await screen.findByText(/हर रिपोर्ट इस फ़ोन में सुरक्षित है/)).toBeTruthy();
    expect(screen.getByText('मंजू कुमारी को यह संदेश भेजें।')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'व्हाट्सऐप खोलें' });
    const href = decodeURIComponent(link.getAttribute('href') ?? '');
    expect(href).toMatch(/^https:\/\/wa\.me\/919800000001\?text=/);
    expect(href).toContain('/i#PAHUNCH1REQ');
    expect(href).not.toMatch(/रेखा|मंजू|A-1043/);
  });

  it('can copy it, and chooses the chat herself where nobody is known', async () => {
    vi.mocked(useFeedsHere).mockReturnValue([{ ...REKHA, supervisor: null }]);
    const { finger } = await show(<ForgottenPinScreen />);
    const link = await screen.findByRole('link', { name: 'व्हाट्सऐप खोलें' });
    expect(link.getAttribute('href')).toMatch(/^https:\/\/wa\.me\/\?text=/);
    await finger.click(screen.getByRole('button', { name: 'कॉपी करें' }));
    expect(await screen.findByText('कॉपी हो गया')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toContain('/i#PAHUNCH1REQ');
  });

  it('pastes what came back and is asked for the code', async () => {
    vi.mocked(takeApproval).mockResolvedValue({ kind: 'kept', feed: 'REKHA001' });
    const { finger } = await show(<ForgottenPinScreen />);
    await finger.click(await screen.findByRole('button', { name: 'मंज़ूरी आ गई' }));
    await finger.type(screen.getByLabelText('मंज़ूरी का संदेश'), 'PAHUNCH1APP');
    await finger.click(screen.getByRole('button', { name: 'आगे' }));
    expect(await screen.findByLabelText('फ़ोन पर बताया गया कोड')).toBeTruthy();
    expect(takeApproval).toHaveBeenCalledExactlyOnceWith('PAHUNCH1APP');
  });

  it('taps its link instead: it is taken at once, and leaves the address only when it is kept', async () => {
    vi.mocked(takeApproval).mockResolvedValue({ kind: 'kept', feed: 'REKHA001' });
    history.replaceState(null, '', '/r#PAHUNCH1APP');
    await show(<ForgottenPinScreen />);
    expect(await screen.findByLabelText('फ़ोन पर बताया गया कोड')).toBeTruthy();
    expect(takeApproval).toHaveBeenCalledExactlyOnceWith('#PAHUNCH1APP');
    expect(location.pathname + location.hash).toBe('/forgotten#REKHA001');
  });

  it.each<[TakenApproval['kind'], RegExp]>([
    ['no-approval', /मंज़ूरी नहीं मिली/],
    ['not-asked', /इस फ़ोन की नहीं है या पुरानी है/],
    ['cut', /अधूरा है/],
    ['damaged', /बिगड़ गया है/],
    ['newer-version', /ऐप के नए रूप की/],
    ['storage-full', /जगह भर गई/],
  ])('%s: she is told, and what she pasted stays', async (kind, words) => {
    vi.mocked(takeApproval).mockResolvedValue({ kind } as TakenApproval);
    const { finger } = await show(<ForgottenPinScreen />);
    await finger.click(await screen.findByRole('button', { name: 'मंज़ूरी आ गई' }));
    const box = screen.getByLabelText<HTMLTextAreaElement>('मंज़ूरी का संदेश');
    await finger.type(box, 'PAHUNCH1APP');
    await finger.click(screen.getByRole('button', { name: 'आगे' }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(box.value).toBe('PAHUNCH1APP');
  });
});

describe('the code that she was told by phone', () => {
  it('is wrong: she is told how many tries are left, and may mend it', async () => {
    const finger = await atCode();
    vi.mocked(enterOneTimeCode).mockResolvedValue({ kind: 'wrong', left: 3 });
    await enter(finger);
    expect(await screen.findByText('कोड गलत है। 3 कोशिशें बाकी हैं।')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('फ़ोन पर बताया गया कोड').value).toBe('k7pm 2qxd 9whta');
  });

  it('is not whole: that is no wrong code', async () => {
    const finger = await atCode();
    vi.mocked(enterOneTimeCode).mockResolvedValue({ kind: 'not-whole' });
    await enter(finger, 'K7PM');
    expect(await screen.findByText(/13 अक्षर और अंक होते हैं/)).toBeTruthy();
  });

  it('was wrong too often: a new request stands ready to be sent', async () => {
    const finger = await atCode();
    vi.mocked(askNewPin).mockResolvedValue({ kind: 'asked', code: 'PAHUNCH1NEW', approved: false });
    vi.mocked(enterOneTimeCode).mockResolvedValue({ kind: 'ask-anew' });
    await enter(finger);
    expect(await screen.findByText(/यह मंज़ूरी अब काम नहीं करेगी/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'व्हाट्सऐप खोलें' }).getAttribute('href')).toContain('PAHUNCH1NEW');
  });

  it('was lost: she can ask for the approval again', async () => {
    const finger = await atCode();
    await finger.click(screen.getByRole('button', { name: 'फिर से मंज़ूरी माँगें' }));
    expect(await screen.findByRole('link', { name: 'व्हाट्सऐप खोलें' })).toBeTruthy();
  });
});

describe('the new PIN', () => {
  it('is asked twice and set', async () => {
    const finger = await atPin();
    vi.mocked(choosePin).mockImplementation(async (_feed, _chosen, opening) => {
      opening();
      return { kind: 'open' };
    });
    await typePin(finger, '739105');
    expect(await screen.findByText('वही पिन फिर से डालें')).toBeTruthy();
    await typePin(finger, '739105');
    expect(choosePin).toHaveBeenCalledExactlyOnceWith(
      'REKHA001',
      { approval: APPROVAL, pin: '739105' },
      expect.any(Function),
    );
    expect(location.pathname).toBe('/');
  });

  it('is refused when it is easy, and begun anew when the two differ', async () => {
    const finger = await atPin();
    await typePin(finger, '123456');
    expect(await screen.findByText('यह पिन बहुत आसान है। दूसरे अंक चुनें।')).toBeTruthy();
    await typePin(finger, '739105');
    await typePin(finger, '739106');
    expect(await screen.findByText('दोनों पिन अलग थे। फिर से बनाएँ।')).toBeTruthy();
    expect(choosePin).not.toHaveBeenCalled();
  });

  it('that the disk did not take is chosen again', async () => {
    const finger = await atPin();
    vi.mocked(choosePin).mockResolvedValue({ kind: 'storage-full' });
    await typePin(finger, '739105');
    await typePin(finger, '739105');
    expect(await screen.findByText(/जगह भर गई है/)).toBeTruthy();
    expect(screen.getByText('नया पिन बनाएँ')).toBeTruthy();
  });
});

describe('after it', () => {
  it('she reads who approved it and when, and what to do if it was not her', async () => {
    const at = Math.floor(new Date(2026, 10, 22, 10, 5).getTime() / 60_000);
    vi.mocked(useNewPinNote).mockReturnValue({ by: APPROVAL.by, at });
    await show(<NewPinNote />);
    expect(await screen.findByText('मंजू कुमारी (F-101) ने मंज़ूरी दी: आज, सुबह 10:05।')).toBeTruthy();
    expect(screen.getByText('अगर आपने नहीं माँगा था, तो उन्हें अभी फ़ोन करें।')).toBeTruthy();
  });
});
