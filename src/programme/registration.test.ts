import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody } from '../domain/form/answers.ts';
import { addDays } from '../domain/form/day.ts';
import type { Facts } from '../domain/form/form.ts';
import { checkForm } from '../testing/check-form.ts';
import { HOUSEHOLD } from './household.ts';
import { KIT_COUNT } from './kit.ts';
import { PERSON, PERSON_OF_CHILD } from './person.ts';

const ON = '2026-11-22';
const ctx = { facts: {}, on: ON, today: ON };
const MEERA = { name: 'मीरा देवी', sex: 'f', ageYears: 24, consentBy: 'self' };
const problems = (answers: Answers) =>
  checkForm(PERSON, answers, ctx).problems.map((one) => `${one.field} ${one.kind}`);

describe('registering a household', () => {
  it("needs the head's name and nothing else", () => {
    expect(checkForm(HOUSEHOLD, {}, ctx).problems).toEqual([{ kind: 'required', field: 'headName' }]);
    expect(checkForm(HOUSEHOLD, { headName: 'रामू साह' }, ctx).problems).toEqual([]);
  });
});

describe('registering a person', () => {
  it('needs name, sex, age and who allowed it', () => {
    expect(problems({})).toEqual(['name required', 'sex required', 'dob required', 'consentBy required']);
    expect(problems(MEERA)).toEqual([]);
  });

  it('takes a date of birth instead of an age, not one to come', () => {
    const { ageYears: _, ...born } = MEERA;
    expect(problems({ ...born, dob: '2002-03-05' })).toEqual([]);
    expect(problems({ ...born, dob: ON })).toEqual([]);
    expect(problems({ ...born, dob: addDays(ON, 1) })).toEqual(['dob after']);
  });

  it('keeps one of the two when both were given', () => {
    expect(finishedBody(PERSON, { ...MEERA, dob: '2002-03-05' }, {})).toEqual(MEERA);
  });

  // General knowledge, to be confirmed.
  it('takes an age of 1 to 120 and asks again above 100: a baby is told by its day of birth', () => {
    const age = (ageYears: number) => checkForm(PERSON, { ...MEERA, ageYears }, ctx);
    expect([0, 1, 120, 121].map((years) => age(years).problems.length)).toEqual([1, 0, 0, 1]);
    expect([100, 101].map((years) => age(years).doubts.length)).toEqual([0, 1]);
  });

  // programme.md 1.1: mobile 10 digits, the first 6-9; RCH ID 12 digits; ABHA 14.
  it('wants whole numbers of mobile and cards when they are given', () => {
    expect(problems({ ...MEERA, mobile: '6123456789', rch: '012345678901', abha: '01234567890123' })).toEqual(
      [],
    );
    expect(problems({ ...MEERA, mobile: '5123456789' })).toEqual(['mobile bad-mobile']);
    expect(problems({ ...MEERA, rch: '01234567890', abha: '012345678901234' })).toEqual([
      'rch bad-digits',
      'abha bad-digits',
    ]);
  });

  it('asks whose mobile it is only when there is one', () => {
    expect(finishedBody(PERSON, { ...MEERA, mobileOf: 'husband' }, {})).toEqual(MEERA);
  });
});

describe('registering a child under its mother', () => {
  it('asks in words for a child, and says the same as for anybody', () => {
    const layout = (form: typeof PERSON) =>
      JSON.stringify(form, (key, value) => (key === 'label' ? undefined : value));
    expect(layout(PERSON_OF_CHILD)).toBe(layout(PERSON));
    expect(JSON.stringify(PERSON_OF_CHILD)).toContain('लड़का');
  });

  it('offers no husband, and no word of its own', () => {
    const of = (facts: Facts) => checkForm(PERSON_OF_CHILD, MEERA, { ...ctx, facts }).problems;
    expect(of({ child: true })).toEqual([{ kind: 'bad-option', field: 'consentBy' }]);
    expect(of({})).toEqual([]);
  });
});

describe('counting the medicine box', () => {
  it('needs one item counted, and takes none left for an answer', () => {
    expect(checkForm(KIT_COUNT, {}, ctx).problems).toEqual([{ kind: 'required', field: 'counted' }]);
    expect(checkForm(KIT_COUNT, { counted: { zinc: 0 } }, ctx).problems).toEqual([]);
    expect(finishedBody(KIT_COUNT, { counted: { zinc: 0 } }, {})).toEqual({ counted: { zinc: 0 } });
  });
});
