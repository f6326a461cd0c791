import { type Answers, checkField, offeredOptions, visibleGroups } from '../../src/domain/form/answers.ts';
import { addDays } from '../../src/domain/form/day.ts';
import type { DayLimit, Facts, Field, Form, NumberSpec } from '../../src/domain/form/form.ts';
import type { Chance } from '../../src/server/demo/chance.ts';

/** How often what is answered how; see tests/fixtures/week.json. */
export type Fill = Record<
  | 'pregnant'
  | 'atHome'
  | 'danger'
  | 'unsure'
  | 'yes'
  | 'optional'
  | 'measuredToday'
  | 'byAnm'
  /** Tablets are given by the strip. */
  | 'strips'
  | 'optionalPart'
  | 'noneOfThese'
  | 'firstOption'
  /** An injection or a dose given once in a pregnancy falls on few visits. */
  | 'newDay'
  | 'text',
  number
>;

export interface Filling {
  chance: Chance;
  fill: Fill;
  /** How often each measurement was taken at all: at home she copies most from the card. */
  measured: Partial<Record<string, number>>;
  /** Mean and spread of what is measured, by part or field, as scaled integers. */
  typical: Partial<Record<string, number[]>>;
  /** The visit's day. */
  on: string;
  facts(answers: Answers): Facts;
}

const WORDS = ['सास ने मना किया', 'अगले हफ़्ते आएँगी', 'गोली खत्म हो गई थी', 'मायके गई थीं'];
const TRIES = 30;

const roll = (chance: Chance) => chance.int(0, 999_999) / 1_000_000;
const happens = (chance: Chance, rate: number) => chance.percent(rate * 100);

function pick<T>(chance: Chance, from: readonly T[]): T {
  const one = from[chance.int(0, from.length - 1)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
}

/** Near the mean: the sum of three rolls is bell-shaped enough. */
function bell({ chance }: Filling, mean: number, spread: number): number {
  return Math.round(mean + spread * 2 * (roll(chance) + roll(chance) + roll(chance) - 1.5));
}

function numberFor(name: string, spec: NumberSpec, filling: Filling): number {
  const { chance, fill, typical } = filling;
  const [mean, spread] = typical[name] ?? [];
  if (mean !== undefined && spread !== undefined) return bell(filling, mean, spread);
  if (spec.quick && happens(chance, fill.strips)) return pick(chance, spec.quick);
  const [low, high] = spec.usual ?? [spec.min, spec.max];
  return bell(filling, (low + high) / 2, (high - low) / 6);
}

function dayFor(
  limit: DayLimit | undefined,
  { on, facts }: Filling,
  answers: Answers,
  otherwise: string,
): string {
  if (!limit) return otherwise;
  const known = () =>
    typeof limit.from === 'object' && 'fact' in limit.from ? facts(answers)[limit.from.fact] : on;
  const from = typeof limit.from === 'object' && 'field' in limit.from ? answers[limit.from.field] : known();
  return typeof from === 'string' ? addDays(from, limit.days) : otherwise;
}

function whoAndWhen({ chance, fill, on }: Filling) {
  const by = happens(chance, fill.byAnm) ? 'anm' : pick(chance, ['self', 'doctor', 'lab']);
  return { by, ...(!happens(chance, fill.measuredToday) && { on: addDays(on, -chance.int(1, 6)) }) };
}

function measured(field: Extract<Field, { type: 'measured' }>, filling: Filling): unknown {
  const { chance, fill } = filling;
  if (!happens(chance, filling.measured[field.id] ?? 0.5)) return { notDone: true };
  const parts = field.parts
    .filter((part) => !part.optional || happens(chance, fill.optionalPart))
    .map((part) => {
      const name = part.id === 'value' ? field.id : part.id;
      return [part.id, numberFor(name, part, filling)] as const;
    });
  return { ...whoAndWhen(filling), ...Object.fromEntries(parts) };
}

function chosen(field: Extract<Field, { type: 'choice' }>, answers: Answers, filling: Filling): unknown {
  const { chance, fill, facts } = filling;
  const offered = offeredOptions(field.options, answers, facts(answers)).map((option) => option.id);
  if (offered.includes('pregnant') && field.id === 'status' && happens(chance, fill.pregnant))
    return 'pregnant';
  if (offered.includes('home') && field.id === 'place' && happens(chance, fill.atHome)) return 'home';
  return happens(chance, fill.firstOption) ? offered[0] : pick(chance, offered);
}

function several(field: Extract<Field, { type: 'multi' }>, answers: Answers, filling: Filling): unknown {
  const { chance, fill, facts } = filling;
  const offered = offeredOptions(field.options, answers, facts(answers));
  const none = offered.find((option) => option.excludes);
  if (none && happens(chance, fill.noneOfThese)) return [none.id];
  const others = offered.filter((option) => !option.excludes).map((option) => option.id);
  return [
    ...new Set(happens(chance, 0.7) ? [pick(chance, others)] : [pick(chance, others), pick(chance, others)]),
  ].sort();
}

function answerTo(field: Field, answers: Answers, filling: Filling): unknown {
  const { chance, fill, on, facts } = filling;
  switch (field.type) {
    case 'yesno':
      if (field.unsure && happens(chance, fill.unsure)) return 'unsure';
      return happens(chance, field.danger ? fill.danger : fill.yes);
    case 'choice':
      return chosen(field, answers, filling);
    case 'multi':
      return several(field, answers, filling);
    case 'number':
      return numberFor(field.id, field.number, filling);
    case 'day': {
      const last = dayFor(field.max, filling, answers, on);
      const first = dayFor(field.min, filling, answers, addDays(last, -200));
      const span = Math.max(0, Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000));
      return addDays(first, chance.int(0, span));
    }
    case 'text':
      return pick(chance, WORDS);
    case 'measured':
      return measured(field, filling);
    case 'measuredChoice': {
      if (!happens(chance, filling.measured[field.id] ?? 0.5)) return { notDone: true };
      const offered = offeredOptions(field.options, answers, facts(answers)).map((option) => option.id);
      return { ...whoAndWhen(filling), is: happens(chance, 0.8) ? offered[0] : pick(chance, offered) };
    }
    case 'counts':
    case 'mobile':
    case 'digits':
      return undefined;
  }
}

/** An answer that the form itself accepts, or none for an optional question. */
function acceptable(field: Field, answers: Answers, filling: Filling): unknown {
  const { chance, fill, on, facts } = filling;
  const rate = { text: fill.text, day: fill.newDay }[field.type as string] ?? fill.optional;
  if (!field.required && !happens(chance, rate)) return undefined;
  for (let i = 0; i < TRIES; i++) {
    const answer = answerTo(field, answers, filling);
    const context = { answers: { ...answers, [field.id]: answer }, facts: facts(answers), on, today: on };
    if (checkField(field, answer, context).problems.length === 0) return answer;
  }
  if (field.required) {
    const said = JSON.stringify(answers);
    throw new Error(`no acceptable answer for ${field.id} after ${said}`);
  }
  return undefined;
}

/** Answers every question that is asked, in the form's order. */
export function fillForm(form: Form, start: Answers, filling: Filling): Answers {
  const answers = { ...start };
  const done = new Set(Object.keys(start));
  for (;;) {
    const asked = visibleGroups(form, answers, filling.facts(answers)).flatMap((group) => group.fields);
    const next = asked.find((field) => !done.has(field.id));
    if (!next) return answers;
    done.add(next.id);
    const answer = acceptable(next, answers, filling);
    if (answer !== undefined) answers[next.id] = answer;
  }
}
