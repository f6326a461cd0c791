import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { useOrg, useOrgActions } from '../../data/admin.ts';
import MeetingScreen from './MeetingScreen.tsx';

vi.mock('../../data/admin.ts', () => ({ useOrg: vi.fn(), useOrgActions: vi.fn() }));
vi.mock('../../data/device.ts', () => ({ useOpenVault: () => ({ feed: 'M', me: { role: 'supervisor' } }) }));
vi.mock('../../data/supervisor.ts', () => ({ useNow: () => ({ minute: 0, today: '2026-11-22' }) }));

const person = (id: string, name: string, state: string) => ({
  ...{ id, name, number: id, role: 'worker', state },
  invite: state === 'not-invited' ? null : { id: `I${id}` },
});

function org(...workers: ReturnType<typeof person>[]): void {
  vi.mocked(useOrg).mockReturnValue({
    org: { workers },
    problem: null,
    busy: false,
    refresh: vi.fn(),
  } as never);
}

const [invite, inviteAgain] = [vi.fn(), vi.fn()];
const made = (name: string) => ({
  kind: 'ok',
  value: {
    id: `I${name}`,
    link: `https://p.example/j#${name}`,
    expires: '2026-12-05',
    text: '',
    waLink: `https://wa.me/?text=${name}`,
  },
});

beforeEach(() => {
  invite.mockReset().mockImplementation((id: string) => Promise.resolve(made(id)));
  inviteAgain.mockReset().mockImplementation((id: string) => Promise.resolve(made(`again${id}`)));
  vi.mocked(useOrgActions).mockReturnValue({ invite, inviteAgain } as never);
});

describe('a facilitator at a meeting', () => {
  it('shows the first who has not joined, with a code large enough to scan', async () => {
    org(person('1', 'गीता', 'joined'), person('2', 'मीरा', 'not-invited'), person('3', 'रेखा', 'expired'));
    await show(<MeetingScreen />);
    const code = await screen.findByRole('img', { name: /मीरा/ });
    expect(Number(code.getAttribute('width'))).toBeGreaterThanOrEqual(280);
    expect(screen.getByText('1 फ़ोन जुड़े · 2 बाकी')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'व्हाट्सऐप से भेजें' }).getAttribute('href')).toBe(
      'https://wa.me/?text=2',
    );
  });

  it('goes on to the next, and back without making a second invitation', async () => {
    org(person('2', 'मीरा', 'not-invited'), person('3', 'रेखा', 'expired'));
    await show(<MeetingScreen />);
    await screen.findByRole('img', { name: /मीरा/ });
    await userEvent.click(screen.getByRole('button', { name: 'अगली' }));
    await screen.findByRole('img', { name: /रेखा/ });
    await userEvent.click(screen.getByRole('button', { name: 'पिछली' }));
    await screen.findByRole('img', { name: /मीरा/ });
    expect(invite.mock.calls).toEqual([['2'], ['3']]);
  });

  it('shows an open invitation again, so that the link sent before goes on working, and a new one only when asked', async () => {
    org(person('2', 'मीरा', 'invited'));
    await show(<MeetingScreen />);
    const whatsapp = () => screen.getByRole('link', { name: 'व्हाट्सऐप से भेजें' }).getAttribute('href');
    await screen.findByRole('img', { name: /मीरा/ });
    expect(whatsapp()).toBe('https://wa.me/?text=againI2');
    expect(invite).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'नया निमंत्रण बनाएँ' }));
    expect(invite).toHaveBeenCalledExactlyOnceWith('2');
    expect(whatsapp()).toBe('https://wa.me/?text=2');
  });

  it('makes a new one when the open one ended in this very moment', async () => {
    inviteAgain.mockResolvedValue({ kind: 'not-found' });
    org(person('2', 'मीरा', 'invited'));
    await show(<MeetingScreen />);
    await screen.findByRole('img', { name: /मीरा/ });
    expect(invite).toHaveBeenCalledExactlyOnceWith('2');
  });

  it('sees the tick when the phone on the screen joins', async () => {
    org(person('2', 'मीरा', 'invited'), person('3', 'रेखा', 'invited'));
    const { rerender } = await show(<MeetingScreen />);
    await screen.findByRole('img', { name: /मीरा/ });
    org(person('2', 'मीरा', 'joined'), person('3', 'रेखा', 'invited'));
    rerender(
      <Suspense>
        <MeetingScreen />
      </Suspense>,
    );
    expect(await screen.findByText('मीरा का फ़ोन जुड़ गया')).toBeTruthy();
  });

  it('is told in words why no code can be made, and may try again', async () => {
    inviteAgain.mockResolvedValueOnce({ kind: 'offline' });
    org(person('2', 'मीरा', 'invited'));
    await show(<MeetingScreen />);
    expect(await screen.findByText('इंटरनेट नहीं है। नेटवर्क आने पर फिर करें।')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'फिर कोशिश करें' }));
    expect(await screen.findByRole('img', { name: /मीरा/ })).toBeTruthy();
  });

  it('sees the end when everybody has joined', async () => {
    org(person('2', 'मीरा', 'joined'));
    await show(<MeetingScreen />);
    expect(await screen.findByText('सबके फ़ोन जुड़ गए')).toBeTruthy();
  });
});
