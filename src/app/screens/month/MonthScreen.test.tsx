import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../../domain/form/day.ts';
import { WorkerLog } from '../../../testing/month-entries.ts';
import { show } from '../../../testing/show.tsx';
import { usedMonth } from '../../../testing/used-month.ts';
import type { UsedMonth } from '../../data/month.ts';
import MonthScreen from './MonthScreen.tsx';

const data = vi.hoisted(() => ({ month: null as UsedMonth | null }));
vi.mock('../../data/month.ts', () => ({ useMonth: () => data.month }));

const TODAY = '2026-11-12';

/** One newborn all done today, one whose day 14 lapses in two days, a private matter, one visit typed elsewhere. */
function log(): WorkerLog {
  const written = new WorkerLog();
  const done = written.birth(written.woman('2026-08-01'), '2026-10-01');
  for (const n of [3, 7, 14, 21, 28, 42]) {
    written.visit('hbnc', addDays('2026-10-01', n), done, { status: 'met', registered: true });
  }
  const rita = written.woman('2026-08-01', 'रीता देवी');
  const born = addDays(TODAY, -15);
  const waiting = written.birth(rita, born);
  for (const n of [3, 7])
    written.visit('hbnc', addDays(born, n), waiting, { status: 'met', registered: true });
  written.visit('couple', '2026-11-02', rita, { status: 'met', method: 'antara', antaraDay: '2026-11-01' });
  return written;
}

beforeEach(() => {
  window.history.replaceState(null, '', '/month');
  data.month = usedMonth(log(), TODAY);
});

describe('she opens her month', () => {
  it('and sees what she earned, line by line, and what lapses within two days before it', async () => {
    await show(<MonthScreen />);
    // A newborn 250, a birth in hospital 300, Antara 100.
    expect(await screen.findByText('₹650')).toBeTruthy();
    const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(headings.slice(0, 2)).toEqual(['2 दिन में मौका निकल जाएगा (1)', 'मेरी राशि']);
    expect(screen.getByText('दिन 14, 21, 28 और 42 का भ्रमण बाकी')).toBeTruthy();
    expect(screen.getByText('14 नवंबर तक')).toBeTruthy();
  });

  it('and a private matter is counted, never named', async () => {
    await show(<MonthScreen />);
    expect(await screen.findByText('अंतरा इंजेक्शन × 1')).toBeTruthy();
    expect(screen.getByText('निजी बात')).toBeTruthy();
    expect(screen.queryByText(/योग्य दंपति से/)).toBeNull();
  });

  it('and looks at the month before, where nothing can lapse any more', async () => {
    const { finger } = await show(<MonthScreen />);
    await finger.click(screen.getByLabelText('पिछला महीना'));
    expect(await screen.findByText('अक्टूबर 2026')).toBeTruthy();
    expect(screen.getByText('26 सितंबर से 25 अक्टूबर')).toBeTruthy();
    expect(screen.getByText('दावा 5 नवंबर तक जमा करें')).toBeTruthy();
    expect(screen.queryByText(/मौका निकल जाएगा/)).toBeNull();
    // The first birth; the other child was born in the month after.
    expect(screen.getAllByText('₹300')).toHaveLength(2);
  });

  it('and on a shared phone her amount shows only after a tap', async () => {
    data.month = usedMonth(log(), TODAY, { kiosk: true });
    const { finger } = await show(<MonthScreen />);
    expect(screen.queryByText('₹650')).toBeNull();
    expect(screen.queryByText(/मौका निकल जाएगा/)).toBeNull();
    await finger.click(screen.getByText('मेरी राशि दिखाएँ'));
    expect(screen.getByText('₹650')).toBeTruthy();
  });

  it('and nobody else does: not a supervisor, and no amount for who is no ASHA', async () => {
    data.month = usedMonth(log(), TODAY, { cadre: 'aww' });
    const { unmount } = await show(<MonthScreen />);
    expect(await screen.findByText('गर्भवती रजिस्टर')).toBeTruthy();
    expect(screen.queryByText(/₹|प्रोत्साहन राशि/)).toBeNull();
    expect(screen.getByRole('heading', { name: 'महीने का काम' })).toBeTruthy();
    unmount();
    data.month = null;
    await show(<MonthScreen />);
    expect(screen.getByText('यह पन्ना कार्यकर्ता का अपना है।')).toBeTruthy();
  });

  it('and sees how many reports had to be typed twice', async () => {
    const written = log();
    written.add('portal.entered', TODAY, { portal: 'mAsha', from: 1, to: written.entries.length, count: 4 });
    data.month = usedMonth(written, TODAY);
    await show(<MonthScreen />);
    // Of the four registered, the one child of this month.
    expect(screen.getByText('1 रिपोर्ट दो जगह भरनी पड़ी')).toBeTruthy();
  });
});
