import { describe, expect, it } from 'vitest';
import { checkForm } from '../../testing/check-form.ts';
import {
  type Answers,
  carriedAnswers,
  checkField,
  finishedBody,
  visibleGroups,
  withNoneDone,
} from './answers.ts';
import type { Field, Form } from './form.ts';

const both = (text: string) => ({ hi: text, en: text });
const option = (id: string) => ({ id, label: both(id) });

const HB: Field = {
  id: 'hb',
  type: 'measured',
  label: both('Hb'),
  parts: [{ id: 'value', label: both('Hb'), decimals: 1, min: 20, max: 180, usual: [60, 150] }],
};
const BP: Field = {
  id: 'bp',
  type: 'measured',
  label: both('BP'),
  parts: [
    { id: 'sys', label: both('upper'), decimals: 0, min: 50, max: 300 },
    { id: 'dia', label: both('lower'), decimals: 0, min: 30, max: 200, under: 'sys' },
  ],
};
const SUGAR: Field = {
  id: 'sugar',
  type: 'measured',
  label: both('sugar'),
  parts: [
    { id: 'before', label: both('before'), decimals: 0, min: 10, max: 600, optional: true },
    { id: 'after', label: both('after'), decimals: 0, min: 10, max: 600, optional: true },
  ],
};
const TROUBLES: Field = {
  id: 'troubles',
  type: 'multi',
  label: both('troubles'),
  required: true,
  options: [
    { ...option('none'), excludes: true },
    option('cough'),
    { ...option('vomiting'), when: { path: 'fact.weeks', below: 20 } },
  ],
};
const FORM: Form = {
  id: 'test',
  kind: 'visit.recorded',
  v: 1,
  title: both('Test'),
  groups: [
    {
      id: 'meeting',
      title: both('Meeting'),
      fields: [
        { id: 'met', type: 'yesno', label: both('met'), required: true },
        { id: 'td1', type: 'day', label: both('Td1'), max: { from: 'on', days: 0 }, carried: true },
        {
          id: 'td2',
          type: 'day',
          label: both('Td2'),
          when: { path: 'td1', answered: true },
          min: { from: { field: 'td1' }, days: 28 },
          max: { from: 'on', days: 0 },
        },
      ],
    },
    {
      id: 'trouble',
      title: both('Trouble'),
      when: { path: 'met', is: true },
      fields: [
        TROUBLES,
        {
          id: 'coughDays',
          type: 'number',
          label: both('days'),
          required: true,
          when: { path: 'troubles', includes: 'cough' },
          number: { decimals: 0, min: 1, max: 365 },
        },
      ],
    },
    { id: 'measured', title: both('Measured'), when: { path: 'met', is: true }, fields: [HB, BP] },
  ],
};

const DAY = '2026-11-22';
const facts = { weeks: 28 };
const ctx = (answers: Answers = {}) => ({ answers, facts, on: DAY, today: DAY });
const kinds = (field: Field, answer: unknown, answers: Answers = {}) =>
  checkField(field, answer, ctx(answers)).problems.map((one) => one.kind);
const asked = (answers: Answers, known = facts) =>
  visibleGroups(FORM, answers, known).flatMap((one) => one.fields.map((field) => field.id));

describe('what is asked', () => {
  it('leaves out the questions of a group whose condition does not hold', () => {
    expect(asked({ met: false })).toEqual(['met', 'td1']);
    expect(asked({ met: true })).toEqual(['met', 'td1', 'troubles', 'hb', 'bp']);
  });

  it('forgets an answer that is no longer asked before it asks what hangs on it', () => {
    expect(asked({ met: false, troubles: ['cough'] })).not.toContain('coughDays');
    expect(asked({ met: true, troubles: ['cough'] })).toContain('coughDays');
  });

  it('saves only what is asked, sorted, in NFC and without empty answers', () => {
    const answers = { met: true, troubles: ['none', 'cough'], coughDays: 3, hb: {}, left: 'over' };
    expect(finishedBody(FORM, answers, facts)).toEqual({
      met: true,
      troubles: ['cough', 'none'],
      coughDays: 3,
    });
    expect(finishedBody(FORM, { ...answers, met: false }, facts)).toEqual({ met: false });
  });

  it('takes out an option that is no longer offered', () => {
    const answers = { met: true, troubles: ['cough', 'vomiting'] };
    expect(finishedBody(FORM, answers, { weeks: 28 }).troubles).toEqual(['cough']);
    expect(finishedBody(FORM, answers, { weeks: 19 }).troubles).toEqual(['cough', 'vomiting']);
  });

  it('does not write a carried answer again while it is the same', () => {
    const carried = carriedAnswers(FORM, [{ td1: '2026-06-01', met: true }, { td1: '2026-06-03' }, {}]);
    expect(carried).toEqual({ td1: '2026-06-03' });
    const answers = { ...carried, met: false, td2: '2026-11-20' };
    expect(finishedBody(FORM, answers, facts, { carried })).toEqual({ met: false, td2: '2026-11-20' });
    const mended = { ...answers, td1: '2026-06-05' };
    expect(finishedBody(FORM, mended, facts, { carried }).td1).toBe('2026-06-05');
  });

  it('lets a later visit clear a carried answer with null', () => {
    expect(carriedAnswers(FORM, [{ td1: '2026-06-01' }, { td1: null }])).toEqual({});
  });

  it('does not repeat the day of a measurement taken on the day of the visit', () => {
    const answers = { met: true, hb: { by: 'anm', on: DAY, value: 105 } };
    expect(finishedBody(FORM, answers, facts, { on: DAY }).hb).toEqual({ by: 'anm', value: 105 });
  });

  it('answers every open measurement with "not done" in one tap and touches no other', () => {
    const answers = { met: true, hb: { by: 'anm', value: 105 } };
    expect(withNoneDone([HB, BP, TROUBLES], answers)).toEqual({ ...answers, bp: { notDone: true } });
  });
});

