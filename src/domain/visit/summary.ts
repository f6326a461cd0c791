import type { Body } from '../entry/entry.ts';
import { isRecord } from '../form/condition.ts';
import { dayInWords, isDay } from '../form/day.ts';
import { type CountItem, type Field, type Form, MEASURED_BY, type Option } from '../form/form.ts';
import { KEPT } from '../form/kept.ts';
import { formatNumber } from '../form/number.ts';
import { BY_WORDS, NO, NOT_DONE, UNSURE, YES } from '../form/words.ts';
import type { Bilingual } from '../org/org.ts';

export interface SummaryLine {
  id: string;
  label: Bilingual;
  value: Bilingual;
  /** A danger sign that was answered with yes. */
  danger: boolean;
}

/**
 * The answers of a body in words, in the form's order; what was not answered is left out. An answer the form does
 * not know (a newer app's) is shown under its id, as it was received; what is kept beside the answers is not an answer. `self` are the words for the worker who wrote it.
 */
export function summarise(form: Form, body: Body, self: Bilingual): SummaryLine[] {
  const fields = form.groups.flatMap((group) => group.fields);
  const known = new Set(['form', ...[...fields, ...KEPT.fields].map((field) => field.id)]);
  const lines = fields
    .filter((field) => body[field.id] !== undefined)
    .map((field) => ({
      id: field.id,
      label: field.label,
      value: inWords(field, body[field.id], self),
      danger: isDangerous(field, body[field.id]),
    }));
  const unknown = Object.entries(body)
    .filter(([id]) => !known.has(id))
    .map(([id, answer]) => ({ id, label: asIs(id), value: raw(answer), danger: false }));
  return [...lines, ...unknown];
}

/** One answer in words, with its unit, who measured it and when. */
export function inWords(field: Field, answer: unknown, self: Bilingual): Bilingual {
  switch (field.type) {
    case 'yesno':
      if (answer === 'unsure') return UNSURE;
      return typeof answer === 'boolean' ? (answer ? YES : NO) : raw(answer);
    case 'choice':
      return optionWords(field.options, answer);
    case 'multi':
      return Array.isArray(answer) ? list(answer.map((id) => optionWords(field.options, id))) : raw(answer);
    case 'number':
      return withUnit(answer, field.number);
    case 'day':
      return isDay(answer) ? dayInWords(answer) : raw(answer);
    case 'measured':
      return measured(answer, self, (value) => parts(field, value));
    case 'measuredChoice':
      return measured(answer, self, (value) => optionWords(field.options, value.is));
    case 'counts':
      return isRecord(answer) ? counts(field.items, answer) : raw(answer);
    default:
      return raw(answer);
  }
}

function isDangerous(field: Field, answer: unknown): boolean {
  if (field.type === 'yesno') return field.danger === true && answer === true;
  if (field.type !== 'choice' && field.type !== 'multi') return false;
  const chosen = Array.isArray(answer) ? answer : [answer];
  return chosen.some((id) => field.danger?.includes(id) === true);
}

function measured(
  answer: unknown,
  self: Bilingual,
  show: (value: Record<string, unknown>) => Bilingual,
): Bilingual {
  if (!isRecord(answer)) return raw(answer);
  if (answer.notDone === true) return NOT_DONE;
  const by = MEASURED_BY.find((one) => one === answer.by);
  const who = by === 'self' ? self : by ? BY_WORDS[by] : raw(answer.by ?? '');
  const when = isDay(answer.on) ? dayInWords(answer.on) : undefined;
  return list([show(answer), ...(who.en === '' ? [] : [who]), ...(when ? [when] : [])]);
}

/** Parts without a unit stand together (a blood pressure is 120/80), the others with their name and unit. */
function parts(field: Extract<Field, { type: 'measured' }>, value: Record<string, unknown>): Bilingual {
  const there = field.parts.filter((part) => value[part.id] !== undefined);
  if (there.every((part) => part.unit === undefined)) {
    return asIs(there.map((part) => withUnit(value[part.id], part).en).join('/'));
  }
  if (field.parts.length === 1) return list(there.map((part) => withUnit(value[part.id], part)));
  return list(there.map((part) => pair(part.label, withUnit(value[part.id], part))));
}

function withUnit(answer: unknown, spec: { decimals: 0 | 1 | 2; unit?: Bilingual }): Bilingual {
  if (typeof answer !== 'number') return raw(answer);
  const number = formatNumber(answer, spec);
  if (!spec.unit) return asIs(number);
  return { hi: `${number} ${spec.unit.hi}`, en: `${number} ${spec.unit.en}` };
}

function counts(items: readonly CountItem[], answer: Record<string, unknown>): Bilingual {
  const names = new Map(items.map((item) => [item.id, item]));
  return list(
    Object.entries(answer).map(([id, count]) => {
      const item = names.get(id);
      return item
        ? pair(item.label, withUnit(count, { decimals: 0, unit: item.unit }))
        : pair(asIs(id), raw(count));
    }),
  );
}

function optionWords(options: readonly Option[], id: unknown): Bilingual {
  return options.find((option) => option.id === id)?.label ?? raw(id);
}

function pair(label: Bilingual, value: Bilingual): Bilingual {
  return { hi: `${label.hi}: ${value.hi}`, en: `${label.en}: ${value.en}` };
}

function list(all: readonly Bilingual[]): Bilingual {
  return { hi: all.map((one) => one.hi).join(', '), en: all.map((one) => one.en).join(', ') };
}

function raw(answer: unknown): Bilingual {
  return asIs(typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? ''));
}

function asIs(text: string): Bilingual {
  return { hi: text, en: text };
}
