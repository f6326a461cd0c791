import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays } from '../../domain/form/day.ts';
import { concernsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import { contextOf } from '../../testing/visit-context.ts';
import type { VisitForm } from '../visit-form.ts';
import { BIRTH_REGISTRATION_VISIT } from './birth-registration-visit.ts';
import { DEATH_VISIT } from './visit.ts';

const ON = '2026-11-22';
const BORN = addDays(ON, -30);
const DIED: Answers = {
  deathDay: ON,
  deathPlace: 'home',
  deathCause: 'highFever',
  informant: 'family',
  anmTold: true,
};
const DELIVERY = { form: 'delivery', on: BORN, body: { form: 'delivery', birthDay: BORN, status: 'home' } };

function write(kind: VisitForm, answers: Answers, known: Omit<Parameters<typeof contextOf>[0], 'on'> = {}) {
  const context = contextOf({ on: ON, ...known });
  const all = { ...kind.start(context), ...answers };
  const facts = kind.facts(all, context);
  const body = finishedBody(kind.form, all, facts);
  return {
    facts,
    body,
    fields: visibleGroups(kind.form, all, facts).flatMap((one) => one.fields.map((field) => field.id)),
    watch: concernsOf(kind.rules, body, facts).map((one) => one.id),
    problems: checkForm(kind.form, all, { facts, on: ON, today: ON }).problems.map(
      (one) => `${one.field} ${one.kind}`,
    ),
    offered: kind.offered(context),
  };
}
const death = (answers: Answers, known = {}) => write(DEATH_VISIT, answers, known);

describe('reporting a death', () => {
  it('is complete with day, place, cause, who told, and whether the ANM knows', () => {
    expect(death(DIED, { sex: 'm', ageYears: 60 })).toMatchObject({ problems: [], watch: [] });
    expect(death({}, { sex: 'm', ageYears: 60 }).problems).toEqual([
      'deathDay required',
      'deathPlace required',
      'deathCause required',
      'informant required',
      'anmTold required',
    ]);
  });

  it('takes a day from the birth to the visit', () => {
    const found = (deathDay: string) => death({ ...DIED, deathDay }, { dob: BORN, sex: 'm' }).problems[0];
    expect([addDays(BORN, -1), BORN, ON, addDays(ON, 1)].map(found)).toEqual([
      'deathDay before',
      undefined,
      undefined,
      'deathDay after',
    ]);
  });

  // programme.md 1.15: during pregnancy/delivery/<=42 d/abortion.
  it("knows a mother's death from her case and asks only where there is none", () => {
    const known = death(DIED, { ageYears: 24, visits: [DELIVERY] });
    expect(known.facts.maternal).toBe('after');
    expect(known.fields).not.toContain('maternal');
    expect(known.watch).toEqual(['maternalDeath']);
    const unknown = death({ ...DIED, maternal: 'pregnant' }, { ageYears: 24 });
    expect(unknown.fields).toContain('maternal');
    expect(unknown.watch).toEqual(['maternalDeath']);
    expect(death({ ...DIED, maternal: 'none' }, { ageYears: 24 }).watch).toEqual([]);
  });

  it('takes the 42nd day after the birth for a mother’s death and the 43rd not', () => {
    const after = (days: number) => {
      const day = addDays(ON, -days);
      const visits = [{ ...DELIVERY, on: day, body: { ...DELIVERY.body, birthDay: day } }];
      return death(DIED, { ageYears: 24, visits }).watch;
    };
    expect([42, 43].map(after)).toEqual([['maternalDeath'], []]);
  });

  it('asks it of no man, no girl of nine and no old woman', () => {
    for (const one of [{ sex: 'm', ageYears: 30 }, { ageYears: 9 }, { ageYears: 61 }]) {
      expect(death(DIED, one).fields).not.toContain('maternal');
    }
  });

  it('offers the causes of a mother, a newborn, a child or an adult', () => {
    const kept = (deathCause: string, known: object) => death({ ...DIED, deathCause }, known).body.deathCause;
    expect(kept('haemorrhage', { ageYears: 24, visits: [DELIVERY] })).toBe('haemorrhage');
    expect(kept('haemorrhage', { sex: 'm', ageYears: 24 })).toBeUndefined();
    const child = (days: number) => ({ sex: 'm', dob: addDays(ON, -days) });
    expect([28, 29].map((days) => kept('asphyxia', child(days)))).toEqual(['asphyxia', undefined]);
    expect([28, 29].map((days) => kept('aes', child(days)))).toEqual([undefined, 'aes']);
    expect([14, 15].map((ageYears) => kept('malnutrition', { sex: 'm', ageYears }))).toEqual([
      'malnutrition',
      undefined,
    ]);
    expect([14, 15].map((ageYears) => kept('heart', { sex: 'm', ageYears }))).toEqual([undefined, 'heart']);
  });

  it('says that a child died, and that the ANM must be told', () => {
    expect([4, 5].map((ageYears) => death(DIED, { sex: 'm', ageYears }).watch)).toEqual([['childDeath'], []]);
    expect(death({ ...DIED, anmTold: false }, { sex: 'm', ageYears: 60 }).watch).toEqual(['anmNotTold']);
  });

  it('is written in full though the visit that found it told the day', () => {
    const visits = [{ form: 'anc', on: ON, body: { status: 'died', deathDay: BORN } }];
    const context = contextOf({ on: ON, visits, ageYears: 24 });
    const carried = DEATH_VISIT.start(context);
    const all = { ...DIED, ...carried };
    const body = finishedBody(DEATH_VISIT.form, all, DEATH_VISIT.facts(all, context), { carried });
    expect(body.deathDay).toBe(BORN);
  });

  it('starts with what the visit that found it told, and is offered until it is written', () => {
    const visits = [{ form: 'anc', on: ON, body: { status: 'died', deathDay: ON, deathPlace: 'hospital' } }];
    expect(DEATH_VISIT.start(contextOf({ on: ON, visits }))).toEqual({
      deathDay: ON,
      deathPlace: 'hospital',
    });
    expect(death({}, { visits }).offered).toBe(true);
    expect(death({}, { visits: [{ form: 'death', on: ON, body: DIED }] }).offered).toBe(false);
  });
});

describe('the registration of a birth', () => {
  const asked = (answers: Answers, known = {}) =>
    write(BIRTH_REGISTRATION_VISIT, answers, { dob: BORN, ...known });

  it('is one question while it is not done', () => {
    expect(asked({ state: 'applied' })).toMatchObject({ problems: [], fields: ['state'] });
    expect(asked({ state: 'done' }).problems).toEqual(['certificate required']);
    expect(asked({ state: 'done', certificate: true, registeredOn: addDays(BORN, -1) }).problems).toEqual([
      'registeredOn before',
    ]);
  });

  // General knowledge: 21 days.
  it('is urged up to the 21st day and called late after it', () => {
    const at = (days: number) => asked({ state: 'notYet' }, { dob: addDays(ON, -days) }).watch;
    expect([21, 22].map(at)).toEqual([['unregistered'], ['late']]);
    expect(asked({ state: 'done', certificate: true }).watch).toEqual([]);
  });

  it('is offered of a child under five until the certificate is there', () => {
    expect(asked({}).offered).toBe(true);
    expect(asked({}, { dob: '2021-11-22' }).offered).toBe(false);
    const visits = [{ form: 'birth-registration', on: ON, body: { state: 'done', certificate: true } }];
    expect(asked({}, { visits }).offered).toBe(false);
  });
});
