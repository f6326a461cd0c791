import { addDays, isDay } from '../../../domain/form/day.ts';
import { type Field, MEASURED_BY, type MeasuredPart, type Option } from '../../../domain/form/form.ts';
import { latinDigits, parseNumber } from '../../../domain/form/number.ts';
import { wishOf } from '../understand.ts';
import type { Step } from './steps.ts';

/** What was understood: the answer, that it is left out, or nothing. */
export type Read = { kind: 'ok'; answer: unknown } | { kind: 'skip' | 'not-understood' };

const NOT_UNDERSTOOD: Read = { kind: 'not-understood' };

/** What stands before the answer when she writes it: what was chosen, or typed. */
export interface SaidAnswer {
  /** The value of the button or row that was pressed. */
  chosen: string | null;
  text: string;
}

function ok(answer: unknown): Read {
  return { kind: 'ok', answer };
}

function numbersIn(text: string): string[] {
  return latinDigits(text)
    .split(/[\s,;/।]+/)
    .filter((word) => word !== '');
}

/** An option by its place in the list, or by its words. */
function optionIn(options: readonly Option[], { chosen, text }: SaidAnswer): string | undefined {
  if (chosen !== null) return options.find(({ id }) => id === chosen)?.id;
  const place = /^\d+$/.exec(
    latinDigits(text)
      .trim()
      .replace(/[.)।]$/, ''),
  )?.[0];
  if (place !== undefined) return options[Number(place) - 1]?.id;
  const said = text.trim().normalize('NFC').toLowerCase();
  return options.find(({ label }) => label.hi.normalize('NFC') === said || label.en.toLowerCase() === said)
    ?.id;
}

const YES_NO = ['yes', 'no', 'unsure'] as const;

function yesNo(field: Extract<Field, { type: 'yesno' }>, said: SaidAnswer): Read {
  const place = YES_NO[Number(latinDigits(said.text).trim()) - 1];
  const word = said.chosen ?? wishOf(said.text) ?? place;
  if (word === 'yes') return ok(true);
  if (word === 'no') return ok(false);
  return word === 'unsure' && field.unsure ? ok('unsure') : NOT_UNDERSTOOD;
}

function several(options: readonly Option[], said: SaidAnswer): Read {
  const none = options.find((option) => option.excludes);
  if (said.chosen === null && none && (wishOf(said.text) === 'no' || latinDigits(said.text).trim() === '0'))
    return ok([none.id]);
  if (said.chosen !== null) return ok([said.chosen]);
  const words = numbersIn(said.text);
  const ids = words.map((word) => optionIn(options, { chosen: null, text: word }));
  if (words.length === 0 || ids.includes(undefined)) {
    const one = optionIn(options, said);
    return one === undefined ? NOT_UNDERSTOOD : ok([one]);
  }
  return ok([...new Set(ids)]);
}

const RELATIVE: readonly [RegExp, number][] = [
  [/^(आज|aaj|aj|today)$/i, 0],
  [/^(कल|बीता कल|kal|yesterday)$/i, -1],
  [/^(परसों|परसो|parson|parso)$/i, -2],
];

/** "आज", "कल", 5/11/2026, 5-11-26, 2026-11-05. A day to come is not one somebody tells of. */
function dayIn(text: string, today: string): Read {
  const plain = latinDigits(text).trim();
  const relative = RELATIVE.find(([words]) => words.test(plain));
  if (relative) return ok(addDays(today, relative[1]));
  if (isDay(plain)) return ok(plain);
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(plain) ?? [];
  const full = `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(full) ? ok(full) : NOT_UNDERSTOOD;
}

function measured(parts: readonly MeasuredPart[], { chosen, text }: SaidAnswer): Read {
  if (chosen === 'no' || wishOf(text) === 'no') return ok({ notDone: true });
  const words = numbersIn(text);
  const needed = parts.filter((part) => !part.optional).length;
  if (words.length < needed || words.length > parts.length) return NOT_UNDERSTOOD;
  const values: Record<string, number> = {};
  for (const [i, word] of words.entries()) {
    const part = parts[i];
    const number = part && parseNumber(word, part);
    if (!part || number?.kind !== 'ok') return NOT_UNDERSTOOD;
    values[part.id] = number.value;
  }
  return ok(values);
}

/** As many numbers as items were asked for, in their order; a dash for what was not counted. */
function counted(step: Extract<Step, { ask: 'items' }>, text: string): Read {
  const words = latinDigits(text)
    .replace(/[–—]/g, '-')
    .split(/[\s,;।]+/)
    .filter((word) => word !== '');
  if (words.length !== step.items.length) return NOT_UNDERSTOOD;
  const counts: Record<string, number> = {};
  for (const [i, word] of words.entries()) {
    const item = step.items[i];
    if (word === '-' || !item) continue;
    const number = parseNumber(word, { decimals: 0 });
    if (number.kind !== 'ok') return NOT_UNDERSTOOD;
    counts[item.id] = number.value;
  }
  return Object.keys(counts).length > 0 ? ok(counts) : { kind: 'skip' };
}

function who({ chosen, text }: SaidAnswer): Read {
  const by = MEASURED_BY.find((one) => one === chosen) ?? MEASURED_BY[Number(latinDigits(text).trim()) - 1];
  return by ? ok(by) : NOT_UNDERSTOOD;
}

function valueIn(field: Field, options: readonly Option[], said: SaidAnswer, today: string): Read {
  switch (field.type) {
    case 'yesno':
      return yesNo(field, said);
    case 'choice': {
      const id = optionIn(options, said);
      return id === undefined ? NOT_UNDERSTOOD : ok(id);
    }
    case 'multi':
      return several(options, said);
    case 'number': {
      const number = parseNumber(said.text, field.number);
      return number.kind === 'ok' ? ok(number.value) : NOT_UNDERSTOOD;
    }
    case 'day':
      return dayIn(said.text, today);
    case 'text':
      return said.text.trim() === '' ? NOT_UNDERSTOOD : ok(said.text.trim());
    case 'measured':
      return measured(field.parts, said);
    case 'measuredChoice': {
      if (said.chosen === 'no' || wishOf(said.text) === 'no') return ok({ notDone: true });
      const is = optionIn(options, said);
      return is === undefined ? NOT_UNDERSTOOD : ok({ is });
    }
    default:
      return NOT_UNDERSTOOD;
  }
}

/** The answer to one question, from what was pressed or typed. Nothing is guessed. `today`: the day on which she wrote it. */
export function readAnswer(
  step: Step,
  said: SaidAnswer,
  { options, today }: { options: readonly Option[]; today: string },
): Read {
  if ((said.chosen ?? wishOf(said.text)) === 'skip') return { kind: 'skip' };
  if (step.ask === 'items') return counted(step, said.text);
  if (step.ask === 'by') return who(said);
  return valueIn(step.field, options, said, today);
}
