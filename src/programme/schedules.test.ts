import { describe, expect, it } from 'vitest';
import { type DueItem, dueList, whenOf } from '../domain/due/due.ts';
import { type Ref, refKey } from '../domain/entry/entry.ts';
import type { Answers } from '../domain/form/answers.ts';
import { addDays, addMonths } from '../domain/form/day.ts';
import type { Person } from '../domain/person/person.ts';
import { visitsByPerson } from '../domain/visit/by-person.ts';
import type { FormVisit } from '../domain/visit/case.ts';
import { SCHEDULES } from './schedules.ts';

const TODAY = '2026-11-22';
const day = (n: number) => addDays(TODAY, n);
const SUNITA: Person = {
  ref: { feed: 'AAAAAAAA', no: 1 },
  scope: 'SCPE0001',
  name: 'सुनीता देवी',
  sex: 'f',
  ageYears: 24,
  ageAsOf: '2024-01-01',
};
const MUNNI: Person = {
  ref: { feed: 'AAAAAAAA', no: 2 },
  scope: 'SCPE0001',
  name: 'मुन्नी',
  sex: 'f',
  ageAsOf: '2024-01-01',
};
const visit = (form: string, on: string, body: Answers = {}): FormVisit => ({ form, on, body });

function due(person: Person, visits: FormVisit[], more: { today?: string; mother?: FormVisit[] } = {}) {
  const told = new Map([[refKey(person.ref), visits]]);
  if (person.mother && more.mother) told.set(refKey(person.mother), more.mother);
  const { today = TODAY } = more;
  return dueList({ people: [person], visits: told, schedules: SCHEDULES, today, district: 208 });
}
const standing = (items: readonly DueItem[], form: string) =>
  Object.fromEntries(items.filter((one) => one.form === form).map((one) => [one.id, one.state]));

describe('the check-ups of a pregnancy', () => {
  const pregnant = (lmp: string, on = addDays(lmp, 35)) =>
    visit('anc', on, { status: 'pregnant', lmp, place: 'home' });
  const check = (on: string) => visit('anc', on, { status: 'pregnant', place: 'vhsnd' });
  const at = (days: number, visits: FormVisit[] = []) => {
    const lmp = day(-days);
    return standing(due(SUNITA, [pregnant(lmp), ...visits]), 'anc');
  };

  // programme.md 2: 1: <=12w, 2: 14-26w, 3: 28-34w, 4: 36w-term; hard stop 42. Both sides of each.
  it.each([
    ['anc1', 12 * 7 + 6, 'due', 'overdue'],
    ['anc1', 14 * 7 - 1, 'overdue', 'missed'],
    ['anc2', 14 * 7 - 1, 'later', 'due'],
    ['anc2', 26 * 7 + 6, 'due', 'overdue'],
    ['anc2', 28 * 7 - 1, 'overdue', 'missed'],
    ['anc3', 28 * 7 - 1, 'later', 'due'],
    ['anc3', 34 * 7 + 6, 'due', 'overdue'],
    ['anc3', 36 * 7 - 1, 'overdue', 'missed'],
    ['anc4', 36 * 7 - 1, 'later', 'due'],
    ['anc4', 280, 'due', 'overdue'],
  ])('%s on day %i is %s, the day after %s', (id, last, before, after) => {
    expect(at(last)[id]).toBe(before);
    expect(at(last + 1)[id]).toBe(after);
  });

  it('are over with 42 weeks', () => {
    expect(at(294).anc4).toBe('overdue');
    expect(at(295)).toEqual({});
  });

  it('are done by a check-up in their time or after it, not by a visit at home', () => {
    const lmp = day(-100);
    expect(at(100, [check(addDays(lmp, 90))]).anc1).toBe('done');
    expect(at(100, [check(addDays(lmp, 97))]).anc1).toBe('done');
    expect(at(100, [visit('anc', addDays(lmp, 90), { status: 'pregnant', place: 'home' })]).anc1).toBe(
      'missed',
    );
  });

  // programme.md 2: 28-day minimum gap.
  it('lie 28 days apart', () => {
    const lmp = day(-98);
    const items = due(SUNITA, [pregnant(lmp), check(addDays(lmp, 97))]);
    expect(items.find((one) => one.id === 'anc2')?.from).toBe(addDays(lmp, 97 + 28));
  });

  // programme.md 2: late registration starts at the current window, no back-dated dues.
  it('begin with the one that was open when the pregnancy became known', () => {
    const lmp = day(-200);
    const late = standing(due(SUNITA, [pregnant(lmp, addDays(lmp, 189))]), 'anc');
    expect(late).toEqual({ anc3: 'due' });
    expect(standing(due(SUNITA, [pregnant(lmp, addDays(lmp, 188))]), 'anc').anc2).toBe('missed');
  });

  it('end with the birth', () => {
    const told = visit('anc', day(-1), { status: 'delivered', deliveredDay: day(-1) });
    expect(standing(due(SUNITA, [pregnant(day(-270)), told]), 'anc')).toEqual({});
  });
});

