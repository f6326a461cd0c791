import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays } from '../../domain/form/day.ts';
import { caseOf } from '../../domain/visit/case.ts';
import { concernsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import { contextOf } from '../../testing/visit-context.ts';
import { DELIVERY } from './form.ts';
import { DELIVERY_VISIT } from './visit.ts';

const ON = '2026-11-22';
const BORN = addDays(ON, -2);
const registered = (weeks: number) => ({
  form: 'pregnancy',
  on: addDays(BORN, 100 - 7 * weeks),
  body: { form: 'pregnancy', lmp: addDays(BORN, -7 * weeks) },
});
const grams = (value: number) => ({ by: 'doctor', on: BORN, value });
const baby = (no: number, more: Answers = {}): Answers => ({
  [`b${no}Outcome`]: 'live',
  [`b${no}Sex`]: 'f',
  [`b${no}Cried`]: true,
  [`b${no}Bf1h`]: true,
  [`b${no}Weight`]: grams(2900),
  [`b${no}Defect`]: 'none',
  [`b${no}Now`]: 'mother',
  [`b${no}Doses`]: ['bcg', 'opv0'],
  ...more,
});
const IN_HOSPITAL: Answers = {
  birthDay: BORN,
  birthPlace: 'phc',
  birthType: 'normal',
  births: 1,
  status: 'hospital',
  troubles: ['none'],
  ...baby(1),
};

function write(answers: Answers, context = contextOf({ on: ON, visits: [registered(39)] })) {
  const facts = DELIVERY_VISIT.facts(answers, context);
  const asked = visibleGroups(DELIVERY, answers, facts);
  const body = finishedBody(DELIVERY, answers, facts);
  const found = concernsOf(DELIVERY_VISIT.rules, body, facts);
  return {
    groups: asked.map((one) => one.group.id),
    fields: asked.flatMap((one) => one.fields.map((field) => field.id)),
    body,
    refer: found.filter((one) => one.level === 'refer').map((one) => one.id),
    watch: found.filter((one) => one.level === 'watch').map((one) => one.id),
    found,
    problems: checkForm(DELIVERY, answers, { facts, on: ON, today: ON }).problems.map(
      (one) => `${one.field} ${one.kind}`,
    ),
  };
}

describe('writing down a birth', () => {
  it('is complete for one healthy child born in hospital', () => {
    const found = write(IN_HOSPITAL);
    expect(found.problems).toEqual([]);
    expect([found.refer, found.watch]).toEqual([[], []]);
    expect(found.groups).toEqual(['birth', 'result', 'troubles', 'b1', 'b1Body', 'b1Doses']);
  });

  // Design 9, keystroke-level model: 0.4 s a tap, 1.35 s of thought a screen; a day two taps, a weight six.
  it('takes at most twenty seconds then', () => {
    const { groups, body } = write(IN_HOSPITAL);
    const taps = Object.keys(body).length + 1 + 5 + 1 + groups.length;
    expect(taps * 0.4 + groups.length * 1.35).toBeLessThanOrEqual(20);
  });

  it('asks of each child, up to three, and of none more', () => {
    const groups = (births: number) =>
      write({ ...IN_HOSPITAL, births }).groups.filter((id) => /^b\d$/.test(id));
    expect([1, 2, 3].map(groups)).toEqual([['b1'], ['b1', 'b2'], ['b1', 'b2', 'b3']]);
    expect(write({ ...IN_HOSPITAL, births: 0 }).problems).toContain('births below');
    expect(write({ ...IN_HOSPITAL, births: 4 }).problems).toContain('births above');
  });

  it('counts live and still births from the children, so that they add up to the births', () => {
    const twins = { ...IN_HOSPITAL, births: 2, b2Outcome: 'still', b2Sex: 'm' };
    expect(write(twins).problems).toEqual([]);
    expect(write({ ...IN_HOSPITAL, births: 2 }).problems).toEqual(['b2Outcome required', 'b2Sex required']);
    const visits = [{ form: 'delivery', on: ON, body: { form: 'delivery', ...write(twins).body } }];
    const found = caseOf(visits, ON);
    expect(found?.babies).toHaveLength(2);
    expect(found?.liveBirths).toBe(1);
    const one = write({ ...twins, births: 1 }).body;
    expect(one).not.toHaveProperty('b2Outcome');
  });

  it('asks nothing more about a child that was born dead', () => {
    const { fields } = write({ ...IN_HOSPITAL, b1Outcome: 'still' });
    expect(fields.filter((id) => id.startsWith('b1'))).toEqual(['b1Outcome', 'b1Sex']);
  });

  // programme.md 1.3: from 23 wk; not after the visit.
  it('takes a birth from week 23 up to the day of the visit', () => {
    const found = (birthDay: string) => write({ ...IN_HOSPITAL, birthDay }).problems[0];
    const lmp = registered(39).body.lmp;
    expect(found(addDays(lmp, 160))).toBe('birthDay before');
    expect(found(addDays(lmp, 161))).not.toBe('birthDay before');
    expect(found(ON)).toBeUndefined();
    expect(found(addDays(ON, 1))).toBe('birthDay after');
  });

  it('knows a birth that came too early from the last period, and asks it only where that is not known', () => {
    const early = (weeks: number) => write(IN_HOSPITAL, contextOf({ on: ON, visits: [registered(weeks)] }));
    expect(early(37).fields).not.toContain('steroid');
    expect(early(36).fields).toContain('steroid');
    expect(early(36).watch).toEqual(['early']);
    expect(early(36).fields).not.toContain('term');
    expect(write(IN_HOSPITAL, contextOf({ on: ON })).problems).toEqual(['term required']);
  });

  it('starts with the day a pregnancy visit told', () => {
    const visits = [
      registered(39),
      { form: 'anc', on: addDays(ON, -1), body: { form: 'anc', status: 'delivered', deliveredDay: BORN } },
    ];
    const start = DELIVERY_VISIT.start(contextOf({ on: ON, visits }));
    expect(start).toEqual({ birthDay: BORN });
    // It is written all the same: that visit may be cancelled, and who reads the birth alone must know its day.
    const facts = DELIVERY_VISIT.facts(IN_HOSPITAL, contextOf({ on: ON, visits }));
    expect(finishedBody(DELIVERY, IN_HOSPITAL, facts, { carried: start, on: ON }).birthDay).toBe(BORN);
  });

  it('asks who conducted it and about misoprostol at home only', () => {
    expect(write(IN_HOSPITAL).fields).not.toContain('conductedBy');
    const home = write({ ...IN_HOSPITAL, birthPlace: 'home' });
    expect(home.fields).toEqual(expect.arrayContaining(['conductedBy', 'misoprostol']));
    expect(home.fields).not.toContain('birthType');
  });

  it("asks a mother's and a child's death on a day from the birth to the visit", () => {
    const mother = { ...IN_HOSPITAL, status: 'died' };
    expect(write({ ...mother, deathDay: addDays(BORN, -1) }).problems).toEqual(['deathDay before']);
    expect(write({ ...mother, deathDay: BORN }).problems).toEqual([]);
    expect(write({ ...mother, deathDay: addDays(ON, 1) }).problems).toEqual(['deathDay after']);
    const child = { ...IN_HOSPITAL, ...baby(1, { b1Now: 'died', b1DiedOn: addDays(BORN, -1) }) };
    expect(write(child).problems).toEqual(['b1DiedOn before']);
    expect(write({ ...child, b1DiedOn: ON }).watch).toEqual(['b1Lost']);
  });

  // programme.md 1.4: weight 500-6000 g.
  it('takes a birth weight of 500 to 6000 g', () => {
    const found = (value: number) =>
      write({ ...IN_HOSPITAL, b1Weight: grams(value) }).problems.filter((one) => one.startsWith('b1')).length;
    expect([499, 500, 6000, 6001].map(found)).toEqual([1, 0, 0, 1]);
  });

  it('is offered from week 23 until it is written, and where nobody knew of a pregnancy', () => {
    const offered = (visits: Parameters<typeof contextOf>[0]['visits'] & object, on = ON) =>
      DELIVERY_VISIT.offered(contextOf({ on, visits }));
    expect(offered([])).toBe(true);
    const lmp = registered(39).body.lmp;
    expect(offered([registered(39)], addDays(lmp, 160))).toBe(false);
    expect(offered([registered(39)], addDays(lmp, 161))).toBe(true);
    expect(offered([registered(39)], addDays(lmp, 330))).toBe(true);
    expect(offered([registered(39), { form: 'delivery', on: ON, body: { birthDay: BORN } }])).toBe(false);
  });
});

describe('refer now after a birth', () => {
  // programme.md 3: <1800 g refer, <2500 g extra care.
  it('a child below 1800 g; from 1800 to 2499 g it has extra care', () => {
    const at = (value: number) => write({ ...IN_HOSPITAL, b1Weight: grams(value) });
    expect([1799, 1800, 2499, 2500].map((value) => at(value).refer)).toEqual([['b1VeryLow'], [], [], []]);
    expect([1799, 1800, 2499, 2500].map((value) => at(value).watch)).toEqual([[], ['b1Low'], ['b1Low'], []]);
    expect(at(1799).found[0]?.why.en).toBe('First child: weight 1799 (on 20 November 2026) g, below 1800.');
  });

  it('not a child that already lies in the SNCU', () => {
    expect(write({ ...IN_HOSPITAL, b1Weight: grams(1500), b1Now: 'sncu' }).refer).toEqual([]);
  });

  it('the second child too', () => {
    const twins = { ...IN_HOSPITAL, births: 2, ...baby(2, { b2Weight: grams(1700) }) };
    expect(write(twins).refer).toEqual(['b2VeryLow']);
    expect(write(twins).groups.at(-1)).toBe('referral');
  });

  it('a child born before week 34, not in it', () => {
    const at = (weeks: number) =>
      write(IN_HOSPITAL, contextOf({ on: ON, visits: [registered(weeks)] })).refer;
    expect([33, 34].map(at)).toEqual([['veryPreterm'], []]);
  });

  it('a child that did not cry at home', () => {
    const silent = { ...IN_HOSPITAL, b1Cried: false, b1Resus: true };
    expect(write(silent).refer).toEqual([]);
    expect(write({ ...silent, birthPlace: 'home' }).refer).toEqual(['b1NotCried']);
  });

  it.each(['neuralTube', 'anus', 'hydrocephalus'])('a child with %s', (b1Defect) => {
    expect(write({ ...IN_HOSPITAL, b1Defect }).refer).toEqual(['b1UrgentDefect']);
    expect(write({ ...IN_HOSPITAL, b1Defect: 'clubFoot' }).watch).toEqual(['b1SlowDefect']);
  });

  it.each(['bleeding', 'placentaStuck', 'fits', 'faint', 'highFever'])('a mother for a yes to %s', (sign) => {
    const home = { ...IN_HOSPITAL, birthPlace: 'home', status: 'home' };
    expect(write(home).problems).toContain(`${sign} required`);
    expect(write({ ...home, [sign]: true }).refer).toEqual([sign]);
    expect(write({ ...home, [sign]: false }).refer).toEqual([]);
    expect(write({ ...home, [sign]: 'unsure' })).toMatchObject({ refer: [], watch: [`${sign}Unsure`] });
    expect(write({ ...home, [sign]: true }).problems).toContain('agreed required');
  });
});
