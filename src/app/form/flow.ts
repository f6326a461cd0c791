import { type VisibleGroup, withNoneDone } from '../../domain/form/answers.ts';
import { isAnswered, isRecord } from '../../domain/form/condition.ts';
import type { Field, MeasuredBy, MeasuredPart, NumberSpec } from '../../domain/form/form.ts';
import { parseNumber } from '../../domain/form/number.ts';
import type { Danger } from '../../domain/visit/danger.ts';
import { dangersNow, groupNow, groupsOf, hasOpen, indexOf, placeOf, STOP } from './place.ts';
import { type FormState, fresh, type Task } from './state.ts';
import { foundInGroup, isComplete, spotOf, sureKey } from './troubles.ts';

/** She chose an answer; undefined takes it back. */
export function answered(task: Task, state: FormState, field: Field, answer: unknown): FormState {
  return stopWhenSettled(task, { ...withAnswer(state, field.id, answer), asking: false });
}

/** She typed where a number belongs: kept as text until it is one. */
export function typedNumber(
  state: FormState,
  spot: { field: string; part?: MeasuredPart },
  text: string,
  spec: Pick<NumberSpec, 'decimals'>,
): FormState {
  const parsed = parseNumber(text, spec);
  const value = parsed.kind === 'ok' ? parsed.value : undefined;
  const answer = spot.part ? withPart(state, spot.field, spot.part.id, value) : value;
  const next = withAnswer(state, spot.field, answer);
  const texts = { ...state.texts, [spotOf(spot.field, spot.part?.id)]: text };
  return { ...next, texts, asking: false };
}

/** She left a field she typed in: what is wrong with it shows, and a danger stops her. */
export function leftField(task: Task, state: FormState, field: Field): FormState {
  const left = state.left.includes(field.id) ? state.left : [...state.left, field.id];
  return stopWhenSettled(task, { ...state, left });
}

/** One tap: every measurement of this screen that is still open was not done. */
export function saidNoneDone(task: Task, state: FormState): FormState {
  const here = groupNow(task, state);
  if (!here) return state;
  const open = here.fields.filter((field) => !hasTyped(field, state));
  return { ...state, answers: withNoneDone(open, state.answers), asking: false };
}

/** Who measured, or on which day; the visit's own day is not written. */
export function measurementTold(
  task: Task,
  state: FormState,
  field: Field,
  told: { by?: MeasuredBy; on?: string },
): FormState {
  const before = state.answers[field.id];
  const { on, ...rest } = { ...(isRecord(before) ? before : {}), ...told };
  return answered(task, state, field, { ...rest, ...(on !== undefined && on !== state.on && { on }) });
}

/** She changed the day it is about. One that cannot be is kept as she typed it, and nothing goes on until it is mended. */
export function daySet(state: FormState, day: string, canBe: boolean): FormState {
  const { badDay: _mended, ...rest } = state;
  return canBe ? { ...rest, on: day } : { ...rest, badDay: day };
}

/** "Yes, it is right": every doubt shown on this screen is settled for its value. */
export function saidRight(task: Task, state: FormState, fieldId: string): FormState {
  const here = groupNow(task, state);
  if (!here) return state;
  const keys = foundInGroup(here, state, task)
    .doubts.filter((doubt) => doubt.field === fieldId)
    .map((doubt) => sureKey(doubt, state));
  return stopWhenSettled(task, { ...state, sure: [...state.sure, ...keys] });
}

export type WentOn = { state: FormState; finished: boolean };

/** "Next": stays where something is missing, wrong or not yet confirmed; finished when nothing is left to ask. */
export function wentOn(task: Task, state: FormState): WentOn {
  const here = groupNow(task, state);
  if (!here) return { state, finished: false };
  const [first] = groupsOf(task, state);
  if (first && hasWrongDay(task, state)) return stay({ ...at(state, first.group.id), tried: true });
  const found = foundInGroup(here, state, task);
  if (found.troubles.length > 0) return stay({ ...state, tried: true });
  if (found.doubts.length > 0) return stay({ ...state, tried: true, asking: true });
  const dangers = newDangers(task, state);
  if (dangers.length > 0) return stay(stopped(state, dangers));
  return goOn(task, state, here.group.id);
}

/** "Save here": finished from any screen, when nothing anywhere is missing, wrong or to be asked; else to where it is. */
export function savedHere(task: Task, state: FormState): WentOn {
  const open = groupsOf(task, state).find((group) => hasOpen(group, state, task));
  if (!open) return { state, finished: true };
  return stay({ ...at(state, open.group.id), tried: true, asking: true });
}

/** Back: the group before, or null at the first one. */
export function wentBack(task: Task, state: FormState): FormState | null {
  if (state.stop) return stopUndone(state);
  if (state.from !== undefined) return at(withoutFrom(state), state.from);
  const before = groupsOf(task, state)[indexOf(task, state) - 1];
  return before ? at(state, before.group.id) : null;
}

