import { describe, expect, it } from 'vitest';
import { dueList } from '../../domain/due/due.ts';
import { refKey } from '../../domain/entry/entry.ts';
import { addDays } from '../../domain/form/day.ts';
import type { Answers } from '../../domain/form/problems.ts';
import type { Person } from '../../domain/person/person.ts';
import type { FormVisit } from '../../domain/visit/case.ts';
import { SCHEDULES } from '../schedules.ts';

const MEENA: Person = {
  ref: { feed: 'AAAAAAAA', no: 1 },
  scope: 'SCPE0001',
  name: 'मीना',
  sex: 'f',
  ageYears: 24,
  ageAsOf: '2026-01-01',
  relation: 'wife',
};
const LMP = '2026-06-20';
const GIVEN_ON = '2026-11-12';
const visit = (form: string, on: string, body: Answers): FormVisit => ({ form, on, body });
const anc = (on: string, body: Answers) =>
  visit('anc', on, { status: 'pregnant', place: 'home', lmp: LMP, ...body });

function refills(visits: FormVisit[], today: string) {
  const items = dueList({
    people: [MEENA],
    visits: new Map([[refKey(MEENA.ref), visits]]),
    schedules: SCHEDULES,
    today,
  });
  return items.filter(({ id }) => id.endsWith('Refill'));
}
const states = (visits: FormVisit[], today: string) =>
  Object.fromEntries(refills(visits, today).map(({ id, state }) => [id, state]));

describe('iron tablets', () => {
  const given = [anc(GIVEN_ON, { ifaGiven: 30 })];

  // Due 7 days before they run out until that day, overdue after. 30 from 12 November last to 12 December.
  it.each([
    ['2026-12-04', 'later'],
    ['2026-12-05', 'due'],
    ['2026-12-12', 'due'],
    ['2026-12-13', 'overdue'],
  ])('30 given on 12 November are on %s %s', (today, state) => {
    expect(states(given, today)).toEqual({ ifaRefill: state });
  });

  it('say their sum', () => {
    expect(refills(given, '2026-12-05')[0]?.why).toEqual({
      hi: '30 गोली ÷ 1 रोज़ = 30 दिन, 12 दिसंबर 2026 तक',
      en: '30 tablets ÷ 1 a day = 30 days, until 12 December 2026',
    });
  });

  // programme.md 2: anaemic (7-10.9) 2/day.
  it.each([
    [109, '2026-11-27'],
    [110, '2026-12-12'],
  ])('with %i tenths of Hb last until %s', (value, until) => {
    const visits = [anc(GIVEN_ON, { ifaGiven: 30, hb: { by: 'anm', value } })];
    expect(refills(visits, GIVEN_ON)[0]?.to).toBe(until);
    const known = [anc('2026-10-20', { hb: { by: 'anm', value } }), anc(GIVEN_ON, { ifaGiven: 30 })];
    expect(refills(known, GIVEN_ON)[0]?.to).toBe(until);
  });

  it('left from before count where she says how many she ate, not otherwise', () => {
    const before = anc('2026-10-20', { ifaGiven: 60 });
    const told = refills([before, anc(GIVEN_ON, { ifaGiven: 30, ifaEaten: 20 })], '2027-01-15')[0];
    expect(told?.to).toBe(addDays(GIVEN_ON, 70));
    expect(told?.why.hi).toMatch(/^40 बची \+ 30 दी = 70 गोली ÷ 1 रोज़ = 70 दिन, 21 जनवरी 2027 तक$/);
    const silent = refills([before, anc(GIVEN_ON, { ifaGiven: 30 })], GIVEN_ON)[0];
    expect(silent?.to).toBe('2026-12-12');
    const none = refills([before, anc(GIVEN_ON, { ifaEaten: 60 })], GIVEN_ON)[0];
    expect(none?.to).toBe(GIVEN_ON);
    const over = refills([before, anc(GIVEN_ON, { ifaGiven: 0, ifaEaten: 55 })], GIVEN_ON)[0];
    expect(over).toMatchObject({ from: GIVEN_ON, to: addDays(GIVEN_ON, 5) });
  });

  it('go on after the birth with what the mother is given then, and end with the case', () => {
    const birth = visit('delivery', '2027-03-20', { birthDay: '2027-03-20' });
    const pnc = visit('pnc', '2027-03-27', { status: 'met', ifaGiven: 30 });
    const visits = [anc('2027-03-01', { ifaGiven: 30 }), birth, pnc];
    expect(refills(visits, '2027-04-20')).toMatchObject([{ form: 'pnc', to: '2027-04-26', state: 'due' }]);
    expect(refills(visits, '2027-05-01')).toMatchObject([{ state: 'overdue' }]);
    expect(refills(visits, '2027-05-02')).toEqual([]);
  });

  it('nobody was given are not asked for', () => {
    expect(refills([anc(GIVEN_ON, { ifaGiven: 0 })], '2027-01-01')).toEqual([]);
  });
});

