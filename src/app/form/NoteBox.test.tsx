import { cleanup, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_NOTE } from '../../programme/notes.ts';
import { show } from '../../testing/show.tsx';
import { NoteBox } from './NoteBox.tsx';

const data = vi.hoisted(() => ({ save: vi.fn(), draft: { useDraft: vi.fn() }, write: vi.fn() }));
vi.mock('../data/drafts.ts', () => data.draft);
vi.mock('../data/save.ts', () => ({ useSave: () => data.save }));
vi.mock('../data/today.ts', () => ({ useToday: () => '2026-11-22' }));

const REPORT = { feed: 'REKHA001', no: 7 };
const SAVED = { kind: 'saved', ref: { feed: 'MANJ0001', no: 1 } };

beforeEach(() => {
  data.save.mockReset().mockResolvedValue(SAVED);
  keeps({});
});

/** What the phone keeps of the note that is being written. */
function keeps(draft: { state?: 'loading'; answers?: Record<string, unknown>; problem?: 'storage-full' }) {
  data.write.mockReset();
  const read = { state: 'ready', answers: null, at: null, problem: null, ...draft };
  data.draft.useDraft.mockReset().mockReturnValue({ ...read, write: data.write, discard: vi.fn() });
}

/** She opens the box and pastes or types. */
async function writes(said: string, lang?: 'en') {
  const label = lang === 'en' ? /Write about this report/ : /इस रिपोर्ट पर लिखें/;
  const { finger } = await show(<NoteBox to={{ scope: 'WARD0007', about: REPORT }} />, lang);
  await finger.click(await screen.findByRole('button', { name: label }));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: said } });
  return finger;
}

describe('a facilitator writes on a report', () => {
  it('and it is saved about that report, in its place', async () => {
    const finger = await writes('  बीपी फिर नापें ');
    await finger.click(screen.getByRole('button', { name: 'लिख दें' }));
    expect(await screen.findByText('लिख दिया। उनके फ़ोन में पहुँचेगा।')).toBeTruthy();
    expect(data.save).toHaveBeenCalledExactlyOnceWith({
      ...{ kind: 'feedback.given', v: 1, on: '2026-11-22', scope: 'WARD0007', about: REPORT },
      draft: 'note/REKHA001-7',
      body: { text: 'बीपी फिर नापें' },
    });
  });

  it('more than a small screen and a code bear: nothing is cut, and she is told how much she may write', async () => {
    const long = 'क'.repeat(LONGEST_NOTE + 1);
    await writes(long);
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe(long);
    expect(screen.getByText('160 अक्षर तक ही लिखें।')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'लिख दें' })).toHaveProperty('disabled', true);
    cleanup();
    await writes(long, 'en');
    expect(screen.getByText('Write at most 160 characters.')).toBeTruthy();
  });

  it('not before the phone has said whether a note is half written: its first key would write over it', async () => {
    keeps({ state: 'loading' });
    await show(<NoteBox to={{ scope: 'WARD0007', about: REPORT }} />);
    expect(await screen.findByRole('button', { name: /इस रिपोर्ट पर लिखें/ })).toHaveProperty('disabled', true);
  });

  it('and a save that failed keeps what she wrote', async () => {
    data.save.mockResolvedValue({ kind: 'storage-full' });
    const finger = await writes('बीपी फिर नापें');
    await finger.click(screen.getByRole('button', { name: 'लिख दें' }));
    expect(await screen.findByText('सेव नहीं हुआ। फिर कोशिश करें।')).toBeTruthy();
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('बीपी फिर नापें');
  });

  it('and the app is killed: what she wrote stands there again, in this box alone', async () => {
    const finger = await writes('बीपी फिर');
    expect(data.write).toHaveBeenLastCalledWith({ text: 'बीपी फिर' });
    cleanup();
    keeps({ answers: { text: 'बीपी फिर' } });
    await show(<NoteBox to={{ scope: 'WARD0007', worker: 'REKHA' }} />);
    expect(data.draft.useDraft).toHaveBeenLastCalledWith('note/to-REKHA');
    expect(await screen.findByDisplayValue('बीपी फिर')).toBeTruthy();
    await finger.click(screen.getByRole('button', { name: 'लिख दें' }));
    expect(data.save).toHaveBeenCalledWith(
      expect.objectContaining({
        kind: 'notice.posted',
        draft: 'note/to-REKHA',
        body: { to: 'REKHA', text: 'बीपी फिर' },
      }),
    );
  });

  it.each([
    [undefined, /फ़ोन भर गया|जगह/],
    ['en' as const, /full/],
  ])('and the phone has no room for what she types: she is told before she loses it', async (lang, said) => {
    keeps({ problem: 'storage-full' });
    await writes('बीपी फिर नापें', lang);
    expect(screen.getByRole('alert').textContent).toMatch(said);
  });
});
