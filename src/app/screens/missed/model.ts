import type { Form, Option } from '../../../domain/form/form.ts';

/** The reasons she chooses from, the usual one first. */
export function reasonsOf(form: Form): readonly Option[] {
  const field = form.groups.flatMap((group) => group.fields).find(({ id }) => id === 'why');
  return field?.type === 'choice' ? field.options : [];
}
