import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { chooseLanguage, useOpenVault } from '../../data/device.ts';
import { lock } from '../../data/session.ts';
import SettingsScreen from './SettingsScreen.tsx';

const ME = { name: 'रेखा देवी', number: 'A-1043', supervisor: { name: 'मंजू कुमारी', phone: '' } };
const storage = { freeMb: vi.fn(async () => 900), persist: async () => false };
vi.hoisted(() => {
  vi.stubEnv('VITE_VERSION', '0.1.0');
  vi.stubEnv('VITE_BUILT', '2026-11-20');
});
vi.mock('../../data/device.ts', () => ({
  useOpenVault: vi.fn(() => ({ feed: 'REKHA001', practice: false, me: ME })),
  chooseLanguage: vi.fn(async () => undefined),
}));
const companion = vi.hoisted(() => ({ set: vi.fn(async () => undefined) }));
vi.mock('../../data/companion.ts', () => ({ useCompanion: () => false, setCompanion: companion.set }));
vi.mock('../../data/reach.ts', () => ({ useReach: () => ({ lastContact: null }) }));
vi.mock('../../data/session.ts', () => ({ currentDevice: () => ({ storage }), lock: vi.fn() }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));

it('she changes the language, and it is hers the next time', async () => {
  const { finger } = await show(<SettingsScreen />);
  await finger.click(await screen.findByText('English'));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Settings'));
  expect(chooseLanguage).toHaveBeenCalledWith('REKHA001', 'en');
});

it('somebody fills in for her: it is said here once, and stays', async () => {
  const { finger } = await show(<SettingsScreen />);
  const self = await screen.findByRole('button', { name: 'मैं खुद' });
  expect(self.getAttribute('aria-pressed')).toBe('true');
  await finger.click(screen.getByRole('button', { name: 'मेरे लिए साथी' }));
  expect(companion.set).toHaveBeenCalledWith(true);
});

it('she locks the app', async () => {
  const { finger } = await show(<SettingsScreen />);
  await finger.click(await screen.findByText('अभी ताला लगाएँ'));
  expect(lock).toHaveBeenCalledOnce();
});

it('she reads out what her phone says to whoever helps her', async () => {
  await show(<SettingsScreen />);
  expect(await screen.findByText('900 एमबी')).toBeTruthy();
  expect(screen.getByText('A-1043')).toBeTruthy();
  expect(screen.getByText('अभी तक नहीं')).toBeTruthy();
  expect(screen.getByText('होम स्क्रीन पर रखें, तब पक्का')).toBeTruthy();
  expect(screen.getByText('0.1.0 · 20 नवंबर 2026')).toBeTruthy();
});

it('she is warned before the phone is full', async () => {
  storage.freeMb.mockResolvedValue(20);
  await show(<SettingsScreen />);
  expect(await screen.findByText('फ़ोन की जगह भरने वाली है')).toBeTruthy();
});

it('she finds the way to practice, and within practice neither that nor a lock', async () => {
  const { unmount } = await show(<SettingsScreen />);
  expect((await screen.findByRole('link', { name: 'अभ्यास करें' })).getAttribute('href')).toBe('/practice');
  unmount();
  vi.mocked(useOpenVault).mockReturnValue({ feed: 'PRACT1CE', practice: true, me: ME } as never);
  await show(<SettingsScreen />);
  await screen.findByText('A-1043');
  expect(screen.queryByRole('link', { name: 'अभ्यास करें' })).toBeNull();
  expect(screen.queryByText('अभी ताला लगाएँ')).toBeNull();
});
