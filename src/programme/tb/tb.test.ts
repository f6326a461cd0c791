import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays } from '../../domain/form/day.ts';
import type { Person } from '../../domain/person/person.ts';
import { tbCase } from '../../domain/tb/case.ts';
import { concernsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import type { PastVisit, VisitContext } from '../visit-form.ts';
import { TB, TB_VISIT } from './tb.ts';

const ON = '2026-11-22';
const RAMU: Person = {
  ref: { feed: 'AAAAAAAA', no: 2 },
  scope: 'SCPE0001',
  name: 'रामू साह',
  sex: 'm',
  ageYears: 40,
  ageAsOf: ON,
};

function visit(answers: Answers, before: Answers[] = [], person: Partial<Person> = {}) {
  const visits: PastVisit[] = before.map((body) => ({ form: 'tb', on: '2026-10-20', body }));
  const context: VisitContext = { on: ON, person: { ...RAMU, ...person }, visits, motherVisits: [] };
  const carried = TB_VISIT.start(context);
  const all = { ...carried, ...answers };
  const facts = TB_VISIT.facts(all, context);
  const groups = visibleGroups(TB, all, facts);
  const body = finishedBody(TB, all, facts, { carried, on: ON });
  return {
    carried,
    body,
    groups: groups.map((one) => one.group.id),
    fields: groups.flatMap((one) => one.fields.map((field) => field.id)),
    concerns: concernsOf(TB_VISIT.rules, body, facts).map((one) => one.id),
    ...checkForm(TB, all, { facts, on: ON, today: ON }),
  };
}

const MET = { status: 'met' };
const WELL = { ...MET, symptoms: ['none'], risks: ['none'] };
const NO_SIGN = { coughsBlood: false, breathless: false };
const COUGHS = { ...WELL, symptoms: ['cough'], ...NO_SIGN, sputumTaken: false };
const SENT = {
  ...COUGHS,
  sputumTaken: true,
  submittedAt: 'phc',
  sputumResult: 'awaited',
  doctorSays: 'notYet',
};
const TREATED = {
  ...MET,
  sputumResult: 'positive',
  caseType: 'new',
  regimen: 'ds6',
  treatmentDay: '2026-10-01',
};
const MONTHLY = {
  ...MET,
  ...NO_SIGN,
  jaundice: false,
  adherence: 'regular',
  discomfort: false,
  outcome: 'going',
};

describe('screening', () => {
  it('of a healthy person is one small screen', () => {
    expect(visit(WELL)).toMatchObject({ groups: ['screening'], problems: [], concerns: [] });
  });

  // Design 9, keystroke-level model: 0.4 s a tap, 1.35 s of thought a screen.
  it.each([
    [WELL, []],
    [MONTHLY, [TREATED]],
  ])('and an ordinary monthly visit take at most twenty seconds', (answers, before) => {
    const { groups, problems } = visit(answers, before);
    expect(problems).toEqual([]);
    expect((Object.keys(answers).length + groups.length) * 0.4 + groups.length * 1.35).toBeLessThanOrEqual(
      20,
    );
  });

  // programme.md 1.12: any symptom -> suspected.
  it.each(['cough', 'bloodSputum', 'fever', 'eveningFever', 'weightLoss', 'appetiteLoss', 'nightSweats'])(
    '%s alone is suspected TB: the sputum is sent',
    (symptom) => {
      const found = visit({ ...COUGHS, symptoms: [symptom] });
      expect(found.concerns).toEqual(['suspected']);
      expect(found.fields).toContain('sputumTaken');
      expect(found.problems).toEqual([]);
    },
  );

  it('finds people at risk without a sign', () => {
    expect(visit({ ...WELL, risks: ['contact'] }).concerns).toEqual(['atRisk']);
    expect(visit({ ...COUGHS, risks: ['contact'] }).concerns).toEqual(['suspected']);
  });

  // programme.md 1.12: asymptomatic risk >60 y.
  it('counts an age above sixty as a risk', () => {
    expect(visit(WELL, [], { ageYears: 60 }).concerns).toEqual([]);
    expect(visit(WELL, [], { ageYears: 61 }).concerns).toEqual(['atRisk']);
  });

  it('asks nothing more when nobody was met, and is never shown by name', () => {
    expect(visit({ status: 'away' }, [COUGHS])).toMatchObject({
      groups: ['screening'],
      problems: [],
      concerns: [],
    });
    expect(TB_VISIT.sensitive).toBe(true);
  });
});

describe('somebody suspected', () => {
  it('is asked for the sputum until it is taken, and not for the signs again', () => {
    const found = visit({ ...MET, ...NO_SIGN, sputumTaken: false }, [COUGHS]);
    expect(found.fields).not.toContain('symptoms');
    expect(found.concerns).toEqual(['suspected']);
    expect(found.problems).toEqual([]);
  });

  it('is asked for the result once it is taken', () => {
    const found = visit({ ...MET, ...NO_SIGN, sputumResult: 'awaited', doctorSays: 'notYet' }, [SENT]);
    expect(found.fields).not.toContain('sputumTaken');
    expect(found.concerns).toEqual(['awaited']);
    expect(found.problems).toEqual([]);
  });

  it('goes to the doctor after a negative test', () => {
    const negative = { ...MET, ...NO_SIGN, sputumResult: 'negative', doctorSays: 'notYet' };
    expect(visit(negative, [SENT]).concerns).toEqual(['stillSuspected']);
    expect(visit({ ...negative, doctorSays: 'notTb' }, [SENT]).concerns).toEqual([]);
  });

  it('becomes a patient with a positive test, and the treatment is asked', () => {
    const positive = { ...MET, ...NO_SIGN, sputumResult: 'positive', caseType: 'new' };
    const found = visit(positive, [SENT]);
    expect(found.groups).toContain('treatment');
    expect(found.fields).not.toContain('doctorSays');
    expect(found.concerns).toEqual(['confirmed']);
    expect(found.problems).toEqual([]);
  });
});

describe('a patient', () => {
  it('is asked each month what changes, and the treatment only once', () => {
    const found = visit(MONTHLY, [TREATED]);
    expect(found.groups).toEqual(['screening', 'danger', 'month']);
    expect(found.carried).toMatchObject({ regimen: 'ds6', treatmentDay: '2026-10-01' });
    expect(found.body).not.toHaveProperty('regimen');
    expect(found.concerns).toEqual([]);
  });

  it('on TB medicine at the first meeting is one already', () => {
    expect(visit({ ...WELL, risks: ['tbDrugs'] }).groups).toContain('treatment');
  });

  it.each([
    [{ adherence: 'irregular' }, 'irregular'],
    [{ discomfort: true }, 'discomfort'],
    [{ outcome: 'lost' }, 'lost'],
    [{ outcome: 'failed' }, 'lost'],
  ])('with %o is watched', (answers, concern) => {
    expect(visit({ ...MONTHLY, ...answers }, [TREATED]).concerns).toEqual([concern]);
  });

  // programme.md 1.12: the longest regimen is 24 months.
  it('began the treatment within the longest there is', () => {
    const refused = (days: number) =>
      visit({ ...TREATED, ...NO_SIGN, treatmentDay: addDays(ON, -days) }, [SENT]).problems.some(
        (one) => one.field === 'treatmentDay',
      );
    expect([-1, 0, 744, 745].map(refused)).toEqual([true, false, false, true]);
  });

  it.each(['coughsBlood', 'breathless', 'jaundice'])('is referred now for %s, with its outcome', (sign) => {
    const found = visit({ ...MONTHLY, [sign]: true }, [TREATED]);
    expect(found.concerns).toEqual([sign]);
    expect(found.groups.at(-1)).toBe('referral');
  });
});

describe('the case', () => {
  const stage = (...bodies: Answers[]) => tbCase(bodies).stage;

  it('lasts from the first sign to the cure', () => {
    expect(stage()).toBe('none');
    expect(stage(WELL)).toBe('none');
    expect(stage(COUGHS)).toBe('suspected');
    expect(stage(COUGHS, { status: 'notHome' })).toBe('suspected');
    expect(stage(COUGHS, TREATED)).toBe('confirmed');
    expect(stage(COUGHS, { doctorSays: 'tb' })).toBe('confirmed');
    expect(stage(COUGHS, TREATED, MONTHLY)).toBe('confirmed');
    expect(stage(COUGHS, TREATED, { outcome: 'cured' })).toBe('none');
    expect(stage(COUGHS, { doctorSays: 'notTb' })).toBe('none');
  });

  it('is open again when the treatment failed or was left, with nothing carried', () => {
    for (const outcome of ['failed', 'lost']) {
      expect(tbCase([COUGHS, TREATED, { outcome }])).toEqual({ stage: 'suspected', bodies: [] });
    }
    expect(visit(MET, [TREATED, { outcome: 'lost' }]).carried).toEqual({});
    expect(visit(MET, [TREATED, { outcome: 'lost' }]).fields).toContain('sputumTaken');
  });
});
