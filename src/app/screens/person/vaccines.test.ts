import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import { addDays } from '../../../domain/form/day.ts';
import type { Person } from '../../../domain/person/person.ts';
import { FULL } from '../../../programme/immunisation/complete.ts';
import { vaccinesOf } from './vaccines.ts';

const BORN = '2026-01-10';
const age = (days: number) => addDays(BORN, days);
const MUNNA: Person = {
  ref: { feed: 'AAAAAAAA', no: 3 },
  scope: 'B',
  name: 'मुन्ना',
  dob: BORN,
  ageAsOf: BORN,
};
const vaccinated = (on: string, given: readonly string[]): Entry => ({
  feed: 'AAAAAAAA',
  no: 9,
  scope: 'B',
  kind: 'visit.recorded',
  v: 1,
  on,
  at: 29_900_000,
  offset: 0,
  body: { form: 'immunisation', what: 'today', given },
});
const known = (person: Person, entries: Entry[] = [], motherEntries: Entry[] = []) => ({
  person,
  household: null,
  entries,
  motherEntries,
});
const standing = (today: string, entries: Entry[] = []) =>
  vaccinesOf(known(MUNNA, entries), today)?.items.map((one) => `${one.id} ${one.state}`);

describe("a child's vaccines", () => {
  const birth = vaccinated(BORN, ['hepB0', 'vitK', 'opv0', 'bcg']);

  it('tell of a dose with two dates, of which the first counts', () => {
    const twice = [vaccinated(age(42), ['opv1']), vaccinated(age(44), ['opv1', 'penta1'])];
    const found = vaccinesOf(known(MUNNA, [birth, ...twice]), age(50))?.twice;
    expect(found?.map(({ rule, days }) => [rule.id, days])).toEqual([['opv1', [age(42), age(44)]]]);
  });

  it('say what is due now, and what comes next and when', () => {
    expect(standing(age(10), [birth])).toEqual(['nextDoses later']);
    expect(standing(age(50), [birth])).toContain('doses due');
    expect(standing(age(90), [birth])).toContain('doses overdue');
  });

  it('count what the mother’s delivery tells of the birth', () => {
    const delivery = {
      form: 'delivery',
      birthDay: BORN,
      births: 1,
      b1Outcome: 'live',
      b1Doses: ['bcg', 'opv0'],
    };
    const told = { ...vaccinated(BORN, []), body: delivery };
    const doses = vaccinesOf(known(MUNNA, [], [told]), age(5))?.items.find((one) => one.id === 'doses');
    expect(doses?.why.en ?? '').not.toContain('BCG');
  });

  it('are complete when every dose of the first year was given before the first birthday', () => {
    const entries = [vaccinated(age(300), FULL)];
    expect(vaccinesOf(known(MUNNA, entries), age(400))).toMatchObject({
      full: { done: true, on: age(300) },
      complete: { done: false },
    });
    expect(vaccinesOf(known(MUNNA, [vaccinated(age(370), FULL)]), age(400))?.full.done).toBe(false);
  });

  it('are nobody’s matter in an adult, in the dead, and where the day of birth is not known', () => {
    const { dob: _, ...undated } = MUNNA;
    expect(vaccinesOf(known({ ...MUNNA, dob: '1999-05-01' }), age(400))).toBeUndefined();
    expect(vaccinesOf(known({ ...MUNNA, died: true }), age(400))).toBeUndefined();
    expect(vaccinesOf(known({ ...undated, ageYears: 1 }), age(400))).toBeUndefined();
  });
});