/** To a place the phone's own back or forward key names; one that is not asked any more is left alone. */
export function wentTo(task: Task, state: FormState, place: string): FormState {
  if (place === placeOf(state)) return state;
  if (place === STOP) return dangersNow(task, state).length > 0 ? { ...state, stop: true } : state;
  const open = state.stop ? stopUndone(state) : state;
  const known = groupsOf(task, open).some((one) => one.group.id === place);
  return known && place !== open.group ? at(withoutFrom(open), place) : open;
}

/** Back from the full stop to the answers that brought it: she will be stopped again unless they change. */
export function stopUndone(state: FormState): FormState {
  return { ...state, stop: false, stopped: [] };
}

/** The family's answer at the full stop; what became of it is written next, and then she goes on where she was. */
export function stopAnswered(task: Task, state: FormState, answers: Record<string, unknown>): FormState {
  const from = state.group === task.referral ? {} : { from: state.group };
  const next = { ...state, answers: { ...state.answers, ...answers }, stop: false, ...from };
  return task.referral === undefined ? next : at(next, task.referral);
}

/** Who measured last in this form: the likely one for the next measurement. */
export function lastMeasuredBy(state: FormState): MeasuredBy | undefined {
  const by = Object.values(state.answers).map((answer) => (isRecord(answer) ? answer.by : undefined));
  return by.findLast((one) => one !== undefined) as MeasuredBy | undefined;
}

function hasWrongDay(task: Task, { on, badDay }: FormState): boolean {
  return badDay !== undefined || task.canBeOn?.(on) === false;
}

function stay(state: FormState): WentOn {
  return { state, finished: false };
}

function at(state: FormState, group: string): FormState {
  return { ...state, group, ...fresh };
}

function withoutFrom(state: FormState): FormState {
  const { from: _from, ...rest } = state;
  return rest;
}

function withAnswer(state: FormState, id: string, answer: unknown): FormState {
  const { [id]: _old, ...others } = state.answers;
  const texts = Object.fromEntries(
    Object.entries(state.texts).filter(([spot]) => !belongsTo(spot, id, answer)),
  );
  return { ...state, answers: isAnswered(answer) ? { ...others, [id]: answer } : others, texts };
}

/** Typed texts go when the whole field is answered otherwise: "not done". */
function belongsTo(spot: string, id: string, answer: unknown): boolean {
  const mine = spot === id || spot.startsWith(`${id}.`);
  return mine && isRecord(answer) && answer.notDone === true;
}

function withPart(state: FormState, id: string, part: string, value: number | undefined): unknown {
  const before = state.answers[id];
  const { notDone: _no, [part]: _old, ...rest } = isRecord(before) ? before : {};
  const by = rest.by ?? lastMeasuredBy(state);
  const next = { ...rest, ...(by !== undefined && { by }), ...(value !== undefined && { [part]: value }) };
  const measured = Object.keys(next).some((key) => key !== 'by' && key !== 'on');
  return measured ? next : undefined;
}

function hasTyped(field: Field, state: FormState): boolean {
  return Object.entries(state.texts).some(
    ([spot, text]) => text.trim() !== '' && (spot === field.id || spot.startsWith(`${field.id}.`)),
  );
}

function newDangers(task: Task, state: FormState): Danger[] {
  return dangersNow(task, state).filter((danger) => !state.stopped.includes(danger.id));
}

function stopped(state: FormState, dangers: readonly Danger[]): FormState {
  return { ...state, stop: true, stopped: [...state.stopped, ...dangers.map((danger) => danger.id)] };
}

/**
 * Stops her as soon as a danger is certain: a danger question when its whole screen is answered, so that one look
 * holds all reasons; a measurement when it is complete.
 */
function stopWhenSettled(task: Task, state: FormState): FormState {
  const here = groupNow(task, state);
  const there = dangersNow(task, state).map((danger) => danger.id);
  // A sign that was taken back and found again stops her again.
  const still = { ...state, stopped: state.stopped.filter((id) => there.includes(id)) };
  const settled = newDangers(task, still).filter((danger) => here && isSettled(task, still, here, danger));
  return settled.length > 0 ? stopped(still, settled) : still;
}

function isSettled(task: Task, state: FormState, here: VisibleGroup, danger: Danger): boolean {
  const field = here.fields.find((one) => one.id === danger.field);
  if (!field) return false;
  if (field.type !== 'yesno') return isComplete(field, state, task);
  return here.fields.every((one) => !one.required || isComplete(one, state, task));
}

function goOn(task: Task, state: FormState, from: string): WentOn {
  const start = state.from ?? from;
  const plain = withoutFrom(state);
  const groups = groupsOf(task, plain);
  const order = groups.findIndex(({ group }) => group.id === start);
  // After the referral the screen she came from may not be complete yet.
  const origin = state.from !== undefined ? groups[order] : undefined;
  if (origin && hasOpen(origin, plain, task)) return stay(at(plain, start));
  const next = groups[order + 1];
  if (next) return stay(at(plain, next.group.id));
  const open = groups.find((group) => hasOpen(group, plain, task));
  return open
    ? stay({ ...at(plain, open.group.id), tried: true, asking: true })
    : { state: plain, finished: true };
}
