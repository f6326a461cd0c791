import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays, addMonths } from '../../domain/form/day.ts';
import type { Person } from '../../domain/person/person.ts';
import { concernsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import type { PastVisit, VisitContext } from '../visit-form.ts';
import { GROWTH, GROWTH_VISIT } from './visit.ts';

const ON = '2026-11-22';
const CHILD: Person = { ref: { feed: 'AAAAAAAA', no: 2 }, scope: 'S', name: 'मुन्नी', ageAsOf: ON };
const NOT_DONE = { notDone: true };
const muac = (value: number) => ({ muac: { by: 'self', value } });
const WELL = {
  ...{ status: 'met', sick: false, oedema: false, wfh: 'green' },
  ...{ ...muac(140), weight: NOT_DONE, length: NOT_DONE },
};
const past = (on: string, body: Answers): PastVisit => ({ form: 'growth', on, body });
function known(visits: PastVisit[] = [], months = 20): VisitContext {
  return { on: ON, person: { ...CHILD, dob: addMonths(ON, -months) }, visits, motherVisits: [] };
}

function fill(answers: Answers, context = known()) {
  const all = { ...GROWTH_VISIT.start(context), ...answers };
  const facts = GROWTH_VISIT.facts(all, context);
  const body = finishedBody(GROWTH, all, facts);
  const concerns = concernsOf(GROWTH_VISIT.rules, body, facts);
  const groups = visibleGroups(GROWTH, all, facts);
  return {
    groups: groups.map((one) => one.group.id),
    fields: groups.flatMap((one) => one.fields.map((field) => field.id)),
    concerns: concerns.map((one) => `${one.level} ${one.id}`),
    why: concerns[0]?.why.en,
    ...checkForm(GROWTH, all, { facts, on: ON, today: ON }),
  };
}

describe('an ordinary measuring', () => {
  it('is whole, in few screens', () => {
    const found = fill({ ...WELL, ifaSyrupGiven: 1 });
    expect(found.problems).toEqual([]);
    expect(found.groups).toEqual(['meeting', 'measures', 'syrup']);
    expect(found.concerns).toEqual([]);
  });

  // Design 9, keystroke-level model: 0.4 s a tap, 1.35 s of thought a screen; three digits of MUAC, who, and "not measured".
  it('takes at most twenty seconds', () => {
    const taps = 2 + 2 + 4 + 1 + 1 + 3;
    expect(taps * 0.4 + 3 * 1.35).toBeLessThanOrEqual(20);
  });

  it('asks nothing more when nobody was met', () => {
    expect(fill({ status: 'notHome' }).groups).toEqual(['meeting']);
  });
});

describe('malnutrition', () => {
  // programme.md 3: <11.5 SAM; 11.5-12.4 MAM; >=12.5 normal.
  it('is severe below 11.5 and moderate below 12.5', () => {
    expect(fill({ ...WELL, ...muac(114) }).concerns).toEqual(['refer muac']);
    expect(fill({ ...WELL, ...muac(115) }).concerns).toEqual(['watch thin']);
    expect(fill({ ...WELL, ...muac(124) }).concerns).toEqual(['watch thin']);
    expect(fill({ ...WELL, ...muac(125) }).concerns).toEqual([]);
    expect(fill({ ...WELL, ...muac(114) }).why).toBe('Arm 11.4 cm: below 11.5, severe malnutrition (SAM).');
  });

  it('is severe with swollen feet or in the red of the chart, the outcome asked', () => {
    expect(fill({ ...WELL, oedema: true }).concerns).toEqual(['refer oedema']);
    const red = fill({ ...WELL, wfh: 'red' });
    expect(red.concerns).toEqual(['refer wfh']);
    expect(red.groups.at(-1)).toBe('referral');
    expect(fill({ ...WELL, wfh: 'yellow' }).concerns).toEqual(['watch wfhYellow']);
  });

  // programme.md 3: MUAC 6-59 mo.
  it('is measured at the arm from six months', () => {
    expect(fill(WELL, known([], 5)).fields).not.toContain('muac');
    expect(fill(WELL, known([], 6)).fields).toContain('muac');
  });

  it.each([
    ['muac', 60, 260],
    ['weight', 5, 240],
    ['length', 200, 1200],
  ])('%s lies within its limits', (field, min, max) => {
    const refused = (value: number) =>
      fill({ ...WELL, [field]: { by: 'self', value } }).problems.some((one) => one.field === field);
    expect([min - 1, min, max, max + 1].map(refused)).toEqual([true, false, false, true]);
  });
});

describe('after severe malnutrition was found', () => {
  const before = [past(addDays(ON, -20), { ...WELL, ...muac(110) })];

  it('asks what became of the child, the days in order', () => {
    expect(fill(WELL).groups).not.toContain('centre');
    const found = (answers: Answers) =>
      fill({ ...WELL, ...answers }, known(before)).problems.map((one) => `${one.field} ${one.kind}`);
    expect(found({})).toEqual(['nrc required']);
    expect(found({ nrc: 'notGone' })).toEqual([]);
    const out = { nrc: 'discharged', nrcIn: addDays(ON, -10) };
    expect(found({ ...out, nrcOut: addDays(ON, -11) })).toEqual(['nrcOut before']);
    expect(found({ ...out, nrcOut: addDays(ON, -10) })).toEqual([]);
    expect(found({ ...out, nrcOut: addDays(ON, 1) })).toEqual(['nrcOut after']);
    expect(found({ nrc: 'admitted', nrcIn: addDays(addMonths(ON, -20), -1) })).toEqual(['nrcIn before']);
  });

  it('remembers the day of admission', () => {
    const context = known([...before, past(addDays(ON, -9), { ...WELL, nrcIn: addDays(ON, -10) })]);
    expect(fill({ ...WELL, nrc: 'admitted' }, context).problems).toEqual([]);
  });
});

describe('iron syrup', () => {
  const given = (on: string) => past(on, { ifaSyrupGiven: 1 });
  const offered = (visits: PastVisit[], months = 20) =>
    fill(WELL, known(visits, months)).fields.includes('ifaSyrupGiven');

  // programme.md 1.10: >=1 month apart, <=10 per child; 2: 6-59 mo.
  it('is one bottle a month', () => {
    expect([offered([given('2026-10-22')]), offered([given('2026-10-23')])]).toEqual([true, false]);
    expect(fill({ ...WELL, ifaSyrupGiven: 2 }).problems.map((one) => one.field)).toEqual(['ifaSyrupGiven']);
  });

  it('ends with the tenth', () => {
    const bottles = (count: number) => Array.from({ length: count }, () => given('2026-01-01'));
    expect([offered(bottles(9)), offered(bottles(10))]).toEqual([true, false]);
  });

  it('is for six to 59 months', () => {
    expect([5, 6, 59].map((months) => offered([], months))).toEqual([false, true, true]);
  });
});

describe('an ill child', () => {
  it('is asked for danger signs, also when that could not be told', () => {
    expect(fill({ ...WELL, sick: 'unsure' }).groups).toContain('danger');
    const found = fill({ ...WELL, sick: true, fits: true });
    expect(found.concerns).toEqual(['refer fits', 'watch sick']);
  });
});

describe('the day', () => {
  // programme.md 1.10: date <=2 months back, > last.
  it('lies within two months and after the last one', () => {
    const kind = (day: number, visits: PastVisit[] = []) => {
      const context = { ...known(visits), on: addDays(ON, day), today: ON };
      return GROWTH_VISIT.checkDay?.(context).problems[0]?.kind;
    };
    expect([-62, -61, 0].map((day) => kind(day))).toEqual(['before', undefined, undefined]);
    const last = [past(addDays(ON, -5), WELL)];
    expect([-5, -4].map((day) => kind(day, last))).toEqual(['before', undefined]);
  });
});
