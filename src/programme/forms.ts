import type { Form } from '../domain/form/form.ts';
import { ANC } from './anc/form.ts';
import { HOUSEHOLD } from './household.ts';
import { KIT_COUNT } from './kit.ts';
import { PERSON } from './person.ts';

/**
 * The number under which a form is packed into a code, for ever: a published version is never edited, and a number
 * is never given twice. Number 0 is not a form's.
 */
export const LAYOUTS: ReadonlyMap<number, Form> = new Map([
  [1, HOUSEHOLD],
  [2, PERSON],
  [3, ANC],
  [4, KIT_COUNT],
]);

/** Every version of every form. */
export const FORMS: readonly Form[] = [...LAYOUTS.values()];

/** The form an entry was filled in; undefined when it is newer than this app or not a form's. */
export function formOf(kind: string, v: number, body: { form?: unknown }): Form | undefined {
  return FORMS.find(
    (form) => form.kind === kind && form.v === v && (kind !== 'visit.recorded' || form.id === body.form),
  );
}
