import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { useOrg, useOrgActions } from '../../data/admin.ts';
import type { Org } from '../../data/admin-org.ts';
import AdminHomeScreen from './AdminHomeScreen.tsx';

vi.mock('../../data/admin.ts', () => ({ useOrg: vi.fn(), useOrgActions: vi.fn() }));
vi.mock('../../data/device.ts', () => ({ useOpenVault: () => null }));
vi.mock('../../data/supervisor.ts', () => ({ useNow: () => ({ minute: 29_672_000, today: '2026-11-22' }) }));

async function open(restored?: Org['restored'], lang: 'hi' | 'en' = 'hi') {
  const org: Org = {
    units: [],
    workers: [],
    feeds: [],
    clashes: [],
    heldApart: [],
    ...(restored && { restored }),
  };
  vi.mocked(useOrg).mockReturnValue({ org, problem: null, busy: false, refresh: vi.fn() } as never);
  await show(<AdminHomeScreen />, lang);
  await screen.findAllByText(lang === 'hi' ? /इकाइयाँ/ : /Units/);
}

beforeEach(() => vi.mocked(useOrgActions).mockReturnValue(null as never));

describe('an administrator whose server came out of a backup', () => {
  it.each([
    ['hi', 'सर्वर बैकअप से वापस लाया गया', /खोए फ़ोन/],
    ['en', 'The server was restored from a backup', /lost phones/],
  ] as const)('reads it in %s, with what is to be done again', async (lang, title, again) => {
    await open({ at: 29_671_990, takenAt: 29_671_000 }, lang);
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByText(again)).toBeTruthy();
  });

  it('reads nothing of it when there was none', async () => {
    await open();
    expect(screen.queryByText('सर्वर बैकअप से वापस लाया गया')).toBeNull();
  });
});
