import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readInBoth, show } from '../../../testing/show.tsx';
import { type CarryIn, carryIn, carryInItems, useCarry } from '../../data/carry.ts';
import { takeHanded, useCopied } from '../../data/copied.ts';
import { approveNewPin, type PinAnswer, type PinRefusal, whoAsks } from '../../data/pin-approval.ts';
import type { FileTrouble } from '../../data/read-files.ts';
import { takeShared } from '../../data/shared.ts';
import type { CarryAnswer, CarryRefusal } from '../../data/supervisor-carry.ts';
import { QrCamera } from '../../ui/QrCamera.tsx';
import CarryScreen from './CarryScreen.tsx';

vi.mock('../../data/carry.ts', () => ({ carryIn: vi.fn(), carryInItems: vi.fn(), useCarry: vi.fn() }));
vi.mock('../../data/copied.ts', () => ({ useCopied: vi.fn(() => null), takeHanded: vi.fn(() => null) }));
vi.mock('../../data/later.ts', () => ({ keepPart: vi.fn(), keepQrReader: vi.fn() }));
vi.mock('../../ui/QrCamera.tsx', () => ({ QrCamera: vi.fn(() => null) }));
vi.mock('../../data/shared.ts', () => ({ takeShared: vi.fn() }));
vi.mock('../../data/pin-approval.ts', async (original) => ({
  ...(await original<object>()),
  whoAsks: vi.fn(),
  approveNewPin: vi.fn(),
}));
vi.mock('../../data/device.ts', () => ({ useOpenVault: () => ({ feed: 'F', me: { role: 'supervisor' } }) }));
vi.mock('../../data/admin.ts', () => ({
  useOrg: () => ({ org: { workers: [{ id: 'W1', phone: '919876543210' }] } }),
}));

const CODE = 'PAHUNCH1ABC';
const worker = { id: 'W1', name: 'रेखा देवी', number: 'A-1043' };
const seen = { worker, accepted: 3, duplicate: 1, held: 0, forked: 0, missing: [[42, 42]], part: [1, 1] };
const taken = { kind: 'taken', feed: 'F1', receipt: 'PAHUNCH1REC', seen } as CarryAnswer;

type Kept = Extract<CarryIn, { kind: 'kept' }>;

function answered(result: CarryAnswer | null, more: Partial<Kept> = {}): void {
  const state = result === null ? 'kept' : result.kind === 'taken' ? 'answered' : 'refused';
  vi.mocked(carryIn).mockResolvedValue({
    kind: 'kept',
    ids: ['C1'],
    again: [],
    requests: [],
    others: [],
    troubles: [],
    receipts: null,
    posted: { kind: 'done' },
    ...more,
  });
  vi.mocked(useCarry).mockReturnValue([{ id: 'C1', at: 0, state, result }]);
}

async function paste() {
  const { finger } = await show(<CarryScreen />);
  await finger.type(await screen.findByLabelText('यहाँ चिपकाएँ'), CODE);
  await finger.click(screen.getByRole('button', { name: 'रिपोर्ट डालें' }));
  return finger;
}

beforeEach(() => {
  window.history.replaceState(null, '', '/carry');
  vi.mocked(useCarry).mockReturnValue([]);
  vi.mocked(carryIn).mockReset();
});

