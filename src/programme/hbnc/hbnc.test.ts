import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays } from '../../domain/form/day.ts';
import { concernsOf, stepsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import { contextOf } from '../../testing/visit-context.ts';
import type { PastVisit } from '../visit-form.ts';
import { HBNC } from './form.ts';
import { HBNC_VISIT } from './visit.ts';

const BORN = '2026-11-01';
const on = (days: number) => addDays(BORN, days);
const delivery = (more: Answers = {}): PastVisit => ({
  form: 'delivery',
  on: BORN,
  body: {
    form: 'delivery',
    birthDay: BORN,
    birthPlace: 'phc',
    births: 1,
    b1Outcome: 'live',
    b1Sex: 'f',
    b1Weight: { by: 'anm', value: 2900 },
    ...more,
  },
});
const SEEN: PastVisit = { form: 'hbnc', on: on(3), body: { form: 'hbnc', status: 'met', registered: true } };
const SIGNS = ['fits', 'indrawing', 'limp', 'feedLess', 'cryWeak', 'coldHot', 'belly', 'navelPus', 'noUrine'];
const WELL: Answers = {
  status: 'met',
  ...Object.fromEntries(SIGNS.map((sign) => [sign, false])),
  yellow: 'no',
  weight: { by: 'self', value: 310 },
  temp: { notDone: true },
  rr: { notDone: true },
  warm: true,
  fedOften: true,
  fewUrine: false,
  eyes: 'normal',
  spots: 'none',
};
const FIRST: Answers = {
  ...WELL,
  feedStart: 'h1',
  firstFeed: 'breast',
  sucks: 'strong',
  cordBleeds: false,
  colour: 'green',
};

interface Case {
  days?: number;
  visits?: PastVisit[];
  mother?: PastVisit[];
  sex?: string;
}

function visit(answers: Answers, { days = 7, visits = [SEEN], mother = [delivery()], sex = 'f' }: Case = {}) {
  const context = contextOf({ on: on(days), visits, motherVisits: mother, dob: BORN, sex });
  const all = { ...HBNC_VISIT.start(context), ...answers };
  const facts = HBNC_VISIT.facts(all, context);
  const asked = visibleGroups(HBNC, all, facts);
  const found = concernsOf(HBNC_VISIT.rules, finishedBody(HBNC, all, facts), facts);
  return {
    facts,
    found,
    body: finishedBody(HBNC, all, facts),
    groups: asked.map((one) => one.group.id),
    fields: asked.flatMap((one) => one.fields.map((field) => field.id)),
    refer: found.filter((one) => one.level === 'refer').map((one) => one.id),
    watch: found.filter((one) => one.level === 'watch').map((one) => one.id),
    problems: checkForm(HBNC, all, { facts, on: on(days), today: on(days) }).problems.map((one) => one.field),
    day: HBNC_VISIT.checkDay?.({ ...context, today: on(90) }),
    offered: HBNC_VISIT.offered(context),
  };
}

describe('an ordinary visit to a newborn', () => {
  it('is complete for a child that is well, without the questions of the first visit', () => {
    expect(visit(WELL)).toMatchObject({ problems: [], refer: [], watch: [] });
    expect(visit(WELL).groups).toEqual(['meeting', 'danger', 'measures', 'care']);
  });

  // Design 9, keystroke-level model: 0.4 s a tap, 1.35 s of thought a screen; a weight five taps.
  it('takes at most twenty seconds', () => {
    const { groups, body } = visit(WELL);
    const taps = Object.keys(body).length - 1 + 5 + groups.length;
    expect(taps * 0.4 + groups.length * 1.35).toBeLessThanOrEqual(20);
  });

  it('asks nothing more when the child was not met', () => {
    expect(visit({ status: 'notHome' })).toMatchObject({ groups: ['meeting'], problems: [] });
    expect(visit({ status: 'died' }).watch).toEqual(['babyDied']);
  });

  it('wants an answer to every danger sign and starts with none', () => {
    expect(visit({ status: 'met' }).problems).toEqual(expect.arrayContaining([...SIGNS, 'yellow']));
    const bad = { ...SEEN, body: { ...SEEN.body, fits: true } };
    expect(visit({}, { visits: [bad] }).body).toEqual({});
  });

  it('asks for the registration of the birth until it is done', () => {
    expect(visit(WELL).fields).not.toContain('registered');
    expect(
      visit(WELL, { visits: [{ ...SEEN, body: { status: 'met', registered: false } }] }).fields,
    ).toContain('registered');
  });
});

describe('the first visit', () => {
  it('asks for feed, cord and colour; of the birth only what the delivery did not tell', () => {
    expect(visit(FIRST, { visits: [] }).problems).toEqual([]);
    expect(visit(FIRST, { visits: [] }).groups).toEqual(expect.arrayContaining(['firstFeed', 'firstCard']));
    expect(visit(FIRST, { visits: [] }).groups).not.toContain('firstBirth');
    expect(visit(FIRST, { visits: [], mother: [] }).problems).toEqual([
      'birthPlace',
      'weeksBand',
      'birthWeight',
      'doses',
    ]);
    expect(visit(FIRST, { visits: [{ ...SEEN, body: { status: 'notHome' } }] }).groups).toContain(
      'firstFeed',
    );
  });

  it('takes a discharge from the birth to the visit, and asks none after a birth at home', () => {
    const found = (dischargeDay: string) => visit({ ...FIRST, dischargeDay }, { visits: [] }).problems;
    expect([on(-1), on(0), on(7), on(8)].map((day) => found(day).length)).toEqual([1, 0, 0, 1]);
    const home = { visits: [], mother: [delivery({ birthPlace: 'home' })] };
    expect(visit(FIRST, home).fields).not.toContain('dischargeDay');
  });

  it("takes an elder child's birth for nobody else's", () => {
    const elder = delivery({ birthDay: addDays(BORN, -500) });
    expect(visit(FIRST, { visits: [], mother: [{ ...elder, on: addDays(BORN, -500) }] }).groups).toContain(
      'firstBirth',
    );
  });

  it('tells twins apart: by sex, or by asking once', () => {
    const twins = (b2Sex: string) => [
      delivery({ births: 2, b2Outcome: 'live', b2Sex, b2Weight: { by: 'anm', value: 2100 } }),
    ];
    const boy = visit(FIRST, { visits: [], mother: twins('m'), sex: 'm' });
    expect(boy.groups).not.toContain('which');
    expect(boy.facts.birthWeight).toBe(2100);
    const girls = visit(FIRST, { visits: [], mother: twins('f') });
    expect(girls.groups).toContain('which');
    expect(girls.problems).toContain('babyNo');
    const second = visit({ ...FIRST, babyNo: 'b2' }, { visits: [], mother: twins('f') });
    expect(second.problems).toEqual([]);
    expect(second.facts.birthWeight).toBe(2100);
    const later = { ...SEEN, body: { ...SEEN.body, babyNo: 'b2' } };
    expect(visit(WELL, { visits: [later], mother: twins('f') }).groups).not.toContain('which');
  });
});

describe('the day of the visit', () => {
  // programme.md 2: institutional 6 visits days 3,7,14,21,28,42; home birth 7 (add day 1).
  it('says which visit it is, one more for a birth at home', () => {
    const no = (days: number, mother: PastVisit[]) => visit(WELL, { days, mother, visits: [] }).facts.dueNo;
    expect([3, 7, 14, 21, 28, 42].map((days) => no(days, [delivery()]))).toEqual([1, 2, 3, 4, 5, 6]);
    const home = [delivery({ birthPlace: 'home' })];
    expect([1, 3, 7, 14, 21, 28, 42].map((days) => no(days, home))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(HBNC_VISIT.stage?.(visit(WELL, { days: 8 }).facts)?.en).toBe(
      '8 days from the birth (visit of day 7)',
    );
  });

  // programme.md 2: infant <=61 d.
  it('lies between the birth and its 61st day', () => {
    expect([0, 61, 62].map((days) => visit(WELL, { days }).offered)).toEqual([true, true, false]);
    expect(visit(WELL, { days: -1 }).day?.problems[0]?.kind).toBe('before');
    expect(visit(WELL, { days: 61 }).day?.problems).toEqual([]);
    expect(visit(WELL, { days: 62 }).day?.problems[0]?.kind).toBe('after');
  });

  it('is asked again when the visit of that day was written already', () => {
    expect(visit(WELL, { days: 4 }).day).toEqual({ problems: [], soon: 1 });
    expect(visit(WELL, { days: 7 }).day).toEqual({ problems: [] });
  });
});

describe('refer a newborn now', () => {
  it.each(SIGNS)('for a yes to %s, not for a no or an open question', (sign) => {
    expect(visit({ ...WELL, [sign]: true }).refer).toEqual([sign]);
    expect(visit({ ...WELL, [sign]: 'unsure' })).toMatchObject({ refer: [], watch: [`${sign}Unsure`] });
    expect(visit({ ...WELL, [sign]: true }).groups.at(-1)).toBe('referral');
    expect(visit({ ...WELL, [sign]: true }).problems).toEqual(['agreed']);
  });

  const value = (field: string, number: number) => ({ ...WELL, [field]: { by: 'self', value: number } });

  // programme.md 1.6 and 3: RR >60.
  it('for more than 60 breaths a minute', () => {
    expect([60, 61].map((number) => visit(value('rr', number)).refer)).toEqual([[], ['rr']]);
    expect(visit(value('rr', 66)).found[0]?.why.en).toBe('66 breaths a minute: above 60 is fast.');
  });

  // programme.md 1.6: >99 F, <95.9 F; 3: <97 F warm.
  it('for a temperature above 99.0 or below 95.9 °F; below 97.0 it is warmed', () => {
    const at = (number: number) => visit(value('temp', number));
    expect([958, 959, 969, 970, 990, 991].map((number) => at(number).refer)).toEqual([
      ['cold'],
      [],
      [],
      [],
      [],
      ['fever'],
    ]);
    expect([958, 959, 969, 970].map((number) => at(number).watch)).toEqual([[], ['cool'], ['cool'], []]);
  });

  // programme.md 1.6: <1.8 kg refer, 1.8-2.5 care and extra visits.
  it('below 1.80 kg; from 1.80 to 2.49 it has extra care', () => {
    const at = (number: number) => visit(value('weight', number));
    expect([179, 180, 249, 250].map((number) => at(number).refer)).toEqual([['veryLow'], [], [], []]);
    expect([179, 180, 249, 250].map((number) => at(number).watch)).toEqual([[], ['low'], ['low'], []]);
    expect(at(179).found[0]?.why.en).toBe('Weight 1.79 kg: below 1.8.');
  });

  it('for a birth weight below 1800 g while it was not weighed since', () => {
    const born = (grams: number, more: Answers = {}) =>
      visit(
        {
          ...FIRST,
          weight: { notDone: true },
          birthPlace: 'home',
          weeksBand: 'term',
          doses: ['bcg'],
          ...more,
          birthWeight: { by: 'anm', value: grams },
        },
        { visits: [], mother: [] },
      );
    expect([1799, 1800].map((grams) => born(grams).refer)).toEqual([['bornVeryLow'], []]);
    expect([2499, 2500].map((grams) => born(grams).watch)).toEqual([['low'], []]);
    expect(born(1799, { weight: { by: 'self', value: 185 } }).refer).toEqual([]);
  });

  // programme.md 1.6: jaundice <24 h or on palms/soles.
  it('for yellow palms, and for a yellow face in the first days', () => {
    expect(visit({ ...WELL, yellow: 'palms' }).refer).toEqual(['yellow']);
    expect(visit({ ...FIRST, yellow: 'face' }, { days: 1, visits: [] }).refer).toEqual(['yellow']);
    expect(visit({ ...FIRST, yellow: 'face' }, { days: 2, visits: [] }).refer).toEqual([]);
    expect(visit({ ...WELL, yellow: 'face' }).watch).toEqual(['yellowFace']);
  });

  // programme.md 1.6: pustules (>10 severe), how baby fed, cord bleeding.
  it('for many spots, for one that does not suck, for a bleeding cord', () => {
    expect(visit({ ...WELL, spots: 'many' }).refer).toEqual(['manySpots']);
    expect(visit({ ...WELL, spots: 'few' }).watch).toEqual(['fewSpots']);
    const first = (more: Answers) => visit({ ...FIRST, ...more }, { visits: [] });
    expect(first({ sucks: 'none' }).refer).toEqual(['sucks']);
    expect(first({ sucks: 'weak' }).watch).toEqual(['fedLittle']);
    expect(first({ feedStart: 'notYet' }).refer).toEqual(['notYetFed']);
    expect(first({ cordBleeds: true }).refer).toEqual(['cordBleeds']);
  });

  it('not for little milk, cold care or a colour that does not match: that is counselled', () => {
    expect(visit({ ...WELL, fedOften: false, warm: false }).watch).toEqual(['notWarm', 'fedLittle']);
    expect(visit({ ...WELL, eyes: 'pus' }).watch).toEqual(['eyes']);
    expect(visit({ ...FIRST, colour: 'red' }, { visits: [] }).watch).toEqual(['colour']);
    expect(visit({ ...FIRST, firstFeed: 'honey' }, { visits: [] }).watch).toEqual(['otherFeed']);
  });

  it('for several signs with one list of steps: nothing by mouth in fits, warm or cooler but not both', () => {
    const steps = (answers: Answers) =>
      stepsOf(visit({ ...WELL, ...answers }).found.filter((one) => one.level === 'refer')).map(
        (one) => one.en,
      );
    const fits = steps({ fits: true, feedLess: true });
    expect(fits).toContain('Put nothing in her mouth, not even water');
    expect(fits.some((step) => step.includes('milk'))).toBe(false);
    const hot = steps({ temp: { by: 'self', value: 1000 }, noUrine: true });
    expect(hot).toContain('Take off one layer; give no medicine');
    expect(hot.some((step) => step.includes('Skin to skin') || step.includes('skin to skin'))).toBe(false);
  });

  // programme.md 1.6: weight 0.5-7.0 kg.
  it.each([
    ['weight', 50, 700],
    ['temp', 900, 1080],
    ['rr', 5, 120],
  ])('%s has its limits', (field, min, max) => {
    const refused = (number: number) => visit(value(field, number)).problems.includes(field);
    expect([min - 1, min, max, max + 1].map(refused)).toEqual([true, false, false, true]);
  });
});
