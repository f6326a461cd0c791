import { describe, expect, it } from 'vitest';
import type { Body, Entry } from '../entry/entry.ts';
import { findPeople, indexPeople } from './find.ts';
import { ageYearsOn, foldPeople, pregnantWeeksOn } from './person.ts';

const FEED = 'AAAAAAAA';
let at = 0;

function entry(no: number, kind: string, body: Body, more: Partial<Entry> = {}): Entry {
  at += 1;
  return { feed: FEED, no, scope: 'SCPE0001', kind, v: 1, on: '2026-09-01', at, offset: null, body, ...more };
}
const ref = (no: number) => ({ feed: FEED, no });
const visit = (no: number, on: string, body: Body) =>
  entry(no, 'visit.recorded', { form: 'anc', ...body }, { about: ref(2), on });

const HOUSE = entry(1, 'household.registered', { headName: 'रामू साह', hamlet: 'पूरब टोला', houseNo: '14' });
const KAVITA = entry(
  2,
  'person.registered',
  {
    name: 'कविता देवी',
    sex: 'f',
    ageYears: 23,
    relativeIs: 'husband',
    relativeName: 'रामू साह',
    mobile: '9876543210',
  },
  { about: ref(1) },
);

describe('the people of a log', () => {
  it('are read with their household', () => {
    expect(foldPeople([KAVITA, HOUSE])).toEqual([
      {
        ref: ref(2),
        scope: 'SCPE0001',
        household: ref(1),
        name: 'कविता देवी',
        sex: 'f',
        ageYears: 23,
        ageAsOf: '2026-09-01',
        relative: { is: 'husband', name: 'रामू साह' },
        headName: 'रामू साह',
        hamlet: 'पूरब टोला',
        houseNo: '14',
        mobile: '9876543210',
      },
    ]);
  });

  it('show a corrected name and leave out who was registered by mistake', () => {
    const mended = entry(3, 'person.registered', { name: 'सविता देवी', mobile: null }, { amends: ref(2) });
    const [person] = foldPeople([HOUSE, KAVITA, mended]);
    expect(person?.name).toBe('सविता देवी');
    expect(person).not.toHaveProperty('mobile');
    const voided = entry(4, 'person.registered', {}, { voids: ref(2) });
    expect(foldPeople([HOUSE, KAVITA, mended, voided])).toEqual([]);
  });

  it('are kept when their household has not arrived', () => {
    const [person] = foldPeople([KAVITA]);
    expect(person?.household).toEqual(ref(1));
    expect(person).not.toHaveProperty('hamlet');
  });

  it('know a child registered under her name as hers, living where she lives', () => {
    const child = entry(5, 'person.registered', { name: 'गुड़िया' }, { about: ref(2) });
    const people = foldPeople([child, KAVITA, HOUSE]);
    expect(people.find((person) => person.name === 'गुड़िया')).toMatchObject({
      mother: ref(2),
      household: ref(1),
      hamlet: 'पूरब टोला',
    });
  });

  it('carry the last visit and the pregnancy', () => {
    const first = visit(3, '2026-09-05', { status: 'pregnant', lmp: '2026-05-10' });
    const second = visit(4, '2026-11-22', { status: 'pregnant' });
    const [person] = foldPeople([second, first, KAVITA, HOUSE]);
    expect(person?.lastVisit).toEqual({ ref: ref(4), on: '2026-11-22', form: 'anc' });
    expect(person?.pregnancy).toEqual({ lmp: '2026-05-10', visits: 2 });
    expect(person && pregnantWeeksOn(person, '2026-11-22')).toBe(28);
  });

  it('are pregnant up to 42 weeks and not a week longer', () => {
    const [person] = foldPeople([KAVITA, visit(3, '2026-02-10', { status: 'pregnant', lmp: '2026-01-01' })]);
    expect(person && pregnantWeeksOn(person, '2026-10-22')).toBe(42);
    expect(person && pregnantWeeksOn(person, '2026-10-29')).toBeUndefined();
  });

  it('are no longer pregnant after a birth, and known to have died', () => {
    const first = visit(3, '2026-09-05', { status: 'pregnant', lmp: '2026-01-10' });
    const birth = visit(4, '2026-10-20', { status: 'delivered', deliveredDay: '2026-10-14' });
    expect(foldPeople([KAVITA, first, birth])[0]).not.toHaveProperty('pregnancy');
    const death = visit(5, '2026-10-21', { status: 'died' });
    expect(foldPeople([KAVITA, first, death])[0]?.died).toBe(true);
  });

  it('are pregnant from the registration on, until the birth is written down', () => {
    const of = (no: number, on: string, body: Body) =>
      entry(no, 'visit.recorded', body, { about: ref(2), on });
    const registered = of(3, '2026-09-05', { form: 'pregnancy', lmp: '2026-01-10' });
    const born = of(4, '2026-10-20', { form: 'delivery', birthDay: '2026-10-14', status: 'home' });
    const died = of(5, '2026-10-21', { form: 'death', deathDay: '2026-10-21' });
    expect(foldPeople([KAVITA, registered])[0]?.pregnancy).toEqual({ lmp: '2026-01-10', visits: 1 });
    expect(foldPeople([KAVITA, registered, born])[0]).not.toHaveProperty('pregnancy');
    expect(foldPeople([KAVITA, registered, born, died])[0]?.died).toBe(true);
  });

  it('grow older by the birth date, or by the age of the day it was told', () => {
    const [told] = foldPeople([KAVITA]);
    expect(told && ageYearsOn(told, '2027-08-31')).toBe(23);
    expect(told && ageYearsOn(told, '2027-09-01')).toBe(24);
    const [born] = foldPeople([entry(9, 'person.registered', { name: 'मीरा', dob: '2001-03-05' })]);
    expect(born && ageYearsOn(born, '2026-03-04')).toBe(24);
    expect(born && ageYearsOn(born, '2026-03-05')).toBe(25);
  });
});

