import {
  checkChoice,
  checkCounts,
  checkDay,
  checkMeasured,
  checkMeasuredChoice,
  checkMulti,
  checkNumber,
  NOTHING_FOUND,
  problem,
} from './check-values.ts';
import { holds, isAnswered, isRecord } from './condition.ts';
import type { Facts, Field, Form, Group, Option } from './form.ts';
import { isMobile } from './number.ts';
import type { Answers, CheckContext, Findings } from './problems.ts';

export type { Answers, CheckContext, Findings } from './problems.ts';

/** A group with only those of its fields that are asked. */
export interface VisibleGroup {
  group: Group;
  fields: Field[];
}

interface Asked {
  groups: VisibleGroup[];
  /** The answers of asked fields, options no longer offered taken out. */
  answers: Answers;
}

/**
 * What is asked, in order. A condition looks back only: an answer that is no longer asked counts as unanswered for
 * everything after it. A group with nothing to ask is left out.
 */
export function visibleGroups(form: Form, answers: Answers, facts: Facts): VisibleGroup[] {
  return askedOf(form, answers, facts).groups;
}

/** The answers to what is asked: those of questions that went away again are left out. */
export function askedAnswers(form: Form, answers: Answers, facts: Facts): Answers {
  return askedOf(form, answers, facts).answers;
}

/** The options that stand to be chosen now. */
export function offeredOptions(options: readonly Option[], answers: Answers, facts: Facts): Option[] {
  return options.filter((option) => !option.when || holds(option.when, answers, facts));
}

/** What is wrong with one answer (`problems` keep it from being saved) and what is improbable (`doubts`). */
export function checkField(field: Field, answer: unknown, ctx: CheckContext): Findings {
  const spot = { field: field.id };
  if (!isAnswered(answer)) return field.required ? problem(spot, 'required') : NOTHING_FOUND;
  switch (field.type) {
    case 'yesno':
      return typeof answer === 'boolean' || (field.unsure && answer === 'unsure')
        ? NOTHING_FOUND
        : problem(spot, 'bad-option');
    case 'choice':
      return checkChoice(field, answer, offeredOptions(field.options, ctx.answers, ctx.facts));
    case 'multi':
      return checkMulti(field, answer, offeredOptions(field.options, ctx.answers, ctx.facts));
    case 'number':
      return checkNumber(spot, answer, field.number);
    case 'day':
      return checkDay(field, answer, ctx);
    case 'text':
      return checkText(field, answer);
    case 'measured':
      return checkMeasured(field, answer, ctx);
    case 'measuredChoice':
      return checkMeasuredChoice(field, answer, offeredOptions(field.options, ctx.answers, ctx.facts), ctx);
    case 'counts':
      return checkCounts(field, answer, field.items);
    case 'mobile':
      return isMobile(String(answer)) ? NOTHING_FOUND : problem(spot, 'bad-mobile');
    case 'digits':
      return new RegExp(`^\\d{${field.length}}$`).test(String(answer))
        ? NOTHING_FOUND
        : problem(spot, 'bad-digits', field.length);
  }
}

/** What is left out of a body because it is known without it. */
export interface Known {
  /** The answers it started with: those of `carried` fields are not written again while they are the same. */
  carried?: Answers;
  /** The visit's own day: a measurement of that day does not repeat it. */
  on?: string;
}

/**
 * The body to save, without its `form`: only what is asked, options no longer offered taken out, nothing empty,
 * texts in NFC, chosen options sorted.
 */
export function finishedBody(form: Form, answers: Answers, facts: Facts, known: Known = {}): Answers {
  const body: Answers = {};
  const asked = askedOf(form, answers, facts);
  for (const { id, carried } of asked.groups.flatMap(({ fields }) => fields)) {
    const tidy = tidied(asked.answers[id], known.on);
    if (!isAnswered(tidy) || (carried && same(tidy, known.carried?.[id]))) continue;
    body[id] = tidy;
  }
  return body;
}

/**
 * The answers that cannot change within one case, from the earlier bodies of that case in fold order: the last
 * word stands, and a null clears.
 */
export function carriedAnswers(form: Form, previousBodies: readonly Answers[]): Answers {
  const carried: Answers = {};
  for (const field of form.groups.flatMap((group) => group.fields)) {
    if (!field.carried) continue;
    const last = previousBodies.map((body) => body[field.id]).findLast((answer) => answer !== undefined);
    if (last !== undefined && last !== null) carried[field.id] = last;
  }
  return carried;
}

/** The answers with every still open measurement of a group's asked fields set to "not done". */
export function withNoneDone(fields: readonly Field[], answers: Answers): Answers {
  const out = { ...answers };
  for (const field of fields) {
    const measured = field.type === 'measured' || field.type === 'measuredChoice';
    if (measured && !isAnswered(out[field.id])) out[field.id] = { notDone: true };
  }
  return out;
}

function askedOf(form: Form, all: Answers, facts: Facts): Asked {
  const answers: Answers = {};
  const groups: VisibleGroup[] = [];
  for (const group of form.groups) {
    if (group.when && !holds(group.when, answers, facts)) continue;
    const fields: Field[] = [];
    for (const field of group.fields) {
      if (field.when && !holds(field.when, answers, facts)) continue;
      fields.push(field);
      const answer = stillOffered(field, all[field.id], answers, facts);
      if (isAnswered(answer)) answers[field.id] = answer;
    }
    if (fields.length > 0) groups.push({ group, fields });
  }
  return { groups, answers };
}

function stillOffered(field: Field, answer: unknown, answers: Answers, facts: Facts): unknown {
  if (field.type !== 'choice' && field.type !== 'multi') return answer;
  const hidden = field.options.filter((option) => option.when && !holds(option.when, answers, facts));
  if (hidden.length === 0) return answer;
  const isHidden = (id: unknown) => hidden.some((option) => option.id === id);
  if (Array.isArray(answer)) return answer.filter((id) => !isHidden(id));
  return isHidden(answer) ? undefined : answer;
}

function checkText(field: Extract<Field, { type: 'text' }>, answer: unknown): Findings {
  const spot = { field: field.id };
  if (typeof answer !== 'string') return problem(spot, 'required');
  const text = answer.trim();
  if (text === '' && field.required) return problem(spot, 'required');
  return [...text].length > field.maxLength ? problem(spot, 'too-long', field.maxLength) : NOTHING_FOUND;
}

function tidied(answer: unknown, on: string | undefined): unknown {
  if (typeof answer === 'string') return answer.normalize('NFC').trim();
  if (Array.isArray(answer)) return [...new Set(answer)].sort();
  if (!isRecord(answer)) return answer;
  const parts = Object.entries(answer).filter(
    ([part, value]) => isAnswered(value) && !(part === 'on' && value === on),
  );
  return Object.fromEntries(parts);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b));
}
