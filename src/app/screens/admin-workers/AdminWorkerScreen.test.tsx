import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { show } from '../../../testing/show.tsx';
import { useOrg, useOrgActions } from '../../data/admin.ts';
import type { OrgFeed, OrgWorker } from '../../data/admin-org.ts';
import AdminWorkerScreen from './AdminWorkerScreen.tsx';

vi.mock('../../data/admin.ts', () => ({ useOrg: vi.fn(), useOrgActions: vi.fn() }));
vi.mock('../../data/supervisor.ts', () => ({ useNow: () => ({ minute: 1000, today: '2026-11-22' }) }));

const rekha: OrgWorker = {
  ...{ id: 'W1', number: 'A-1043', name: 'रेखा देवी', role: 'worker', cadre: 'asha', unit: 'C7' },
  ...{ phone: '919876543210', state: 'not-invited', invite: null },
} as OrgWorker;
const phone: OrgFeed = {
  id: 'F1',
  worker: 'W1',
  home: 'C7',
  state: 'live',
  joinedAt: 1,
  lastContact: 990,
  unsent: 2,
  waiting: 0,
};
const actions = { invite: vi.fn(), inviteAgain: vi.fn(), revoke: vi.fn(), retire: vi.fn(), admit: vi.fn() };
const refresh = vi.fn(() => Promise.resolve());

async function open(worker: OrgWorker, feeds: OrgFeed[] = []) {
  const unit = { id: 'C7', parent: null, type: 'catchment', name: { hi: 'वार्ड 7', en: 'Ward 7' }, lgd: null };
  const org = { units: [unit], workers: [worker], feeds, heldApart: [] };
  vi.mocked(useOrg).mockReturnValue({ org, problem: null, busy: false, refresh } as never);
  const { hook } = memoryLocation({ path: '/admin/worker/W1' });
  await show(
    <Router hook={hook}>
      <Route path="/admin/worker/:id">
        <AdminWorkerScreen />
      </Route>
    </Router>,
  );
  await screen.findByRole('heading', { name: /रेखा देवी/ });
}

beforeEach(() => {
  for (const action of Object.values(actions)) action.mockReset();
  vi.mocked(useOrgActions).mockReturnValue(actions as never);
});

describe('an administrator invites one worker', () => {
  it('gets a code to scan, a WhatsApp message and the day until which it works', async () => {
    const link = 'https://p.example/j#T';
    const made = {
      id: 'I1',
      link,
      expires: '2026-12-05',
      text: '',
      waLink: 'https://wa.me/919876543210?text=T',
    };
    actions.invite.mockResolvedValue({ kind: 'ok', value: made });
    await open(rekha);
    await userEvent.click(screen.getByRole('button', { name: 'निमंत्रण बनाएँ' }));
    expect(await screen.findByRole('img', { name: 'उनके फ़ोन से स्कैन करें' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'व्हाट्सऐप से भेजें' }).getAttribute('href')).toBe(made.waLink);
    expect(screen.getByText('5 दिसंबर 2026 तक चलेगा, एक ही फ़ोन पर')).toBeTruthy();
  });

  it('sees an open invitation again, and nothing ends by it', async () => {
    const value = { id: 'I1', link: 'https://p.example/j#T', expires: '2026-12-05', text: '', waLink: '' };
    actions.inviteAgain.mockResolvedValue({ kind: 'ok', value });
    await open({ ...rekha, state: 'invited', invite: { id: 'I1', expires: '2026-12-05', kind: 'open' } });
    await userEvent.click(screen.getByRole('button', { name: 'वही निमंत्रण फिर दिखाएँ' }));
    expect(await screen.findByRole('img', { name: 'उनके फ़ोन से स्कैन करें' })).toBeTruthy();
    expect(actions.inviteAgain).toHaveBeenCalledExactlyOnceWith('I1');
    expect(actions.invite).not.toHaveBeenCalled();
  });

  it('is asked before an invitation is taken back', async () => {
    actions.revoke.mockResolvedValue({ kind: 'ok', value: { state: 'revoked' } });
    await open({ ...rekha, state: 'invited', invite: { id: 'I1', expires: '2026-12-05', kind: 'open' } });
    await userEvent.click(screen.getByRole('button', { name: 'निमंत्रण रद्द करें' }));
    expect(actions.revoke).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'हाँ, रद्द करें', hidden: true }));
    expect(actions.revoke).toHaveBeenCalledExactlyOnceWith('I1');
  });

  it('reads why it did not work', async () => {
    actions.invite.mockResolvedValue({ kind: 'not-allowed' });
    await open(rekha);
    await userEvent.click(screen.getByRole('button', { name: 'निमंत्रण बनाएँ' }));
    expect(await screen.findByText('यह काम आपके पद के लिए नहीं है।')).toBeTruthy();
  });
});

describe('a worker has lost her phone', () => {
  it('the administrator sees what still lies on it and closes it after one question', async () => {
    actions.retire.mockResolvedValue({ kind: 'ok', value: { done: true } });
    await open({ ...rekha, state: 'joined' }, [phone]);
    expect(screen.getByText('2 रिपोर्ट फ़ोन में बाकी')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'फ़ोन खो गया' }));
    expect(actions.retire).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'हाँ, फ़ोन बंद करें', hidden: true }));
    expect(actions.retire).toHaveBeenCalledExactlyOnceWith('F1');
    expect(refresh).toHaveBeenCalled();
  });

  it('opens it again when it is found, and what it sent meanwhile is let in', async () => {
    actions.admit.mockResolvedValue({ kind: 'ok', value: { released: 1 } });
    await open({ ...rekha, state: 'joined' }, [{ ...phone, state: 'retired' }]);
    await userEvent.click(screen.getByRole('button', { name: 'फ़ोन मिल गया, चालू करें' }));
    expect(actions.admit).toHaveBeenCalledExactlyOnceWith('F1');
    expect(refresh).toHaveBeenCalled();
  });
});