describe('the visits after a birth', () => {
  const child = (born: number, registered = born): Person => ({
    ...MUNNI,
    dob: day(-born),
    ageAsOf: day(-registered),
    mother: SUNITA.ref,
  });
  const delivery = (born: number, more: Answers = {}) =>
    visit('delivery', day(-born), { birthDay: day(-born), birthPlace: 'phc', ...more });
  const hbnc = (born: number, visits: FormVisit[] = [], mother = [delivery(born)]) =>
    standing(due(child(born), visits, { mother }), 'hbnc');

  // programme.md 2: HBNC 3, 7, 14, 21, 28, 42; +-1 d to day 7, +-3 d after [GK]. Both sides of each.
  it.each([
    ['hbnc3', 1, 'later', 'due'],
    ['hbnc3', 4, 'due', 'overdue'],
    ['hbnc3', 5, 'overdue', 'missed'],
    ['hbnc7', 5, 'later', 'due'],
    ['hbnc7', 8, 'due', 'overdue'],
    ['hbnc7', 10, 'overdue', 'missed'],
    ['hbnc14', 10, 'later', 'due'],
    ['hbnc14', 17, 'due', 'missed'],
    ['hbnc21', 17, 'later', 'due'],
    ['hbnc21', 24, 'due', 'missed'],
    ['hbnc28', 24, 'later', 'due'],
    ['hbnc28', 31, 'due', 'overdue'],
    ['hbnc42', 38, 'later', 'due'],
    ['hbnc42', 45, 'due', 'overdue'],
    ['hbnc42', 61, 'overdue', 'missed'],
  ])('%s on day %i is %s, the day after %s', (id, last, before, after) => {
    expect(hbnc(last)[id]).toBe(before);
    expect(hbnc(last + 1)[id]).toBe(after);
  });

  // programme.md 2: home birth 7 (add day 1).
  it('begin on the first day after a birth at home only', () => {
    const home = [delivery(1, { birthPlace: 'home' })];
    expect(hbnc(1, [], home).hbnc1).toBe('due');
    expect(hbnc(2, [], [delivery(2, { birthPlace: 'home' })]).hbnc1).toBe('missed');
    expect(hbnc(1)).not.toHaveProperty('hbnc1');
  });

  // programme.md 2: C-section mother: start after discharge [GK].
  it('leave out what was over before mother and child came home', () => {
    const mother = [delivery(10, { dischargeDay: day(-1) })];
    expect(hbnc(10, [], mother)).not.toHaveProperty('hbnc7');
    expect(hbnc(10, [], [delivery(10, { dischargeDay: day(-2) })])).toHaveProperty('hbnc7');
  });

  it('know the birth from the newborn visit where the delivery was not written', () => {
    const seen = (body: Answers) => [visit('hbnc', day(-1), { status: 'met', ...body })];
    expect(hbnc(10, seen({ birthPlace: 'home' }), [])).toHaveProperty('hbnc1');
    expect(hbnc(10, seen({ dischargeDay: day(-1) }), [])).not.toHaveProperty('hbnc3');
  });

  it('are done by a visit at which somebody was met, the first one of its time', () => {
    const met = [visit('hbnc', day(-7), { status: 'met' }), visit('hbnc', day(-6), { status: 'met' })];
    const items = due(child(10), met, { mother: [delivery(10)] });
    expect(items.find((one) => one.id === 'hbnc3')).toMatchObject({ state: 'done', doneOn: day(-7) });
    expect(hbnc(10, [visit('hbnc', day(-7), { status: 'notHome' })]).hbnc3).toBe('missed');
  });

  it('of a child registered later are not asked for back in time', () => {
    const items = due(child(20, 20 - 18), [], { mother: [delivery(20)] });
    expect(standing(items, 'hbnc')).not.toHaveProperty('hbnc14');
  });

  it('of the mother lie on the same days', () => {
    const items = standing(due(SUNITA, [delivery(7)]), 'pnc');
    expect(items).toMatchObject({ pnc3: 'missed', pnc7: 'due', pnc14: 'later' });
    expect(standing(due(SUNITA, [delivery(46)]), 'pnc').pnc42).toBe('overdue');
  });
});

