import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays } from '../../domain/form/day.ts';
import type { Person } from '../../domain/person/person.ts';
import { concernsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import type { PastVisit, VisitContext } from '../visit-form.ts';
import { CBAC, CBAC_VISIT } from './cbac.ts';
import { cbacScore, scoreInWords } from './score.ts';

const ON = '2026-11-22';
const MEERA: Person = {
  ref: { feed: 'AAAAAAAA', no: 2 },
  scope: 'SCPE0001',
  name: 'मीरा देवी',
  sex: 'f',
  ageYears: 35,
  ageAsOf: ON,
};
const context = (person: Partial<Person> = {}, visits: PastVisit[] = []): VisitContext => ({
  on: ON,
  person: { ...MEERA, ...person },
  visits,
  motherVisits: [],
});

function visit(answers: Answers, person: Partial<Person> = {}) {
  const facts = CBAC_VISIT.facts(answers, context(person));
  const groups = visibleGroups(CBAC, answers, facts);
  return {
    groups: groups.map((one) => one.group.id),
    concerns: concernsOf(CBAC_VISIT.rules, finishedBody(CBAC, answers, facts), facts),
    ...checkForm(CBAC, answers, { facts, on: ON, today: ON }),
  };
}
const ids = (answers: Answers, person: Partial<Person> = {}) =>
  visit(answers, person).concerns.map((one) => one.id);

const waist = (value: number) => ({ by: 'self', value });
const WELL = {
  status: 'met',
  tobacco: 'never',
  alcohol: false,
  active: true,
  family: false,
  waist: waist(75),
  fuel: ['lpg'],
  smokeWork: false,
  chest: ['none'],
  skin: ['none'],
  senses: ['none'],
  women: ['none'],
  noInterest: 'never',
  feltLow: 'never',
};

describe('a healthy woman', () => {
  it('is asked in few screens and nothing follows', () => {
    expect(visit(WELL)).toMatchObject({ problems: [], concerns: [] });
    expect(visit(WELL).groups).toEqual(['risk', 'waist', 'chest', 'skin', 'senses', 'women', 'mood']);
  });

  // Design 9, keystroke-level model: 0.4 s a tap, 1.35 s of thought a screen; the waist takes four taps.
  it('in at most twenty seconds', () => {
    const { groups } = visit(WELL);
    const taps = Object.keys(WELL).length + 3 + groups.length;
    expect(taps * 0.4 + groups.length * 1.35).toBeLessThanOrEqual(20);
  });

  it('is asked nothing more when she was not met', () => {
    expect(visit({ status: 'notHome' })).toMatchObject({ groups: ['risk'], problems: [], concerns: [] });
  });
});

// programme.md 3, CBAC part A: every band, both sides.
describe('the score', () => {
  const points = (id: string, answers: Answers, facts = {}) => {
    const line = cbacScore(answers, facts).lines.find((one) => one.id === id);
    return line && [line.low, line.high];
  };

  it.each([
    [29, 0],
    [30, 1],
    [39, 1],
    [40, 2],
    [49, 2],
    [50, 3],
    [59, 3],
    [60, 4],
  ])('gives an age of %s %s points', (ageYears, wanted) => {
    expect(points('age', {}, { ageYears })).toEqual([wanted, wanted]);
  });

  it.each([
    ['f', 80, 0],
    ['f', 81, 1],
    ['f', 90, 1],
    ['f', 91, 2],
    ['m', 90, 0],
    ['m', 91, 1],
    ['m', 100, 1],
    ['m', 101, 2],
    ['t', 81, 1],
  ])('gives a waist (%s) of %s cm %s points', (sex, cm, wanted) => {
    expect(points('waist', { waist: waist(cm) }, { sex })).toEqual([wanted, wanted]);
  });

  it.each([
    ['tobacco', 'never', 0],
    ['tobacco', 'sometimes', 1],
    ['tobacco', 'daily', 2],
    ['alcohol', false, 0],
    ['alcohol', true, 1],
    ['active', true, 0],
    ['active', false, 1],
    ['family', false, 0],
    ['family', true, 2],
  ])('gives %s %s %s points', (field, answer, wanted) => {
    expect(points(field, { [field]: answer })).toEqual([wanted, wanted]);
  });

  // programme.md 3: max 12.
  it('is twelve at most, and a range while something is not known', () => {
    const worst = { tobacco: 'daily', alcohol: true, active: false, family: true, waist: waist(120) };
    expect(cbacScore(worst, { ageYears: 70, sex: 'm' })).toMatchObject({ low: 12, high: 12 });
    expect(cbacScore({}, {})).toMatchObject({ low: 0, high: 12 });
    expect(cbacScore({ ...worst, waist: { notDone: true } }, { ageYears: 70 })).toMatchObject({
      low: 10,
      high: 12,
    });
  });

  it('is shown as a sum that she can check', () => {
    const told = scoreInWords(cbacScore({ ...WELL, waist: { notDone: true } }, { ageYears: 52, sex: 'f' }));
    expect(told.map((one) => one.hi)).toEqual([
      'उम्र 52 साल: 3',
      'तंबाकू: 0',
      'शराब: 0',
      'कमर: 0 से 2',
      'मेहनत: 0',
      'परिवार: 0',
      'कुल: 3 से 5',
    ]);
  });
});

describe('who is sent on', () => {
  // programme.md 3: CBAC cut >4.
  it('is whose score is five, not four', () => {
    const four = { ...WELL, tobacco: 'sometimes', family: true };
    expect(ids(four)).toEqual([]);
    expect(ids({ ...four, tobacco: 'daily' })).toEqual(['score']);
    expect(visit({ ...four, tobacco: 'daily' }).groups.at(-1)).toBe('sent');
    expect(visit({ ...four, tobacco: 'daily' }).concerns[0]?.why.en).toContain('Total: 5. Above 4');
  });

  it('is not known while a waist that would decide it was not measured', () => {
    const open = { ...WELL, family: true, waist: { notDone: true } };
    expect(ids(open)).toEqual(['waistOpen']);
    expect(ids({ ...open, family: false })).toEqual([]);
    expect(ids({ ...open, tobacco: 'daily' })).toEqual(['score']);
  });

  // programme.md 1.13: any B symptom -> refer regardless of score.
  it.each([
    ['chest', 'cough'],
    ['skin', 'patch'],
    ['senses', 'fits'],
    ['women', 'breastLump'],
  ])('is who has a sign of %s, whatever the score', (field, sign) => {
    const found = visit({ ...WELL, [field]: [sign] });
    expect(found.concerns.map((one) => one.id)).toEqual([field]);
    expect(found.groups.at(-1)).toBe('sent');
    expect(found.concerns[0]?.why.hi).toMatch(/^लक्षण मिला: ./);
  });

  it('is an old person who needs help, asked from sixty on', () => {
    const old = { ...WELL, elderly: ['unsteady'] };
    expect(ids(old, { ageYears: 59 })).toEqual([]);
    expect(ids(old, { ageYears: 60 })).toEqual(['elderly']);
  });

  it('is asked about women only of a woman', () => {
    expect(visit(WELL, { sex: 'm' }).groups).not.toContain('women');
  });

  // programme.md 3: PHQ-2, FLW >3, WHO-style cut >=3; the safer is taken.
  it('is who is low from three points on', () => {
    expect(ids({ ...WELL, noInterest: 'mostDays' })).toEqual([]);
    expect(ids({ ...WELL, noInterest: 'mostDays', feltLow: 'someDays' })).toEqual(['mood']);
    expect(ids({ ...WELL, feltLow: 'daily' })).toEqual(['mood']);
  });
});

describe('the waist', () => {
  it('is 40 to 200 cm, asked again outside 60 to 120', () => {
    const refused = (cm: number) => visit({ ...WELL, waist: waist(cm) }).problems.length > 0;
    expect([39, 40, 200, 201].map(refused)).toEqual([true, false, false, true]);
    const asked = (cm: number) => visit({ ...WELL, waist: waist(cm) }).doubts.length > 0;
    expect([59, 60, 120, 121].map(asked)).toEqual([true, false, false, true]);
  });
});

describe('it is filled in', () => {
  // programme.md 1.13: age >=30.
  it('from thirty on', () => {
    const offered = (ageYears: number) => CBAC_VISIT.offered(context({ ageYears }));
    expect([29, 30].map(offered)).toEqual([false, true]);
    expect(CBAC_VISIT.offered(context({ died: true }))).toBe(false);
  });

  // programme.md 1.13: form yearly.
  it('once a year: sooner is asked again, not refused', () => {
    const soon = (days: number) => {
      const visits = [{ form: 'cbac', on: addDays(ON, -days), body: { status: 'met' } }];
      return CBAC_VISIT.checkDay?.({ ...context({}, visits), today: ON });
    };
    expect(soon(364)).toEqual({ problems: [], soon: 364 });
    expect(soon(365)).toEqual({ problems: [] });
  });
});
