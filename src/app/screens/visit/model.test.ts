import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import { newState } from '../../form/state.ts';
import { adviceOf, ancTask, stepsOf, visitBody, weeksOfVisit, whereTo } from './model.ts';

const TODAY = '2026-11-22';
const LAST: Entry = {
  feed: 'AAAAAAAA',
  no: 3,
  scope: 'BBBBBBBB',
  kind: 'visit.recorded',
  v: 1,
  on: '2026-10-12',
  at: 29_700_000,
  offset: 0,
  body: { form: 'anc', status: 'pregnant', lmp: '2026-05-10', headache: true },
};
const step = (hi: string) => ({ hi, en: hi });

describe('a visit in a pregnancy that is known', () => {
  const task = ancTask([LAST], TODAY);

  it('begins with her last period and with no danger sign of last time', () => {
    const state = newState(task);
    expect(state.answers).toEqual({ lmp: '2026-05-10' });
    expect(weeksOfVisit(task, state)?.en).toBe('28 weeks (seventh month)');
    expect(weeksOfVisit(task, { ...state, on: '2026-11-14' })?.en).toBe('26 weeks (sixth month)');
  });

  it('is saved without what is known already', () => {
    const state = newState(task);
    const answers = { ...state.answers, status: 'notHome', place: 'home' };
    expect(visitBody(task, { ...state, answers })).toEqual({ form: 'anc', status: 'notHome' });
  });

  it('ends with advice for what can wait', () => {
    const state = newState(task);
    const answers = { ...state.answers, status: 'pregnant', hb: { by: 'anm', value: 90 }, fits: true };
    expect(adviceOf(task, { ...state, answers }).map(({ id }) => id)).toEqual(['anaemia']);
  });
});

describe('several dangers at once', () => {
  it('give each step once, calling and the card last', () => {
    const first = { first: [step('lie'), step('pad'), step('call'), step('card')] };
    const second = { first: [step('lie'), step('no work'), step('call'), step('card')] };
    expect(stepsOf([first, second]).map(({ en }) => en)).toEqual(['lie', 'pad', 'no work', 'call', 'card']);
  });

  it('send her to the most capable of the places', () => {
    expect(whereTo([{ where: 'chc' }, { where: 'fru' }])).toBe('fru');
    expect(whereTo([{ where: 'phc' }, { where: 'chc' }])).toBe('chc');
  });
});
