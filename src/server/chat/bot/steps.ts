import { offeredOptions, visibleGroups } from '../../../domain/form/answers.ts';
import type { CountItem, Facts, Field, Form, Option } from '../../../domain/form/form.ts';
import type { Answers } from '../../../domain/form/problems.ts';

/** Items of a count that one message asks for. */
export const ITEMS = 5;

/** One message's question: a field, or the part of one. Its key is its place in the talk. */
export type Step =
  | { key: string; field: Field; ask: 'value' }
  | { key: string; field: Field; ask: 'by' }
  | { key: string; field: Extract<Field, { type: 'counts' }>; ask: 'items'; items: CountItem[] };

function countSteps(field: Extract<Field, { type: 'counts' }>): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < field.items.length; at += ITEMS)
    steps.push({ key: `${field.id}/${at}`, field, ask: 'items', items: field.items.slice(at, at + ITEMS) });
  return steps;
}

function isMeasured(field: Field, answers: Answers): boolean {
  const answer = answers[field.id];
  if (field.type !== 'measured' && field.type !== 'measuredChoice') return false;
  return typeof answer === 'object' && answer !== null && !('notDone' in answer);
}

/** Numbers that lead to somebody, and words nobody needs: neither is written into a chat. */
function isPrivate(field: Field): boolean {
  return field.type === 'mobile' || field.type === 'digits' || (field.type === 'text' && !field.required);
}

/** Whether a form can be told in a chat: nothing that must be answered is private. */
export function canBeTold(form: Form): boolean {
  return form.groups.every((group) => group.fields.every((field) => !field.required || !isPrivate(field)));
}

/** All that is asked, in order, as the answers stand. */
export function stepsOf(form: Form, answers: Answers, facts: Facts): Step[] {
  const fields = visibleGroups(form, answers, facts).flatMap((group) => group.fields);
  return fields.flatMap((field): Step[] => {
    if (isPrivate(field)) return [];
    if (field.type === 'counts') return countSteps(field);
    const step: Step = { key: field.id, field, ask: 'value' };
    return isMeasured(field, answers) ? [step, { key: `${field.id}/by`, field, ask: 'by' }] : [step];
  });
}

/** The options a field offers now; none for a field that is no choice. */
export function optionsOf(field: Field, answers: Answers, facts: Facts): Option[] {
  if (field.type !== 'choice' && field.type !== 'multi' && field.type !== 'measuredChoice') return [];
  return offeredOptions(field.options, answers, facts);
}
