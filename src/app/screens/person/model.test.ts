import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import { BY_WORDS, byWorker } from '../../../domain/form/words.ts';
import type { Person } from '../../../domain/person/person.ts';
import { mayBePregnant, visitsOf } from './model.ts';

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

describe('a pregnancy visit', () => {
  const kavita: Person = {
    ref: { feed: 'AAAAAAAA', no: 2 },
    scope: 'BBBBBBBB',
    name: 'क',
    ageAsOf: '2026-11-01',
  };

  it.each([
    [{ sex: 'f', ageYears: 24 }, true],
    [{ sex: 'f' }, true],
    [{ sex: 'm', ageYears: 24 }, false],
    [{ sex: 'f', ageYears: 9 }, false],
    [{ sex: 'f', ageYears: 10 }, true],
    [{ sex: 'f', ageYears: 60 }, true],
    [{ sex: 'f', ageYears: 61 }, false],
    [{ sex: 'f', ageYears: 24, died: true as const }, false],
  ])('about %o is offered: %s', (more, offered) => {
    expect(mayBePregnant({ ...kavita, ...more }, '2026-11-22')).toBe(offered);
  });
});
