import { sameAnswer } from '../../domain/entry/patch.ts';
import { askedAnswers, type VisibleGroup, visibleGroups } from '../../domain/form/answers.ts';
import { isAnswered, pathsOf } from '../../domain/form/condition.ts';
import type { Facts, Field, Form } from '../../domain/form/form.ts';
import type { Danger } from '../../domain/visit/danger.ts';
import type { FormState, Task } from './state.ts';
import { foundInGroup } from './troubles.ts';

/** The full stop, as the address names it. */
export const STOP = 'stop';

/** The groups that are asked now, in order. */
export function groupsOf(task: Task, state: FormState): VisibleGroup[] {
  return visibleGroups(task.form, state.answers, factsOf(task, state));
}

/** The group on the screen: where she is, or the first when that is not asked any more. */
export function groupNow(task: Task, state: FormState): VisibleGroup | undefined {
  const groups = groupsOf(task, state);
  return groups.find(({ group }) => group.id === state.group) ?? groups[0];
}

/** What may not wait, by the answers that will be saved as they stand. */
export function dangersNow(task: Task, state: FormState): Danger[] {
  const facts = factsOf(task, state);
  return task.dangersOf?.(askedAnswers(task.form, state.answers, facts), facts) ?? [];
}

/** What she answered and is not asked any more, by the answers as they stand: it will not be saved. */
export function notAskedAnyMore(task: Task, state: FormState): Field[] {
  const asked = new Set(groupsOf(task, state).flatMap((group) => group.fields));
  const others = task.form.groups.flatMap((group) => group.fields).filter((field) => !asked.has(field));
  return others.filter(({ id }) => {
    const answer = state.answers[id];
    return isAnswered(answer) && !sameAnswer(answer, task.start[id]);
  });
}

/** What is on the screen, as the address names it: a group, or the full stop. */
export function placeOf(state: FormState): string {
  return state.stop ? STOP : state.group;
}

/** Whether the address names a screen of this form, asked now or not. */
export function hasPlace(form: Form, place: string | null): place is string {
  return place === STOP || form.groups.some((group) => group.id === place);
}

/** How far she is in the whole form: groups that are skipped count, so that it never goes back. */
export function progressOf(task: Task, state: FormState): { at: number; of: number } {
  const { groups } = task.form;
  const here = groupNow(task, state)?.group.id;
  return { at: groups.findIndex((group) => group.id === here) + 1, of: groups.length };
}

/** Whether "next" is the end: nothing comes after this group, nor may a missing answer of it bring more. */
export function isLast(task: Task, state: FormState): boolean {
  const groups = groupsOf(task, state);
  const last = groups.at(-1);
  if (state.from !== undefined || !last || indexOf(task, state) < groups.length - 1) return false;
  return !hasOpen(last, state, task);
}

/** May stay empty without anything else becoming needed: an age is not optional where a birth date is its other. */
export function isOptional(form: Form, field: Field): boolean {
  const others = form.groups.flatMap((group) => group.fields);
  const needed = others.some(
    (other) => other.required && other.when && pathsOf(other.when).includes(field.id),
  );
  return field.required !== true && !needed;
}

export function factsOf(task: Task, state: FormState): Facts {
  return task.factsOf(state.answers, state.on);
}

/** Her place among the groups that are asked, from 0. */
export function indexOf(task: Task, state: FormState): number {
  return Math.max(
    0,
    groupsOf(task, state).findIndex(({ group }) => group.id === state.group),
  );
}

/** Whether anything in a group is missing, wrong or not yet confirmed. */
export function hasOpen(group: VisibleGroup, state: FormState, task: Task): boolean {
  const found = foundInGroup(group, state, task);
  return found.troubles.length > 0 || found.doubts.length > 0;
}
