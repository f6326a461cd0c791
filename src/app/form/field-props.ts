import type { Field } from '../../domain/form/form.ts';
import { useWords } from '../i18n/use-words.ts';
import type { FormRun } from './useFormRun.ts';

/** A field, and what may be said about it now. */
export interface FieldProps<F extends Field> {
  field: F;
  run: FormRun;
  problem: string | undefined;
}

/** A field's words in the language shown. */
export function useFieldWords(field: Field): { label: string; hint?: string } {
  const { say } = useWords('form');
  return { label: say(field.label), ...(field.hint && { hint: say(field.hint) }) };
}
