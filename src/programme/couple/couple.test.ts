import { describe, expect, it } from 'vitest';
import { lastAntara, nextAntara } from '../../domain/couple/antara.ts';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays, addMonths } from '../../domain/form/day.ts';
import type { Person } from '../../domain/person/person.ts';
import { concernsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import { KIT_ITEMS } from '../kit-items.ts';
import type { PastVisit, VisitContext } from '../visit-form.ts';
import { COUPLE, COUPLE_VISIT } from './couple.ts';
import { COUPLE_GIVES } from './given.ts';

const ON = '2026-11-22';
const SUNITA: Person = {
  ref: { feed: 'AAAAAAAA', no: 2 },
  scope: 'SCPE0001',
  name: 'सुनीता देवी',
  sex: 'f',
  ageYears: 24,
  ageAsOf: '2026-01-01',
  relative: { is: 'husband', name: 'रमेश' },
};
const past = (on: string, body: Answers, form = 'couple'): PastVisit => ({ form, on, body });
const context = (visits: PastVisit[] = [], person = SUNITA, on = ON): VisitContext => ({
  on,
  person,
  visits,
  motherVisits: [],
});

function visit(answers: Answers, visits: PastVisit[] = []) {
  const facts = COUPLE_VISIT.facts(answers, context(visits));
  const groups = visibleGroups(COUPLE, answers, facts);
  return {
    groups: groups.map((one) => one.group.id),
    fields: groups.flatMap((one) => one.fields.map((field) => field.id)),
    concerns: concernsOf(COUPLE_VISIT.rules, finishedBody(COUPLE, answers, facts), facts),
    ...checkForm(COUPLE, answers, { facts, on: ON, today: ON }),
  };
}
const MET = { status: 'met', test: 'notDone', pregnant: false };

describe('an ordinary visit to a couple', () => {
  const answers = { ...MET, method: 'condom', condomGiven: 20 };

  it('is whole with the method and what was given', () => {
    expect(visit(answers).problems).toEqual([]);
    expect(visit(answers).groups).toEqual(['meeting', 'method', 'given']);
    expect(visit(answers).concerns).toEqual([]);
  });

  // Design 9, keystroke-level model: 0.4 s a tap on a large target, 1.35 s of thought a screen.
  it('takes at most twenty seconds', () => {
    const { groups } = visit(answers);
    const taps = Object.keys(answers).length + groups.length;
    expect(taps * 0.4 + groups.length * 1.35).toBeLessThanOrEqual(20);
  });

  it('asks nothing more when nobody was met', () => {
    expect(visit({ status: 'notHome' }).groups).toEqual(['meeting']);
    expect(visit({ status: 'notHome' }).problems).toEqual([]);
  });

  it('is never shown by name', () => {
    expect(COUPLE_VISIT.sensitive).toBe(true);
  });
});

describe('a pregnancy', () => {
  it('asks for the last period, not for a method, and asks to have it registered', () => {
    for (const found of [{ test: 'positive' }, { test: 'notDone', pregnant: true }]) {
      const { fields, concerns } = visit({ status: 'met', ...found });
      expect(fields).toContain('lmp');
      expect(fields).not.toContain('method');
      expect(concerns.map((one) => one.id)).toEqual(['pregnant']);
    }
  });

  it('is tested for when she does not know', () => {
    expect(visit({ ...MET, pregnant: 'unsure' }).concerns.map((one) => one.id)).toEqual(['maybePregnant']);
    expect(visit({ status: 'met', test: 'negative' }).fields).not.toContain('pregnant');
  });

  // programme.md 2: hard stop at 42 weeks; 21 days are our own choice.
  it('began 21 days to 42 weeks ago', () => {
    const refused = (days: number) =>
      visit({ status: 'met', test: 'positive', lmp: addDays(ON, -days) }).problems.some(
        (one) => one.field === 'lmp',
      );
    expect([20, 21, 294, 295].map(refused)).toEqual([true, false, false, true]);
  });
});

describe('Antara', () => {
  const given = (dose: number, on: string) =>
    past(on, { method: 'antara', antaraGiven: true, antaraDose: dose, antaraDay: on });
  const MONTHLY = { ...MET, method: 'antara', antaraGiven: false };

  // programme.md 1.11: next due = +3 months.
  it.each([
    ['2026-08-22', '2026-11-22'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-10-31', '2027-01-31'],
  ])('of %s is due again on %s', (on, due) => {
    expect(nextAntara({ dose: 1, on })).toBe(due);
  });

  it('counts months back too', () => {
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
  });

  it('is remembered by its day, not by the order of the visits', () => {
    const bodies = [given(2, '2026-08-01'), given(1, '2026-05-01')].map((one) => one.body);
    expect(lastAntara(bodies)).toEqual({ dose: 2, on: '2026-08-01' });
    expect(lastAntara([{}])).toBeUndefined();
  });

  // A week before is our own choice; four weeks after is general knowledge.
  it.each([
    [8, []],
    [7, ['antaraDue']],
    [0, ['antaraDue']],
    [-28, ['antaraDue']],
    [-29, ['antaraLate']],
  ])('due in %s days asks for %s', (days, wanted) => {
    const due = addDays(ON, days);
    const last = addMonths(due, -3);
    const { concerns } = visit(MONTHLY, [given(2, last)]);
    expect(concerns.map((one) => one.id)).toEqual(wanted);
  });

  it('says the day it is due', () => {
    const [concern] = visit(MONTHLY, [given(2, '2026-08-20')]).concerns;
    expect(concern?.why.hi).toContain('20 नवंबर 2026');
  });

  it('given today is due in three months, and nothing is said', () => {
    const now = { ...MONTHLY, antaraGiven: true, antaraDose: 3, antaraDay: ON };
    expect(visit(now, [given(2, '2026-08-20')]).concerns).toEqual([]);
    expect(visit(now).problems).toEqual([]);
  });

  it('is spoken of no more when the method has changed', () => {
    expect(visit({ ...MET, method: 'condom' }, [given(2, '2026-08-20')]).concerns).toEqual([]);
  });

  // programme.md 1.11: Antara dose 1-10.
  it('has ten doses', () => {
    const refused = (antaraDose: number) =>
      visit({ ...MONTHLY, antaraGiven: true, antaraDose, antaraDay: ON }).problems.length > 0;
    expect([0, 1, 10, 11].map(refused)).toEqual([true, false, false, true]);
  });
});

describe('danger', () => {
  const IUD = { ...MET, method: 'copperT', bleeding: false, bellyPain: false, highFever: false };

  it.each(['copperT', 'femaleSterilised', 'maleSterilised'])('is asked after %s', (method) => {
    expect(visit({ ...MET, method }).fields).toContain('bellyPain');
    expect(visit({ ...MET, method: 'malaN' }).fields).not.toContain('bellyPain');
  });

  it.each(['bleeding', 'bellyPain', 'highFever'])('%s refers and asks for the outcome', (sign) => {
    const { concerns, groups } = visit({ ...IUD, [sign]: true });
    expect(concerns.map((one) => [one.id, one.level])).toEqual([[sign, 'refer']]);
    expect(groups.at(-1)).toBe('referral');
    expect(visit(IUD).groups).not.toContain('referral');
  });
});

describe('what is handed out', () => {
  it('is an item of the medicine box', () => {
    const ids = KIT_ITEMS.map((item) => item.id);
    for (const item of Object.values(COUPLE_GIVES)) expect(ids).toContain(item);
  });

  it.each([
    ['condomGiven', 200],
    ['malaNGiven', 12],
    ['chhayaGiven', 12],
    ['ecpGiven', 10],
    ['nischayGiven', 5],
  ])('%s: at most %s', (field, max) => {
    const refused = (count: number) =>
      visit({ ...MET, method: 'none', [field]: count }).problems.some((one) => one.field === field);
    expect([0, max, max + 1].map(refused)).toEqual([false, false, true]);
  });
});

describe('the visit is offered', () => {
  const offered = (person: Partial<Person>, visits: PastVisit[] = []) =>
    COUPLE_VISIT.offered(context(visits, { ...SUNITA, ageAsOf: ON, ...person }));

  // programme.md 2: eligible couple 15-49.
  it('to a married woman of 15 to 49', () => {
    expect([14, 15, 49, 50].map((ageYears) => offered({ ageYears }))).toEqual([false, true, true, false]);
    expect(offered({ sex: 'm' })).toBe(false);
    expect(offered({ relative: { is: 'father', name: 'रामू' } })).toBe(false);
    expect(offered({ relative: { is: 'father', name: 'रामू' }, relation: 'daughterInLaw' })).toBe(true);
  });

  it('not while she is pregnant, nor after a sterilisation', () => {
    expect(offered({ pregnancy: { lmp: addDays(ON, -70), visits: 1 } })).toBe(false);
    expect(offered({}, [past('2026-01-02', { sterilisedDay: '2025-12-30' })])).toBe(false);
  });

  // programme.md 2: PNC -> EC after 45 d.
  it('again from the 45th day after a birth', () => {
    const birth = (days: number) =>
      offered({}, [past(addDays(ON, -1), { deliveredDay: addDays(ON, -days) }, 'anc')]);
    expect([44, 45].map(birth)).toEqual([false, true]);
  });
});

describe('the day of the visit', () => {
  const day = (on: string, visits: PastVisit[]) =>
    COUPLE_VISIT.checkDay?.({ ...context(visits), on, today: ON }).problems[0];

  // programme.md 1.11: one per calendar month.
  it('lies in a month without one', () => {
    const visits = [past('2026-11-01', { status: 'met' })];
    expect(day(ON, visits)).toEqual({ kind: 'before', field: 'on', limit: '2026-12-01' });
    expect(day('2026-10-31', visits)).toBeUndefined();
    expect(day(ON, [past('2026-11-01', { status: 'notHome' })])).toBeUndefined();
    expect(day(ON, [past('2026-11-01', { status: 'met' }, 'anc')])).toBeUndefined();
  });
});
