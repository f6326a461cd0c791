import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { useOrgActions } from '../../data/admin.ts';
import AdminImportScreen from './AdminImportScreen.tsx';

vi.mock('../../data/admin.ts', () => ({
  useOrg: () => ({ org: { units: [] }, refresh: () => Promise.resolve() }),
  useOrgActions: vi.fn(),
}));

const importCsv = vi.fn();
const LIST = 'number,name,unit\nA-1,Rekha,Narauli\nA-2,,Narauli';

beforeEach(() => {
  importCsv.mockReset();
  vi.mocked(useOrgActions).mockReturnValue({ importCsv } as never);
});

describe('an administrator brings two hundred workers in an afternoon', () => {
  it('sees each line’s problem in words before anything is saved, and commits the rest', async () => {
    const rows = [
      { line: 2, kind: 'made' },
      { line: 3, kind: 'problem', problem: 'name-missing' },
    ];
    importCsv.mockResolvedValue({ kind: 'ok', value: { rows } });
    await show(<AdminImportScreen />);
    await userEvent.click(await screen.findByLabelText('सूची यहाँ चिपकाएँ'));
    await userEvent.paste(LIST);
    await userEvent.click(screen.getByRole('button', { name: 'पहले जाँचें' }));
    expect(await screen.findByText('पंक्ति 3: नाम नहीं लिखा')).toBeTruthy();
    expect(screen.getByText('A-2,,Narauli')).toBeTruthy();
    expect(importCsv.mock.calls).toEqual([[LIST, true]]);
    await userEvent.click(screen.getByRole('button', { name: '1 जोड़ें' }));
    expect(await screen.findByText('सूची जुड़ गई')).toBeTruthy();
    expect(importCsv.mock.calls[1]).toEqual([LIST, false]);
  });

  it('chooses a file by a button in her language, again too after mending it', async () => {
    await show(<AdminImportScreen />);
    const native = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!native) throw new Error('a file can be chosen');
    expect(native.hidden).toBe(true);
    const opened = vi.spyOn(native, 'click');
    await userEvent.click(await screen.findByRole('button', { name: 'फ़ाइल चुनें' }));
    expect(opened).toHaveBeenCalledOnce();
    await userEvent.upload(native, new File([LIST], 'list.csv', { type: 'text/csv' }));
    expect((screen.getByLabelText('सूची यहाँ चिपकाएँ') as HTMLTextAreaElement).value).toBe(LIST);
    expect(native.value).toBe('');
  });

  it('keeps the list when the network is away', async () => {
    importCsv.mockResolvedValue({ kind: 'offline' });
    await show(<AdminImportScreen />);
    await userEvent.click(await screen.findByLabelText('सूची यहाँ चिपकाएँ'));
    await userEvent.paste(LIST);
    await userEvent.click(screen.getByRole('button', { name: 'पहले जाँचें' }));
    expect(await screen.findByText('इंटरनेट नहीं है। नेटवर्क आने पर फिर करें।')).toBeTruthy();
    expect((screen.getByLabelText('सूची यहाँ चिपकाएँ') as HTMLTextAreaElement).value).toBe(LIST);
  });
});