describe('the visits to a small child', () => {
  const hbyc = (born: string, today = TODAY) =>
    standing(due({ ...MUNNI, dob: born, ageAsOf: born }, [], { today }), 'hbyc');

  // programme.md 2: 3, 6, 9, 12, 15 completed months; a month of window [GK]. Both sides of each.
  it.each([3, 6, 9, 12, 15])('open on the day %i months are complete, for a month', (months) => {
    const opens = addMonths('2025-01-10', months);
    const at = (n: number) => hbyc('2025-01-10', addDays(opens, n))[`hbyc${months}`];
    expect([at(-1), at(0)]).toEqual(['later', 'due']);
    const ends = addMonths('2025-01-10', months + 1);
    const on = (n: number) => hbyc('2025-01-10', addDays(ends, n))[`hbyc${months}`];
    expect([on(0), on(1)]).toEqual(['due', 'overdue']);
  });
});

describe('vaccination', () => {
  const child = (days: number): Person => ({ ...MUNNI, dob: day(-days), ageAsOf: day(-days) });
  const birth = ['hepB0', 'vitK', 'opv0', 'bcg'];
  const given = (days: number, ids: string[]) => visit('immunisation', day(-days), { given: ids });

  it('is one thing to do a child, naming the doses', () => {
    const items = due(child(42), [given(42, birth)]).filter((one) => one.form === 'immunisation');
    expect(items.map((one) => [one.id, one.state])).toEqual([['doses', 'due']]);
    expect(items[0]?.why.en).toContain('OPV 1, Penta 1, Rota 1, fIPV 1, PCV 1');
  });

  it('is ahead before its day, overdue after its window', () => {
    expect(standing(due(child(41), [given(41, birth)]), 'immunisation')).toEqual({ nextDoses: 'later' });
    expect(standing(due(child(69), [given(69, birth)]), 'immunisation').doses).toBe('due');
    expect(standing(due(child(70), [given(70, birth)]), 'immunisation').doses).toBe('overdue');
  });

  it('at birth is asked for to be written when it can no longer be given', () => {
    const items = due(child(2), [given(2, ['opv0', 'bcg'])]).filter((one) => one.id === 'toWrite');
    expect(items.map((one) => [one.state, one.why.en])).toEqual([
      ['due', 'Hepatitis B (birth), Vitamin K (birth): Write from the card'],
    ]);
    expect(standing(due(child(32), [given(32, ['opv0', 'bcg'])]), 'immunisation')).not.toHaveProperty(
      'toWrite',
    );
  });

  it('that was missed is told for 90 days', () => {
    const shown = (days: number) => standing(due(child(days), []), 'immunisation').missedDoses;
    // BCG and the first doses end the day before the first birthday.
    expect([shown(364 + 90), shown(364 + 91)]).toEqual(['missed', undefined]);
  });
});

