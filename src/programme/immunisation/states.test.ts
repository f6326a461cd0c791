import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../domain/form/day.ts';
import { completelyImmunised, FULL, fullyImmunised, SECOND_YEAR } from './complete.ts';
import { DOSES, jeGiven } from './doses.ts';
import { givenDoses } from './given.ts';
import { canBeGiven, type DoseState, doseStates } from './states.ts';

const BORN = '2025-01-10';
const age = (days: number) => addDays(BORN, days);
const months = (n: number) => addMonths(BORN, n);
/** Dose → the day it was given. */
type Card = Record<string, string>;
const told = (on: string, body: Record<string, unknown>) => ({ form: 'immunisation', on, body });
const visits = (card: Card) => Object.entries(card).map(([id, on]) => told(on, { given: [id] }));
const child = { person: { dob: BORN, sex: 'f' }, motherVisits: [] };
const had = (card: Card) => givenDoses({ ...child, visits: visits(card) });

function on(day: string, card: Card = {}, je = true): Record<string, DoseState> {
  const states = doseStates({ birth: BORN, given: had(card), day, je });
  return Object.fromEntries(states.map((one) => [one.rule.id, one]));
}
const state = (dose: string, day: string, card: Card = {}) => on(day, card)[dose]?.state;
const can = (dose: string, day: string, card: Card = {}) => {
  const found = on(day, card)[dose];
  return found !== undefined && canBeGiven(found, day);
};

// programme.md 2, universal immunisation: earliest, due, latest. Both sides of each.
describe('a dose by the age of the child', () => {
  const PRIMARY = {
    opv1: age(42),
    penta1: age(42),
    rota1: age(42),
    ipv1: age(42),
    pcv1: age(42),
    opv2: age(70),
    penta2: age(70),
    rota2: age(70),
  };

  it.each([
    ['hepB0', age(0), {}],
    ['vitK', age(0), {}],
    ['opv0', age(0), {}],
    ['bcg', age(0), {}],
    ['opv1', age(42), {}],
    ['penta1', age(42), {}],
    ['rota1', age(42), {}],
    ['ipv1', age(42), {}],
    ['pcv1', age(42), {}],
    ['opv2', age(70), PRIMARY],
    ['penta2', age(70), PRIMARY],
    ['rota2', age(70), PRIMARY],
    ['opv3', age(98), PRIMARY],
    ['penta3', age(98), PRIMARY],
    ['rota3', age(98), PRIMARY],
    ['ipv2', age(98), PRIMARY],
    ['pcv2', age(98), PRIMARY],
    ['mr1', age(270), {}],
    ['je1', age(270), {}],
    ['vitA1', age(270), {}],
    ['pcvB', age(270), { pcv2: age(98) }],
    ['ipv3', age(270), { ipv2: age(98) }],
    ['mr2', months(16), { mr1: age(270) }],
    ['dptB1', months(16), { penta3: age(98) }],
    ['opvB', months(16), { opv3: age(98) }],
    ['je2', months(16), { je1: age(270) }],
    ['vitA2', months(16), { vitA1: age(270) }],
    ['dptB2', months(60), { dptB1: months(16) }],
    ['td10', months(120), {}],
    ['td16', months(192), {}],
    ['dpt1', months(12), {}],
  ])('%s can be given from its first day, not the day before', (dose, first, card) => {
    const { [dose]: _, ...before } = card as Card;
    expect(can(dose, addDays(first, -1), before)).toBe(false);
    expect(can(dose, first, before)).toBe(true);
  });

  it.each([
    ['hepB0', age(1)],
    ['vitK', age(1)],
    ['opv0', age(15)],
    ['bcg', addDays(months(12), -1)],
    ['penta1', addDays(months(12), -1)],
    ['rota1', addDays(months(12), -1)],
    ['ipv1', addDays(months(12), -1)],
    ['opv1', addDays(months(60), -1)],
    ['mr1', addDays(months(60), -1)],
    ['dpt1', addDays(months(84), -1)],
  ])('%s can be given up to its last day, not the day after', (dose, last) => {
    expect(can(dose, last)).toBe(true);
    expect(can(dose, addDays(last, 1))).toBe(false);
  });

  it.each([
    ['rota3', months(24), { rota1: age(42), rota2: age(70) }],
    ['dptB1', months(84), { penta3: age(98) }],
    ['dptB2', months(84), { dptB1: months(20) }],
    ['opv3', months(60), { opv1: age(42), opv2: age(70) }],
  ])('%s is missed from its last age on', (dose, end, card) => {
    expect(state(dose, addDays(end, -1), card as Card)).toBe('overdue');
    expect(state(dose, end, card as Card)).toBe('missed');
  });

  it('is pending, due, overdue and missed in turn', () => {
    expect([41, 42, 69, 70].map((day) => state('penta1', age(day)))).toEqual([
      'pending',
      'due',
      'due',
      'overdue',
    ]);
    expect(state('penta1', months(12))).toBe('missed');
    // programme.md 2: MR1 due from 9 months, in time up to 12 months, though it counts from day 270.
    expect(state('mr1', age(270))).toBe('pending');
    expect([months(9), months(12), addDays(months(12), 1)].map((day) => state('mr1', day))).toEqual([
      'due',
      'due',
      'overdue',
    ]);
  });

  // programme.md 2: birth doses have a 30-day entry buffer (1.8).
  it('given at birth is still asked for 30 days after its last day, to be written, not given', () => {
    expect(state('hepB0', age(2))).toBe('overdue');
    expect(can('hepB0', age(2))).toBe(false);
    expect(state('hepB0', age(31))).toBe('overdue');
    expect(state('hepB0', age(32))).toBe('missed');
  });
});