describe('Manju pastes a WhatsApp message', () => {
  it('sees whose it is, what is new, what is missing, and sends the receipt to that worker in one tap', async () => {
    answered(taken);
    await paste();
    expect(await screen.findByText('रेखा देवी')).toBeTruthy();
    expect(screen.getByText('3 नई रिपोर्ट पहुँचीं')).toBeTruthy();
    expect(screen.getByText('1 पहले से पहुँची हुई थी')).toBeTruthy();
    expect(screen.getByText('नंबर 42 नहीं पहुँची')).toBeTruthy();
    const href = screen.getByRole('link', { name: 'रेखा देवी को रसीद भेजें' }).getAttribute('href') ?? '';
    expect(href).toMatch(/^https:\/\/wa\.me\/919876543210\?text=/);
    expect(decodeURIComponent(href)).toContain('/r#PAHUNCH1REC');
  });

  it('shows the receipt to the camera of a worker who stands beside her', async () => {
    answered(taken);
    const finger = await paste();
    await finger.click(await screen.findByRole('button', { name: 'क्यूआर दिखाएँ' }));
    expect(await screen.findByRole('img', { name: 'क्यूआर 1 / 1' })).toBeTruthy();
    expect(screen.getByText(/‘रसीद डालें’ → ‘क्यूआर स्कैन’/)).toBeTruthy();
  });

  it.each([
    ['offline', /^अभी इंटरनेट नहीं है/, /^No internet now/],
    ['not-pahunch', /^वाई-फ़ाई लॉगिन माँग रहा है/, /^The Wi-Fi asks for a login/],
    ['too-large', /^यह नेटवर्क रिपोर्ट आगे नहीं जाने देता/, /^This network does not let reports through/],
    ['server', /^सर्वर अभी नहीं खुल रहा/, /^The server does not answer now/],
  ] as const)('is told that it is safe on the phone, and why it waits: %s', async (problem, hi, en) => {
    answered(null, { posted: { kind: 'waiting', problem } });
    const finger = await paste();
    expect(await screen.findByText('कोड फ़ोन में सुरक्षित है')).toBeTruthy();
    await readInBoth(finger, { hi, en });
  });

  it('is told that it was carried in before and not counted twice', async () => {
    answered(taken, { again: ['C1'] });
    const finger = await paste();
    await readInBoth(finger, {
      hi: 'यह संदेश पहले भी डाला गया था',
      en: 'This message was carried in before',
    });
  });

  it('is told that a receipt is no report', async () => {
    vi.mocked(carryIn).mockResolvedValue({ kind: 'nothing', why: 'receipt' });
    const finger = await paste();
    await readInBoth(finger, { hi: 'यह रसीद है, रिपोर्ट नहीं', en: 'This is a receipt, not a report' });
  });

  it.each<[CarryRefusal, hi: string, en: string]>([
    ['not-a-code', 'इसमें पहुँच का कोड नहीं है', 'There is no Pahunch code in it'],
    ['cut', 'कोड अधूरा है', 'The code is not complete'],
    ['damaged', 'कोड बिगड़ गया है', 'The code is damaged'],
    ['newer-version', 'यह कोड ऐप के नए रूप का है', 'This code is of a newer app'],
    ['other-programme', 'यह रिपोर्ट किसी दूसरे विभाग की है', 'This report is of another programme'],
    ['not-authentic', 'यह कोड असली नहीं लगता', 'This code does not look genuine'],
    ['unknown-feed', 'सर्वर इस फ़ोन को नहीं पहचानता', 'The server does not know this phone'],
    ['not-taken', 'सर्वर यह कोड नहीं ले पा रहा', 'The server cannot take this code'],
  ])('reads why %s was not taken in', async (reason, hi, en) => {
    answered({ kind: 'refused', reason });
    const finger = await paste();
    await readInBoth(finger, { hi, en });
  });

  it('keeps the message of a newer app, which the phone cannot', async () => {
    vi.mocked(carryIn).mockResolvedValue({ kind: 'nothing', why: 'newer-version' });
    const finger = await paste();
    await readInBoth(finger, { hi: /^संदेश रखें/, en: /^Keep the message/ });
  });

  it('keeps what she pasted when there is no code in it', async () => {
    vi.mocked(carryIn).mockResolvedValue({ kind: 'nothing', why: 'no-code' });
    await paste();
    expect(await screen.findByText('इसमें पहुँच का कोड नहीं है')).toBeTruthy();
    expect((screen.getByLabelText('यहाँ चिपकाएँ') as HTMLTextAreaElement).value).toBe(CODE);
  });

  it('is told when the phone could not keep it', async () => {
    vi.mocked(carryIn).mockRejectedValue(new Error('disk'));
    await paste();
    expect(await screen.findByText('कोड फ़ोन में नहीं रखा जा सका। फिर कोशिश करें।')).toBeTruthy();
  });
});

describe('a tapped link', () => {
  it('is carried in at once, and only once: the code leaves the address', async () => {
    answered({ kind: 'taken', feed: 'F1', receipt: 'PAHUNCH1REC' });
    window.history.replaceState(null, '', `/i#${CODE}`);
    await show(<CarryScreen />);
    expect(await screen.findByText('रिपोर्ट आगे पहुँचा दी गई')).toBeTruthy();
    expect(vi.mocked(carryIn)).toHaveBeenCalledExactlyOnceWith(CODE);
    expect(window.location.hash).toBe('');
    expect(screen.queryByText('रेखा देवी')).toBeNull();
  });
});