describe('couples and adults', () => {
  const wife: Person = { ...SUNITA, relative: { is: 'husband', name: 'रमेश' } };

  // programme.md 1.11: one per calendar month.
  it('are visited once a calendar month', () => {
    const met = (on: string) => [visit('couple', on, { status: 'met' })];
    expect(standing(due(wife, []), 'couple').couple).toBe('due');
    expect(standing(due(wife, met('2026-10-31')), 'couple').couple).toBe('due');
    expect(standing(due(wife, met('2026-11-01')), 'couple').couple).toBe('done');
    expect(standing(due(wife, [visit('couple', TODAY, { status: 'notHome' })]), 'couple').couple).toBe('due');
    expect(standing(due(SUNITA, []), 'couple')).toEqual({});
  });

  // programme.md 1.13: form yearly, age >=30.
  it('are asked about their risks once a year from thirty', () => {
    const ram: Person = { ...SUNITA, sex: 'm', ageYears: 45, ageAsOf: TODAY };
    const last = (days: number) => [visit('cbac', day(-days), { status: 'met' })];
    expect(standing(due(ram, []), 'cbac').cbac).toBe('due');
    expect(standing(due(ram, last(335)), 'cbac').cbac).toBe('later');
    expect(standing(due(ram, last(334)), 'cbac')).toEqual({});
    expect(standing(due(ram, last(365)), 'cbac').cbac).toBe('due');
    const over = due({ ...ram, ageAsOf: addDays(addMonths(TODAY, -3), -1) }, []);
    expect(standing(over, 'cbac').cbac).toBe('overdue');
    expect(standing(due({ ...ram, ageYears: 29 }, []), 'cbac')).toEqual({});
  });
});

describe('the list', () => {
  it('has nobody who has died', () => {
    expect(due({ ...MUNNI, dob: day(-42), died: true }, [])).toEqual([]);
  });

  it('begins with what is over, then what ends soonest', () => {
    const born = day(-90);
    const states = due({ ...MUNNI, dob: born, ageAsOf: born }, []).map((one) => one.state);
    expect(states).toEqual([...states].sort((a, b) => order(a) - order(b)));
    expect(new Set(states)).toEqual(new Set(['overdue', 'later', 'missed']));
  });
  const order = (state: DueItem['state']) => ['overdue', 'due', 'later', 'missed', 'done'].indexOf(state);

  it('says today, this week or this month', () => {
    const item = (from: number, target: number, to: number, state: DueItem['state'] = 'due') =>
      whenOf(
        {
          ...{ person: MUNNI.ref, form: 'x', id: 'x', label: { hi: '', en: '' }, why: { hi: '', en: '' } },
          ...{ from: day(from), target: day(target), to: day(to), state },
        },
        TODAY,
      );
    expect(item(-9, -9, -1, 'overdue')).toBe('today');
    expect(item(-9, -9, 0)).toBe('today');
    expect(item(-1, 0, 1)).toBe('today');
    expect(item(-9, -9, 60)).toBe('week');
    expect(item(6, 6, 20, 'later')).toBe('week');
    expect(item(7, 7, 20, 'later')).toBe('month');
    expect(item(-20, 6, 6)).toBe('week');
    expect(item(-20, 7, 7)).toBe('month');
    expect(item(-20, -20, -9, 'done')).toBe('over');
    expect(item(-20, -20, -9, 'missed')).toBe('over');
  });

  // A catchment of 1,500 people and 5,000 entries: one pass. The bound is far above what is measured.
  it('is made fast for a whole catchment', () => {
    const people: Person[] = Array.from({ length: 1500 }, (_, i) => ({
      ...SUNITA,
      ref: { feed: 'AAAAAAAA', no: i + 1 },
      sex: i % 2 ? 'f' : 'm',
      dob: addDays(TODAY, -((i * 17) % 25_000)),
      ageAsOf: '2026-01-01',
      ...(i % 3 === 0 && { relative: { is: 'husband', name: 'र' } }),
    }));
    const entries = Array.from({ length: 5000 }, (_, i) => ({
      ...{
        feed: 'BBBBBBBB',
        no: i + 1,
        scope: 'SCPE0001',
        kind: 'visit.recorded',
        v: 1,
        at: 0,
        offset: null,
      },
      about: people[(i * 7) % 1500]?.ref as Ref,
      on: addDays(TODAY, -Math.floor((5000 - i) / 10)),
      body: { form: ['anc', 'hbyc', 'immunisation', 'cbac'][i % 4], status: 'met', given: ['bcg', 'opv1'] },
    }));
    const started = performance.now();
    const items = dueList({
      people,
      visits: visitsByPerson(entries, (ref) => ref),
      schedules: SCHEDULES,
      today: TODAY,
    });
    const took = performance.now() - started;
    expect(items.length).toBeGreaterThan(500);
    expect(took).toBeLessThan(2000);
  });
});
