import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays } from '../../domain/form/day.ts';
import { concernsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import { contextOf } from '../../testing/visit-context.ts';
import type { PastVisit } from '../visit-form.ts';
import { PNC } from './form.ts';
import { PNC_VISIT } from './visit.ts';

const BORN = '2026-11-01';
const BIRTH: PastVisit = { form: 'delivery', on: BORN, body: { form: 'delivery', birthDay: BORN } };
const on = (days: number) => addDays(BORN, days);
const SIGNS = [
  'bleeding',
  'fits',
  'headache',
  'blurred',
  'breathless',
  'highFever',
  'foulDischarge',
  'bellyPain',
  'swelling',
  'behaviour',
  'yellow',
  'pale',
];
const WELL: Answers = {
  status: 'met',
  ...Object.fromEntries(SIGNS.map((sign) => [sign, false])),
  meals: 4,
  pads: 2,
  breasts: ['none'],
  temp: { notDone: true },
  ifaGiven: 30,
};
const temp = (value: number) => ({ ...WELL, temp: { by: 'self', value } });

function visit(answers: Answers, days = 7, visits: PastVisit[] = [BIRTH]) {
  const context = contextOf({ on: on(days), visits });
  const facts = PNC_VISIT.facts(answers, context);
  const body = finishedBody(PNC, answers, facts);
  const found = concernsOf(PNC_VISIT.rules, body, facts);
  return {
    facts,
    body,
    groups: visibleGroups(PNC, answers, facts).map((one) => one.group.id),
    refer: found.filter((one) => one.level === 'refer').map((one) => one.id),
    watch: found.filter((one) => one.level === 'watch').map((one) => one.id),
    problems: checkForm(PNC, answers, { facts, on: on(days), today: on(days) }).problems.map(
      (one) => one.field,
    ),
    day: PNC_VISIT.checkDay?.({ ...context, today: on(60) }),
    offered: PNC_VISIT.offered(context),
  };
}

describe('the visit to a mother after the birth', () => {
  it('is complete when she is well', () => {
    expect(visit(WELL)).toMatchObject({ problems: [], refer: [], watch: [] });
    expect(visit(WELL).groups).toEqual(['meeting', 'danger1', 'danger2', 'danger3', 'care', 'planning']);
  });

  // Design 9, keystroke-level model: 0.4 s a tap, 1.35 s of thought a screen.
  it('takes at most twenty seconds', () => {
    const { groups, body } = visit(WELL);
    const taps = Object.keys(body).length + groups.length;
    expect(taps * 0.4 + groups.length * 1.35).toBeLessThanOrEqual(20);
  });

  it('asks nothing more when she was not met', () => {
    expect(visit({ status: 'notHome' })).toMatchObject({ groups: ['meeting'], problems: [] });
    expect(visit({ status: 'died' }).watch).toEqual(['motherDied']);
  });

  it('wants an answer to every danger sign and starts with none', () => {
    expect(PNC_VISIT.start(contextOf({ on: on(7), visits: [BIRTH] }))).toEqual({});
    expect(visit({ status: 'met' }).problems).toEqual(expect.arrayContaining(SIGNS));
  });

  // programme.md 1.5: days 1,3,7,14,21,28,42.
  it('knows which visit it is from the birth', () => {
    expect([1, 3, 8, 13, 24, 30, 42, 10].map((days) => visit(WELL, days).facts.dueDay)).toEqual([
      1,
      3,
      7,
      14,
      21,
      28,
      42,
      undefined,
    ]);
    expect(PNC_VISIT.stage?.(visit(WELL, 8).facts)?.en).toBe('8 days from the birth (visit of day 7)');
  });

  // programme.md 2: PNC -> EC after 45 d.
  it('is offered, and its day taken, from the birth to the 45th day after it', () => {
    expect([0, 45, 46].map((days) => visit(WELL, days).offered)).toEqual([true, true, false]);
    expect(visit(WELL, -1).day?.problems).toEqual([{ kind: 'before', field: 'on', limit: BORN }]);
    expect(visit(WELL, 45).day?.problems).toEqual([]);
    expect(visit(WELL, 46).day?.problems[0]?.kind).toBe('after');
    expect(visit(WELL, 3, []).offered).toBe(false);
  });

  it('is asked again when the visit of that day was written already', () => {
    const third = { form: 'pnc', on: on(3), body: { status: 'met' } };
    expect(visit(WELL, 4, [BIRTH, third]).day).toEqual({ problems: [], soon: 1 });
    expect(visit(WELL, 7, [BIRTH, third]).day).toEqual({ problems: [] });
  });

  // programme.md 1.5: PPIUCD <=48 h, PPS <=7 d.
  it('offers the copper-T up to day 2 and the sterilisation up to day 7', () => {
    const kept = (fp: string, days: number) => visit({ ...WELL, fp }, days).body.fp;
    expect([2, 3].map((days) => kept('ppiucd', days))).toEqual(['ppiucd', undefined]);
    expect([7, 8].map((days) => kept('pps', days))).toEqual(['pps', undefined]);
  });

  it.each([
    ['ifaGiven', 0, 400],
    ['pads', 0, 20],
    ['meals', 0, 10],
  ])('%s has its limits', (field, min, max) => {
    const refused = (value: number) => visit({ ...WELL, [field]: value }).problems.includes(field);
    expect([min - 1, min, max, max + 1].map(refused)).toEqual([true, false, false, true]);
  });
});

describe('refer a mother now', () => {
  it.each(SIGNS)('for a yes to %s, not for a no or an open question', (sign) => {
    expect(visit({ ...WELL, [sign]: true }).refer).toEqual([sign]);
    expect(visit({ ...WELL, [sign]: 'unsure' })).toMatchObject({ refer: [], watch: [`${sign}Unsure`] });
    expect(visit({ ...WELL, [sign]: true }).groups.at(-1)).toBe('referral');
    expect(visit({ ...WELL, [sign]: true }).problems).toEqual(['agreed']);
  });

  // programme.md 1.5: pads/day (>5 refer).
  it('for more than 5 pads a day', () => {
    expect([5, 6].map((pads) => visit({ ...WELL, pads }).refer)).toEqual([[], ['pads']]);
  });

  // programme.md 1.5: temp degF (<=102 paracetamol, >102 refer).
  it('above 102.0 °F; a fever up to it is treated at home', () => {
    expect([990, 991, 1020, 1021].map((value) => visit(temp(value)).watch)).toEqual([
      [],
      ['fever'],
      ['fever'],
      [],
    ]);
    expect([1020, 1021].map((value) => visit(temp(value)).refer)).toEqual([[], ['temp']]);
  });

  // programme.md 1.5: full meals/24 h (<4 counsel).
  it('not for few meals or cracked nipples: that is counselled', () => {
    expect([3, 4].map((meals) => visit({ ...WELL, meals }).watch)).toEqual([['fewMeals'], []]);
    expect(visit({ ...WELL, breasts: ['cracked'] }).watch).toEqual(['breasts']);
  });
});
