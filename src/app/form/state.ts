import { visibleGroups } from '../../domain/form/answers.ts';
import { isRecord } from '../../domain/form/condition.ts';
import { isDay } from '../../domain/form/day.ts';
import type { Facts, Form } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import type { Danger } from '../../domain/visit/danger.ts';

/** What is being filled in, and what is known beside the answers. */
export interface Task {
  form: Form;
  today: string;
  /** The answers it starts with, carried from before. Never a danger sign. */
  start: Answers;
  /** What stands already, when it is being corrected: an answer left as it is is not questioned again. */
  standing?: Answers;
  /** What the form's conditions look at besides the answers; `on` is the day it is about. */
  factsOf: (answers: Answers, on: string) => Facts;
  /** The birth of whom it is about, where it is known: no day of hers lies before it. */
  born?: string | undefined;
  /** Whether it can be about this day at all; absent: about any. */
  canBeOn?: (on: string) => boolean;
  /** What may not wait; the person is stopped by it once. */
  dangersOf?: (answers: Answers, facts: Facts) => Danger[];
  /** The group in which the outcome of a danger is written. */
  referral?: string;
}

/** Where a person stands in a form. All of it is kept in the draft but `tried`, `left` and `asking`. */
export interface FormState {
  answers: Answers;
  /** The day it is about. */
  on: string;
  /** What she typed as its day and cannot be, empty while it is not whole: it stands beside the question. */
  badDay?: string;
  /** The group on the screen. */
  group: string;
  /** Typed text that is not a number, by field or `field.part`: kept as it stands, so that she can mend it. */
  texts: Record<string, string>;
  /** Improbable values she said are right, as `field.part=value`. */
  sure: readonly string[];
  /** The dangers she has been stopped for. */
  stopped: readonly string[];
  /** The full stop is on the screen. */
  stop: boolean;
  /** The group she was in when the stop came: after the referral she goes on from there. */
  from?: string;
  /** She pressed "next" here: what is missing shows. */
  tried: boolean;
  /** Fields she has typed in and left: what is wrong shows. */
  left: readonly string[];
  /** She pressed "next" and is asked about improbable values. */
  asking: boolean;
}

export function newState(task: Task): FormState {
  const [first] = visibleGroups(task.form, task.start, task.factsOf(task.start, task.today));
  return {
    answers: task.start,
    on: task.today,
    group: first?.group.id ?? '',
    texts: {},
    sure: [],
    stopped: [],
    stop: false,
    ...fresh,
  };
}

/** A screen on which nothing has been found wanting yet. */
export const fresh = { tried: false, left: [], asking: false } as const;

/** What a draft holds of a form: everything needed to go on at the same place after the app was killed. */
export function toDraft(state: FormState): Record<string, unknown> {
  const { tried: _tried, left: _left, asking: _asking, ...kept } = state;
  return kept;
}

/** The state a draft stands for; a damaged or foreign part of it is left out, the rest is kept. */
export function fromDraft(task: Task, draft: Record<string, unknown>): FormState {
  const start = newState(task);
  return {
    ...start,
    answers: isRecord(draft.answers) ? draft.answers : start.answers,
    on: isDay(draft.on) ? draft.on : start.on,
    group: typeof draft.group === 'string' ? draft.group : start.group,
    texts: isRecord(draft.texts) ? onlyTexts(draft.texts) : {},
    sure: textsOf(draft.sure),
    stopped: textsOf(draft.stopped),
    stop: draft.stop === true,
    ...(typeof draft.from === 'string' && { from: draft.from }),
    ...(typeof draft.badDay === 'string' && { badDay: draft.badDay }),
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function onlyTexts(record: Record<string, unknown>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [key, value] of Object.entries(record)) if (typeof value === 'string') out[key] = value;
  return out;
}