describe('a worker forgot her PIN and Manju taps the request', () => {
  const rekha = { id: 'W1', name: 'रेखा देवी', number: 'A-1043' };
  const ok = (value: Extract<PinAnswer, { kind: 'ok' }>['value']): PinAnswer => ({ kind: 'ok', value });

  async function asked(answer: PinAnswer = ok({ kind: 'asks', worker: rekha })) {
    vi.mocked(whoAsks).mockResolvedValue(answer);
    vi.mocked(approveNewPin).mockReset();
    answered(null, { ids: [], requests: ['PAHUNCH1REQ'] });
    return paste();
  }

  it('she sees who asks and is told to call first; nothing is approved by the paste', async () => {
    await asked();
    expect(await screen.findByText('ये अपना पिन भूल गई हैं और नया पिन माँग रही हैं।')).toBeTruthy();
    expect(screen.getByText(/पहले इन्हें फ़ोन करें/)).toBeTruthy();
    expect(whoAsks).toHaveBeenCalledWith('PAHUNCH1REQ');
    expect(approveNewPin).not.toHaveBeenCalled();
  });

  it('after her word the code stands on her screen and nowhere in the message', async () => {
    const finger = await asked();
    const approved = { approval: 'PAHUNCH1APP', oneTimeCode: 'K7PM2QXD9WHTA' };
    vi.mocked(approveNewPin).mockResolvedValue(ok({ kind: 'approved', worker: rekha, ...approved }));
    await finger.click(await screen.findByRole('button', { name: 'बात हो गई, मंज़ूरी दें' }));
    expect(await screen.findByText('K7PM 2QXD 9WHTA')).toBeTruthy();
    expect(screen.getByText('चैट में न लिखें। इसकी फ़ोटो न भेजें।')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'रेखा देवी को मंज़ूरी भेजें' });
    const href = decodeURIComponent(link.getAttribute('href') ?? '');
    expect(href).toMatch(/^https:\/\/wa\.me\/919876543210\?text=/);
    expect(href).toContain('/r#PAHUNCH1APP');
    expect(href.replace(/\s/g, '')).not.toContain('K7PM');
  });

  it.each<[PinRefusal, string]>([
    ['cut', 'कोड अधूरा है'],
    ['damaged', 'कोड बिगड़ गया है'],
    ['newer-version', 'यह कोड ऐप के नए रूप का है'],
    ['other-programme', 'यह माँग किसी दूसरे विभाग की है'],
    ['not-authentic', 'यह कोड असली नहीं लगता'],
    ['unknown-feed', 'सर्वर इस फ़ोन को नहीं पहचानता'],
    ['revoked', 'यह फ़ोन खोया हुआ बताया गया है'],
    ['held-apart', 'यह फ़ोन अभी अलग रखा गया है'],
    ['not-allowed', 'आप इनको मंज़ूरी नहीं दे सकतीं'],
  ])('%s: she reads why, and cannot approve', async (reason, words) => {
    await asked(ok({ kind: 'refused', reason }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'बात हो गई, मंज़ूरी दें' })).toBeNull();
  });

  it('without a network nothing is approved, and she may try again', async () => {
    const finger = await asked({ kind: 'offline' });
    expect(await screen.findByText('मंज़ूरी के लिए इंटरनेट चाहिए')).toBeTruthy();
    vi.mocked(whoAsks).mockResolvedValue(ok({ kind: 'asks', worker: rekha }));
    await finger.click(screen.getByRole('button', { name: 'फिर कोशिश करें' }));
    expect(await screen.findByText('रेखा देवी')).toBeTruthy();
  });
});