describe('a dose after another', () => {
  // programme.md 2: >=28 d after previous.
  it.each([
    ['opv2', 'opv1'],
    ['penta2', 'penta1'],
    ['rota2', 'rota1'],
  ])('%s waits 28 days for %s', (dose, before) => {
    const card = { [before]: age(60) };
    expect(can(dose, age(87), card)).toBe(false);
    expect(can(dose, age(88), card)).toBe(true);
    expect(state(dose, age(88 + 27), card)).toBe('due');
    expect(state(dose, age(88 + 28), card)).toBe('overdue');
  });

  it('is pending while the one before is not written, missed when that one is', () => {
    expect(on(age(100)).penta2).toMatchObject({ state: 'pending' });
    expect(on(age(100)).penta2?.from).toBeUndefined();
    expect(state('rota2', months(12))).toBe('missed');
    expect(state('rota3', months(12))).toBe('missed');
  });

  // programme.md 2: MR2 >=28 d after MR1.
  it('is measured from the day it was given', () => {
    const card = { mr1: months(16) };
    expect(can('mr2', addDays(months(16), 27), card)).toBe(false);
    expect(can('mr2', addDays(months(16), 28), card)).toBe(true);
  });

  // programme.md 2: B1 >=6 mo after penta3.
  it('as a DPT booster comes six months after the third', () => {
    const card = { penta3: months(11) };
    expect(can('dptB1', addDays(months(17), -1), card)).toBe(false);
    expect(can('dptB1', months(17), card)).toBe(true);
  });

  // programme.md 2: vitamin A gap >=6 mo (4 mo minimum in code).
  it('as vitamin A is asked for after six months and allowed after 120 days', () => {
    const card = { vitA1: months(9), vitA2: months(18) };
    expect(can('vitA3', addDays(months(18), 119), card)).toBe(false);
    expect(can('vitA3', addDays(months(18), 120), card)).toBe(true);
    expect(state('vitA3', addDays(months(24), -1), card)).toBe('pending');
    expect(state('vitA3', months(24), card)).toBe('due');
  });
});

describe('a late start', () => {
  // programme.md 2: no penta by 12 mo -> DPT x3 (to 84 mo).
  it('takes three DPT in place of penta from the first birthday', () => {
    expect(on(addDays(months(12), -1)).dpt1).toBeUndefined();
    const late = on(months(12));
    expect([late.penta1?.state, late.penta2?.state, late.dpt1?.state, late.dpt2?.state]).toEqual([
      'missed',
      'missed',
      'due',
      'pending',
    ]);
    expect(can('dpt2', addDays(months(13), 28), { dpt1: months(13) })).toBe(true);
    expect(can('dptB1', months(24), { dpt1: months(13), dpt2: months(14), dpt3: months(18) })).toBe(true);
  });

  it('goes on with penta when it was begun in the first year', () => {
    const begun = on(months(14), { penta1: months(11) });
    expect(begun.dpt1).toBeUndefined();
    expect(begun.penta2?.state).toBe('overdue');
  });
});

describe('JE', () => {
  it('belongs to the schedule where the disease is, and where the district is not known', () => {
    expect([jeGiven(208), jeGiven(undefined), jeGiven(1)]).toEqual([true, true, false]);
    expect(on(months(9), {}, false).je1).toBeUndefined();
    expect(on(months(9), {}, true).je1?.state).toBe('due');
  });

  it('that was given elsewhere still stands', () => {
    expect(on(months(10), { je1: months(9) }, false).je1?.state).toBe('done');
  });
});

describe('one dose written by several', () => {
  it('is one: the earliest day stands, the other is shown', () => {
    const given = givenDoses({
      ...child,
      visits: [
        told(age(50), { given: ['penta1', 'opv1'] }),
        told(age(60), { given: ['penta1'], givenOn: age(44) }),
        told(age(50), { given: ['opv1'] }),
      ],
    });
    const states = doseStates({ birth: BORN, given, day: age(61), je: true });
    const of = (id: string) => states.find((one) => one.rule.id === id);
    expect(of('penta1')).toMatchObject({ state: 'done', on: age(44), conflict: [age(50)] });
    expect(of('opv1')).toMatchObject({ state: 'done', on: age(50) });
    expect(of('opv1')?.conflict).toBeUndefined();
  });
});

