import { type Amended, amendedBy } from '../../../domain/entry/changes.ts';
import type { Body, Entry, Ref } from '../../../domain/entry/entry.ts';
import { sameRef } from '../../../domain/entry/entry.ts';
import { currentEntries, foldOrder, mayChange } from '../../../domain/entry/fold.ts';
import type { Field, Form } from '../../../domain/form/form.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import { type Counted, summariseCount, zeroInWords } from '../../../domain/stock/count.ts';
import { inWords, summarise } from '../../../domain/visit/summary.ts';
import type { Logged } from '../../data/supervisor-log.ts';

export type EntrySeen =
  | { kind: 'not-here' }
  /** It says something about another entry, which is what should be opened. */
  | { kind: 'about-another'; ref: Ref }
  | { kind: 'seen'; entry: Entry; logged: Logged; amendments: Amended[]; cancelled: Entry | null };

/** One entry as it stands, with everything said about it since, from all that is on this device. */
export function foldEntry(ref: Ref, log: readonly Logged[]): EntrySeen {
  const logged = log.find((one) => sameRef(one.entry, ref));
  if (!logged) return { kind: 'not-here' };
  const { entry } = logged;
  const other = entry.amends ?? entry.voids;
  if (other) return { kind: 'about-another', ref: other };
  const voiding = log
    .map((one) => one.entry)
    .filter((one) => sameRef(one.voids, ref) && mayChange(one, entry));
  const cancelled = voiding.sort(foldOrder)[0] ?? null;
  const others = log.map((one) => one.entry).filter((one) => !sameRef(one.voids, ref));
  const current = currentEntries(others).find((one) => sameRef(one.entry, ref));
  if (!current) return { kind: 'not-here' };
  return {
    kind: 'seen',
    entry: current.entry,
    logged,
    amendments: amendedBy(entry, current.amendments),
    cancelled,
  };
}

/** One line of an entry as it is read: a question and its answer, or an item of the kit and its count. */
export interface Line {
  id: string;
  label: Bilingual;
  /** Null: an item of the kit that was not counted, which is not zero. */
  value: Bilingual | null;
  danger: boolean;
}

export interface Section {
  id: string;
  title: Bilingual | null;
  lines: Line[];
}

function countLines(field: Extract<Field, { type: 'counts' }>, answer: unknown): Line[] {
  const { items, unknown } = summariseCount(field.items, answer);
  const known = items.map((one) => ({
    id: `${field.id}.${one.item.id}`,
    label: one.item.label,
    value: countWords(one),
    danger: one.state === 'out',
  }));
  const others = unknown.map(({ id, count }) => ({
    id: `${field.id}.${id}`,
    label: asIs(id),
    value: asIs(String(count)),
    danger: false,
  }));
  return [...known, ...others];
}

function countWords(one: Counted): Bilingual | null {
  if (one.state === 'not-counted') return null;
  const { unit } = one.item;
  if (one.state === 'there') return { hi: `${one.count} ${unit.hi}`, en: `${one.count} ${unit.en}` };
  const zero = zeroInWords(one.item);
  return { hi: `0 ${unit.hi}, ${zero.hi}`, en: `0 ${unit.en}, ${zero.en}` };
}

function asIs(text: string): Bilingual {
  return { hi: text, en: text };
}

/**
 * The answers as they stand, group by group in the form's order; what the form does not know comes last, as it came.
 * `author` are the words for the worker who wrote them.
 */
export function sectionsOf(form: Form, body: Body, author: Bilingual): Section[] {
  const summary = new Map(summarise(form, body, author).map((line) => [line.id, line]));
  const sections = form.groups.map(({ id, title, fields }): Section => {
    const lines = fields.flatMap((field): Line[] => {
      const line = summary.get(field.id);
      summary.delete(field.id);
      if (!line) return [];
      return field.type === 'counts' ? countLines(field, body[field.id]) : [line];
    });
    return { id, title, lines };
  });
  return [...sections, { id: 'rest', title: null, lines: [...summary.values()] }].filter(
    (one) => one.lines.length > 0,
  );
}

/** An answer of any field of a form in words; null for none. What the form does not know is shown as it came. */
export function answerWords(
  form: Form,
  id: string,
  answer: unknown,
  author: Bilingual,
): { label: Bilingual; value: Bilingual | null } {
  const known = form.groups.flatMap((group) => group.fields).find((one) => one.id === id);
  const field: Field = known ?? { id, type: 'text', label: { hi: id, en: id }, maxLength: 0 };
  return { label: field.label, value: answer === undefined ? null : inWords(field, answer, author) };
}
