import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { type MyEntry, useMyEntries } from '../../data/my-entries.ts';
import { offerAgain } from '../../data/offer-again.ts';
import { syncNow, useReach } from '../../data/reach.ts';
import ReachedScreen from './ReachedScreen.tsx';

vi.mock('../../data/my-entries.ts', () => ({ useMyEntries: vi.fn() }));
vi.mock('../../data/reach.ts', () => ({ syncNow: vi.fn(), useReach: vi.fn() }));
vi.mock('../../data/offer-again.ts', () => ({ offerAgain: vi.fn(async () => undefined) }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));

/** 22 November 2026, 16:40 in India. */
const AT = Date.parse('2026-11-22T11:10:00Z') / 60_000;

function entry(no: number, more: Partial<MyEntry> = {}): MyEntry {
  const visit = { kind: 'visit.recorded', form: 'anc', about: null, name: 'कविता देवी', on: '2026-11-22' };
  return {
    ...visit,
    ref: { feed: 'REKHA001', no },
    at: AT,
    reach: 'safe',
    carrier: null,
    reason: null,
    ...more,
  };
}

function reach(more: object = {}): void {
  const counts = { total: 4, safe: 1, way: 1, reached: 1, help: 1 };
  vi.mocked(useReach).mockReturnValue({
    ...counts,
    busy: null,
    lastContact: null,
    problem: null,
    ...more,
  } as never);
}

beforeEach(() => {
  vi.clearAllMocks();
  reach();
  vi.mocked(useMyEntries).mockReturnValue([entry(1)]);
});

describe('she looks what became of her reports', () => {
  it('every one has its own state in words, what needs help first', async () => {
    vi.mocked(useMyEntries).mockReturnValue([
      entry(4),
      entry(3, { reach: 'way', carrier: 'whatsapp' }),
      entry(2, { reach: 'reached', kind: 'stock.counted', name: null }),
      entry(1, { reach: 'help', reason: 'invalid' }),
    ]);
    await show(<ReachedScreen />);
    const cards = (await screen.findAllByRole('listitem')).map((card) => card.textContent ?? '');
    expect(cards).toHaveLength(4);
    expect(cards[0]).toContain('सुधार चाहिए');
    expect(cards[1]).toContain('कविता देवी · गर्भवती की जाँच (एएनसी)');
    expect(cards[1]).toContain('आज, शाम 4:40');
    expect(cards[1]).toContain('फ़ोन में सुरक्षित');
    expect(cards[2]).toContain('व्हाट्सऐप से');
    expect(cards[2]).toContain('रास्ते में');
    expect(cards[3]).toContain('नवंबर की गिनती');
    expect(cards[3]).toContain('पहुँच गई');
  });

  it.each([
    'invalid',
    'newer-version',
    'revoked',
    'moved',
    'invite-taken',
    'check-mismatch',
    'forked',
    null,
  ] as const)('what needs help (%s) says why, that it is safe, and what to do', async (reason) => {
    vi.mocked(useMyEntries).mockReturnValue([entry(1, { reach: 'help', reason })]);
    await show(<ReachedScreen />);
    const card = within(await screen.findByRole('listitem'));
    expect(card.getByText('आपने जो लिखा, वह सुरक्षित है।')).toBeTruthy();
    expect(card.queryByText(/help\./)).toBeNull();
  });

  it('what needs help is never at an end: she sees it, sends it again, or carries it as a message', async () => {
    vi.mocked(useMyEntries).mockReturnValue([entry(7, { reach: 'help', reason: 'invalid' })]);
    const { finger } = await show(<ReachedScreen />);
    const card = within(await screen.findByRole('listitem'));
    expect(card.getByText('रिपोर्ट देखें').closest('a')?.getAttribute('href')).toBe('/entry/REKHA001/7');
    await finger.click(card.getByRole('button', { name: 'फिर भेजें' }));
    expect(offerAgain).toHaveBeenCalledWith(7);
    await finger.click(card.getByRole('button', { name: 'व्हाट्सऐप से भेजें' }));
    await waitFor(() => expect(location.pathname).toBe('/send'));
  });

  it('and when the phone cannot, she is told that the report is safe', async () => {
    vi.mocked(offerAgain).mockRejectedValueOnce(new Error('the disk failed'));
    vi.mocked(useMyEntries).mockReturnValue([entry(7, { reach: 'help', reason: 'invalid' })]);
    const { finger } = await show(<ReachedScreen />);
    await finger.click(await screen.findByRole('button', { name: 'फिर भेजें' }));
    expect(await screen.findByText('फिर नहीं भेज पाए। रिपोर्ट सुरक्षित है।')).toBeTruthy();
  });

  it.each([
    ['not-taken', /सर्वर यह रिपोर्ट नहीं ले पाया/, /could not take this report/],
    ['check-mismatch', /मिलान नहीं हुआ/, /did not match its check/],
  ] as const)(
    'what did not go with the others (%s) is safe, and says why in both languages',
    async (reason, hindi, english) => {
      vi.mocked(useMyEntries).mockReturnValue([entry(1, { reason })]);
      await show(<ReachedScreen />);
      const card = within(await screen.findByRole('listitem'));
      expect(card.getByText('फ़ोन में सुरक्षित')).toBeTruthy();
      expect(card.getByText(hindi)).toBeTruthy();
      cleanup();
      await show(<ReachedScreen />, 'en');
      expect(await screen.findByText(english)).toBeTruthy();
    },
  );

  it.each([
    ['sync', 'सीधे भेजी', 'sent directly'],
    ['whatsapp', 'व्हाट्सऐप से', 'by WhatsApp'],
    ['shared', 'दूसरे ऐप से', 'by another app'],
    ['copied', 'कॉपी करके', 'by a copied message'],
  ] as const)('by which way it went (%s) is said in both languages', async (carrier, hindi, english) => {
    vi.mocked(useMyEntries).mockReturnValue([entry(1, { reach: 'reached', carrier })]);
    await show(<ReachedScreen />);
    expect((await screen.findByRole('listitem')).textContent).toContain(`आज, शाम 4:40 · ${hindi}`);
    cleanup();
    await show(<ReachedScreen />, 'en');
    expect((await screen.findByRole('listitem')).textContent).toContain(` · ${english}`);
  });

  it('sends at once when she asks for it', async () => {
    const { finger } = await show(<ReachedScreen />);
    await finger.click(await screen.findByRole('button', { name: 'अभी भेजें' }));
    expect(syncNow).toHaveBeenCalledOnce();
  });

  it('sees how far the sending is, and cannot start it twice', async () => {
    reach({ busy: { sent: 1, of: 3 } });
    const { finger } = await show(<ReachedScreen />);
    await finger.click(await screen.findByRole('button', { name: 'भेज रहे हैं… 3 में से 1' }));
    expect(syncNow).not.toHaveBeenCalled();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('1');
  });

  it('a long year of reports is not drawn at once', async () => {
    vi.mocked(useMyEntries).mockReturnValue(Array.from({ length: 100 }, (_, i) => entry(100 - i)));
    const { finger } = await show(<ReachedScreen />);
    expect(await screen.findAllByRole('listitem')).toHaveLength(40);
    await finger.click(screen.getByText('और 60 दिखाएँ'));
    expect(screen.getAllByRole('listitem')).toHaveLength(80);
  });

  it('has nothing yet', async () => {
    vi.mocked(useMyEntries).mockReturnValue([]);
    reach({ total: 0, safe: 0, way: 0, help: 0, reached: 0 });
    await show(<ReachedScreen />);
    expect(await screen.findByRole('heading', { name: 'अभी कोई नई रिपोर्ट नहीं' })).toBeTruthy();
  });
});

