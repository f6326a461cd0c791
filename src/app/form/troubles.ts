import { sameAnswer } from '../../domain/entry/patch.ts';
import { askedAnswers, checkField, type VisibleGroup, visibleGroups } from '../../domain/form/answers.ts';
import { isAnswered, isRecord } from '../../domain/form/condition.ts';
import type { Field, NumberSpec } from '../../domain/form/form.ts';
import { parseNumber } from '../../domain/form/number.ts';
import type { CheckContext, FieldDoubt, FieldProblem } from '../../domain/form/problems.ts';
import type { FormState, Task } from './state.ts';

/** What stands in the way of going on: the engine's problems, and text that is no number at all. */
export type Trouble = FieldProblem | { kind: 'not-a-number' | 'too-precise'; field: string; part?: string };

export interface Found {
  troubles: Trouble[];
  /** Improbable values she has not yet been asked about. */
  doubts: FieldDoubt[];
}

/** `field` or `field.part`: where a text is typed. */
export function spotOf(field: string, part?: string): string {
  return part === undefined ? field : `${field}.${part}`;
}

/** What the findings of a field depend on besides her answer to it. */
interface Known extends CheckContext {
  task: Task;
}

/** Everything that is wrong or improbable about one field's answer, as it stands. */
export function foundIn(field: Field, state: FormState, ctx: Known): Found {
  if (isAsItStood(field, state, ctx)) return { troubles: [], doubts: [] };
  const { problems, doubts } = checkField(field, state.answers[field.id], ctx);
  const typed = unreadTexts(field, state.texts);
  const wrong = new Set(typed.map((one) => spotOf(one.field, one.part)));
  const others = problems.filter(
    (one) => !wrong.has(spotOf(one.field, one.part)) && !emptyBesideText(one, typed),
  );
  return {
    troubles: [...typed, ...others],
    doubts: doubts.filter((doubt) => !state.sure.includes(sureKey(doubt, state))),
  };
}

/** What is known of a task as it stands: an answer that is not asked any more neither binds nor offers anything. */
export function knownOf(task: Task, { answers, on }: FormState): Known {
  const { form, today, born } = task;
  const facts = task.factsOf(answers, on);
  return { task, today, on, facts, answers: askedAnswers(form, answers, facts), ...(born && { born }) };
}

/** Being corrected, and not this answer: it was taken as it is, or it was asked for and left out. */
function isAsItStood(field: Field, { answers, texts, on }: FormState, ctx: Known): boolean {
  const { standing, form, factsOf } = ctx.task;
  if (!standing || !sameAnswer(answers[field.id], standing[field.id])) return false;
  if (numberSpots(field).some(({ part }) => texts[spotOf(field.id, part)] !== undefined)) return false;
  const asked = visibleGroups(form, standing, factsOf(standing, on)).flatMap(({ fields }) => fields);
  return asked.includes(field);
}

/** The findings of a whole group. */
export function foundInGroup(group: VisibleGroup, state: FormState, task: Task): Found {
  const ctx = knownOf(task, state);
  const all = group.fields.map((field) => foundIn(field, state, ctx));
  return { troubles: all.flatMap((one) => one.troubles), doubts: all.flatMap((one) => one.doubts) };
}

/** An improbable value and where it stands: another value is asked about again. */
export function sureKey(doubt: FieldDoubt, state: FormState): string {
  const answer = state.answers[doubt.field];
  const value = doubt.part !== undefined && isRecord(answer) ? answer[doubt.part] : answer;
  return `${spotOf(doubt.field, doubt.part)}=${String(value)}`;
}

/** The places of a field where a number is typed, each with what a number may be there. */
export function numberSpots(field: Field): { part?: string; spec: Pick<NumberSpec, 'decimals'> }[] {
  if (field.type === 'number') return [{ spec: field.number }];
  if (field.type === 'measured') return field.parts.map((part) => ({ part: part.id, spec: part }));
  return [];
}

function unreadTexts(field: Field, texts: FormState['texts']): Trouble[] {
  return numberSpots(field).flatMap(({ part, spec }): Trouble[] => {
    const parsed = parseNumber(texts[spotOf(field.id, part)] ?? '', spec);
    if (parsed.kind === 'ok' || parsed.kind === 'empty') return [];
    return [{ kind: parsed.kind, field: field.id, ...(part !== undefined && { part }) }];
  });
}

/** The field counts as empty to the engine while what was typed in it is no number: said once, by the text. */
function emptyBesideText(one: FieldProblem, typed: readonly Trouble[]): boolean {
  return one.kind === 'required' && one.part === undefined && typed.length > 0;
}

/** The findings that may be shown now: what is missing only after "next", what is wrong once she has left it. */
export function shownOf(field: Field, found: Found, state: FormState): Found {
  const hasLeft = state.left.includes(field.id);
  const missing: readonly string[] = ['required', 'who-missing', 'when-missing'];
  const wrong = found.troubles.filter((one) => !missing.includes(one.kind));
  return {
    troubles: state.tried ? found.troubles : hasLeft ? wrong : [],
    doubts: state.asking ? found.doubts : [],
  };
}

/** Whether a field has an answer without any trouble or open doubt. */
export function isComplete(field: Field, state: FormState, task: Task): boolean {
  const found = foundIn(field, state, knownOf(task, state));
  return isAnswered(state.answers[field.id]) && found.troubles.length === 0 && found.doubts.length === 0;
}