describe('what was told of her', () => {
  const told = (no: number, kind: string, on: string, body: Body) =>
    entry(no, kind, body, { about: ref(2), on });
  const consent = (no: number, on: string, record: boolean, message: boolean) =>
    told(no, 'person.consented', on, { record, message, by: 'husband' });

  it('is the last consent: to withdraw is to answer again', () => {
    const given = consent(3, '2026-11-01', true, true);
    expect(foldPeople([given, KAVITA])[0]?.consent).toEqual({
      record: true,
      message: true,
      by: 'husband',
      on: '2026-11-01',
    });
    const withdrawn = consent(4, '2026-11-20', true, false);
    expect(foldPeople([withdrawn, given, KAVITA])[0]?.consent).toMatchObject({
      message: false,
      on: '2026-11-20',
    });
    const voided = entry(5, 'person.consented', {}, { voids: ref(4) });
    expect(foldPeople([withdrawn, given, KAVITA, voided])[0]?.consent?.message).toBe(true);
  });

  it('allows nothing where nothing was asked or an answer is missing', () => {
    expect(foldPeople([KAVITA])[0]).not.toHaveProperty('consent');
    const half = told(3, 'person.consented', '2026-11-01', { by: 'self' });
    expect(foldPeople([KAVITA, half])[0]?.consent).toMatchObject({ record: false, message: false });
  });

  it('says where she lives until she is back', () => {
    const gone = told(3, 'person.moved', '2026-10-10', { where: 'gone', since: '2026-10-01', to: 'दिल्ली' });
    expect(foldPeople([KAVITA, gone])[0]?.away).toEqual({ where: 'gone', since: '2026-10-01', to: 'दिल्ली' });
    const back = told(4, 'person.moved', '2026-11-10', { where: 'back', since: '2026-11-09' });
    expect(foldPeople([back, KAVITA, gone])[0]).not.toHaveProperty('away');
    const again = told(5, 'person.moved', '2026-11-12', { where: 'parents' });
    expect(foldPeople([back, KAVITA, gone, again])[0]?.away).toEqual({
      where: 'parents',
      since: '2026-11-12',
    });
  });

  it('counts an age that was corrected from the day of the correction', () => {
    const mended = entry(3, 'person.registered', { ageYears: 30 }, { amends: ref(2), on: '2028-09-01' });
    const named = entry(4, 'person.registered', { name: 'सविता' }, { amends: ref(3), on: '2029-09-01' });
    const [person] = foldPeople([KAVITA, mended, named]);
    expect(person && ageYearsOn(person, '2029-09-01')).toBe(31);
  });

  it('finds her by the card number written with her pregnancy', () => {
    const registered = told(3, 'visit.recorded', '2026-10-01', { form: 'pregnancy', mcp: '012345678901' });
    expect(findPeople(indexPeople(foldPeople([KAVITA, registered])), '78901')).toHaveLength(1);
  });
});

