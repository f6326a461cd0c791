import { isRecord } from './condition.ts';
import { addDays, earlierDay, isDay } from './day.ts';
import type { CountItem, DayLimit, Field, NumberSpec, Option } from './form.ts';
import { MEASURED_BY } from './form.ts';
import type { CheckContext, FieldDoubt, FieldProblem, Findings } from './problems.ts';

/** A value measured longer ago than this says little about today: ask for a new one. */
const MEASURED_WITHIN_DAYS = 60;

type Kind<T extends Field['type']> = Extract<Field, { type: T }>;
/** The field, and the part of it that is being looked at. */
export interface Spot {
  field: string;
  part?: string;
}

export const NOTHING_FOUND: Findings = { problems: [], doubts: [] };

export function problem(spot: Spot, kind: FieldProblem['kind'], limit?: number | string): Findings {
  return { problems: [{ kind, ...spot, ...(limit !== undefined && { limit }) }], doubts: [] };
}

export function join(findings: readonly Findings[]): Findings {
  return {
    problems: findings.flatMap((one) => one.problems),
    doubts: findings.flatMap((one) => one.doubts),
  };
}

/** Impossible values are problems that name the bound; improbable ones are doubts that name the usual range. */
export function checkNumber(spot: Spot, value: unknown, spec: NumberSpec): Findings {
  if (!Number.isInteger(value)) return problem(spot, 'required');
  const number = value as number;
  if (number < spec.min) return problem(spot, 'below', spec.min);
  if (number > spec.max) return problem(spot, 'above', spec.max);
  const { usual } = spec;
  if (!usual || (number >= usual[0] && number <= usual[1])) return NOTHING_FOUND;
  const doubt: FieldDoubt = { kind: 'unusual', ...spot, usual };
  return { problems: [], doubts: [doubt] };
}

export function checkDay(field: Kind<'day'>, value: unknown, ctx: CheckContext): Findings {
  const spot = { field: field.id };
  if (!isDay(value)) return problem(spot, 'bad-day');
  const first = notBeforeBirth(limitDay(field.min, ctx), ctx);
  const last = limitDay(field.max, ctx);
  if (first !== undefined && value < first) return problem(spot, 'before', first);
  if (last !== undefined && value > last) return problem(spot, 'after', last);
  return NOTHING_FOUND;
}

function notBeforeBirth(day: string | undefined, { born }: CheckContext): string | undefined {
  if (!isDay(born)) return day;
  return day === undefined || day < born ? born : day;
}

/** The day a limit stands for now; undefined when what it counts from is not known. Pickers use it too. */
export function limitDay(limit: DayLimit | undefined, ctx: CheckContext): string | undefined {
  if (!limit) return undefined;
  const from = startOf(limit.from, ctx);
  return isDay(from) ? addDays(from, limit.days) : undefined;
}

function startOf(from: DayLimit['from'], ctx: CheckContext): unknown {
  if (typeof from === 'string') return ctx[from];
  return 'field' in from ? ctx.answers[from.field] : ctx.facts[from.fact];
}

/** `offered` are the options shown now. */
export function checkChoice(field: Field, value: unknown, offered: readonly Option[]): Findings {
  return offered.some((option) => option.id === value)
    ? NOTHING_FOUND
    : problem({ field: field.id }, 'bad-option');
}

export function checkMulti(field: Field, value: unknown, offered: readonly Option[]): Findings {
  const spot = { field: field.id };
  if (!Array.isArray(value)) return problem(spot, 'bad-option');
  const chosen = offered.filter((option) => value.includes(option.id));
  if (chosen.length !== value.length) return problem(spot, 'bad-option');
  return chosen.length > 1 && chosen.some((option) => option.excludes)
    ? problem(spot, 'excluded')
    : NOTHING_FOUND;
}

export function checkCounts(field: Field, value: unknown, items: readonly CountItem[]): Findings {
  if (!isRecord(value)) return problem({ field: field.id }, 'required');
  return join(
    Object.entries(value).map(([id, count]) => {
      const spot = { field: field.id, part: id };
      const item = items.find((one) => one.id === id);
      return item
        ? checkNumber(spot, count, { decimals: 0, min: 0, max: item.max })
        : problem(spot, 'bad-option');
    }),
  );
}

export function checkMeasured(field: Kind<'measured'>, value: unknown, ctx: CheckContext): Findings {
  if (!isRecord(value)) return problem({ field: field.id }, 'required');
  if (value.notDone === true) return NOTHING_FOUND;
  const none = field.parts.every((part) => value[part.id] === undefined);
  const parts = field.parts.map((part) => {
    const spot = { field: field.id, part: part.id };
    const measured = value[part.id];
    if (measured === undefined) return part.optional && !none ? NOTHING_FOUND : problem(spot, 'required');
    const over = part.under === undefined ? undefined : value[part.under];
    const found = checkNumber(spot, measured, part);
    if (found.problems.length > 0 || typeof over !== 'number' || (measured as number) < over) return found;
    return problem(spot, 'above', over - 1);
  });
  return join([...parts, checkWhoAndWhen(field.id, value, ctx)]);
}

export function checkMeasuredChoice(
  field: Kind<'measuredChoice'>,
  value: unknown,
  offered: readonly Option[],
  ctx: CheckContext,
): Findings {
  if (!isRecord(value)) return problem({ field: field.id }, 'required');
  if (value.notDone === true) return NOTHING_FOUND;
  const result =
    value.is === undefined ? problem({ field: field.id }, 'required') : checkChoice(field, value.is, offered);
  return join([result, checkWhoAndWhen(field.id, value, ctx)]);
}

/** Who is always said; the day only when it is not the visit's own. */
function checkWhoAndWhen(field: string, value: Record<string, unknown>, ctx: CheckContext): Findings {
  const known = MEASURED_BY.some((by) => by === value.by);
  const who = known ? NOTHING_FOUND : problem({ field, part: 'by' }, 'who-missing');
  return join([who, checkMeasuredOn({ field, part: 'on' }, value.on, ctx)]);
}

function checkMeasuredOn(spot: Spot, on: unknown, ctx: CheckContext): Findings {
  if (on === undefined) return NOTHING_FOUND;
  if (on === '') return problem(spot, 'when-missing');
  if (!isDay(on)) return problem(spot, 'bad-day');
  const last = earlierDay(ctx.on, ctx.today);
  const first = notBeforeBirth(addDays(ctx.on, -MEASURED_WITHIN_DAYS), ctx);
  if (on > last) return problem(spot, 'after', last);
  return first !== undefined && on < first ? problem(spot, 'before', first) : NOTHING_FOUND;
}
