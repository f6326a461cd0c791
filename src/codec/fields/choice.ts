import type { Option } from '../../domain/form/form.ts';
import { codeFlag, inner, type Place, Unpackable } from '../numbers.ts';

/** One of the ids, asked one after another: the usual first answers cost least. */
export function codeOneOf(place: Place, value: unknown, ids: readonly string[]): string {
  const index = ids.indexOf(value as string);
  if (!place.coder.decoding && index < 0) throw new Unpackable();
  for (let i = 0; i < ids.length - 1; i++) {
    if (codeFlag(inner(place, `is${i}`), index === i, i === 0 ? 60 : 50, 1)) return ids[i] ?? '';
  }
  return ids[ids.length - 1] ?? '';
}

export function codeChoice(place: Place, value: unknown, options: readonly Option[]): string {
  return codeOneOf(
    place,
    value,
    options.map((option) => option.id),
  );
}

/** A set of option ids in the options' own order; the empty set cannot be told from unanswered and is not packed. */
export function codeMulti(place: Place, value: unknown, options: readonly Option[]): string[] {
  if (!place.coder.decoding && !isSortedSubset(value, options)) throw new Unpackable();
  const chosen = new Set(place.coder.decoding ? [] : (value as string[]));
  const out: string[] = [];
  const [first, ...others] = orderedForCode(options);
  if (first && codeFlag(inner(place, first.id), chosen.has(first.id), first.excludes ? 85 : 10, 2)) {
    if (first.excludes) return chosen.size > 1 ? refuse() : [first.id];
    out.push(first.id);
  }
  for (const option of others) {
    if (codeFlag(inner(place, option.id), chosen.has(option.id), 10, 2)) out.push(option.id);
  }
  return out.sort();
}

function refuse(): never {
  throw new Unpackable();
}

/** The excluding option ("none of these") first: chosen, it settles all the others. */
function orderedForCode(options: readonly Option[]): Option[] {
  return [...options.filter((o) => o.excludes), ...options.filter((o) => !o.excludes)];
}

function isSortedSubset(value: unknown, options: readonly Option[]): value is string[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const ids = new Set(options.map((o) => o.id));
  return value.every((id, i) => ids.has(id) && (i === 0 || value[i - 1] < id));
}

/** yes, no or unsure; a no to a danger sign is by far the most usual answer. */
export function codeYesNo(place: Place, value: unknown, danger: boolean): boolean | 'unsure' {
  if (!place.coder.decoding && typeof value !== 'boolean' && value !== 'unsure') throw new Unpackable();
  if (codeFlag(inner(place, 'unsure'), value === 'unsure', 1, 10)) return 'unsure';
  return codeFlag(inner(place, 'yes'), value === true, danger ? 4 : 50, danger ? 10 : 1);
}
