import { type Answers, checkField, offeredOptions, visibleGroups } from '../../src/domain/form/answers.ts';
import { addDays } from '../../src/domain/form/day.ts';
import type { DayLimit, Facts, Field, Form, NumberSpec } from '../../src/domain/form/form.ts';
import type { Dice } from './random.ts';

/** How often what is answered how; see tests/fixtures/week.json. */
export type Fill = Record<
  | 'pregnant'
  | 'atHome'
  | 'danger'
  | 'unsure'
  | 'yes'
  | 'optional'
  | 'measured'
  | 'measuredToday'
  | 'byAnm'
  | 'optionalPart'
  | 'noneOfThese'
  | 'firstOption'
  | 'text',
  number
>;

export interface Filling {
  dice: Dice;
  fill: Fill;
  /** Mean and spread of what is measured, by part or field, as scaled integers. */
  typical: Partial<Record<string, number[]>>;
  /** The visit's day. */
  on: string;
  facts(answers: Answers): Facts;
}

const WORDS = ['सास ने मना किया', 'अगले हफ़्ते आएँगी', 'गोली खत्म हो गई थी', 'मायके गई थीं'];
const TRIES = 30;

/** Near the mean: the sum of three dice is bell-shaped enough. */
function bell({ dice }: Filling, mean: number, spread: number): number {
  return Math.round(mean + spread * 2 * (dice.roll() + dice.roll() + dice.roll() - 1.5));
}

function numberFor(name: string, spec: NumberSpec, filling: Filling): number {
  const { dice, typical } = filling;
  const [mean, spread] = typical[name] ?? [];
  if (mean !== undefined && spread !== undefined) return bell(filling, mean, spread);
  if (spec.quick && dice.chance(0.7)) return dice.pick(spec.quick);
  const [low, high] = spec.usual ?? [spec.min, spec.max];
  return bell(filling, (low + high) / 2, (high - low) / 6);
}

function dayFor(limit: DayLimit | undefined, on: string, answers: Answers, otherwise: string): string {
  if (!limit) return otherwise;
  const from = typeof limit.from === 'object' ? answers[limit.from.field] : on;
  return typeof from === 'string' ? addDays(from, limit.days) : otherwise;
}

function whoAndWhen({ dice, fill, on }: Filling) {
  const by = dice.chance(fill.byAnm) ? 'anm' : dice.pick(['self', 'doctor', 'lab']);
  return { by, ...(!dice.chance(fill.measuredToday) && { on: addDays(on, -dice.between(1, 6)) }) };
}

function measured(field: Extract<Field, { type: 'measured' }>, filling: Filling): unknown {
  const { dice, fill } = filling;
  if (!dice.chance(fill.measured)) return { notDone: true };
  const parts = field.parts
    .filter((part) => !part.optional || dice.chance(fill.optionalPart))
    .map((part) => {
      const name = part.id === 'value' ? field.id : part.id;
      return [part.id, numberFor(name, part, filling)] as const;
    });
  return { ...whoAndWhen(filling), ...Object.fromEntries(parts) };
}

function chosen(field: Extract<Field, { type: 'choice' }>, answers: Answers, filling: Filling): unknown {
  const { dice, fill, facts } = filling;
  const offered = offeredOptions(field.options, answers, facts(answers)).map((option) => option.id);
  if (field.id === 'status' && dice.chance(fill.pregnant)) return 'pregnant';
  if (field.id === 'place' && dice.chance(fill.atHome)) return 'home';
  return dice.chance(fill.firstOption) ? offered[0] : dice.pick(offered);
}

function several(field: Extract<Field, { type: 'multi' }>, answers: Answers, filling: Filling): unknown {
  const { dice, fill, facts } = filling;
  const offered = offeredOptions(field.options, answers, facts(answers));
  const none = offered.find((option) => option.excludes);
  if (none && dice.chance(fill.noneOfThese)) return [none.id];
  const others = offered.filter((option) => !option.excludes).map((option) => option.id);
  return [...new Set(dice.chance(0.7) ? [dice.pick(others)] : [dice.pick(others), dice.pick(others)])].sort();
}

function answerTo(field: Field, answers: Answers, filling: Filling): unknown {
  const { dice, fill, on, facts } = filling;
  switch (field.type) {
    case 'yesno':
      if (field.unsure && dice.chance(fill.unsure)) return 'unsure';
      return dice.chance(field.danger ? fill.danger : fill.yes);
    case 'choice':
      return chosen(field, answers, filling);
    case 'multi':
      return several(field, answers, filling);
    case 'number':
      return numberFor(field.id, field.number, filling);
    case 'day': {
      const last = dayFor(field.max, on, answers, on);
      const first = dayFor(field.min, on, answers, addDays(last, -200));
      const span = Math.max(0, Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000));
      return addDays(first, dice.between(0, span));
    }
    case 'text':
      return dice.pick(WORDS);
    case 'measured':
      return measured(field, filling);
    case 'measuredChoice': {
      if (!dice.chance(fill.measured)) return { notDone: true };
      const offered = offeredOptions(field.options, answers, facts(answers)).map((option) => option.id);
      return { ...whoAndWhen(filling), is: dice.chance(0.8) ? offered[0] : dice.pick(offered) };
    }
    case 'counts':
    case 'mobile':
    case 'digits':
      return undefined;
  }
}

/** An answer that the form itself accepts, or none for an optional question. */
function acceptable(field: Field, answers: Answers, filling: Filling): unknown {
  const { dice, fill, on, facts } = filling;
  const rate = field.type === 'text' ? fill.text : fill.optional;
  if (!field.required && !dice.chance(rate)) return undefined;
  for (let i = 0; i < TRIES; i++) {
    const answer = answerTo(field, answers, filling);
    const context = { answers: { ...answers, [field.id]: answer }, facts: facts(answers), on, today: on };
    if (checkField(field, answer, context).problems.length === 0) return answer;
  }
  if (field.required) throw new Error(`no acceptable answer for ${field.id}`);
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
