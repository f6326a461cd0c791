import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { chooseLanguage, useOpenVault } from '../../data/device.ts';
import { lock } from '../../data/session.ts';
import SettingsScreen from './SettingsScreen.tsx';

const ME = { name: 'रेखा देवी', number: 'A-1043', supervisor: { name: 'मंजू कुमारी', phone: '' } };
vi.mock('../../data/device.ts', () => ({
  useOpenVault: vi.fn(() => ({ feed: 'REKHA001', practice: false, me: ME })),
  chooseLanguage: vi.fn(async () => undefined),
}));
const companion = vi.hoisted(() => ({ set: vi.fn(async () => undefined) }));
vi.mock('../../data/companion.ts', () => ({ useCompanion: () => false, setCompanion: companion.set }));
vi.mock('../../data/session.ts', () => ({ lock: vi.fn() }));
vi.mock('../../data/later.ts', () => ({ keepPart: vi.fn() }));

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

it('she finds what her phone says of itself', async () => {
  await show(<SettingsScreen />);
  expect((await screen.findByRole('link', { name: 'देखें' })).getAttribute('href')).toBe('/phone');
});

it('she finds the way to practice, and within practice neither that nor a lock', async () => {
  const { unmount } = await show(<SettingsScreen />);
  expect((await screen.findByRole('link', { name: 'अभ्यास करें' })).getAttribute('href')).toBe('/practice');
  unmount();
  vi.mocked(useOpenVault).mockReturnValue({ feed: 'PRACT1CE', practice: true, me: ME } as never);
  await show(<SettingsScreen />);
  await screen.findByRole('link', { name: 'देखें' });
  expect(screen.queryByRole('link', { name: 'अभ्यास करें' })).toBeNull();
  expect(screen.queryByText('अभी ताला लगाएँ')).toBeNull();
});