describe('something else than a text', () => {
  const file = new File(['chat'], 'chat.zip');

  it('a chat’s file is read with progress, and shows the same result', async () => {
    answered(taken);
    const kept = await vi.mocked(carryIn)('');
    vi.mocked(carryInItems).mockResolvedValue(kept);
    const { finger } = await show(<CarryScreen />);
    await finger.upload(await screen.findByLabelText('चैट की फ़ाइल', { selector: 'input' }), file);
    expect(await screen.findByText('3 नई रिपोर्ट पहुँचीं')).toBeTruthy();
    expect(vi.mocked(carryInItems).mock.calls[0]?.[0]).toEqual([file]);
  });

  it.each([
    ['file-too-large', 'फ़ाइल बहुत बड़ी है', 'The file is too large'],
    ['file-damaged', 'फ़ाइल खुल नहीं सकी', 'The file did not open'],
    ['file-no-chat', 'इस फ़ाइल में चैट नहीं है', 'There is no chat in this file'],
    ['file-not-text', 'यह चैट की फ़ाइल नहीं है', 'This is no chat file'],
    ['file-gone', 'फ़ाइल पढ़ी नहीं जा सकी', 'The file could not be read'],
  ] satisfies [FileTrouble, string, string][])('%s: she is told', async (why, hi, en) => {
    vi.mocked(carryInItems).mockResolvedValue({ kind: 'nothing', why });
    const { finger } = await show(<CarryScreen />);
    await finger.upload(await screen.findByLabelText('चैट की फ़ाइल', { selector: 'input' }), file);
    await readInBoth(finger, { hi, en });
  });

  it('what another app shared is taken by the key in the address, which is gone when it is kept', async () => {
    answered(taken);
    vi.mocked(carryInItems).mockResolvedValue(await vi.mocked(carryIn)(''));
    vi.mocked(takeShared).mockImplementation(async (_fragment, take) => {
      expect(window.location.hash).toBe('#1.1.KEY');
      return take(['कोड']);
    });
    window.history.replaceState(null, '', '/shared#1.1.KEY');
    await show(<CarryScreen />);
    expect(await screen.findByText('3 नई रिपोर्ट पहुँचीं')).toBeTruthy();
    expect(vi.mocked(takeShared).mock.calls.map(([fragment]) => fragment)).toEqual(['1.1.KEY']);
    expect(window.location.hash).toBe('');
  });

  it.each([
    ['1.1.KEY', 'शेयर किया हुआ नहीं मिला', 'What was shared is not here'],
    ['', 'शेयर किया हुआ नहीं पढ़ा जा सका', 'What was shared could not be read'],
    ['empty', 'कुछ शेयर नहीं हुआ', 'Nothing was shared'],
    ['too-large', 'फ़ाइल बहुत बड़ी है', 'The file is too large'],
  ])('a share of which nothing is there (#%s): she is told what to do', async (fragment, hi, en) => {
    vi.mocked(takeShared).mockResolvedValue(null);
    window.history.replaceState(null, '', `/shared#${fragment}`);
    const { finger } = await show(<CarryScreen />);
    await readInBoth(finger, { hi, en });
  });

  it('the copied report that she tapped on her first screen is taken in as it opens, and not a second time', async () => {
    answered(taken);
    vi.mocked(takeHanded).mockReturnValueOnce(CODE);
    vi.mocked(useCopied).mockReturnValue(CODE);
    await show(<CarryScreen />);
    await screen.findByRole('button', { name: 'एक और डालें' });
    expect(carryIn).toHaveBeenCalledExactlyOnceWith(CODE);
    expect(screen.queryByRole('button', { name: 'कॉपी की हुई रिपोर्ट डालें' })).toBeNull();
  });

  it('a report she copied is offered in one tap', async () => {
    answered(taken);
    vi.mocked(useCopied).mockReturnValue(CODE);
    const { finger } = await show(<CarryScreen />);
    await finger.click(await screen.findByText('कॉपी की हुई रिपोर्ट डालें'));
    expect(carryIn).toHaveBeenCalledExactlyOnceWith(CODE);
  });

  const receipts = { reached: 3, help: 0, left: 0, locked: false };

  it('her own receipt among it is told as what it brought', async () => {
    answered(null, { ids: [], receipts });
    vi.mocked(useCarry).mockReturnValue([]);
    await paste();
    expect(await screen.findByText('3 रिपोर्ट पहुँच गईं')).toBeTruthy();
  });

  it('a receipt on another phone’s screen is read by the camera, which the screen for receipts opens', async () => {
    answered(null, { ids: [], receipts });
    window.history.replaceState(null, '', '/scan');
    await show(<CarryScreen />);
    expect((await screen.findByLabelText('पीछे')).getAttribute('href')).toBe('/r');
    const [camera] = vi.mocked(QrCamera).mock.lastCall ?? [];
    act(() => camera?.onText('PAHUNCH1REC'));
    expect(await screen.findByText('3 रिपोर्ट पहुँच गईं')).toBeTruthy();
    expect(carryIn).toHaveBeenCalledExactlyOnceWith('PAHUNCH1REC', 'qr');
  });
});
