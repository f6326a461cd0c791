import { MEASURED_BY, type MeasuredPart, type Option } from '../../domain/form/form.ts';
import { dayNumber, dayText } from '../days.ts';
import { codeCount, codeFlag, codeNumber, inner, type Place, Unpackable } from '../numbers.ts';
import { codeChoice, codeOneOf } from './choice.ts';

function asRecord(place: Place, value: unknown, known: readonly string[]): Record<string, unknown> {
  if (place.coder.decoding) return {};
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Unpackable();
  if (Object.keys(value).some((key) => !known.includes(key))) throw new Unpackable();
  return value as Record<string, unknown>;
}

/** Who measured and, when it was not on the visit's own day, how many days before. */
function codeWhoAndWhen(
  place: Place,
  answer: Record<string, unknown>,
  on: number,
): { by: string; on?: string } {
  const by = codeOneOf(inner(place, 'by'), answer.by, MEASURED_BY);
  const earlier = codeFlag(inner(place, 'earlier'), answer.on !== undefined, 15, 4);
  if (!earlier) return { by };
  const before = codeCount(inner(place, 'before'), place.coder.decoding ? 0 : on - dayNumber(answer.on));
  return { by, on: dayText(on - before) };
}

function codeNotDone(place: Place, answer: Record<string, unknown>): boolean {
  const notDone = answer.notDone === true;
  if (notDone && Object.keys(answer).length > 1) throw new Unpackable();
  return codeFlag(inner(place, 'notDone'), notDone);
}

export function codeMeasured(
  place: Place,
  value: unknown,
  parts: readonly MeasuredPart[],
  on: number,
): object {
  const answer = asRecord(place, value, ['notDone', 'by', 'on', ...parts.map((p) => p.id)]);
  if (codeNotDone(place, answer)) return { notDone: true };
  const out: Record<string, unknown> = codeWhoAndWhen(place, answer, on);
  for (const part of parts) {
    const at = inner(place, part.id);
    if (!codeFlag(inner(at, 'there'), answer[part.id] !== undefined, 97, 8)) continue;
    out[part.id] = codeNumber(at, answer[part.id] as number, part);
  }
  return out;
}

export function codeMeasuredChoice(
  place: Place,
  value: unknown,
  options: readonly Option[],
  on: number,
): object {
  const answer = asRecord(place, value, ['notDone', 'by', 'on', 'is']);
  if (codeNotDone(place, answer)) return { notDone: true };
  return { ...codeWhoAndWhen(place, answer, on), is: codeChoice(inner(place, 'is'), answer.is, options) };
}
