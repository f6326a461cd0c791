import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import { WorkerLog } from '../../../testing/month-entries.ts';
import { show } from '../../../testing/show.tsx';
import { usedMonth } from '../../../testing/used-month.ts';
import type { UsedMonth } from '../../data/month.ts';
import PrintScreen from './PrintScreen.tsx';

const data = vi.hoisted(() => ({ month: null as UsedMonth | null }));
vi.mock('../../data/month.ts', () => ({ useMonth: () => data.month }));

function log(): WorkerLog {
  const written = new WorkerLog();
  const woman = written.woman('2026-10-20', '=HYPERLINK("x")');
  written.visit('pregnancy', '2026-10-20', woman, { lmp: '2026-07-01', riskBy: 'nobody' });
  written.woman('2026-10-20', 'रीता देवी');
  return written;
}

async function open(format: string) {
  window.history.replaceState(null, '', `/month/print/${format}?m=2026-11`);
  data.month = usedMonth(log(), '2026-11-22');
  const shown = await show(
    <Route path="/month/print/:format">
      <PrintScreen />
    </Route>,
  );
  await screen.findByRole('heading', { level: 1 });
  return shown;
}

const shared = vi.fn();

beforeEach(() => {
  shared.mockReset().mockResolvedValue(undefined);
  Object.assign(navigator, { canShare: () => true, share: shared });
});
afterEach(() => {
  Object.assign(navigator, { canShare: undefined, share: undefined });
});

describe('she hands in a sheet', () => {
  it('printed, with her name, her catchment, the days of the month and who signs', async () => {
    const print = vi.spyOn(window, 'print').mockReturnValue(undefined);
    const { finger } = await open('ancList');
    expect(screen.getByText('रेखा देवी (A-1043), वार्ड 7')).toBeTruthy();
    expect(screen.getByText(/नवंबर 2026 \(26 अक्टूबर 2026 से 25 नवंबर 2026\)/)).toBeTruthy();
    expect(
      screen
        .getAllByRole('columnheader')
        .slice(0, 3)
        .map((one) => one.textContent),
    ).toEqual(['क्र.सं.', 'नाम', 'पति']);
    expect(screen.getByText('प्रभारी चिकित्सा पदाधिकारी')).toBeTruthy();
    await finger.click(screen.getByText('प्रिंट करें'));
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('shared as a file in which no name is a formula', async () => {
    const { finger } = await open('ancList');
    await finger.click(screen.getByText('शेयर करें'));
    await waitFor(() => expect(shared).toHaveBeenCalledTimes(1));
    const file: File = shared.mock.lastCall?.[0].files[0];
    expect([file.name, file.type]).toEqual(['pahunch-ancList-2026-11.csv', 'text/csv']);
    const text = await readText(file);
    expect(text.split('\r\n')[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain('क्र.सं.,नाम,पति');
  });

  it('and where the browser cannot share, it lies among the downloads', async () => {
    Object.assign(navigator, { canShare: () => false });
    const made = vi.fn(() => 'blob:x');
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: vi.fn() });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
    const { finger } = await open('ancList');
    await finger.click(screen.getByText('शेयर करें'));
    expect(await screen.findByText('फ़ाइल डाउनलोड में रखी है।')).toBeTruthy();
    expect([made.mock.calls.length, click.mock.calls.length, shared.mock.calls.length]).toEqual([1, 1, 0]);
  });

  it('of couples by name only after a question, on paper and never shared', async () => {
    const { finger } = await open('coupleList');
    expect(screen.getByText('यह सूची निजी है')).toBeTruthy();
    expect(screen.queryByText('रीता देवी')).toBeNull();
    await finger.click(screen.getByText('नाम के साथ दिखाएँ'));
    expect(screen.getByText('रीता देवी')).toBeTruthy();
    expect(screen.getByText('प्रिंट करें')).toBeTruthy();
    expect(screen.queryByText('शेयर करें')).toBeNull();
  });

  it('and an empty one says so instead of printing an empty page', async () => {
    await open('immunised');
    expect(screen.getByText('इस महीने इस सूची में कोई नहीं')).toBeTruthy();
    expect(screen.queryByText('प्रिंट करें')).toBeNull();
  });

  it('and a sheet there is none of is not opened', async () => {
    await open('nosuch');
    expect(screen.getByText('यह सूची नहीं मिली।')).toBeTruthy();
  });
});

function readText(file: File): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsText(file);
  });
}
