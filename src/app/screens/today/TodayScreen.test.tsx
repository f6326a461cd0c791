import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import { show } from '../../../testing/show.tsx';
import { useOpenVault } from '../../data/device.ts';
import { useAsOf, useSupervisedLog } from '../../data/supervisor.ts';
import { dangerReader } from '../../data/supervisor-danger.ts';
import { standing } from '../../data/supervisor-log.ts';
import TodayScreen from './TodayScreen.tsx';

const NOW = Date.parse('2026-11-22T06:00:00Z') / 60_000;
const DAY = 1440;

vi.mock('../../data/device.ts', () => ({ useOpenVault: vi.fn() }));
vi.mock('../../data/copied.ts', () => ({ useNewCopied: vi.fn(() => null), handCopied: vi.fn() }));
vi.mock('../../data/supervisor.ts', () => ({
  useNow: () => ({ minute: NOW, today: '2026-11-22' }),
  useAsOf: vi.fn(),
  useSupervisedLog: vi.fn(),
}));
vi.mock('../../data/log.ts', () => ({
  useDirectory: () => ({
    units: [
      { id: 'S1', parent: null, type: 'sector', name: { hi: 'नरौली', en: 'Narauli' }, lgd: null },
      { id: 'C1', parent: 'S1', type: 'catchment', name: { hi: 'वार्ड 7', en: 'Ward 7' }, lgd: null },
    ],
    workers: [
      { id: 'W1', number: 'A-1', name: 'रेखा देवी', role: 'worker', cadre: 'asha', unit: 'C1' },
      { id: 'W2', number: 'A-2', name: 'गीता देवी', role: 'worker', cadre: 'asha', unit: 'C1' },
    ],
    feeds: [
      ['F1', 'W1'],
      ['F2', 'W2'],
    ],
  }),
}));

const kavita = { feed: 'F1', no: 1 };

function visit(feed: string, body: Entry['body'], received: number) {
  const shared = { scope: 'C1', kind: 'visit.recorded', v: 1, about: kavita, offset: null };
  const entry = { ...shared, feed, no: 2, on: '2026-11-21', at: received, body: { form: 'anc', ...body } };
  return { entry, received, carrier: 'whatsapp' as const };
}

function onDevice(...log: ReturnType<typeof visit>[]): void {
  const all = standing(log);
  const names = new Map([['F1/1', 'कविता देवी']]);
  vi.mocked(useSupervisedLog).mockReturnValue({
    log,
    standing: all,
    names,
    resolve: (ref) => ref,
    dangerOf: dangerReader(all),
  });
}

function reads(role: 'supervisor' | 'officer'): void {
  const me = { role, name: 'मंजू कुमारी', scopeName: 'मुशहरी' };
  vi.mocked(useOpenVault).mockReturnValue({ feed: 'M', me } as never);
}

const danger = { bp: { by: 'anm', sys: 148, dia: 96 }, agreed: 'notReady' };

beforeEach(() => {
  reads('supervisor');
  vi.mocked(useAsOf).mockReturnValue({ minute: NOW - 10, failing: false });
  onDevice(visit('F1', danger, NOW - 30), visit('F2', {}, NOW - 4 * DAY));
});

describe('Manju has one minute between two villages', () => {
  it('sees who is in danger, who saw it, why, and what became of it, and opens the visit', async () => {
    await show(<TodayScreen />);
    const card = await screen.findByRole('link', { name: /कविता देवी/ });
    expect(card.getAttribute('href')).toBe('/entry/F1/2');
    expect(card.textContent).toContain('रेखा देवी ने देखा · कल');
    expect(card.textContent).toContain('148/96');
    expect(card.textContent).toContain('अस्पताल में इलाज अब भी बाकी');
  });

  it('sees who reported what, when and by which carrier, and who is not heard of since when', async () => {
    await show(<TodayScreen />);
    const rekha = await screen.findByRole('link', { name: /रेखा देवी.*1 भ्रमण/ });
    expect(rekha.textContent).toContain('30 मिनट पहले · व्हाट्सऐप से');
    expect(screen.getByRole('link', { name: /गीता देवी/ }).textContent).toContain('18 नवंबर से खबर नहीं');
  });

  it('has one big button for what came by WhatsApp', async () => {
    await show(<TodayScreen />);
    const button = await screen.findByRole('link', { name: 'व्हाट्सऐप से आई रिपोर्ट डालें' });
    expect(button.getAttribute('href')).toBe('/carry');
  });

  it('knows as of when she reads', async () => {
    await show(<TodayScreen />);
    expect(await screen.findByText('जानकारी 10 मिनट पहले तक की')).toBeTruthy();
  });

  it('is told when there is no network', async () => {
    vi.mocked(useAsOf).mockReturnValue({ minute: NOW - 10, failing: true });
    await show(<TodayScreen />);
    expect(await screen.findByText('इंटरनेट नहीं · जानकारी 10 मिनट पहले तक की')).toBeTruthy();
  });

  it('is told plainly when no danger sign came in', async () => {
    onDevice(visit('F1', {}, NOW));
    await show(<TodayScreen />);
    expect(await screen.findByText('खतरे का कोई नया लक्षण नहीं आया')).toBeTruthy();
  });
});

describe('an officer looks at the block', () => {
  it('sees it sector by sector and has nothing to change', async () => {
    reads('officer');
    await show(<TodayScreen />);
    const sector = await screen.findByRole('heading', { name: /नरौली/ });
    expect(sector.textContent).toContain('1 व्यक्ति में खतरे के लक्षण');
    expect(within(document.body).queryByRole('link', { name: /रिपोर्ट डालें/ })).toBeNull();
  });
});
