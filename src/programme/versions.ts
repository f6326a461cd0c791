import type { Entry } from '../domain/entry/entry.ts';
import type { Field, Form } from '../domain/form/form.ts';
import type { Answers } from '../domain/form/problems.ts';
import { FORMS, formOf } from './forms.ts';

const RETIRED = { hi: 'पहले पूछे गए सवाल', en: 'Questions asked before' };

/** Questions that an earlier version of this form asked and this one does not, as they were asked last. */
export function retiredFields(form: Form): Field[] {
  const asked = new Set(fieldsOf(form).map((field) => field.id));
  const earlier = FORMS.filter((one) => one.kind === form.kind && one.id === form.id && one.v < form.v);
  const retired = new Map<string, Field>();
  for (const one of earlier.toSorted((a, b) => a.v - b.v))
    for (const field of fieldsOf(one)) if (!asked.has(field.id)) retired.set(field.id, field);
  return [...retired.values()];
}

/**
 * The answers to them, as in a draft that was begun before an update. They are shown, saved along as they are, and travel
 * in the escape of the code: nobody takes an answer away that was given.
 */
export function retiredAnswers(form: Form, answers: Answers): Answers {
  const given = retiredFields(form).filter(({ id }) => answers[id] !== undefined && answers[id] !== null);
  return Object.fromEntries(given.map(({ id }) => [id, answers[id]]));
}

/**
 * The form by which an entry is read: its own, and after its questions those that only earlier versions asked. Undefined
 * when it is newer than this app.
 */
export function formToRead({ kind, v, body }: Pick<Entry, 'kind' | 'v' | 'body'>): Form | undefined {
  const form = formOf(kind, v, body);
  const fields = form ? retiredFields(form) : [];
  if (!form || fields.length === 0) return form;
  return { ...form, groups: [...form.groups, { id: 'retired', title: RETIRED, fields }] };
}

/** The ids of a form's questions. */
export function fieldIds(form: Form): string[] {
  return fieldsOf(form).map(({ id }) => id);
}

function fieldsOf(form: Form): Field[] {
  return form.groups.flatMap((group) => group.fields);
}
