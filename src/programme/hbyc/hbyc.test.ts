import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays, addMonths } from '../../domain/form/day.ts';
import type { Person } from '../../domain/person/person.ts';
import { concernsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import { KIT_ITEMS } from '../kit-items.ts';
import type { PastVisit, VisitContext } from '../visit-form.ts';
import { HBYC_GIVES } from './ask.ts';
import { HBYC, HBYC_VISIT } from './visit.ts';

const ON = '2026-11-22';
const CHILD: Person = { ref: { feed: 'AAAAAAAA', no: 2 }, scope: 'S', name: 'मुन्नी', ageAsOf: ON };
const NOT_DONE = { notDone: true };
const WELL = {
  ...{ status: 'met', sick: false, onlyMilk: true, solids: true, delay: false, vaccinated: true },
  ...{ weight: NOT_DONE, length: NOT_DONE, weightColour: 'green', lengthColour: 'green' },
};
function known(months = 12, visits: PastVisit[] = []): VisitContext {
  return { on: ON, person: { ...CHILD, dob: addMonths(ON, -months) }, visits, motherVisits: [] };
}

function fill(answers: Answers, context = known()) {
  const all = { ...HBYC_VISIT.start(context), ...answers };
  const facts = HBYC_VISIT.facts(all, context);
  const body = finishedBody(HBYC, all, facts);
  const groups = visibleGroups(HBYC, all, facts);
  return {
    groups: groups.map((one) => one.group.id),
    fields: groups.flatMap((one) => one.fields.map((field) => field.id)),
    concerns: concernsOf(HBYC_VISIT.rules, body, facts).map((one) => `${one.level} ${one.id}`),
    ...checkForm(HBYC, all, { facts, on: ON, today: ON }),
  };
}

describe('an ordinary visit', () => {
  it('is whole and asks for no danger sign of a child that is well', () => {
    const found = fill({ ...WELL, explained: ['food'], orsGiven: 1 });
    expect(found.problems).toEqual([]);
    expect(found.concerns).toEqual([]);
    expect(found.groups).toEqual(['meeting', 'feeding', 'measures', 'vaccines', 'given', 'closing']);
  });

  // Design 9, keystroke-level model: 0.4 s a tap, 1.35 s of thought a screen; "not measured" is one tap for both.
  it('takes at most twenty seconds', () => {
    const { groups, fields } = fill(WELL);
    const required = Object.keys(WELL).filter((id) => fields.includes(id)).length - 1;
    const taps = required + 3 + groups.length;
    expect(taps * 0.4 + groups.length * 1.35).toBeLessThanOrEqual(20);
  });
});

describe('what is asked by age', () => {
  const fields = (months: number) => fill(WELL, known(months)).fields;

  // programme.md 1.7: exclusive BF (<=6 mo), complementary feeding (>=6 mo), MR and vitamin A from 9 months.
  it.each([
    ['onlyMilk', 6, 7],
    ['solids', 6, 5],
    ['mr', 9, 8],
    ['vitA', 9, 8],
    ['ifaSyrupGiven', 6, 5],
  ])('%s at %i months, not at %i', (field, asked, notAsked) => {
    expect(fields(asked)).toContain(field);
    expect(fields(notAsked)).not.toContain(field);
  });

  it('is not what the vaccination has told already', () => {
    const told = [{ form: 'immunisation', on: addDays(ON, -9), body: { given: ['mr1', 'vitA1'] } }];
    expect(fill(WELL, known(12, told)).fields).not.toContain('mr');
    expect(fill(WELL, known(12, told)).fields).not.toContain('vitA');
  });

  it('starts with what the doses say, and never with a danger sign', () => {
    const born = addMonths(ON, -3);
    const told = (given: string[]) => [{ form: 'immunisation', on: addDays(born, 50), body: { given } }];
    expect(HBYC_VISIT.start(known(3, told(['bcg'])))).toEqual({ vaccinated: false });
    expect(HBYC_VISIT.start(known(3))).toEqual({});
    const first = ['hepB0', 'vitK', 'opv0', 'bcg', 'opv1', 'penta1', 'rota1', 'ipv1', 'pcv1'];
    expect(HBYC_VISIT.start(known(3, told(first)))).toEqual({ vaccinated: true });
    // What she saw is written though the doses had said the same: they may be mended later.
    const context = known(3, told(['bcg']));
    const facts = HBYC_VISIT.facts(WELL, context);
    const answers = { ...WELL, vaccinated: false };
    const body = finishedBody(HBYC, answers, facts, { carried: HBYC_VISIT.start(context) });
    expect(body.vaccinated).toBe(false);
  });
});

describe('what asks for action', () => {
  it.each([
    [{ weightColour: 'red' }, 'watch weightColour'],
    [{ lengthColour: 'red' }, 'watch lengthColour'],
    [{ vaccinated: false }, 'watch vaccinated'],
    [{ solids: false }, 'watch solids'],
    [{ delay: true }, 'watch delay'],
    [{ sick: true }, 'watch sick'],
  ])('%j', (answer, concern) => {
    expect(fill({ ...WELL, ...answer }).concerns).toEqual([concern]);
  });

  it('other food before six months, not at six', () => {
    const concerns = (months: number) => fill({ ...WELL, onlyMilk: false }, known(months)).concerns;
    expect([concerns(5), concerns(6)]).toEqual([['watch onlyMilk'], []]);
  });

  it('danger signs of an ill child, with their outcome', () => {
    const found = fill({ ...WELL, sick: true, cannotDrink: true });
    expect(found.concerns).toEqual(['refer cannotDrink', 'watch sick']);
    expect(found.groups.at(-1)).toBe('referral');
  });
});

it('is offered from three months to the second birthday', () => {
  const at = (dob: string) => HBYC_VISIT.offered({ ...known(), person: { ...CHILD, dob } });
  expect(['2026-08-23', '2026-08-22', '2024-11-23', '2024-11-22'].map(at)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('gives out of the medicine box', () => {
  for (const item of Object.values(HBYC_GIVES)) expect(KIT_ITEMS.map(({ id }) => id)).toContain(item);
});
