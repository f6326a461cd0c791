import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays, addMonths } from '../../domain/form/day.ts';
import type { Person } from '../../domain/person/person.ts';
import { concernsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import { KIT_ITEMS } from '../kit-items.ts';
import type { PastVisit, VisitContext } from '../visit-form.ts';
import { fastFrom } from './classify.ts';
import { illnessItems } from './due.ts';
import { ILLNESS_GIVES } from './given.ts';
import { ILLNESS, ILLNESS_VISIT } from './visit.ts';

const ON = '2026-11-22';
const CHILD: Person = {
  ref: { feed: 'AAAAAAAA', no: 2 },
  scope: 'SCPE0001',
  name: 'मुन्नी',
  sex: 'f',
  dob: '2025-01-22',
  ageAsOf: ON,
};
const NO_SIGN = { fits: false, lethargic: false, cannotDrink: false, vomitsAll: false };
const FED = {
  wasting: false,
  oedema: false,
  pallor: 'none',
  muac: { notDone: true },
  weight: { notDone: true },
};
const WELL = { ...NO_SIGN, ...FED };
const breaths = (value: number) => ({ breaths: { by: 'self', value } });
const COUGH = { ...WELL, problems: ['cough'], indrawing: false, coughDays: 3 };
const DRY = {
  blood: false,
  diarrhoeaDays: 2,
  drinks: 'normal',
  sunken: false,
  restless: false,
  pinch: 'normal',
};
const DIARRHOEA = { ...WELL, problems: ['diarrhoea'], ...DRY };
const FEVER = {
  ...{ ...WELL, problems: ['fever'], stiffNeck: false, feverDays: 2 },
  ...{ temp: { notDone: true }, rdt: { notDone: true } },
};

interface Case {
  months?: number;
  person?: Person;
  visits?: PastVisit[];
}
function fill(answers: Answers, { months = 22, person, visits = [] }: Case = {}) {
  const known: VisitContext = {
    on: ON,
    person: person ?? { ...CHILD, dob: addMonths(ON, -months) },
    visits,
    motherVisits: [],
  };
  const facts = ILLNESS_VISIT.facts(answers, known);
  const body = finishedBody(ILLNESS, answers, facts);
  const concerns = concernsOf(ILLNESS_VISIT.rules, body, facts);
  const ids = (level: string) => concerns.filter((one) => one.level === level).map((one) => one.id);
  const groups = visibleGroups(ILLNESS, answers, facts);
  return {
    groups: groups.map((one) => one.group.id),
    fields: groups.flatMap((one) => one.fields.map((field) => field.id)),
    refer: ids('refer'),
    watch: ids('watch'),
    concerns,
    body,
    ...checkForm(ILLNESS, answers, { facts, on: ON, today: ON }),
  };
}

describe('an ordinary case of diarrhoea', () => {
  const answers = { ...DIARRHOEA, orsGiven: 2, zincGiven: 14 };

  it('is whole, nobody is referred, and ORS and zinc are worked out', () => {
    const found = fill(answers);
    expect(found.problems).toEqual([]);
    expect(found.refer).toEqual([]);
    expect(found.groups).toEqual(['trouble', 'danger', 'diarrhoea', 'water', 'nutrition', 'given']);
    expect(found.concerns[0]?.first.slice(0, 2).map((one) => one.en)).toEqual([
      'ORS: a quarter to half a glass after each stool; give 2 packets',
      'Zinc: 1 tablet a day (20 mg) × 14 days = 14 tablets',
    ]);
  });

  // Design 9, keystroke-level model: 0.4 s a tap on a large target, 1.35 s of thought a screen; "not measured" is one tap.
  it('takes at most twenty seconds', () => {
    const { groups } = fill(answers);
    const taps = Object.keys(answers).length - 1 + groups.length;
    expect(taps * 0.4 + groups.length * 1.35).toBeLessThanOrEqual(20);
  });
});

describe('the general danger signs', () => {
  it.each(Object.keys(NO_SIGN))('%s refers at any age, its outcome asked', (sign) => {
    const found = fill({ ...DIARRHOEA, [sign]: true });
    expect(found.refer).toContain(sign);
    expect(found.groups.at(-1)).toBe('referral');
    expect(fill({ ...DIARRHOEA, [sign]: 'unsure' }).refer).toEqual([]);
  });

  it('are asked each time', () => {
    const open = fill({ problems: ['other'] }).problems.map((one) => one.field);
    expect(open).toEqual(expect.arrayContaining(Object.keys(NO_SIGN)));
  });
});

describe('breathing', () => {
  // programme.md 1.9 and 3: >=60 <2 mo; >=50 2-12 mo; >=40 12-60 mo. Both sides of each number and each age.
  it.each([
    [1, 60],
    [2, 50],
    [11, 50],
    [12, 40],
    [59, 40],
  ])('of a child of %i months is fast from %i', (months, limit) => {
    expect(fill({ ...COUGH, ...breaths(limit - 1) }, { months }).refer).not.toContain('fastBreathing');
    const found = fill({ ...COUGH, ...breaths(limit) }, { months });
    expect(found.refer).toContain('fastBreathing');
    expect(found.concerns.find((one) => one.id === 'fastBreathing')?.why.en).toBe(
      `${limit} breaths a minute: from ${limit} at this age it is pneumonia.`,
    );
    expect(fastFrom(months)).toBe(limit);
  });

  it('with indrawing is severe however slow', () => {
    expect(fill({ ...COUGH, ...breaths(30), indrawing: true }).refer).toContain('indrawing');
  });

  // programme.md 1.9: SAANS, a pre-referral dose of amoxicillin; the amounts are to be confirmed.
  it.each([
    [2, 1],
    [11, 1],
    [12, 2],
    [35, 2],
    [36, 3],
    [59, 3],
  ])('that is fast at %i months: a first dose of %i tablets', (months, tablets) => {
    const { concerns } = fill({ ...COUGH, ...breaths(70) }, { months });
    const doses = concerns.filter((one) => one.id.startsWith('amoxicillin'));
    expect(doses.map((one) => one.first[0]?.en)).toEqual([
      `Amoxicillin: ${tablets} × 250 mg = ${tablets * 250} mg, dissolved, once`,
    ]);
    expect(doses[0]?.verify).toContain('clinician');
  });

  it('gives nothing by mouth to a child under two months or one that cannot swallow', () => {
    const doses = (answers: Answers, months: number) =>
      fill({ ...COUGH, ...breaths(70), ...answers }, { months }).refer.filter((id) => id.startsWith('amox'));
    expect(doses({}, 1)).toEqual([]);
    expect(doses({}, 2)).toHaveLength(1);
    expect(doses({ cannotDrink: true }, 20)).toEqual([]);
    expect(doses({ lethargic: true }, 20)).toEqual([]);
  });

  it('that was not counted is not called a cold', () => {
    const found = fill({ ...COUGH, breaths: { notDone: true } });
    expect(found.watch).toEqual(['breathsNotCounted']);
    expect(fill({ ...COUGH, ...breaths(39) }).watch).toEqual(['cold']);
  });

  it.each([
    [4, true],
    [5, false],
    [100, false],
    [101, true],
  ])('of %i a minute is refused: %s', (value, refused) => {
    const problems = fill({ ...COUGH, ...breaths(value) }).problems.filter((one) => one.field === 'breaths');
    expect(problems.length > 0).toBe(refused);
  });

  // programme.md 1.12: cough >2 wk.
  it('with a cough of more than 14 days is looked at for TB', () => {
    const watched = (coughDays: number) => fill({ ...COUGH, ...breaths(30), coughDays }).watch;
    expect([watched(14), watched(15)].map((ids) => ids.includes('longCough'))).toEqual([false, true]);
  });
});

describe('loss of water', () => {
  // programme.md 1.9: severe = 2 of {lethargic, sunken eyes, cannot drink, pinch very slow}.
  const SEVERE: [string, Answers][] = [
    ['lethargic', { lethargic: true }],
    ['sunken', { sunken: true }],
    ['cannot drink', { drinks: 'poor' }],
    ['pinch very slow', { pinch: 'verySlow' }],
  ];
  it.each(SEVERE)('%s alone is not severe, with any second sign it is', (name, one) => {
    expect(fill({ ...DIARRHOEA, ...one }).refer).not.toContain('severeDehydration');
    for (const [other, second] of SEVERE) {
      if (other === name) continue;
      expect(fill({ ...DIARRHOEA, ...one, ...second }).refer, other).toContain('severeDehydration');
    }
  });

  it('counts not drinking once, however it is said', () => {
    expect(fill({ ...DIARRHOEA, cannotDrink: true, drinks: 'poor' }).refer).toEqual(['cannotDrink']);
  });

  // programme.md 1.9: some = 2 of {restless, sunken, thirsty, pinch slow}.
  const SOME: [string, Answers][] = [
    ['restless', { restless: true }],
    ['sunken', { sunken: true }],
    ['thirsty', { drinks: 'thirsty' }],
    ['pinch slow', { pinch: 'slow' }],
  ];
  it.each(SOME)('%s alone is none, with any second sign some', (name, one) => {
    expect(fill({ ...DIARRHOEA, ...one }).watch).not.toContain('someDehydration');
    for (const [other, second] of SOME) {
      if (other === name) continue;
      const found = fill({ ...DIARRHOEA, ...one, ...second });
      expect(found.watch, other).toContain('someDehydration');
      expect(found.refer, other).toEqual([]);
    }
  });

  it('that is severe is not also called some', () => {
    const found = fill({ ...DIARRHOEA, restless: true, sunken: true, pinch: 'verySlow' });
    expect(found.refer).toEqual(['severeDehydration']);
    expect(found.watch).not.toContain('someDehydration');
  });
});

describe('stools and fever that need the PHC', () => {
  it('blood is dysentery', () => {
    expect(fill({ ...DIARRHOEA, blood: true }).refer).toEqual(['blood']);
  });

  // programme.md 1.9: >=14 d persistent.
  it('diarrhoea from the fourteenth day is persistent', () => {
    const refer = (diarrhoeaDays: number) => fill({ ...DIARRHOEA, diarrhoeaDays }).refer;
    expect([refer(13), refer(14)]).toEqual([[], ['persistent']]);
  });

  // programme.md 1.9: daily >7 d.
  it('a daily fever of more than seven days', () => {
    const refer = (feverDays: number, feverDaily = true) => fill({ ...FEVER, feverDays, feverDaily }).refer;
    expect([refer(7), refer(8), refer(8, false)]).toEqual([[], ['longFever'], []]);
    expect(fill(FEVER).fields).not.toContain('feverDaily');
  });

  it('a stiff neck', () => {
    expect(fill({ ...FEVER, stiffNeck: true }).refer).toEqual(['stiffNeck']);
  });

  // programme.md 1.14: AES rule.
  it('fits or drowsiness with fever are chamki fever, before all else', () => {
    expect(fill({ ...FEVER, fits: true }).refer[0]).toBe('aes');
    expect(fill({ ...FEVER, lethargic: true }).refer[0]).toBe('aes');
    expect(fill({ ...DIARRHOEA, fits: true }).refer).toEqual(['fits']);
  });

  it('malaria found by the test is watched', () => {
    expect(fill({ ...FEVER, rdt: { by: 'self', is: 'positive' } }).watch).toContain('malaria');
    expect(fill({ ...FEVER, rdt: { by: 'self', is: 'negative' } }).watch).not.toContain('malaria');
  });
});

describe('thinness and pallor', () => {
  const muac = (value: number) => ({ muac: { by: 'self', value } });

  // programme.md 3: <11.5 SAM; 11.5-12.4 MAM; >=12.5 normal.
  it('by the arm: severe below 11.5, moderate below 12.5', () => {
    const of = (value: number) => fill({ ...COUGH, ...breaths(30), ...muac(value) });
    expect(of(114).refer).toEqual(['muac']);
    expect([of(115), of(124)].map((one) => [one.refer, one.watch.includes('thin')])).toEqual([
      [[], true],
      [[], true],
    ]);
    expect(of(125).watch).not.toContain('thin');
  });

  it('by the arm only from six months', () => {
    expect(fill(COUGH, { months: 5 }).fields).not.toContain('muac');
    expect(fill(COUGH, { months: 6 }).fields).toContain('muac');
  });

  it.each([
    [{ oedema: true }, 'oedema'],
    [{ wasting: true }, 'wasting'],
    [{ pallor: 'severe' }, 'pallor'],
  ])('%j refers', (answer, id) => {
    expect(fill({ ...COUGH, ...breaths(30), ...answer }).refer).toEqual([id]);
  });

  it('some pallor is watched', () => {
    expect(fill({ ...COUGH, ...breaths(30), pallor: 'some' }).watch).toContain('somePallor');
  });
});

describe('age', () => {
  // programme.md 1.9: <2 mo always refer.
  it('under two months every illness is referred', () => {
    const refer = (months: number) => fill({ ...WELL, problems: ['other'] }, { months }).refer;
    expect([refer(1), refer(2)]).toEqual([['youngInfant'], []]);
  });

  it('that is not known in months is asked, and decides', () => {
    const { dob: _, ...person } = { ...CHILD, ageYears: 0 };
    expect(fill(COUGH, { person }).problems[0]).toMatchObject({ field: 'ageTold', kind: 'required' });
    expect(fill({ ...COUGH, ageTold: 1, ...breaths(30) }, { person }).refer).toContain('youngInfant');
    expect(fill({ ...COUGH, ageTold: 6, ...breaths(50) }, { person }).refer).toContain('fastBreathing');
  });

  it('is under five years', () => {
    const at = (dob: string) =>
      ILLNESS_VISIT.offered({ on: ON, person: { ...CHILD, dob }, visits: [], motherVisits: [] });
    expect([at('2021-11-23'), at('2021-11-22')]).toEqual([true, false]);
  });
});

describe('ORS and zinc by age', () => {
  /** What the visit says to give a child with diarrhoea. */
  const said = (months: number) =>
    fill(DIARRHOEA, { months })
      .concerns.filter((one) => one.id.startsWith('diarrhoea'))
      .flatMap((one) => one.first);
  const lines = (months: number, of: string) =>
    said(months).flatMap(({ en }) => (en.startsWith(of) ? [en] : []));

  // programme.md 1.9: <2 mo 5 tsp; 2 mo-2 y 1/4-1/2 glass; 2-5 y 1/2-1 glass.
  it.each([
    [1, '5 teaspoons'],
    [2, 'a quarter to half a glass'],
    [23, 'a quarter to half a glass'],
    [24, 'half to one glass'],
    [59, 'half to one glass'],
  ])('at %i months ORS is %s', (months, amount) => {
    expect(lines(months, 'ORS')).toEqual([expect.stringContaining(`: ${amount} after`)]);
  });

  // programme.md 1.9: zinc 14 days: 2-6 mo 10 mg (half tab), 6 mo-5 y 20 mg.
  it.each([
    [2, 'half a tablet a day (10 mg) × 14 days = 7 tablets'],
    [5, 'half a tablet a day (10 mg) × 14 days = 7 tablets'],
    [6, '1 tablet a day (20 mg) × 14 days = 14 tablets'],
    [59, '1 tablet a day (20 mg) × 14 days = 14 tablets'],
  ])('at %i months zinc is %s for the course', (months, course) => {
    expect(lines(months, 'Zinc')).toEqual([`Zinc: ${course}`]);
  });

  it.each([1, 60])('at %i months there is no zinc', (months) => {
    expect(lines(months, 'Zinc')).toEqual([]);
  });

  it('is read as a sum', () => {
    expect(said(4).map(({ hi }) => hi)).toContain('ज़िंक: रोज़ आधी गोली (10 मि.ग्रा.) × 14 दिन = 7 गोली');
  });

  it('comes out of the medicine box', () => {
    for (const item of Object.values(ILLNESS_GIVES)) expect(KIT_ITEMS.map(({ id }) => id)).toContain(item);
    expect(fill(DIARRHOEA).fields).toContain('zincGiven');
    expect(fill(DIARRHOEA, { months: 1 }).fields).not.toContain('zincGiven');
  });
});

describe('the second look', () => {
  const ill = (days: number, problems: string[], more: Answers = {}): PastVisit => ({
    form: 'illness',
    on: addDays(ON, -days),
    body: { problems, ...more },
  });
  const due = (visits: PastVisit[]) =>
    illnessItems({ person: CHILD, visits, motherVisits: [], today: ON })[0]?.state;

  // programme.md 1.9: revisit day 2 (pneumonia), day 5 (diarrhoea [GK]).
  it('is due on day 2 of a cough and day 5 of diarrhoea', () => {
    expect([1, 2, 3, 4, 9, 10].map((days) => due([ill(days, ['cough'])]))).toEqual([
      'later',
      'due',
      'due',
      'overdue',
      'overdue',
      'missed',
    ]);
    expect([4, 5].map((days) => due([ill(days, ['diarrhoea'])]))).toEqual(['later', 'due']);
    expect(due([ill(2, ['fever'])])).toBeUndefined();
    expect(due([ill(2, ['cough'], { course: 'better' })])).toBeUndefined();
  });

  it('asks how the child is since the last, for two weeks', () => {
    const asked = (days: number) => fill(COUGH, { visits: [ill(days, ['cough'])] }).fields.includes('course');
    expect([asked(14), asked(15)]).toEqual([true, false]);
    const worse = fill({ ...COUGH, ...breaths(30), course: 'worse' }, { visits: [ill(2, ['cough'])] });
    expect(worse.refer).toEqual(['worse']);
  });
});
