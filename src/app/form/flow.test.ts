import { describe, expect, it } from 'vitest';
import type { Field, Form } from '../../domain/form/form.ts';
import { ancFacts, ancStart } from '../../programme/anc/facts.ts';
import { ANC } from '../../programme/anc/form.ts';
import { ANC_VISIT } from '../../programme/anc/visit.ts';
import { visitDangers } from '../../programme/visits.ts';
import * as flow from './flow.ts';
import * as place from './place.ts';
import { type FormState, fromDraft, newState, type Task, toDraft } from './state.ts';
import { foundIn, knownOf, shownOf } from './troubles.ts';

const TODAY = '2026-11-22';
const LMP = '2026-05-10';

function visit(previous: Record<string, unknown>[] = [{ lmp: LMP, status: 'pregnant' }]): Task {
  const known = (on: string) => ({ on, previous });
  return {
    form: ANC,
    today: TODAY,
    start: ancStart(known(TODAY)),
    factsOf: (answers, on) => ancFacts(answers, known(on)),
    dangersOf: (answers, facts) => visitDangers(ANC_VISIT, answers, facts),
    referral: 'referral',
  };
}

const fields = new Map(ANC.groups.flatMap((group) => group.fields).map((field) => [field.id, field]));
const field = (id: string) => fields.get(id) as Field;

/** Answers given one after another by a tap. */
function taps(task: Task, state: FormState, answers: Record<string, unknown>): FormState {
  let now = state;
  for (const [id, answer] of Object.entries(answers)) now = flow.answered(task, now, field(id), answer);
  return now;
}

function types(task: Task, state: FormState, id: string, texts: Record<string, string>): FormState {
  const measured = field(id) as Extract<Field, { type: 'measured' }>;
  let now = state;
  for (const [part, text] of Object.entries(texts)) {
    const spec = measured.parts.find((one) => one.id === part)!;
    now = flow.typedNumber(now, { field: id, part: spec }, text, spec);
  }
  return flow.leftField(task, now, field(id));
}

const next = (task: Task, state: FormState) => flow.wentOn(task, state).state;
const NO_SIGNS_ONE = { bleeding: false, fits: false, headache: false, blurred: false, swelling: false };
const NO_SIGNS_TWO = {
  leaking: false,
  bellyPain: false,
  highFever: false,
  breathless: false,
  lessMovement: false,
};

function atMeeting(task: Task): FormState {
  return taps(task, newState(task), { status: 'pregnant', place: 'home' });
}

function atMeasures(task: Task): FormState {
  let state = next(task, atMeeting(task));
  state = next(task, taps(task, state, NO_SIGNS_ONE));
  return next(task, taps(task, state, { ...NO_SIGNS_TWO, complaints: ['none'] }));
}

describe('an ordinary visit', () => {
  it('is asked one group after another and finished', () => {
    const task = visit([{ lmp: LMP, status: 'pregnant', tdBooster: '2026-09-01' }]);
    let state = flow.saidNoneDone(task, atMeasures(task));
    state = next(task, state);
    expect(state.group).toBe('care');
    expect(place.isLast(task, state)).toBe(false);
    state = taps(task, state, { conditions: ['none'] });
    expect(place.isLast(task, state)).toBe(true);
    expect(flow.wentOn(task, state).finished).toBe(true);
  });

  it('stays where an answer is missing, and says so only then', () => {
    const task = visit();
    const here = next(task, atMeeting(task));
    expect(here.group).toBe('danger1');
    const stays = next(task, here);
    expect(stays.group).toBe('danger1');
    const found = foundIn(field('bleeding'), stays, knownOf(task, stays));
    expect(shownOf(field('bleeding'), found, here).troubles).toEqual([]);
    expect(shownOf(field('bleeding'), found, stays).troubles).toMatchObject([{ kind: 'required' }]);
  });

  it('never begins with an answer to a danger question, whatever was answered last time', () => {
    const task = visit([{ lmp: LMP, status: 'pregnant', ...NO_SIGNS_ONE, ...NO_SIGNS_TWO }]);
    const { answers } = newState(task);
    for (const [id, one] of fields)
      if (one.type === 'yesno' && one.danger) expect(answers[id]).toBeUndefined();
  });

  it('asks for the last period first when nobody knows it', () => {
    const task = visit([]);
    expect(place.groupNow(task, newState(task))?.group.id).toBe('pregnancy');
  });
});

