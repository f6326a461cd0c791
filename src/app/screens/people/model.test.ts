import { describe, expect, it } from 'vitest';
import type { Person } from '../../../domain/person/person.ts';
import { firstOf, marksOf, recentFirst } from './model.ts';

const person = (no: number, more: Partial<Person> = {}): Person => ({
  ref: { feed: 'AAAAAAAA', no },
  scope: 'BBBBBBBB',
  name: 'सुनीता',
  ageAsOf: '2026-09-01',
  ...more,
});

describe('she looks for somebody', () => {
  it('and finds whom she wrote about last on top', () => {
    const visited = person(1, {
      lastVisit: { ref: { feed: 'AAAAAAAA', no: 9 }, on: '2026-11-20', form: 'anc' },
    });
    const found = recentFirst([visited, person(2), person(3, { ageAsOf: '2026-10-01' }), person(4)]);
    expect(found.map(({ ref }) => ref.no)).toEqual([1, 3, 4, 2]);
  });

  it('and is told how many more there are than are shown', () => {
    const many = Array.from({ length: 45 }, (_, i) => person(i + 1));
    expect(firstOf(many)).toMatchObject({ shown: { length: 40 }, more: 5 });
  });

  it('and tells two of one name apart by husband, hamlet and age', () => {
    const sunita = person(1, {
      relative: { is: 'husband', name: 'बिनोद' },
      hamlet: 'पासवान टोला',
      ageYears: 19,
    });
    expect(marksOf(sunita, '2027-09-02')).toEqual({
      relative: { is: 'husband', name: 'बिनोद' },
      hamlet: 'पासवान टोला',
      age: { hi: '20 साल', en: '20 years' },
    });
  });

  it('and sees the head of the family when no husband or father was written, unless it is herself', () => {
    const known = { headName: 'रामप्रसाद' };
    expect(marksOf(person(1, known), '2026-11-22')).toEqual({ relative: { is: 'head', name: 'रामप्रसाद' } });
    expect(marksOf(person(1, { ...known, relation: 'self' }), '2026-11-22')).toEqual({});
  });
});
