import { describe, expect, it } from 'vitest';
import { type Answers, finishedBody, visibleGroups } from '../../domain/form/answers.ts';
import { addDays } from '../../domain/form/day.ts';
import type { Person } from '../../domain/person/person.ts';
import { concernsOf } from '../../domain/visit/danger.ts';
import { checkForm } from '../../testing/check-form.ts';
import type { PastVisit, VisitContext } from '../visit-form.ts';
import { IMMUNISATION_VISIT } from './visit.ts';

const ON = '2026-11-22';
const CHILD: Person = {
  ref: { feed: 'AAAAAAAA', no: 2 },
  scope: 'SCPE0001',
  name: 'मुन्नी',
  sex: 'f',
  dob: addDays(ON, -42),
  ageAsOf: ON,
};
const form = IMMUNISATION_VISIT.form;

function context(more: Partial<VisitContext> = {}): VisitContext {
  return { on: ON, person: CHILD, visits: [], motherVisits: [], ...more };
}
function fill(answers: Answers, known: VisitContext = context()) {
  const facts = IMMUNISATION_VISIT.facts(answers, known);
  const groups = visibleGroups(form, answers, facts);
  const body = finishedBody(form, answers, facts);
  return {
    groups: groups.map((one) => one.group.id),
    body,
    concerns: concernsOf(IMMUNISATION_VISIT.rules, body, facts),
    ...checkForm(form, answers, { facts, on: known.on, today: ON }),
  };
}
const offered = (answers: Answers, known: VisitContext = context()) =>
  Object.entries(IMMUNISATION_VISIT.facts(answers, known))
    .filter(([name, value]) => name.startsWith('can_') && value === true)
    .map(([name]) => name.slice(4));
const past = (given: string[], on: string): PastVisit => ({ form: 'immunisation', on, body: { given } });
const SIX_WEEKS = ['opv1', 'penta1', 'rota1', 'ipv1', 'pcv1'];
const TODAY = { what: 'today', given: SIX_WEEKS, place: 'session', by: 'anm', aefi: false };

describe('a session day', () => {
  it('is whole with the doses, the place, who gave them and how it went', () => {
    expect(fill(TODAY).problems).toEqual([]);
    expect(fill(TODAY).groups).toEqual(['what', 'given', 'where']);
    expect(fill(TODAY).concerns).toEqual([]);
  });

  // Design 9, keystroke-level model: 0.4 s a tap on a large target, 1.35 s of thought a screen; five doses.
  it('takes at most twenty seconds', () => {
    const taps = 1 + SIX_WEEKS.length + 3 + 3;
    expect(taps * 0.4 + 3 * 1.35).toBeLessThanOrEqual(20);
  });

  it('offers what can be given that day and nobody has written', () => {
    expect(offered({})).toEqual(['bcg', ...SIX_WEEKS]);
    const known = context({ visits: [past(['bcg'], addDays(ON, -41)), past(['penta1'], ON)] });
    expect(offered({}, known)).toEqual(['opv1', 'rota1', 'ipv1', 'pcv1']);
  });

  it('does not take a dose whose time has not come', () => {
    const found = fill({ ...TODAY, given: ['mr1'] });
    expect(found.problems.map((one) => one.field)).toContain('given');
    expect(found.body).not.toHaveProperty('given');
  });

  it('offers every dose not yet written when the day of birth is not known', () => {
    const { dob: _, ...person } = { ...CHILD, ageYears: 2 };
    expect(offered({}, context({ person }))).toContain('mr2');
  });
});

describe('doses copied from the card', () => {
  it('are of the day they were given', () => {
    const birth = { what: 'before', givenOn: addDays(ON, -42) };
    expect(offered(birth)).toEqual(['hepB0', 'vitK', 'opv0', 'bcg']);
    const found = fill({ ...birth, given: ['bcg', 'opv0'], place: 'phc', aefi: false });
    expect(found.problems).toEqual([]);
  });

  it.each([
    [-43, 'before'],
    [-42, undefined],
    [0, undefined],
    [1, 'after'],
  ])('lie between birth and the visit: day %i', (day, kind) => {
    const found = fill({ what: 'before', givenOn: addDays(ON, day) });
    expect(found.problems.find((one) => one.field === 'givenOn')?.kind).toBe(kind);
  });
});

describe('a child left out', () => {
  it('is written with the reason and nothing else', () => {
    const found = fill({ what: 'none', notWhy: 'sick' });
    expect(found.groups).toEqual(['what']);
    expect(found.problems).toEqual([]);
    expect(fill({ what: 'none' }).problems.map((one) => one.field)).toEqual(['notWhy']);
  });
});

describe('trouble after a vaccine', () => {
  it.each(['aefiFits', 'aefiLimp', 'aefiBreath'])('%s is referred, its outcome asked', (sign) => {
    const found = fill({ ...TODAY, aefi: true, [sign]: true });
    expect(found.concerns.map((one) => [one.id, one.level])).toEqual([[sign, 'refer']]);
    expect(found.groups.at(-1)).toBe('referral');
    expect(fill({ ...TODAY, aefi: true, [sign]: 'unsure' }).concerns).toEqual([]);
  });

  it('asks for each sign, also when it could not be told whether there was any', () => {
    expect(fill({ ...TODAY, aefi: 'unsure' }).problems.map((one) => one.field)).toEqual([
      'aefiBreath',
      'aefiFits',
      'aefiLimp',
    ]);
  });

  it('that is slight is told to the ANM', () => {
    expect(fill({ ...TODAY, aefi: true, aefiMild: ['fever'] }).concerns.map((one) => one.level)).toEqual([
      'watch',
    ]);
  });
});

it('is offered up to the eighteenth birthday', () => {
  const at = (dob: string) => IMMUNISATION_VISIT.offered(context({ person: { ...CHILD, dob } }));
  expect([at('2008-11-23'), at('2008-11-22')]).toEqual([true, false]);
  expect(IMMUNISATION_VISIT.offered(context({ person: { ...CHILD, died: true } }))).toBe(false);
});