describe('what stands in the way is said in words', () => {
  const problems = [
    ['offline', 'अभी नेटवर्क नहीं है', 'No network now'],
    ['not-pahunch', 'वाई-फ़ाई लॉगिन माँग रहा है', 'The Wi-Fi asks for a login'],
    ['server', 'सर्वर अभी जवाब नहीं दे रहा', 'The server does not answer now'],
    ['too-many', 'सर्वर पर अभी बहुत भीड़ है', 'The server is very busy now'],
    ['too-large', 'यह नेटवर्क रिपोर्ट आगे नहीं जाने देता', 'This network does not let the reports through'],
    ['upgrade', 'पहुँच का नया रूप चाहिए', 'A newer Pahunch is needed'],
    ['refused', 'सर्वर इस फ़ोन को नहीं पहचानता', 'The server does not know this phone'],
    ['revoked', 'इस फ़ोन से भेजना बंद किया गया है', 'Sending from this phone was stopped'],
    ['invite-taken', 'इस निमंत्रण से दूसरा फ़ोन जुड़ चुका है', 'Another phone has joined with this invitation'],
    ['forked', 'सर्वर पर इसी फ़ोन की दूसरी नकल है', 'The server holds another copy of this phone'],
    ['storage-full', 'फ़ोन की जगह भर गई है', 'The phone is full'],
    ['storage-failed', 'फ़ोन में सेव नहीं हो सका', 'The phone could not save'],
    ['bug', 'भेजते समय गड़बड़ हुई', 'Something went wrong while sending'],
  ] as const;

  it.each(problems)('%s', async (problem, hindi) => {
    reach({ problem });
    await show(<ReachedScreen />);
    expect(await screen.findByText(hindi)).toBeTruthy();
  });

  it.each(problems)('%s, in English', async (problem, _, english) => {
    reach({ problem });
    await show(<ReachedScreen />, 'en');
    expect(await screen.findByText(english)).toBeTruthy();
  });
});
