import type { Entry } from '../domain/entry/entry.ts';
import type { Form } from '../domain/form/form.ts';
import { KEPT, saysKept } from '../domain/form/kept.ts';
import { LAYOUTS } from '../programme/forms.ts';

/** The layout in which entries that no form describes travel whole, as canonical JSON. */
export const ESCAPE_LAYOUT = 0;

/**
 * Added to a form's number where the entry also says what no question asked (`KEPT`): entries that say nothing of it
 * cost nothing for it. Forms have the numbers below.
 */
export const WITH_KEPT = 64;

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

const forms: ReadonlyMap<number, Form> = new Map(
  [...LAYOUTS].flatMap(([number, form]) => [
    [number, form],
    [number + WITH_KEPT, { ...form, groups: [...form.groups, KEPT] }],
  ]),
);

/** The number of the layout an entry is packed in: its form's, with or without what is kept beside it, or the escape. */
export function layoutOf(entry: Entry): number {
  const form = namesItsForm(entry.kind) ? entry.body.form : undefined;
  const number = numbers.get(keyOf(entry.kind, entry.v, form));
  if (number === undefined) return ESCAPE_LAYOUT;
  return saysKept(entry.body) ? number + WITH_KEPT : number;
}

export function formOfLayout(layout: number): Form | undefined {
  return forms.get(layout);
}
