import { describe, expect, it } from 'vitest';
import { addDays } from '../form/day.ts';
import { caseOf, maternalTimeOf } from './case.ts';
import { visitsOfPregnancy } from './pregnancy.ts';

const LMP = '2026-01-01';
const day = (n: number) => addDays(LMP, n);
const visit = (form: string, on: string, body: Record<string, unknown> = {}) => ({
  form,
  on,
  body: { form, ...body },
});
const registered = visit('pregnancy', day(60), { lmp: LMP });
const anc = visit('anc', day(120), { status: 'pregnant' });
const delivery = visit('delivery', day(275), {
  birthDay: day(270),
  status: 'well',
  births: 2,
  b1Outcome: 'live',
  b1Sex: 'f',
  b1Weight: { by: 'anm', value: 2450 },
  b2Outcome: 'still',
  b2Sex: 'm',
  b2Weight: { notDone: true },
});
const pnc = visit('pnc', day(277), { status: 'well' });
const ALL = [registered, anc, delivery, pnc];

describe('the case of a pregnancy', () => {
  it('is nobody’s who was never known to be pregnant', () => {
    expect(caseOf([visit('fever', day(1))], day(2))).toBeUndefined();
    expect(caseOf([], day(2))).toBeUndefined();
  });

  it('opens with the registration, with the expected birth 280 days after the last period', () => {
    expect(caseOf([registered, anc], day(121))).toEqual({
      stage: 'pregnant',
      visits: [registered, anc],
      lmp: LMP,
      edd: day(280),
      babies: [],
      liveBirths: 0,
    });
  });

  it('opens with a pregnancy visit or with the birth itself, when nobody registered it', () => {
    expect(caseOf([visit('anc', day(90), { lmp: LMP, status: 'pregnant' })], day(90))?.stage).toBe(
      'pregnant',
    );
    expect(caseOf([delivery], day(275))).toMatchObject({ stage: 'postnatal', deliveredOn: day(270) });
  });

  it('knows the children written in the delivery', () => {
    const found = caseOf(ALL, day(280));
    expect(found?.babies).toEqual([
      { no: 1, outcome: 'live', sex: 'f', weight: 2450 },
      { no: 2, outcome: 'still', sex: 'm' },
    ]);
    expect(found).toMatchObject({ liveBirths: 1, end: 'birth', deliveredOn: day(270), delivery });
    expect(found?.visits).toEqual(ALL);
  });

  // programme.md 1.5: visits up to day 42.
  it('is closed after the 42nd day from the birth', () => {
    expect(caseOf(ALL, day(270 + 42))?.stage).toBe('postnatal');
    expect(caseOf(ALL, day(270 + 43))?.stage).toBe('closed');
  });

  it('is what it was on an earlier day', () => {
    expect(caseOf(ALL, day(200))?.stage).toBe('pregnant');
    expect(caseOf(ALL, day(50))).toBeUndefined();
  });

  it('is one birth when the pregnancy visit told of it and the delivery was written later', () => {
    const told = visit('anc', day(272), { status: 'delivered', deliveredDay: day(270) });
    expect(caseOf([registered, told], day(273))).toMatchObject({ stage: 'postnatal', deliveredOn: day(270) });
    expect(caseOf([registered, told], day(273))?.delivery).toBeUndefined();
    expect(caseOf([registered, told, delivery], day(276))?.visits).toHaveLength(3);
    const dayLeftOut = visit('delivery', day(275), { status: 'home', b1Outcome: 'live' });
    expect(caseOf([registered, told, dayLeftOut], day(276))).toMatchObject({
      deliveredOn: day(270),
      liveBirths: 1,
    });
  });

  it('takes a birth written weeks after the 42nd week for its own', () => {
    const late = visit('delivery', day(330), { birthDay: day(280), b1Outcome: 'live' });
    expect(caseOf([registered], day(320))).toMatchObject({ stage: 'closed', end: 'time' });
    expect(caseOf([registered, late], day(330))).toMatchObject({ lmp: LMP, end: 'birth', stage: 'closed' });
  });

  it('ends with an abortion, and the next visit opens the next case', () => {
    const lost = visit('anc', day(80), { status: 'abortion', abortionDay: day(78) });
    expect(caseOf([registered, lost], day(81))).toMatchObject({
      stage: 'closed',
      end: 'abortion',
      endedOn: day(78),
    });
    const again = visit('pregnancy', day(200), { lmp: day(150) });
    expect(caseOf([registered, lost, again], day(201))).toMatchObject({ stage: 'pregnant', lmp: day(150) });
    expect(caseOf([...ALL, visit('pregnancy', day(500), { lmp: day(450) })], day(501))?.visits).toHaveLength(
      1,
    );
  });

  it('ends with her death', () => {
    const died = visit('pnc', day(280), { status: 'died', deathDay: day(279) });
    expect(caseOf([registered, delivery, died], day(281))).toMatchObject({
      stage: 'closed',
      end: 'death',
      endedOn: day(279),
      deliveredOn: day(270),
    });
  });

  it('ends with her death as the death form tells it, but not with one long after', () => {
    const died = (n: number) => visit('death', day(n), { deathDay: day(n) });
    expect(caseOf([registered, died(200)], day(201))).toMatchObject({ end: 'death', endedOn: day(200) });
    expect(caseOf([...ALL, died(313)], day(400))).toMatchObject({ end: 'birth', stage: 'closed' });
  });

  it('leaves the pregnancy visits without a pregnancy once the birth is written', () => {
    expect(visitsOfPregnancy([registered, anc], day(121))).toHaveLength(2);
    expect(visitsOfPregnancy([registered, anc, delivery], day(276))).toEqual([]);
  });
});

// programme.md 1.15: during pregnancy, delivery, <=42 d, abortion.
describe('a death in the time of a pregnancy', () => {
  it.each([
    ['in the pregnancy', [registered, anc], 200, 'pregnant'],
    ['on the day of the birth', ALL, 270, 'delivery'],
    ['on the 42nd day after it', ALL, 312, 'after'],
    ['on the 43rd day', ALL, 313, 'none'],
  ] as const)('%s', (_, visits, died, time) => {
    expect(maternalTimeOf(visits, day(died))).toBe(time);
  });

  it('after an abortion, up to the 42nd day', () => {
    const lost = visit('anc', day(80), { status: 'abortion', abortionDay: day(78) });
    expect(maternalTimeOf([registered, lost], day(78 + 42))).toBe('abortion');
    expect(maternalTimeOf([registered, lost], day(78 + 43))).toBe('none');
  });

  it('is not known without a case, nor after 42 weeks of which nobody wrote the end', () => {
    expect(maternalTimeOf([], day(10))).toBeUndefined();
    expect(maternalTimeOf([registered], day(294))).toBe('pregnant');
    expect(maternalTimeOf([registered], day(295))).toBeUndefined();
  });

  it('is read from a birth written down only after she had died', () => {
    const both = visit('delivery', day(275), { birthDay: day(270), status: 'died', deathDay: day(272) });
    expect(maternalTimeOf([registered, both], day(272))).toBe('after');
    expect(maternalTimeOf([registered, both], day(270))).toBe('delivery');
  });
});