describe('a danger sign', () => {
  it('stops her when the whole screen is answered, not before', () => {
    const task = visit();
    const here = next(task, atMeeting(task));
    const { headache: _, ...others } = NO_SIGNS_ONE;
    const asked = taps(task, here, { headache: true });
    expect(asked.stop).toBe(false);
    expect(taps(task, asked, others).stop).toBe(true);
  });

  it('stops her at a measurement as soon as it is complete, and again for a new one', () => {
    const task = visit();
    const measured = types(task, atMeasures(task), 'bp', { sys: '148', dia: '96' });
    expect(measured.stop).toBe(false);
    const told = flow.measurementTold(task, measured, field('bp'), { by: 'anm' });
    expect(told.stop).toBe(true);
    const goes = flow.stopAnswered(task, told, { agreed: 'notReady' });
    expect(goes.group).toBe('referral');
    const back = next(task, goes);
    expect(back.group).toBe('measures');
    const lowHb = types(task, back, 'hb', { value: '6.5' });
    expect(lowHb.stop).toBe(true);
  });

  it('does not stop her twice for the same sign', () => {
    const task = visit();
    const here = taps(task, next(task, atMeeting(task)), { ...NO_SIGNS_ONE, fits: true });
    const goes = flow.stopAnswered(task, here, { agreed: 'notReady' });
    const back = next(task, goes);
    expect(back).toMatchObject({ stop: false, group: 'danger2' });
  });

  it('stops her again when she goes back from the stop without changing anything', () => {
    const task = visit();
    const here = taps(task, next(task, atMeeting(task)), { ...NO_SIGNS_ONE, fits: true });
    const undone = flow.stopUndone(here);
    expect(undone.stop).toBe(false);
    expect(flow.wentOn(task, undone).state.stop).toBe(true);
  });

  it('cannot be saved without its outcome', () => {
    const task = visit([{ lmp: LMP, status: 'pregnant', tdBooster: '2026-09-01' }]);
    let state = taps(task, next(task, atMeeting(task)), { ...NO_SIGNS_ONE, fits: true });
    state = { ...state, stop: false };
    for (const group of ['danger1', 'danger2', 'measures', 'care']) {
      expect(state.group).toBe(group);
      state = taps(task, state, group === 'danger2' ? { ...NO_SIGNS_TWO, complaints: ['none'] } : {});
      if (group === 'care') state = taps(task, state, { conditions: ['none'] });
      state = next(task, flow.saidNoneDone(task, state));
    }
    expect(state.group).toBe('referral');
    expect(flow.wentOn(task, state)).toMatchObject({ finished: false, state: { tried: true } });
    const told = taps(task, state, { agreed: 'notReady' });
    expect(flow.wentOn(task, told).finished).toBe(true);
  });
});

describe('a value she types', () => {
  it('is refused with its range when it cannot be, and asked about once when it is improbable', () => {
    const task = visit();
    const impossible = types(task, atMeasures(task), 'weight', { value: '५' });
    const found = foundIn(field('weight'), impossible, knownOf(task, impossible));
    expect(shownOf(field('weight'), found, impossible).troubles).toMatchObject([
      { kind: 'below', limit: 300 },
    ]);

    let state = types(task, atMeasures(task), 'weight', { value: '120' });
    state = flow.saidNoneDone(task, flow.measurementTold(task, state, field('weight'), { by: 'anm' }));
    const asked = flow.wentOn(task, state).state;
    expect(asked).toMatchObject({ group: 'measures', asking: true });
    const sure = flow.saidRight(task, asked, 'weight');
    expect(flow.wentOn(task, sure).state.group).toBe('td');
    const changed = types(task, { ...sure, group: 'measures' }, 'weight', { value: '130' });
    expect(flow.wentOn(task, changed).state).toMatchObject({ group: 'measures', asking: true });
  });

  it('keeps text that is no number, so that she can mend it, and does not go on with it', () => {
    const task = visit();
    const state = types(task, atMeasures(task), 'hb', { value: '10.55' });
    expect(state.texts['hb.value']).toBe('10.55');
    const found = foundIn(field('hb'), state, knownOf(task, state));
    expect(found.troubles).toMatchObject([{ kind: 'too-precise', part: 'value' }]);
    expect(flow.saidNoneDone(task, state).answers.hb).toBeUndefined();
  });

  it('takes who measured last as the likely one for the next', () => {
    const task = visit();
    let state = types(task, atMeasures(task), 'bp', { sys: '110', dia: '70' });
    state = flow.measurementTold(task, state, field('bp'), { by: 'anm' });
    expect(types(task, state, 'weight', { value: '५२.५' }).answers.weight).toEqual({ by: 'anm', value: 525 });
  });

  it('does not write the visit’s own day beside a measurement', () => {
    const task = visit();
    const state = types(task, atMeasures(task), 'weight', { value: '52' });
    const other = flow.measurementTold(task, state, field('weight'), { by: 'anm', on: '2026-11-20' });
    expect(other.answers.weight).toEqual({ by: 'anm', on: '2026-11-20', value: 520 });
    expect(flow.measurementTold(task, other, field('weight'), { on: TODAY }).answers.weight).toEqual({
      by: 'anm',
      value: 520,
    });
  });
});