// programme.md 2: calcium 2/day.
it('calcium is two a day, until the birth', () => {
  const given = anc(GIVEN_ON, { calciumGiven: 60 });
  expect(states([given], '2026-12-12')).toEqual({ calciumRefill: 'due' });
  expect(states([given], '2026-12-13')).toEqual({ calciumRefill: 'overdue' });
  const birth = visit('delivery', '2026-12-12', { birthDay: '2026-12-12' });
  expect(states([given, birth], '2026-12-13')).toEqual({});
});

describe('contraceptive pills', () => {
  const met = (on: string, body: Answers) => visit('couple', on, { status: 'met', pregnant: false, ...body });
  const given = [met(GIVEN_ON, { method: 'malaN', malaNGiven: 1 })];

  it.each([
    ['2026-12-02', 'later'],
    ['2026-12-03', 'due'],
    ['2026-12-10', 'due'],
    ['2026-12-11', 'overdue'],
  ])('a strip of 28 days from 12 November is on %s %s', (today, state) => {
    expect(states(given, today)).toEqual({ pillRefill: state });
  });

  it('are a private matter: neither the label nor the sum says what it is', () => {
    const [item] = refills([met(GIVEN_ON, { method: 'chhaya', chhayaGiven: 3 })], '2027-01-30');
    expect(item?.label).toEqual({ hi: 'निजी बात', en: 'Private matter' });
    expect(item?.why).toEqual({
      hi: '84 दिन का दिया था, 4 फ़रवरी 2027 तक',
      en: 'Given for 84 days, until 4 February 2027',
    });
  });

  it('end when she uses something else, and a visit at which nobody was met changes nothing', () => {
    const away = visit('couple', '2026-12-08', { status: 'notHome' });
    expect(states([...given, away], '2026-12-11')).toEqual({ pillRefill: 'overdue' });
    const other = met('2026-12-08', { method: 'condom', condomGiven: 20 });
    expect(states([...given, other], '2026-12-11')).toEqual({});
  });
});

describe('medicine for TB', () => {
  const tb = (on: string, body: Answers) => visit('tb', on, { status: 'met', ...body });
  const begun = tb('2026-10-01', { sputumResult: 'positive', regimen: 'ds6', treatmentDay: '2026-10-01' });
  const given = [begun, tb(GIVEN_ON, { outcome: 'going', medicineDays: 28 })];

  // 28 days from 12 November last to 10 December: due from the 3rd.
  it.each([
    ['2026-12-02', 'later'],
    ['2026-12-03', 'due'],
    ['2026-12-10', 'due'],
    ['2026-12-11', 'overdue'],
  ])('for 28 days from 12 November is on %s %s', (today, state) => {
    expect(states(given, today)).toEqual({ tbRefill: state });
  });

  it('is called a private matter, and its reason names nothing', () => {
    const [item] = refills(given, '2026-12-05');
    expect(item).toMatchObject({ form: 'tb', label: { en: 'Private matter' } });
    expect(item?.why.hi).toBe('28 दिन का दिया था, 10 दिसंबर 2026 तक');
  });

  it('is not due again when the treatment has ended, or where nobody wrote how much was given', () => {
    expect(states([...given, tb('2026-12-01', { outcome: 'cured' })], '2026-12-05')).toEqual({});
    expect(states([begun, tb(GIVEN_ON, { outcome: 'going' })], '2026-12-05')).toEqual({});
    const again = tb('2026-12-03', { sputumResult: 'positive' });
    expect(states([...given, tb('2026-12-01', { outcome: 'cured' }), again], '2026-12-05')).toEqual({});
  });
});
