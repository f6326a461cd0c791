import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays } from '../../domain/form/day.ts';
import { concernsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import { contextOf } from '../../testing/visit-context.ts';
import { BIRTH_PLAN } from './birth-plan.ts';
import { BIRTH_PLAN_VISIT } from './birth-plan-visit.ts';
import { PREGNANCY } from './form.ts';
import { riskOf } from './risk.ts';
import { riskInCase } from './risk-in-case.ts';
import { PREGNANCY_VISIT } from './visit.ts';

const ON = '2026-11-22';
const LMP = addDays(ON, -70);
const WELL: Answers = {
  lmp: LMP,
  firstPregnancy: true,
  illness: ['none'],
  height: { by: 'anm', value: 152 },
  weight: { notDone: true },
  bloodGroup: 'bPos',
  riskBy: 'nobody',
};
const AGAIN: Answers = {
  ...WELL,
  firstPregnancy: false,
  pregnanciesBefore: 2,
  birthsBefore: 2,
  spacing: 'under36',
  homeBirth: false,
  lastTroubles: ['none'],
};

function register(answers: Answers, context = contextOf({ on: ON, ageYears: 24 })) {
  const facts = PREGNANCY_VISIT.facts(answers, context);
  return {
    fields: visibleGroups(PREGNANCY, answers, facts).flatMap((one) => one.fields.map((field) => field.id)),
    groups: visibleGroups(PREGNANCY, answers, facts).map((one) => one.group.id),
    body: finishedBody(PREGNANCY, answers, facts),
    risk: riskOf(answers, facts),
    ...checkForm(PREGNANCY, answers, { facts, on: ON, today: ON }),
  };
}
const reasons = (answers: Answers, ageYears = 24) =>
  register(answers, contextOf({ on: ON, ageYears })).risk.reasons.map((one) => one.id);

describe('registering a pregnancy', () => {
  it('is complete for a first pregnancy in five small screens, nothing asked of an earlier one', () => {
    expect(register(WELL).problems).toEqual([]);
    expect(register(WELL).groups).toEqual(['pregnancy', 'before', 'illness', 'body', 'cards']);
  });

  it('asks what happened before when it is not the first', () => {
    expect(register(AGAIN).problems).toEqual([]);
    expect(register(AGAIN).groups).toContain('troubles');
    expect(register({ ...AGAIN, birthsBefore: 0 }).fields).not.toContain('homeBirth');
  });

  it('takes "none" alone', () => {
    const found = register({ ...AGAIN, lastTroubles: ['none', 'pph'], illness: ['none', 'tb'] }).problems;
    expect(found.map((one) => `${one.field} ${one.kind}`)).toEqual([
      'lastTroubles excluded',
      'illness excluded',
    ]);
  });

  it('takes a last period of 28 days to 42 weeks ago', () => {
    const found = (days: number) => register({ ...WELL, lmp: addDays(ON, -days) }).problems[0]?.kind;
    expect([27, 28, 294, 295].map(found)).toEqual(['after', undefined, undefined, 'before']);
  });

  // programme.md 1.2: height 50-200 cm, weight 30-200 kg, previous pregnancies 1-15.
  it.each([
    ['height', (value: number) => ({ by: 'anm', value }), 50, 200],
    ['weight', (value: number) => ({ by: 'anm', value }), 300, 2000],
    ['pregnanciesBefore', (value: number) => value, 1, 15],
    ['birthsBefore', (value: number) => value, 0, 15],
  ])('%s has its limits', (field, make, min, max) => {
    const refused = (value: number) =>
      register({ ...AGAIN, [field]: make(value) }).problems.some((one) => one.field === field);
    expect([min - 1, min, max, max + 1].map(refused)).toEqual([true, false, false, true]);
  });

  it('begins with the last period of a pregnancy visit, and with the blood group told before', () => {
    const visits = [
      { form: 'anc', on: addDays(ON, -20), body: { status: 'pregnant', lmp: LMP, lmpGuessed: true } },
      { form: 'pregnancy', on: addDays(ON, -900), body: { lmp: addDays(ON, -950), bloodGroup: 'oNeg' } },
    ].toReversed();
    expect(PREGNANCY_VISIT.start(contextOf({ on: ON, visits }))).toEqual({
      lmp: LMP,
      lmpGuessed: true,
      bloodGroup: 'oNeg',
    });
  });

  it('is offered to a woman who is not registered, not after it nor in the six weeks after a birth', () => {
    const offered = (visits: { form: string; on: string; body: Answers }[], sex = 'f') =>
      PREGNANCY_VISIT.offered(contextOf({ on: ON, visits, sex }));
    expect(offered([])).toBe(true);
    expect(offered([], 'm')).toBe(false);
    expect(offered([{ form: 'anc', on: addDays(ON, -9), body: { status: 'pregnant', lmp: LMP } }])).toBe(
      true,
    );
    expect(offered([{ form: 'pregnancy', on: addDays(ON, -9), body: { lmp: LMP } }])).toBe(false);
    const birth = (days: number) => [
      { form: 'delivery', on: addDays(ON, -days), body: { birthDay: addDays(ON, -days) } },
    ];
    expect(offered(birth(42))).toBe(false);
    expect(offered(birth(43))).toBe(true);
  });
});

describe('the risk of a pregnancy', () => {
  it('is none without a reason', () => {
    expect(register(WELL).risk).toEqual({ level: 'none', reasons: [] });
    expect(register(AGAIN).risk.level).toBe('none');
  });

  // programme.md 3: height <140 cm.
  it('rises below a height of 140 cm', () => {
    expect(reasons({ ...WELL, height: { by: 'anm', value: 140 } })).toEqual([]);
    expect(reasons({ ...WELL, height: { by: 'anm', value: 139 } })).toEqual(['height']);
    expect(register({ ...WELL, height: { by: 'anm', value: 139 } }).risk.reasons[0]?.why.en).toBe(
      'Height 139 cm: below 140 the baby may get stuck.',
    );
  });

  // programme.md 3: age <18 or >35.
  it('rises below 18 and above 35 years', () => {
    expect([17, 18, 35, 36].map((age) => reasons(WELL, age))).toEqual([['young'], [], [], ['old']]);
  });

  // programme.md 3: parity >3 deliveries.
  it('rises with more than 3 births', () => {
    expect(reasons({ ...AGAIN, birthsBefore: 3 })).toEqual([]);
    expect(reasons({ ...AGAIN, birthsBefore: 4 })).toEqual(['manyBirths']);
  });

  // programme.md 3: spacing <18 months.
  it('rises when the last birth was less than 18 months before, asked or computed from the birth written here', () => {
    expect(reasons({ ...AGAIN, spacing: 'under18' })).toEqual(['spacing']);
    const born = (day: string) => {
      const visits = [{ form: 'delivery', on: day, body: { birthDay: day, b1Outcome: 'live' } }];
      const found = register({ ...AGAIN, lmp: '2026-08-20' }, contextOf({ on: ON, visits, ageYears: 24 }));
      expect(found.fields).not.toContain('spacing');
      return found.risk.reasons.map((one) => one.id);
    };
    expect(born('2025-02-20')).toEqual([]);
    expect(born('2025-02-21')).toEqual(['spacing']);
  });

  it.each(['aNeg', 'bNeg', 'abNeg', 'oNeg'])('rises with blood group %s', (bloodGroup) => {
    expect(reasons({ ...WELL, bloodGroup })).toEqual(['rhNegative']);
  });

  it('has levels: two high reasons weigh as much as the gravest', () => {
    const level = (answers: Answers) => register({ ...AGAIN, ...answers }).risk.level;
    expect(level({ homeBirth: true })).toBe('some');
    expect(level({ lastTroubles: ['caesarean'] })).toBe('high');
    expect(level({ lastTroubles: ['caesarean'], multiple: true })).toBe('highest');
    expect(level({ illness: ['heart'] })).toBe('highest');
    expect(level({ riskBy: 'anm' })).toBe('high');
  });

  it('is read from the registration at a later visit', () => {
    const body = { ...AGAIN, lastTroubles: ['caesarean'] };
    const visits = [{ form: 'pregnancy', on: addDays(ON, -10), body }];
    expect(riskInCase(contextOf({ on: ON, visits }))?.level).toBe('high');
    expect(riskInCase(contextOf({ on: ON }))).toBeUndefined();
  });
});

describe('the birth plan', () => {
  const PLAN: Answers = {
    birthPlace: 'chc',
    transport: 'ambulance',
    moneyKept: true,
    companion: 'mother',
    donors: 2,
    told: ['signs'],
  };
  const at = (weeks: number, body: Answers = WELL) =>
    contextOf({
      on: ON,
      visits: [{ form: 'pregnancy', on: addDays(ON, -1), body: { ...body, lmp: addDays(ON, -7 * weeks) } }],
    });
  const missing = (answers: Answers, context = at(34)) =>
    concernsOf(BIRTH_PLAN_VISIT.rules, answers, BIRTH_PLAN_VISIT.facts(answers, context)).map(
      (one) => one.id,
    );

  it('is complete in four small screens', () => {
    const facts = BIRTH_PLAN_VISIT.facts(PLAN, at(34));
    expect(checkForm(BIRTH_PLAN, PLAN, { facts, on: ON, today: ON }).problems).toEqual([]);
    expect(missing(PLAN)).toEqual([]);
  });

  it('carries what was decided and asks the money anew', () => {
    const context = at(30);
    const visits = [...context.visits, { form: 'birth-plan', on: ON, body: PLAN }];
    expect(BIRTH_PLAN_VISIT.start({ ...context, visits })).toEqual({
      birthPlace: 'chc',
      transport: 'ambulance',
      companion: 'mother',
      donors: 2,
    });
  });

  it('tells from week 32 that no hospital and no transport is chosen', () => {
    const open = { ...PLAN, birthPlace: 'undecided', transport: 'undecided' };
    expect(missing(open, at(31))).toEqual([]);
    expect(missing(open, at(32))).toEqual(['notInHospital', 'noTransport']);
  });

  it('wants operation, blood and two donors for a high risk, at any week', () => {
    const risky = at(20, { ...AGAIN, lastTroubles: ['caesarean'] });
    expect(missing({ ...PLAN, birthPlace: 'phc', donors: 1 }, risky)).toEqual(['riskyPlace', 'noDonor']);
    expect(missing(PLAN, risky)).toEqual([]);
    expect(missing({ ...PLAN, birthPlace: 'phc', donors: 1 }, at(20))).toEqual([]);
  });
});
