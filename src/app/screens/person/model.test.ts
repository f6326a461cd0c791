import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import { BY_WORDS, byWorker } from '../../../domain/form/words.ts';
import type { Person } from '../../../domain/person/person.ts';
import { draftsAbout, offeredVisits, visitsOf } from './model.ts';

const visit = (no: number, more: Partial<Entry> = {}): Entry => ({
  feed: 'AAAAAAAA',
  no,
  scope: 'BBBBBBBB',
  kind: 'visit.recorded',
  v: 1,
  on: '2026-10-12',
  at: 29_700_000,
  offset: 0,
  body: { form: 'anc', status: 'pregnant', headache: true },
  ...more,
});

const hers = (feed: string) => (feed === 'AAAAAAAA' ? BY_WORDS.self : byWorker('मीरा देवी'));

describe('her earlier visits', () => {
  it('are read in words, the newest first, danger marked', () => {
    const [newest, older] = visitsOf([visit(3), visit(4, { on: '2026-11-10' })], hers);
    expect(newest?.entry.no).toBe(4);
    expect(older?.lines.find((line) => line.id === 'headache')).toMatchObject({ danger: true });
  });

  it('say who measured: herself, or the colleague who wrote the visit', () => {
    const body = { form: 'anc', status: 'pregnant', bp: { by: 'self', sys: 120, dia: 80 } };
    const visits = visitsOf([visit(3, { body }), visit(4, { body, feed: 'CCCCCCCC' })], hers);
    const said = visits.map((one) => one.lines.find((line) => line.id === 'bp')?.value.hi);
    expect(said.sort()).toEqual(['120/80, मीरा देवी ने', '120/80, मैंने']);
  });

  it('are listed even when a newer app wrote them', () => {
    const [newer] = visitsOf([visit(3, { v: 99 })], hers);
    expect(newer).toMatchObject({ lines: [] });
    expect(newer?.form).toBeUndefined();
  });
});

describe('what can be written about her', () => {
  const kavita: Person = { ref: { feed: 'AAAAAAAA', no: 2 }, scope: 'B', name: 'क', ageAsOf: '2026-11-01' };
  const known = { person: kavita, household: null, entries: [], motherEntries: [] };

  it('is the pregnancy visit first of all', () => {
    expect(offeredVisits(known, '2026-11-22')[0]?.form.id).toBe('anc');
    const dead = { ...known, person: { ...kavita, died: true as const } };
    expect(offeredVisits(dead, '2026-11-22').map((one) => one.form.id)).not.toContain('anc');
  });

  it('names what she left unfinished, of this person alone', () => {
    const drafts = [
      { key: 'anc/AAAAAAAA/2', at: 5 },
      { key: 'anc/AAAAAAAA/22', at: 6 },
      { key: 'person', at: 7 },
      { key: 'later/AAAAAAAA/2', at: 8 },
    ];
    expect(draftsAbout(kavita.ref, drafts).map((draft) => draft.key)).toEqual(['anc/AAAAAAAA/2']);
  });
});
