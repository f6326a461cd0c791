import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import { WorkerLog } from '../../../testing/month-entries.ts';
import { show } from '../../../testing/show.tsx';
import { usedMonth } from '../../../testing/used-month.ts';
import type { UsedMonth } from '../../data/month.ts';
import PortalScreen from './PortalScreen.tsx';

const data = vi.hoisted(() => ({ month: null as UsedMonth | null, save: vi.fn() }));
vi.mock('../../data/month.ts', () => ({ useMonth: () => data.month }));
vi.mock('../../data/save.ts', () => ({ useSave: () => data.save }));

const TODAY = '2026-11-22';

async function open(ticked: number | undefined = undefined) {
  window.history.replaceState(null, '', '/month/portal/mAsha');
  const log = new WorkerLog();
  log.woman('2026-11-02');
  log.woman('2026-11-03', 'रीता देवी');
  if (ticked !== undefined)
    log.add('portal.entered', '2026-11-10', { portal: 'mAsha', reports: `${ticked}`, count: 1 });
  data.month = usedMonth(log, TODAY);
  const shown = await show(
    <Route path="/month/portal/:portal">
      <PortalScreen />
    </Route>,
  );
  await screen.findByText('वहाँ भी भर दिया');
  return shown;
}
const dialog = () => within(document.querySelector('dialog') as HTMLElement);

beforeEach(() => {
  data.save.mockReset().mockResolvedValue({ kind: 'saved', ref: { feed: 'REKHA001', no: 5 } });
});

describe('a portal that stays', () => {
  it('has its rows ready to be pasted, cell beside cell', async () => {
    const { finger } = await open();
    expect(screen.getByText('2 रिपोर्ट वहाँ भरनी हैं')).toBeTruthy();
    await finger.click(screen.getByText('कॉपी करें'));
    expect(await screen.findByText('कॉपी हो गया। अब वहाँ चिपकाएँ।')).toBeTruthy();
    const pasted = (await navigator.clipboard.readText()).split('\n').map((row) => row.split('\t'));
    expect(pasted.map((cells) => [cells.length, cells[3]])).toEqual([
      [11, 'कविता देवी'],
      [11, 'रीता देवी'],
    ]);
  });

  it('is ticked after a question, by one entry however often she taps, and "safe" shows when it is', async () => {
    let resolve: (result: unknown) => void = () => undefined;
    data.save.mockReturnValue(new Promise((done) => (resolve = done)));
    const { finger } = await open();
    await finger.click(screen.getByText('वहाँ भी भर दिया'));
    expect(dialog().getByText('एम-आशा में सब 2 रिपोर्ट भर दीं?')).toBeTruthy();
    await finger.dblClick(dialog().getByText('हाँ, भर दीं'));
    expect(screen.queryByText('फ़ोन में सुरक्षित')).toBeNull();
    await act(async () => resolve({ kind: 'saved', ref: { feed: 'REKHA001', no: 5 } }));
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
    expect(data.save.mock.calls).toEqual([
      [{ kind: 'portal.entered', v: 2, on: TODAY, body: { portal: 'mAsha', reports: '2,4', count: 2 } }],
    ]);
  });

  it('is not ticked when she says not yet, or when the phone is full', async () => {
    const { finger } = await open();
    await finger.click(screen.getByText('वहाँ भी भर दिया'));
    await finger.click(dialog().getByText('अभी नहीं'));
    expect(data.save).not.toHaveBeenCalled();
    data.save.mockResolvedValue({ kind: 'storage-full' });
    await finger.click(screen.getByText('वहाँ भी भर दिया'));
    await finger.click(dialog().getByText('हाँ, भर दीं'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByText('फ़ोन में सुरक्षित')).toBeNull();
  });

  it('and what was ticked by mistake is taken back after a question: that tick is cancelled, nothing is deleted', async () => {
    const { finger } = await open(2);
    expect(screen.getByText('1 रिपोर्ट वहाँ भरनी है')).toBeTruthy();
    expect(screen.getByText('10 नवंबर 2026: 1 रिपोर्ट')).toBeTruthy();
    await finger.click(screen.getByText('निशान हटाएँ'));
    await finger.click(dialog().getByText('निशान रहने दें'));
    expect(data.save).not.toHaveBeenCalled();
    await finger.click(screen.getByText('निशान हटाएँ'));
    expect(dialog().getByText('एम-आशा की 1 रिपोर्ट से निशान हटाएँ?')).toBeTruthy();
    await finger.dblClick(dialog().getByText('निशान हटाएँ'));
    expect(data.save.mock.calls).toEqual([
      [
        {
          ...{ kind: 'portal.entered', v: 2, on: TODAY, body: {} },
          ...{ voids: { feed: 'REKHA001', no: 5 }, scope: expect.any(String) },
        },
      ],
    ]);
  });

  it('is told when the phone would not copy', async () => {
    const { finger } = await open();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refused'));
    await finger.click(screen.getByText('कॉपी करें'));
    expect(await screen.findByText('कॉपी नहीं हुआ। फिर से दबाएँ।')).toBeTruthy();
  });
});