describe('finding somebody', () => {
  const named = (no: number, name: string, mobile?: string) =>
    entry(no, 'person.registered', { name, ...(mobile && { mobile }) });
  const index = indexPeople(
    foldPeople([
      named(21, 'सुनीता देवी', '9876543210'),
      named(22, 'Sunaina Kumari'),
      named(23, 'सनत कुमार'),
      named(24, 'Suneeta Sah'),
      named(25, 'मीरा देवी', '7000000001'),
    ]),
  );
  const found = (typed: string) => findPeople(index, typed).map((person) => person.name);

  it('puts who is spelt as typed before who sounds like it', () => {
    expect(found('Suneeta')[0]).toBe('Suneeta Sah');
    expect(found('Suneeta')).toContain('सुनीता देवी');
    expect(found('सुनी')[0]).toBe('सुनीता देवी');
  });

  it('finds by the beginning of every word typed', () => {
    expect(found('sunita sa')).toEqual(['Suneeta Sah']);
    expect(found('sunita de')).toEqual(['सुनीता देवी']);
    expect(found('xyz')).toEqual([]);
  });

  it("finds her by her husband's name too, after those who bear it", () => {
    const ramu = named(31, 'Ramu Sah');
    const both = indexPeople(foldPeople([HOUSE, KAVITA, ramu]));
    expect(findPeople(both, 'ramu').map((person) => person.name)).toEqual(['Ramu Sah', 'कविता देवी']);
    expect(findPeople(both, 'कविता रामू').map((person) => person.name)).toEqual(['कविता देवी']);
  });

  it('finds as she types, in the other script, by a short form or by two words written as one', () => {
    const people = indexPeople(
      foldPeople([
        named(41, 'मो. असलम'),
        named(42, 'मोहन राम'),
        named(43, 'Om Prakash Sah'),
        named(44, 'लक्ष्मी देवी'),
        named(45, 'Mohammad Idris'),
      ]),
    );
    const names = (typed: string) => findPeople(people, typed).map((person) => person.name);
    expect(names('mo')).toEqual(expect.arrayContaining(['मो. असलम', 'मोहन राम', 'Mohammad Idris']));
    expect(names('md')).toEqual(['मो. असलम', 'Mohammad Idris']);
    expect(names('मोहम्मद असलम')).toEqual(['मो. असलम']);
    expect(names('md as')).toEqual(['मो. असलम']);
    expect(names('ओमप्र')).toEqual(['Om Prakash Sah']);
    for (const typed of ['l', 'la', 'lak', 'laks', 'lakshm', 'Laxmi', 'लक्', 'लक्ष्', 'Lachhmi'])
      expect(names(typed), typed).toEqual(['लक्ष्मी देवी']);
  });

  it('finds by three or more digits of a mobile, in Devanagari digits too', () => {
    expect(found('३२१०')).toEqual(['सुनीता देवी']);
    expect(found('700')).toEqual(['मीरा देवी']);
    expect(found('70')).toEqual([]);
  });

  it('shows everybody while nothing is typed', () => {
    expect(found(' ')).toHaveLength(5);
  });
});
