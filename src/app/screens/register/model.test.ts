import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import { HOUSEHOLD } from '../../../programme/household.ts';
import { PERSON } from '../../../programme/person.ts';
import { toDraft } from '../../form/state.ts';
import {
  emptyTwin,
  householdFinder,
  householdsOf,
  newRegistration,
  plainTask,
  registrationFrom,
} from './model.ts';

const FEED = 'AAAAAAAA';
const TODAY = '2026-11-22';
const tasks = { household: plainTask(HOUSEHOLD, TODAY), person: plainTask(PERSON, TODAY) };

const house = (no: number, body: Record<string, unknown>): Entry => ({
  feed: FEED,
  no,
  scope: 'BBBBBBBB',
  kind: 'household.registered',
  v: 1,
  on: '2026-09-01',
  at: 29_000_000 + no,
  offset: 0,
  body,
});
const living = (name: string, no: number): Person => ({
  ref: { feed: FEED, no: 100 + no },
  scope: 'BBBBBBBB',
  name,
  ageAsOf: TODAY,
  household: { feed: FEED, no },
});

const HOUSES = householdsOf(
  [house(1, { headName: 'सुरेश महतो', hamlet: 'महतो टोला', houseNo: '12' }), house(2, { headName: 'चंदन राय' })],
  [living('कविता देवी', 1)],
);

describe('she looks for the household', () => {
  it('by the head or anybody in it, in either script, the newest first', () => {
    const find = householdFinder(HOUSES);
    const heads = (typed: string) => find(typed).map((one) => one.headName);
    expect(heads('')).toEqual(['चंदन राय', 'सुरेश महतो']);
    expect(heads('suresh')).toEqual(['सुरेश महतो']);
    expect(heads('कवि')).toEqual(['सुरेश महतो']);
    expect(heads('12')).toEqual(['सुरेश महतो']);
    expect(heads('गीता')).toEqual([]);
  });

  it('and one saved just before the app was killed is not made twice', () => {
    expect(emptyTwin(HOUSES, { headName: 'चंदन राय' })?.ref.no).toBe(2);
    expect(emptyTwin(HOUSES, { headName: 'चंदन राय', hamlet: 'मुशहरी' })).toBeUndefined();
    expect(emptyTwin(HOUSES, { headName: 'सुरेश महतो', hamlet: 'महतो टोला', houseNo: '12' })).toBeUndefined();
  });
});

describe('an unfinished registration', () => {
  const begun = newRegistration(tasks);
  const person = { ...begun.person, answers: { name: 'कविता' }, group: 'family' };
  const draft = {
    home: { kind: 'known', ref: { feed: FEED, no: 1 } },
    atPerson: true,
    household: toDraft(begun.household),
    person: toDraft(person),
  };

  it('goes on at the same screen with the same household', () => {
    expect(registrationFrom(tasks, JSON.parse(JSON.stringify(draft)))).toEqual({
      ...draft,
      household: begun.household,
      person,
    });
  });

  it('asks for the household again when that part cannot be read, and keeps the rest', () => {
    const damaged = registrationFrom(tasks, { ...draft, home: { kind: 'known', ref: { feed: 'x', no: 0 } } });
    expect(damaged).toMatchObject({
      home: { kind: 'none' },
      atPerson: false,
      person: { answers: { name: 'कविता' } },
    });
  });
});
