import { describe, expect, it } from 'vitest';
import type { Entry } from '../../domain/entry/entry.ts';
import { currentEntries } from '../../domain/entry/fold.ts';
import { pastVisits } from '../visits.ts';
import { givenDoses } from './given.ts';
import { doseStates } from './states.ts';

const BORN = '2026-09-10';
const MUNNA = { feed: 'REKHA001', no: 3 };

function told(feed: string, no: number, on: string, given: string[]): Entry {
  const body = { form: 'immunisation', what: 'today', given, place: 'session', by: 'anm' };
  const said = { kind: 'visit.recorded', v: 1, scope: 'WARD0007', offset: null, about: MUNNA };
  return { ...said, feed, no, on, at: 29_900_000 + no, body };
}

function givenBy(...entries: Entry[]) {
  const visits = pastVisits(currentEntries(entries).map(({ entry }) => entry));
  return givenDoses({ person: { dob: BORN, sex: 'm' }, visits, motherVisits: [] });
}

describe('the same dose written by ASHA, Anganwadi worker and ANM', () => {
  const asha = told('REKHA001', 9, '2026-11-20', ['opv1', 'penta1']);
  const aww = told('SEVIKA01', 4, '2026-11-20', ['opv1']);
  const anm = told('ANM00001', 7, '2026-11-20', ['opv1', 'penta1', 'rota1']);

  it('on one day is one dose, in whatever order the three come in', () => {
    const given = givenBy(asha, aww, anm);
    expect(given.get('opv1')).toEqual(['2026-11-20']);
    expect([...given.keys()].sort()).toEqual(['opv1', 'penta1', 'rota1']);
    expect(givenBy(anm, aww, asha)).toEqual(given);
  });

  it('on different days is one dose still: the first stands, and both days are kept to be looked at', () => {
    const late = told('SEVIKA01', 5, '2026-11-22', ['opv1']);
    const given = givenBy(late, anm, asha);
    expect(given.get('opv1')).toEqual(['2026-11-20', '2026-11-22']);
    const states = doseStates({ birth: BORN, given, day: '2026-11-23', je: false });
    expect(states.find(({ rule }) => rule.id === 'opv1')).toMatchObject({
      state: 'done',
      on: '2026-11-20',
      conflict: ['2026-11-22'],
    });
    // The second dose is counted from the first day, not from the later one.
    expect(states.find(({ rule }) => rule.id === 'opv2')?.from).toBe('2026-12-18');
  });

  it('and what one of them cancels does not take the others’ away', () => {
    const cancel = { ...told('SEVIKA01', 6, '2026-11-21', []), voids: { feed: 'SEVIKA01', no: 4 }, body: {} };
    expect(givenBy(asha, aww, cancel).get('opv1')).toEqual(['2026-11-20']);
  });
});
