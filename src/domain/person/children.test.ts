import { describe, expect, it } from 'vitest';
import type { Baby } from '../visit/case.ts';
import { childrenOf, unnamedBabies } from './children.ts';
import type { Person } from './person.ts';

const KAVITA = { feed: 'AAAAAAAA', no: 2 };
const child = (no: number, dob: string): Person => ({
  ref: { feed: 'AAAAAAAA', no },
  scope: 'S',
  name: 'शिशु',
  ageAsOf: dob,
  dob,
  mother: KAVITA,
});
const girl: Baby = { no: 1, outcome: 'live', sex: 'f' };
const boy: Baby = { no: 2, outcome: 'live', sex: 'm' };

describe('the babies of a birth', () => {
  it('wait to be registered one after another, the first-born first', () => {
    const twins = { babies: [girl, boy], deliveredOn: '2026-11-10' };
    expect(unnamedBabies(twins, [])).toEqual([girl, boy]);
    expect(unnamedBabies(twins, [child(5, '2026-11-10')])).toEqual([boy]);
    expect(unnamedBabies(twins, [child(5, '2026-11-10'), child(6, '2026-11-11')])).toEqual([]);
  });

  it('are not taken for an elder brother or sister', () => {
    const birth = { babies: [girl], deliveredOn: '2026-11-10' };
    expect(unnamedBabies(birth, [child(5, '2026-11-08')])).toEqual([girl]);
    expect(unnamedBabies(birth, [child(5, '2026-11-09')])).toEqual([]);
  });

  it('who were born dead are not asked for', () => {
    const birth = { babies: [{ no: 1, outcome: 'still' as const }], deliveredOn: '2026-11-10' };
    expect(unnamedBabies(birth, [])).toEqual([]);
    expect(unnamedBabies(undefined, [])).toEqual([]);
  });

  it('are found under their mother', () => {
    const other = { ...child(7, '2026-01-01'), mother: { feed: 'AAAAAAAA', no: 3 } };
    expect(childrenOf([child(5, '2026-11-10'), other], KAVITA).map(({ ref }) => ref.no)).toEqual([5]);
  });
});
