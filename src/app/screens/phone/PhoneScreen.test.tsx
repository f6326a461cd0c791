import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { usePhoneHealth } from '../../data/health.ts';
import { AwayContext } from '../../ui/away.ts';
import ClockNote from './ClockNote.tsx';
import PhoneScreen from './PhoneScreen.tsx';

const warning = vi.hoisted(() => ({ current: null as unknown }));
vi.hoisted(() => {
  vi.stubEnv('VITE_VERSION', '0.1.0');
  vi.stubEnv('VITE_BUILT', '2026-11-20');
});
vi.mock('../../data/health.ts', () => ({ usePhoneHealth: vi.fn() }));
vi.mock('../../data/clock.ts', () => ({ useClockWarning: () => warning.current }));
vi.mock('../../data/truly-at.ts', () => ({ trulyAt: (at: number) => at }));
vi.mock('../../data/session.ts', () => ({ currentDevice: () => ({ clock: { now: () => NOW } }) }));

/** 22 November 2026, 16:40 in India. */
const NOW = Date.parse('2026-11-22T11:10:00Z');
const askAgain = vi.fn();
const away = {
  open: vi.fn(),
  canShare: () => false,
  share: async () => undefined,
  copy: vi.fn(async (_text: string) => undefined),
  handOver: async () => 'saved' as const,
};

function healthIs(more: object = {}, reach: object = {}): void {
  const me = { name: 'रेखा देवी', number: 'A-1043', supervisor: { name: 'मंजू कुमारी', phone: '919800000000' } };
  vi.mocked(usePhoneHealth).mockReturnValue({
    vault: { feed: 'REKHA001', practice: false, me },
    clock: { state: { kind: 'right' }, today: '2026-11-22' },
    reach: {
      safe: 0,
      way: 0,
      reached: 5,
      help: 0,
      total: 5,
      busy: null,
      problem: null,
      lastContact: NOW,
      ...reach,
    },
    oldest: null,
    freeMb: 900,
    kept: true,
    worker: { app: 'whole', wakes: true },
    ...{ carried: 0, wrongPins: 0, lost: { vaults: 0, unsent: 0 }, askAgain },
    ...more,
  } as never);
}

function open(lang?: 'en') {
  return show(
    <AwayContext value={away}>
      <PhoneScreen />
    </AwayContext>,
    lang,
  );
}

beforeEach(() => {
  vi.clearAllMocks();
  healthIs();
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(
    'Mozilla/5.0 (Linux; Android 9) Chrome/138.0.0.0 Mobile',
  );
});

describe('her facilitator asks on a call what is written there', () => {
  it('she reads out how the phone is, the app’s version and her number', async () => {
    await open();
    expect(await screen.findByText('आखिरी बात: आज, शाम 4:40')).toBeTruthy();
    expect(screen.getByText('900 एमबी खाली है।')).toBeTruthy();
    expect(screen.getByText('पहुँच 0.1.0 · 20 नवंबर 2026')).toBeTruthy();
    expect(screen.getByText('A-1043 · फ़ोन REKHA001')).toBeTruthy();
    expect(screen.getByText('Chrome 138')).toBeTruthy();
  });

  it('what is wrong stands first, with what to do about it', async () => {
    healthIs({ oldest: NOW / 60_000 - 2 * 1440, freeMb: 20 }, { safe: 3 });
    await open();
    expect(await screen.findByText('2 बातें देखनी हैं')).toBeTruthy();
    const [space, unsent] = screen.getAllByRole('listitem');
    expect(within(space as HTMLElement).getByText('ध्यान दें')).toBeTruthy();
    expect(within(space as HTMLElement).getByText(/पहुँच का डेटा न मिटाएँ/)).toBeTruthy();
    expect(within(unsent as HTMLElement).getByText(/3 रिपोर्ट नहीं पहुँचीं \(20 नवंबर/)).toBeTruthy();
    expect(
      within(unsent as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('/reached');
  });

  it('the browser is asked once more to keep the data', async () => {
    healthIs({ kept: false });
    const { finger } = await open();
    await finger.click(await screen.findByText('फ़ोन से फिर पूछें'));
    expect(askAgain).toHaveBeenCalledOnce();
  });

  it('on this phone there was a database with reports that never reached', async () => {
    healthIs({ lost: { vaults: 1, unsent: 4 } });
    await open();
    expect(await screen.findByText(/आपका पुराना डेटा मिट गया। 4 रिपोर्ट/)).toBeTruthy();
  });
});

describe('it goes to the facilitator as a text', () => {
  it('with everything in it and nobody’s name', async () => {
    healthIs({ kept: false });
    const { finger } = await open();
    await finger.click(await screen.findByText('कॉपी करें'));
    const text = away.copy.mock.calls[0]?.[0] ?? '';
    expect(text).toContain('पहुँच · फ़ोन REKHA001');
    expect(text).toContain('लिखा हुआ काम: पक्का नहीं');
    expect(text).toContain('ऐप 0.1.0 · Android 9 · IndexedDB');
    expect(text).not.toMatch(/रेखा|मंजू|A-1043/);
    expect(await screen.findByText('कॉपी हो गया। अब चैट में चिपकाएँ।')).toBeTruthy();
  });

  it('by WhatsApp, to her', async () => {
    const { finger } = await open();
    await finger.click(await screen.findByText('मंजू कुमारी को भेजें'));
    expect(away.open.mock.calls[0]?.[0]).toMatch(/^https:\/\/wa\.me\/919800000000\?text=/);
  });
});

describe('the clock of the phone is wrong', () => {
  const putAside = vi.fn();

  it.each([
    [{ kind: 'behind', minutes: 1440 }, 'फ़ोन की घड़ी पीछे है', /24 घंटे पीछे है। पहुँच आज 22 नवंबर 2026/],
    [{ kind: 'ahead', minutes: 525_600 }, 'फ़ोन की घड़ी आगे है', /365 दिन आगे/],
    [{ kind: 'before-app' }, 'फ़ोन की तारीख गलत है', /गलत दिन/],
    [{ kind: 'set-back', minutes: 4320 }, 'फ़ोन की तारीख पीछे चली गई', /3 दिन पीछे/],
  ])('%o: she is told once, how to mend it, and may put it aside', async (state, title, what) => {
    warning.current = { state, today: '2026-11-22', putAside };
    const { finger } = await show(<ClockNote />);
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(what)).toBeTruthy();
    expect(screen.getByText(/“तारीख और समय” छुएँ/)).toBeTruthy();
    await finger.click(screen.getByText('ठीक है'));
    expect(putAside).toHaveBeenCalled();
  });
});
