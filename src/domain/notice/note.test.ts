import { describe, expect, it } from 'vitest';
import type { Entry } from '../entry/entry.ts';
import { notesFor } from './note.ts';

const REKHA = { feed: 'REKHA001', worker: 'W0RKER01' };
function entry(no: number, kind: string, more: Partial<Entry>): Entry {
  const rest = { scope: 'WARD0007', v: 1, on: '2026-11-22', at: no, offset: null, body: {} };
  return { feed: 'MANJ0001', no, kind, ...rest, ...more };
}
const FEEDBACK = entry(1, 'feedback.given', {
  about: { feed: 'REKHA001', no: 7 },
  body: { text: 'बीपी फिर नापें।' },
});
const NOTICE = entry(2, 'notice.posted', { body: { to: 'W0RKER01', text: 'बैठक 11 बजे।' } });

describe('what her supervisor wrote to a worker', () => {
  it('is what is about a report of hers, and what is posted to her, the newest first', () => {
    expect(notesFor([FEEDBACK, NOTICE], REKHA).map(({ text, about }) => [text, about?.no])).toEqual([
      ['बैठक 11 बजे।', undefined],
      ['बीपी फिर नापें।', 7],
    ]);
  });

  it('is not what is for her colleague of the same place', () => {
    const other = { ...FEEDBACK, about: { feed: 'MEERA002', no: 7 } };
    const toOther = { ...NOTICE, body: { to: 'W0RKER02', text: 'x' } };
    expect(notesFor([other, toOther], REKHA)).toEqual([]);
  });

  it('is not what was taken back', () => {
    const taken = entry(3, 'notice.posted', { voids: { feed: 'MANJ0001', no: 2 } });
    expect(notesFor([NOTICE, taken], REKHA)).toEqual([]);
  });
});
