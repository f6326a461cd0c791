import { checkField, visibleGroups } from '../domain/form/answers.ts';
import type { Form } from '../domain/form/form.ts';
import type { Answers, CheckContext, Findings } from '../domain/form/problems.ts';

/** What stands against a whole form's answers, in its order: what a worker would have been asked to mend. */
export function checkForm(form: Form, answers: Answers, ctx: Omit<CheckContext, 'answers'>): Findings {
  const fields = visibleGroups(form, answers, ctx.facts).flatMap((group) => group.fields);
  const found = fields.map((field) => checkField(field, answers[field.id], { ...ctx, answers }));
  return {
    problems: found.flatMap((one) => one.problems),
    doubts: found.flatMap((one) => one.doubts),
  };
}
