import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import { ANC_VISIT } from '../../../programme/anc/visit.ts';
import { DEATH_VISIT } from '../../../programme/death/visit.ts';
import { wentOn } from '../../form/flow.ts';
import { newState } from '../../form/state.ts';
import { adviceOf, stageOf, visitBody, visitTask, whereTo } from './model.ts';

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

describe('a visit in a pregnancy that is known', () => {
  const person = { ref: { feed: 'AAAAAAAA', no: 2 }, scope: 'BBBBBBBB', name: 'कविता', ageAsOf: TODAY };
  const known = { person, household: null, entries: [LAST], motherEntries: [] };
  const task = visitTask(ANC_VISIT, known, TODAY);

  it('begins with her last period and with no danger sign of last time', () => {
    const state = newState(task);
    expect(state.answers).toEqual({ lmp: '2026-05-10' });
    expect(stageOf(task, state)?.en).toBe('28 weeks (seventh month)');
    expect(stageOf(task, { ...state, on: '2026-11-14' })?.en).toBe('26 weeks (sixth month)');
  });

  it('is saved without what is known already', () => {
    const state = newState(task);
    const answers = { ...state.answers, status: 'notHome', place: 'home' };
    expect(visitBody(task, { ...state, answers })).toEqual({ form: 'anc', status: 'notHome' });
  });

  it('ends with advice for what can wait', () => {
    const state = newState(task);
    const answers = { ...state.answers, status: 'pregnant', hb: { by: 'anm', value: 90 }, fits: true };
    const advice = adviceOf(task, { ...state, answers });
    expect(advice.map(({ why }) => why.map((one) => one.en))).toEqual([
      ['Haemoglobin 9.0: below 11, anaemia.'],
    ]);
  });

  it('ends with one advice for all danger signs she could not tell', () => {
    const state = newState(task);
    const answers = { ...state.answers, status: 'pregnant', headache: 'unsure', swelling: 'unsure' };
    const [first, ...others] = adviceOf(task, { ...state, answers });
    expect(first?.why.map((one) => one.hi)).toEqual([
      'तेज़ सिरदर्द: पता नहीं चला।',
      'चेहरे या हाथों में सूजन: पता नहीं चला।',
    ]);
    expect([first?.steps.length, others]).toEqual([2, []]);
  });

  it('says each thing to do once, though two reasons ask for it', () => {
    const woman = { ...person, sex: 'female', ageYears: 24 } as const;
    const death = visitTask(DEATH_VISIT, { ...known, person: woman }, TODAY);
    const answers = { deathDay: TODAY, deathPlace: 'home', informant: 'family', anmTold: false };
    const advice = adviceOf(death, { ...newState(death), answers });
    const steps = advice.flatMap((one) => one.steps.map((step) => step.hi));
    expect(steps).toHaveLength(new Set(steps).size);
    expect(advice.flatMap(({ why }) => why.map((one) => one.hi))).toContain('एएनएम को अभी नहीं बताया है।');
  });
});

describe('answers that are not asked any more', () => {
  const person = { ref: { feed: 'AAAAAAAA', no: 2 }, scope: 'BBBBBBBB', name: 'कविता', ageAsOf: TODAY };
  const known = { person, household: null, entries: [LAST], motherEntries: [] };

  it('bring no advice', () => {
    const task = visitTask(ANC_VISIT, known, TODAY);
    const answers = { status: 'notHome', headache: 'unsure', hb: { by: 'anm', value: 90 } };
    expect(adviceOf(task, { ...newState(task), answers })).toEqual([]);
  });

  it('stop nobody: a sign she took back with the whole meeting', () => {
    const task = visitTask(ANC_VISIT, known, TODAY);
    const start = newState(task);
    const state = { ...start, answers: { ...start.answers, status: 'notHome', headache: true } };
    const went = wentOn(task, state);
    expect([went.state.stop, went.finished]).toEqual([false, true]);
  });
});

describe('several dangers at once', () => {
  it('send her to the most capable of the places', () => {
    expect(whereTo([{ where: 'chc' }, { where: 'fru' }])).toBe('fru');
    expect(whereTo([{ where: 'phc' }, { where: 'chc' }])).toBe('chc');
  });
});