describe('the doses of the birth', () => {
  const delivery = (body: Record<string, unknown>) => ({
    form: 'delivery',
    on: age(2),
    body: { birthDay: BORN, b1Outcome: 'live', b1Sex: 'f', ...body },
  });
  const known = (body: Record<string, unknown>, visits = [told(age(3), {})]) =>
    [...givenDoses({ ...child, visits, motherVisits: [delivery(body)] })].map(([id, days]) => [id, ...days]);

  it("stand in the mother's delivery", () => {
    expect(known({ b1Doses: ['opv0', 'bcg'] })).toEqual([
      ['opv0', BORN],
      ['bcg', BORN],
    ]);
    expect(known({ b1Doses: ['none'] })).toEqual([]);
    expect(known({ birthDay: age(-400), b1Doses: ['bcg'] })).toEqual([]);
  });

  it('stand in it too where a check-up had told the day and the delivery left it out', () => {
    const checkUp = {
      form: 'anc',
      on: age(1),
      body: { form: 'anc', status: 'delivered', deliveredDay: BORN },
    };
    const { birthDay: _, ...body } = delivery({ form: 'delivery', b1Doses: ['bcg'] }).body;
    const motherVisits = [checkUp, { ...delivery({}), body }];
    expect([...givenDoses({ ...child, visits: [], motherVisits }).keys()]).toEqual(['bcg']);
    const elder = [
      { ...checkUp, body: { ...checkUp.body, deliveredDay: age(-400) } },
      { ...delivery({}), body },
    ];
    expect([...givenDoses({ ...child, visits: [], motherVisits: elder }).keys()]).toEqual([]);
  });

  it('are told apart for twins by their sex, and taken only when both had them where that is the same', () => {
    const twin = { b1Doses: ['opv0', 'bcg'], b2Outcome: 'live', b2Doses: ['bcg'] };
    expect(known({ ...twin, b2Sex: 'm' }).map(([id]) => id)).toEqual(['opv0', 'bcg']);
    expect(known({ ...twin, b2Sex: 'f' }).map(([id]) => id)).toEqual(['bcg']);
  });

  it('are told apart by the number the newborn visit gave a twin', () => {
    const twin = { b1Doses: ['opv0'], b2Outcome: 'live', b2Sex: 'f', b2Doses: ['bcg'] };
    const second = [{ form: 'hbnc', on: age(3), body: { babyNo: 'b2' } }];
    expect(known(twin, second)).toEqual([['bcg', BORN]]);
  });

  it('stand in the first visit to the newborn where the birth was not written', () => {
    const visits = [{ form: 'hbnc', on: age(3), body: { doses: ['bcg', 'hepB0'] } }];
    const given = givenDoses({ ...child, visits, motherVisits: [] });
    expect([...given.keys()]).toEqual(['hepB0', 'bcg']);
    expect([
      ...givenDoses({ ...child, visits: [{ ...visits[0], form: 'x' } as never], motherVisits: [] }),
    ]).toEqual([]);
  });

  it('give way to the day on the card', () => {
    expect(known({ b1Doses: ['bcg'] }, [told(age(5), { given: ['bcg'] })])).toEqual([['bcg', age(5)]]);
  });
});

describe('fully immunised', () => {
  const card = (last: string): Card => ({
    ...Object.fromEntries(FULL.map((dose) => [dose, age(100)])),
    mr1: last,
  });

  // programme.md 2: BCG, OPV1-3, Penta1-3, MR1 before first birthday.
  it('is a child with every dose of the first year before its first birthday', () => {
    const of = (last: string) => fullyImmunised(BORN, had(card(last)));
    expect(of(addDays(months(12), -1))).toEqual({ done: true, on: addDays(months(12), -1), missing: [] });
    expect(of(months(12))).toEqual({ done: false, missing: ['mr1'] });
  });

  it('is completely immunised with the doses of the second year', () => {
    const all = { ...card(age(280)), ...Object.fromEntries(SECOND_YEAR.map((dose) => [dose, months(18)])) };
    expect(completelyImmunised(BORN, had(all)).done).toBe(true);
    const { mr2: _, ...without } = all as Card;
    expect(completelyImmunised(BORN, had(without)).missing).toEqual(['mr2']);
  });
});

it('names each dose once, every dose before it earlier in the list', () => {
  const ids = DOSES.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [at, rule] of DOSES.entries()) {
    for (const before of rule.after?.doses ?? []) expect(ids.slice(0, at)).toContain(before);
  }
});
