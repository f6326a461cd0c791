import { describe, expect, it } from 'vitest';
import type { Person } from '../../domain/person/person.ts';
import { ANC_VISIT } from './visit.ts';

const kavita: Person = { ref: { feed: 'AAAAAAAA', no: 2 }, scope: 'B', name: 'क', ageAsOf: '2026-11-01' };
const about = (more: Partial<Person>) => ({
  on: '2026-11-22',
  person: { ...kavita, ...more },
  visits: [],
  motherVisits: [],
});

describe('a pregnancy visit', () => {
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
    expect(ANC_VISIT.offered(about(more))).toBe(offered);
  });

  it('begins with the last period her registration told, and is her first', () => {
    const visits = [{ form: 'pregnancy', on: '2026-08-10', body: { form: 'pregnancy', lmp: '2026-06-01' } }];
    const context = { ...about({}), visits };
    expect(ANC_VISIT.start(context)).toMatchObject({ lmp: '2026-06-01' });
    expect(ANC_VISIT.facts({}, context)).toMatchObject({ visitNo: 1, lmpKnown: true, weeks: 24 });
  });

  it('written for an earlier day may not lie before what is known of the pregnancy today', () => {
    const visits = [{ form: 'anc', on: '2026-11-10', body: { status: 'pregnant', lmp: '2026-06-01' } }];
    const check = (on: string) => ANC_VISIT.checkDay?.({ ...about({}), visits, on, today: '2026-11-22' });
    expect(check('2026-07-05')?.problems[0]).toMatchObject({ kind: 'before', limit: '2026-07-06' });
    expect(check('2026-07-06')?.problems).toEqual([]);
  });
});
