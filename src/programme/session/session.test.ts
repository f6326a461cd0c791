import { describe, expect, it } from 'vitest';
import { checkForm } from '../../testing/check-form.ts';
import { contextOf } from '../../testing/visit-context.ts';
import { COUPLE, COUPLE_VISIT } from '../couple/couple.ts';
import { IMMUNISATION } from '../immunisation/form.ts';
import { IMMUNISATION_VISIT } from '../immunisation/visit.ts';
import { KIT_ITEMS } from '../kit-items.ts';
import type { PastVisit } from '../visit-form.ts';
import { childBody, childInSession } from './children.ts';
import { coupleBody, coupleInRound } from './couples.ts';
import { houseBody, housesOf } from './houses.ts';
import { ORS_ROUND, ORS_ROUND_GIVES } from './ors-round.ts';
import type { SessionCase } from './session-case.ts';

const DAY = '2026-11-22';
const visit = (on: string, body: Record<string, unknown>, form = String(body.form)): PastVisit => ({
  form,
  on,
  body,
});
const doses = (on: string, ...given: string[]) => visit(on, { form: 'immunisation', what: 'today', given });

function caseOf(known: Omit<Parameters<typeof contextOf>[0], 'on'>, no = 1, more = {}): SessionCase {
  const { person, visits, motherVisits } = contextOf({ on: DAY, ...known });
  return { person: { ...person, ref: { feed: 'REKHA001', no }, ...more }, visits, motherVisits, day: DAY };
}
const ids = (rules: readonly { id: string }[] | undefined) => rules?.map(({ id }) => id);

describe('a child at the session', () => {
  const BIRTH = doses('2026-10-01', 'hepB0', 'vitK', 'opv0', 'bcg');
  const baby = (dob: string, ...visits: PastVisit[]) => childInSession(caseOf({ dob, visits }));

  it('is offered what its age allows that day and nothing else: not at 41 days, all five at 42', () => {
    expect(baby('2026-10-12', BIRTH)?.offered).toEqual([]);
    expect(ids(baby('2026-10-11', BIRTH)?.due)).toEqual(['opv1', 'penta1', 'rota1', 'ipv1', 'pcv1']);
  });

  it('is not offered what it is too old for', () => {
    const late = baby('2025-11-22', BIRTH);
    expect(ids(late?.due)).toContain('dpt1');
    expect(ids(late?.due)).not.toContain('penta1');
  });

  it('stays on the list the whole day, whoever of the three wrote its doses', () => {
    const after = baby('2026-10-11', BIRTH, doses(DAY, 'opv1', 'penta1'));
    expect(ids(after?.due)).toEqual(['opv1', 'penta1', 'rota1', 'ipv1', 'pcv1']);
    expect(ids(after?.today)).toEqual(['opv1', 'penta1']);
  });

  it('is off the list of the next day, and of a day before that is written late', () => {
    const all = doses('2026-11-21', 'opv1', 'penta1', 'rota1', 'ipv1', 'pcv1');
    expect(baby('2026-10-01', BIRTH, all)?.due).toEqual([]);
  });

  it('whose day of birth is not known is not on it', () => {
    expect(childInSession(caseOf({ ageYears: 0 }))).toBeUndefined();
  });

  it('is written in the ordinary form, with nothing said of trouble nobody has asked about', () => {
    const known = contextOf({ on: DAY, dob: '2026-10-11', visits: [BIRTH] });
    const body = childBody(['penta1', 'opv1'], { place: 'vhsnd', by: 'anm' });
    expect(body).toEqual({
      ...{ form: 'immunisation', what: 'today', given: ['opv1', 'penta1'] },
      ...{ place: 'session', by: 'anm' },
    });
    const facts = IMMUNISATION_VISIT.facts(body, known);
    expect(checkForm(IMMUNISATION, body, { facts, on: DAY, today: DAY }).problems).toEqual([
      { kind: 'required', field: 'aefi' },
    ]);
  });
});

describe('a house of the ORS round', () => {
  const HOUSE = { household: { feed: 'REKHA001', no: 90 } };

  it('is one house with all its children under five, by the youngest', () => {
    const houses = housesOf([
      caseOf({ dob: '2022-11-23' }, 1, HOUSE),
      caseOf({ dob: '2026-10-11' }, 2, HOUSE),
      caseOf({ dob: '2021-11-22' }, 3, HOUSE),
      caseOf({ ageYears: 30 }, 4, HOUSE),
      caseOf({ ageYears: 3 }, 5),
    ]);
    expect(houses.map(({ children }) => children.map(({ ref }) => ref.no))).toEqual([[2, 1], [5]]);
  });

  it('that had packets is not gone to again within the fortnight, and then is', () => {
    const given = (on: string) => [visit(on, { form: 'ors-round', under5: 1, orsGiven: 1, told: true })];
    expect(housesOf([caseOf({ ageYears: 3, visits: given('2026-11-09') })])).toEqual([]);
    expect(housesOf([caseOf({ ageYears: 3, visits: given('2026-11-08') })])).toHaveLength(1);
    expect(housesOf([caseOf({ ageYears: 3, visits: given(DAY) })])).toHaveLength(1);
  });

  it('is written whole, and its packets come out of the box', () => {
    const body = houseBody({ under5: 2, packets: 2, told: true });
    expect(checkForm(ORS_ROUND, body, { facts: {}, on: DAY, today: DAY })).toEqual({
      problems: [],
      doubts: [],
    });
    for (const item of Object.values(ORS_ROUND_GIVES)) expect(KIT_ITEMS.map(({ id }) => id)).toContain(item);
  });
});

describe('a couple of the monthly round', () => {
  const met = (on: string, more: Record<string, unknown>) =>
    visit(on, { form: 'couple', status: 'met', test: 'notDone', pregnant: false, ...more });
  const WIFE = { relative: { is: 'husband', name: 'सुरेश' } };
  const wife = (...visits: PastVisit[]) => coupleInRound(caseOf({ ageYears: 24, visits }, 1, WIFE));

  it('gets as much as last time by one tick, and the visit is whole', () => {
    const couple = wife(met('2026-10-10', { method: 'condom', condomGiven: 30 }));
    expect(couple).toMatchObject({ method: 'condom', gives: { usual: 30 } });
    const body = coupleBody(couple ?? {}, 20);
    expect(body).toMatchObject({ method: 'condom', condomGiven: 20 });
    const known = contextOf({ on: DAY, ageYears: 24 });
    const facts = COUPLE_VISIT.facts(body, known);
    expect(checkForm(COUPLE, body, { facts, on: DAY, today: DAY })).toEqual({ problems: [], doubts: [] });
  });

  it('has a form of her own to fill in where a method has questions or signs of danger, or none is known', () => {
    for (const method of ['copperT', 'antara', 'other', 'ecp']) {
      expect(wife(met('2026-10-10', { method }))).toEqual({});
    }
    expect(wife()).toEqual({});
    expect(wife(met('2026-10-10', { method: 'none' }))).toEqual({ method: 'none' });
  });

  it('met this month is not asked for again, but stays on the list of the day itself', () => {
    expect(wife(met('2026-11-03', { method: 'condom' }))).toBeUndefined();
    expect(wife(met(DAY, { method: 'condom' }))).toBeDefined();
    expect(wife(visit('2026-11-03', { form: 'couple', status: 'notHome' }))).toBeDefined();
  });
});
