import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays, addMonths } from '../../domain/form/day.ts';
import type { Person } from '../../domain/person/person.ts';
import { concernsOf, stepsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import type { PastVisit, VisitContext } from '../visit-form.ts';
import { FEVER, FEVER_VISIT } from './visit.ts';

const ON = '2026-11-22';
const RAM: Person = {
  ref: { feed: 'AAAAAAAA', no: 2 },
  scope: 'S',
  name: 'राम',
  sex: 'm',
  ageYears: 40,
  ageAsOf: ON,
};
const childOf = (months: number, on = ON): Person => ({ ...RAM, ageYears: 0, dob: addMonths(on, -months) });
const NO_SIGN = {
  ...{ fits: false, lethargic: false, cannotDrink: false, vomitsAll: false },
  ...{ stiffNeck: false, breathless: false, bleeds: false },
};
const NOT_DONE = { notDone: true };
const ILL = {
  ...{ status: 'met', feverDays: 2, ...NO_SIGN, symptoms: ['none'] },
  ...{ temp: NOT_DONE, rdt: { by: 'self', is: 'negative' }, slide: NOT_DONE },
};
const rdt = (is: string) => ({ rdt: { by: 'self', is } });
const past = (days: number, body: Answers): PastVisit => ({ form: 'fever', on: addDays(ON, -days), body });

function fill(answers: Answers, more: Partial<VisitContext> = {}) {
  const context: VisitContext = { on: ON, person: RAM, visits: [], motherVisits: [], ...more };
  const facts = FEVER_VISIT.facts(answers, context);
  const body = finishedBody(FEVER, answers, facts);
  const concerns = concernsOf(FEVER_VISIT.rules, body, facts);
  const groups = visibleGroups(FEVER, answers, facts);
  const ids = (level: string) => concerns.filter((one) => one.level === level).map((one) => one.id);
  return {
    groups: groups.map((one) => one.group.id),
    fields: groups.flatMap((one) => one.fields.map((field) => field.id)),
    refer: ids('refer'),
    watch: ids('watch'),
    steps: stepsOf(concerns.filter((one) => one.level === 'refer')).map((one) => one.en),
    ...checkForm(FEVER, answers, { facts, on: context.on, today: ON }),
  };
}

describe('an ordinary fever', () => {
  it('is whole with a test and no sign', () => {
    const found = fill(ILL);
    expect(found.problems).toEqual([]);
    expect([found.refer, found.watch]).toEqual([[], []]);
    expect(found.groups).toEqual(['meeting', 'danger1', 'danger2', 'symptoms', 'tests']);
  });

  // Design 9, keystroke-level model: 0.4 s a tap, 1.35 s of thought a screen; the test with who did it, the rest in one tap.
  it('takes at most twenty seconds', () => {
    const { groups } = fill(ILL);
    const taps = Object.keys(ILL).length + groups.length;
    expect(taps * 0.4 + groups.length * 1.35).toBeLessThanOrEqual(20);
  });

  it('asks nothing more when nobody was met', () => {
    expect(fill({ status: 'away' }).groups).toEqual(['meeting']);
  });
});

describe('refer now', () => {
  it.each(Object.keys(NO_SIGN))('for a yes to %s, its outcome asked', (sign) => {
    const found = fill({ ...ILL, [sign]: true });
    expect(found.refer).toEqual([sign]);
    expect(found.groups.at(-1)).toBe('referral');
    expect(fill({ ...ILL, [sign]: 'unsure' }).refer).toEqual([]);
  });

  it('speaks of no child to a grown man', () => {
    expect(fill({ ...ILL, fits: true }).steps.join(' ')).not.toMatch(/child/i);
  });

  // programme.md 1.9: <2 mo always refer.
  it('for any fever before two months of age', () => {
    const refer = (months: number) => fill(ILL, { person: childOf(months) }).refer;
    expect([refer(1), refer(2)]).toEqual([['youngInfant'], []]);
  });

  it('for malaria in pregnancy', () => {
    const person: Person = { ...RAM, sex: 'f', pregnancy: { lmp: addDays(ON, -100), visits: 1 } };
    expect(fill({ ...ILL, ...rdt('pf') }, { person }).refer).toEqual(['malariaPregnant']);
    expect(fill({ ...ILL, ...rdt('pf') }).refer).toEqual([]);
  });
});

describe('chamki fever', () => {
  // programme.md 1.14: child with fever + fits/drowsy/limp. Below 15 years: our own choice.
  it.each(['fits', 'lethargic'])('is what %s in a child with fever may be, before all else', (sign) => {
    const refer = (years: number) => fill({ ...ILL, [sign]: true }, { person: childOf(years * 12) }).refer;
    expect(refer(4)).toEqual(['aes', sign]);
    expect(refer(14)).toEqual(['aes', sign]);
    expect(refer(15)).toEqual([sign]);
  });

  it('means the ambulance at once, and sugar only for who can swallow', () => {
    const { steps } = fill({ ...ILL, fits: true }, { person: childOf(48) });
    expect(steps).toContain('Sugar water only if fully awake and able to swallow');
    expect(steps).toContain('Ambulance at once, do not wait; go along');
    expect(steps.filter((one) => one.startsWith('Lay'))).toHaveLength(1);
  });

  // programme.md 1.14: esp. April-July.
  it.each([
    ['2026-03-31', false],
    ['2026-04-01', true],
    ['2026-07-31', true],
    ['2026-08-01', false],
  ])('is explained in its months: %s', (on, asked) => {
    const groups = fill(ILL, { on, person: childOf(48, on) }).groups;
    expect(groups.includes('advice')).toBe(asked);
    expect(fill(ILL, { on }).groups).not.toContain('advice');
  });
});

describe('kala-azar', () => {
  // programme.md 1.14: fever >2 weeks in this district -> kala-azar RDT.
  it('is tested for after more than 14 days of fever', () => {
    const of = (feverDays: number) => fill({ ...ILL, feverDays, spleen: false, rk39: NOT_DONE });
    expect(of(14).fields).not.toContain('rk39');
    expect(of(14).watch).toEqual(['longFever']);
    expect(of(15).fields).toContain('rk39');
    expect(of(15).watch).toEqual(['toKalaAzar', 'longFever']);
  });

  it('found by the test is referred', () => {
    const tested = (is: string) => fill({ ...ILL, feverDays: 20, spleen: false, rk39: { by: 'anm', is } });
    expect(tested('positive').refer).toEqual(['kalaAzar']);
    expect(tested('negative')).toMatchObject({ refer: [], watch: ['longFever'] });
  });

  it('is thought of for a swollen belly', () => {
    expect(fill({ ...ILL, feverDays: 20, spleen: true, rk39: NOT_DONE }).watch).toContain('spleen');
  });
});

describe('malaria', () => {
  it.each(['pf', 'pv', 'both'])('%s begins treatment today', (kind) => {
    expect(fill({ ...ILL, ...rdt(kind), treated: true, pfDoses: 1, pvDoses: 1 }).watch).toEqual(['malaria']);
    expect(fill({ ...ILL, ...rdt(kind) }).groups).toContain('treatment');
    expect(fill({ ...ILL, rdt: NOT_DONE, slide: { by: 'lab', is: kind } }).watch).toEqual(['malaria']);
  });

  // programme.md 1.14: dose tracking Pf day 1-3; Pv 14 d [GK].
  it('is followed for three days of Pf and fourteen of Pv', () => {
    const refused = (kind: string, field: string, days: number) =>
      fill({ ...ILL, ...rdt(kind), treated: true, [field]: days }).problems.some(
        (one) => one.field === field,
      );
    expect([3, 4].map((days) => refused('pf', 'pfDoses', days))).toEqual([false, true]);
    expect([14, 15].map((days) => refused('pv', 'pvDoses', days))).toEqual([false, true]);
    expect(fill({ ...ILL, ...rdt('both'), treated: true }).fields).toContain('pvDoses');
    expect(fill({ ...ILL, ...rdt('both'), treated: true }).fields).not.toContain('pfDoses');
  });

  it('found at the last visit is still asked about when the fever is over', () => {
    const visits = [past(2, { ...ILL, ...rdt('pf') })];
    const found = fill({ status: 'met', course: 'cured', treated: true, pfDoses: 3 }, { visits });
    expect(found.groups).toEqual(['meeting', 'treatment']);
    expect(found.problems).toEqual([]);
    expect([found.refer, found.watch]).toEqual([[], []]);
  });

  it('is another case after four weeks', () => {
    const asked = (days: number) => fill(ILL, { visits: [past(days, ILL)] }).fields.includes('course');
    expect([asked(28), asked(29)]).toEqual([true, false]);
  });

  it('that came back is looked at by a doctor', () => {
    const visits = [past(10, { ...ILL, ...rdt('pf') })];
    expect(fill({ ...ILL, ...rdt('pf'), course: 'again' }, { visits }).watch).toEqual(['malaria', 'pfAgain']);
  });

  it('that nobody tested for is tested for', () => {
    expect(fill({ ...ILL, rdt: NOT_DONE }).watch).toEqual(['untested']);
    expect(fill({ ...ILL, rdt: NOT_DONE, slide: { by: 'self', is: 'waiting' } }).watch).toEqual([]);
  });
});

// programme.md 1.9: fever daily >7 d.
it('a fever of more than seven days is looked at by a doctor', () => {
  const watch = (feverDays: number) => fill({ ...ILL, feverDays }).watch;
  expect([watch(7), watch(8)]).toEqual([[], ['longFever']]);
});

// programme.md 1.14: case date <=90 d back.
it('is written within 90 days', () => {
  const kind = (day: number) =>
    FEVER_VISIT.checkDay?.({ on: addDays(ON, day), today: ON, person: RAM, visits: [], motherVisits: [] })
      .problems[0]?.kind;
  expect([-91, -90, 0].map(kind)).toEqual(['before', undefined, undefined]);
});
