import type { Entry } from '../domain/entry/entry.ts';
import type { Form } from '../domain/form/form.ts';
import { LAYOUTS } from '../programme/forms.ts';

/** The layout in which entries that no form describes travel whole, as canonical JSON. */
export const ESCAPE_LAYOUT = 0;

function keyOf(kind: string, v: number, form: unknown): string {
  return `${kind} ${v} ${String(form)}`;
}

/** Whether bodies of this kind name their form, since several forms share the kind. */
export function namesItsForm(kind: string): boolean {
  return kind === 'visit.recorded';
}

const numbers = new Map(
  [...LAYOUTS].map(([number, form]) => [
    keyOf(form.kind, form.v, namesItsForm(form.kind) ? form.id : undefined),
    number,
  ]),
);

/** The number of the layout an entry is packed in: its form's, or the escape. */
export function layoutOf(entry: Entry): number {
  const form = namesItsForm(entry.kind) ? entry.body.form : undefined;
  return numbers.get(keyOf(entry.kind, entry.v, form)) ?? ESCAPE_LAYOUT;
}

export function formOfLayout(layout: number): Form | undefined {
  return LAYOUTS.get(layout);
}