describe('checking an answer', () => {
  it('asks for a required answer only where it is asked', () => {
    expect(checkForm(FORM, {}, ctx()).problems).toEqual([{ kind: 'required', field: 'met' }]);
    expect(checkForm(FORM, { met: true }, ctx()).problems).toEqual([{ kind: 'required', field: 'troubles' }]);
  });

  it('refuses what is impossible and names the bound, on both sides of each', () => {
    const hb = (value: number) => checkField(HB, { by: 'anm', value }, ctx());
    expect(hb(19).problems).toEqual([{ kind: 'below', field: 'hb', part: 'value', limit: 20 }]);
    expect(hb(20).problems).toEqual([]);
    expect(hb(180).problems).toEqual([]);
    expect(hb(181).problems).toEqual([{ kind: 'above', field: 'hb', part: 'value', limit: 180 }]);
  });

  it('asks "is this right?" of the improbable and still lets it be saved', () => {
    const hb = (value: number) => checkField(HB, { by: 'anm', value }, ctx());
    expect(hb(60).doubts).toEqual([]);
    expect(hb(150).doubts).toEqual([]);
    expect(hb(59)).toEqual({
      problems: [],
      doubts: [{ kind: 'unusual', field: 'hb', part: 'value', usual: [60, 150] }],
    });
    expect(hb(151).doubts).toHaveLength(1);
  });

  it('wants to know who measured', () => {
    expect(kinds(HB, { value: 105 })).toEqual(['who-missing']);
    expect(kinds(HB, { value: 105, by: 'neighbour' })).toEqual(['who-missing']);
    expect(kinds(HB, { value: 105, by: 'lab' })).toEqual([]);
  });

  it('takes a measurement from the visit back to sixty days before it, not later', () => {
    const on = (day: string) => kinds(HB, { by: 'lab', value: 105, on: day });
    expect(on('2026-11-23')).toEqual(['after']);
    expect(on('2026-11-22')).toEqual([]);
    expect(on('2026-09-23')).toEqual([]);
    expect(on('2026-09-22')).toEqual(['before']);
    expect(on('')).toEqual(['when-missing']);
    expect(on('2026-02-30')).toEqual(['bad-day']);
  });

  it('takes nothing from before the birth: neither a day nor a measurement', () => {
    const born = { ...ctx(), born: '2026-11-20' };
    const td1 = FORM.groups[0]?.fields[1] as Field;
    const day = (on: string) => checkField(td1, on, born).problems;
    expect(day('2026-11-19')).toEqual([{ kind: 'before', field: 'td1', limit: '2026-11-20' }]);
    expect(day('2026-11-20')).toEqual([]);
    const weighed = (on: string) => checkField(HB, { by: 'lab', value: 105, on }, born).problems;
    expect(weighed('2026-11-19')).toEqual([{ kind: 'before', field: 'hb', part: 'on', limit: '2026-11-20' }]);
    expect(weighed('2026-11-20')).toEqual([]);
  });

  it('takes no measurement from after today even when the visit is dated later', () => {
    const late = { answers: {}, facts, on: '2026-11-25', today: DAY };
    const found = checkField(HB, { by: 'lab', value: 105, on: '2026-11-23' }, late);
    expect(found.problems).toEqual([{ kind: 'after', field: 'hb', part: 'on', limit: DAY }]);
  });

  it('takes "not done" as an answer', () => {
    expect(kinds(HB, { notDone: true })).toEqual([]);
    expect(kinds({ ...HB, required: true }, { notDone: true })).toEqual([]);
    expect(kinds({ ...HB, required: true }, undefined)).toEqual(['required']);
  });

  it('wants both values of a blood pressure, the lower under the upper', () => {
    expect(kinds(BP, { by: 'anm', sys: 120 })).toEqual(['required']);
    expect(kinds(BP, { by: 'anm', sys: 120, dia: 119 })).toEqual([]);
    expect(checkField(BP, { by: 'anm', sys: 120, dia: 120 }, ctx()).problems).toEqual([
      { kind: 'above', field: 'bp', part: 'dia', limit: 119 },
    ]);
  });

  it('wants one of two optional parts', () => {
    expect(kinds(SUGAR, { by: 'lab', after: 130 })).toEqual([]);
    expect(kinds(SUGAR, { by: 'lab' })).toEqual(['required', 'required']);
  });

  it('refuses "none of these" beside another choice', () => {
    expect(kinds(TROUBLES, ['none', 'cough'])).toEqual(['excluded']);
    expect(kinds(TROUBLES, ['none'])).toEqual([]);
    expect(kinds(TROUBLES, ['fever'])).toEqual(['bad-option']);
  });

  it('counts the days of a second dose from the first, the 28th on', () => {
    const td2 = FORM.groups[0]?.fields[2] as Field;
    const first = { td1: '2026-06-01' };
    expect(checkField(td2, '2026-06-28', ctx(first)).problems).toEqual([
      { kind: 'before', field: 'td2', limit: '2026-06-29' },
    ]);
    expect(kinds(td2, '2026-06-29', first)).toEqual([]);
    expect(kinds(td2, '2026-11-23', first)).toEqual(['after']);
    expect(kinds(td2, '2026-06-02')).toEqual([]);
  });

  it('counts a limit from a day known before the visit, and does not bind while it is not known', () => {
    const died: Field = {
      id: 'died',
      type: 'day',
      label: both('Died'),
      min: { from: { fact: 'born' }, days: 0 },
    };
    const found = (facts: Record<string, string>) =>
      checkField(died, '2026-06-01', { answers: {}, facts, on: '2026-06-30', today: '2026-06-30' }).problems;
    expect(found({ born: '2026-06-01' })).toEqual([]);
    expect(found({ born: '2026-06-02' })).toEqual([{ kind: 'before', field: 'died', limit: '2026-06-02' }]);
    expect(found({})).toEqual([]);
  });

  it('knows a mobile number by ten digits, the first 6 to 9', () => {
    const mobile: Field = { id: 'm', type: 'mobile', label: both('m') };
    expect(kinds(mobile, '6000000000')).toEqual([]);
    expect(kinds(mobile, '5999999999')).toEqual(['bad-mobile']);
    expect(kinds(mobile, '987654321')).toEqual(['bad-mobile']);
    expect(kinds(mobile, '')).toEqual([]);
  });

  it('keeps leading zeros of a card number and wants its whole length', () => {
    const rch: Field = { id: 'rch', type: 'digits', length: 12, label: both('rch') };
    expect(kinds(rch, '012345678901')).toEqual([]);
    expect(checkField(rch, '01234567890', ctx()).problems).toEqual([
      { kind: 'bad-digits', field: 'rch', limit: 12 },
    ]);
  });

  it('refuses a name of blanks and one that is too long', () => {
    const name: Field = { id: 'n', type: 'text', maxLength: 5, required: true, label: both('n') };
    expect(kinds(name, '   ')).toEqual(['required']);
    expect(kinds(name, 'मीरा')).toEqual([]);
    expect(kinds(name, 'abcdef')).toEqual(['too-long']);
  });

  it('counts zero as counted and refuses more than an item can be', () => {
    const kit: Field = {
      id: 'counted',
      type: 'counts',
      label: both('kit'),
      items: [{ id: 'ors', label: both('ORS'), unit: both('packet'), max: 500 }],
    };
    expect(kinds(kit, { ors: 0 })).toEqual([]);
    expect(checkField(kit, { ors: 501 }, ctx()).problems).toEqual([
      { kind: 'above', field: 'counted', part: 'ors', limit: 500 },
    ]);
    expect(kinds(kit, { gold: 1 })).toEqual(['bad-option']);
    expect(kinds({ ...kit, required: true }, {})).toEqual(['required']);
  });

  it('takes "could not tell" only where a question allows it', () => {
    const fits: Field = { id: 'fits', type: 'yesno', label: both('fits'), unsure: true };
    expect(kinds(fits, 'unsure')).toEqual([]);
    expect(kinds({ ...fits, unsure: false }, 'unsure')).toEqual(['bad-option']);
  });
});