describe('a draft', () => {
  it('brings her back to the same screen with the same answers and typed texts', () => {
    const task = visit();
    const state = types(task, atMeasures(task), 'hb', { value: '10.55' });
    const kept = JSON.parse(JSON.stringify(toDraft(state)));
    expect(fromDraft(task, kept)).toEqual({ ...state, left: [] });
  });

  it('brings her back to the full stop', () => {
    const task = visit();
    const stopped = taps(task, next(task, atMeeting(task)), { ...NO_SIGNS_ONE, fits: true });
    expect(fromDraft(task, JSON.parse(JSON.stringify(toDraft(stopped)))).stop).toBe(true);
  });

  it('is still a draft when part of it cannot be read', () => {
    const task = visit();
    const state = fromDraft(task, { answers: { status: 'pregnant' }, group: 7, texts: 'x', sure: [1] });
    expect(state).toMatchObject({ answers: { status: 'pregnant' }, group: 'meeting', texts: {}, sure: [] });
  });
});

describe('going back', () => {
  it('leads through the groups and out at the first', () => {
    const task = visit();
    const second = next(task, atMeeting(task));
    const first = flow.wentBack(task, second);
    expect(first?.group).toBe('meeting');
    expect(first && flow.wentBack(task, first)).toBeNull();
  });

  it('leads from the referral to where she was', () => {
    const task = visit();
    const stopped = taps(task, next(task, atMeeting(task)), { ...NO_SIGNS_ONE, fits: true });
    const goes = flow.stopAnswered(task, stopped, { agreed: 'ready' });
    expect(flow.wentBack(task, goes)?.group).toBe('danger1');
  });

  it('by the phone’s own key leads to what the address names, if it is still asked', () => {
    const task = visit();
    const second = next(task, atMeeting(task));
    expect(flow.wentTo(task, second, 'meeting').group).toBe('meeting');
    expect(flow.wentTo(task, second, 'death').group).toBe('danger1');
    expect(flow.wentTo(task, second, 'stop').stop).toBe(false);
  });
});

describe('an answer that is not asked any more', () => {
  const opt = (id: string) => ({ id, label: { hi: id, en: id } });
  const form: Form = {
    ...{ id: 'death', kind: 'visit.recorded', v: 1, title: { hi: 'x', en: 'x' } },
    groups: [
      {
        ...{ id: 'one', title: { hi: 'x', en: 'x' } },
        fields: [
          { id: 'woman', type: 'yesno', label: { hi: 'x', en: 'x' }, required: true },
          {
            ...{ id: 'when', type: 'choice', label: { hi: 'x', en: 'x' } },
            ...{ when: { path: 'woman', is: true }, options: [opt('birth')] },
          },
          {
            ...{ id: 'cause', type: 'choice', label: { hi: 'x', en: 'x' }, required: true },
            options: [opt('other'), { ...opt('bleeding'), when: { path: 'when', is: 'birth' } }],
          },
        ],
      },
    ],
  };
  const task: Task = { form, today: TODAY, start: {}, factsOf: () => ({}) };
  const state = {
    ...newState(task),
    answers: { woman: false, when: 'birth', cause: 'bleeding' },
  };

  it('offers nothing: what hung on it is asked anew and not left out at the save without a word', () => {
    const went = flow.wentOn(task, state);
    expect(went.finished).toBe(false);
    const cause = form.groups[0]?.fields[2] as Field;
    expect(foundIn(cause, went.state, knownOf(task, went.state)).troubles[0]?.kind).toBe('bad-option');
  });

  it('is named, unless it stood there before she began', () => {
    const named = (of: Task) => place.notAskedAnyMore(of, state).map(({ id }) => id);
    expect(named(task)).toEqual(['when']);
    expect(named({ ...task, start: { when: 'birth' } })).toEqual([]);
  });
});
