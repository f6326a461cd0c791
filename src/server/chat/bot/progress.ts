import { askedAnswers, checkField, finishedBody } from '../../../domain/form/answers.ts';
import { isRecord } from '../../../domain/form/condition.ts';
import { dayInWords, isDay } from '../../../domain/form/day.ts';
import type { Facts, Field, Form } from '../../../domain/form/form.ts';
import { formatNumber } from '../../../domain/form/number.ts';
import type { Answers, FieldProblem, Findings } from '../../../domain/form/problems.ts';
import type { Danger } from '../../../domain/visit/danger.ts';
import { stepsOf as thingsToDo } from '../../../domain/visit/danger.ts';
import { inWords, type SummaryLine, summarise } from '../../../domain/visit/summary.ts';
import { KIT_COUNT } from '../../../programme/kit.ts';
import { KIT_ITEMS } from '../../../programme/kit-items.ts';
import { REFERRAL_FIELDS } from '../../../programme/referral.ts';
import type { VisitContext, VisitForm } from '../../../programme/visit-form.ts';
import { visitConcerns, visitDangers, visitOf } from '../../../programme/visits.ts';
import type { Lang } from '../ground.ts';
import { say } from '../words.ts';
import { asOf } from './people.ts';
import { ITEMS, type Step, stepsOf } from './steps.ts';
import type { Talk } from './talk.ts';
import { dayLine, dayProblem, dayStep, isDayOpen, VISIT_DAY } from './visit-day.ts';
import { TALK } from './words.ts';

const SELF = { hi: 'मैंने', en: 'myself' };

/** A talk with its form, and what is known beside the answers. */
export interface Progress {
  form: Form;
  visit: VisitForm | undefined;
  /** As of the report's day. */
  context: VisitContext | undefined;
  /** The same with all that was written until today. */
  known: VisitContext | undefined;
  today: string;
  /** Answers that are known from earlier visits: not asked, and shown before she says that all is right. */
  start: Answers;
  facts: Facts;
  answers: Answers;
}

export const COUNT = KIT_COUNT.id;

/** The form of a talk as its answers stand; undefined when it is none of this version's. */
export function progressOf(talk: Talk, known: VisitContext | undefined, today: string): Progress | undefined {
  const { answers } = talk;
  const base = { answers, known, today };
  if (talk.form === COUNT)
    return { ...base, form: KIT_COUNT, visit: undefined, context: undefined, start: {}, facts: {} };
  const visit = visitOf(talk.form);
  if (!visit || !known) return undefined;
  const context = asOf(known, talk.on);
  const start = visit.start(context);
  return { ...base, form: visit.form, visit, context, start, facts: visit.facts(answers, context) };
}

const OUTCOME = new Set(REFERRAL_FIELDS.map(({ id }) => id));

/**
 * What is asked and not yet answered or left out; the first is the next question. Once there is a danger, what is done
 * about it comes before everything else. The report's own day comes last, where it is open.
 */
export function openSteps(talk: Talk, progress: Progress): Step[] {
  const { form, facts, start } = progress;
  const asked = stepsOf(form, talk.answers, facts);
  const isKnown = (field: string) => start[field] !== undefined && !talk.reopened.includes(field);
  const open = asked.filter(({ key, field }) => !talk.done.includes(key) && !isKnown(field.id));
  const day = isDayOpen(talk, progress) ? [dayStep(progress)] : [];
  if (dangersOf(progress, talk.answers).length === 0) return [...open, ...day];
  return [
    ...open.filter(({ field }) => OUTCOME.has(field.id)),
    ...open.filter(({ field }) => !OUTCOME.has(field.id)),
    ...day,
  ];
}

/** The answers with one more. The parts of a measurement and the items of a count stand together. */
export function withAnswer(talk: Talk, step: Step, answer: unknown): Talk {
  const { field, key } = step;
  const before = talk.answers[field.id];
  const both =
    isRecord(before) && isRecord(answer) && step.ask === 'items' ? { ...before, ...answer } : answer;
  const value = step.ask === 'by' && isRecord(before) ? { ...before, by: answer } : both;
  const { doubt: _, ...rest } = talk;
  const changes = talk.changes + 1;
  if (key === VISIT_DAY) return { ...rest, changes, on: String(answer), done: [...talk.done, key] };
  return { ...rest, changes, answers: { ...talk.answers, [field.id]: value }, done: [...talk.done, key] };
}

/** The talk as if a question had not been asked: of a count its items alone, of a measurement all of it. */
export function withoutStep(talk: Talk, key: string): Talk {
  const [field = '', part] = key.split('/');
  const { doubt: _, ...before } = talk;
  const rest = { ...before, changes: talk.changes + 1 };
  const done = talk.done.filter((one) => one !== key);
  if (key === VISIT_DAY) return { ...rest, done, reopened: [...talk.reopened, key] };
  const { [field]: answer, ...others } = talk.answers;
  if (part === undefined || part === 'by' || !isRecord(answer))
    return { ...rest, answers: others, done: talk.done.filter((one) => one.split('/')[0] !== field) };
  const items = new Set(KIT_ITEMS.slice(Number(part), Number(part) + ITEMS).map(({ id }) => id));
  const left = Object.fromEntries(Object.entries(answer).filter(([id]) => !items.has(id)));
  return { ...rest, answers: { ...others, [field]: left }, done };
}

/** The talk with a line of the review asked once more, also where it was known from earlier. */
export function asksAgain(talk: Talk, now: Progress, line: string): Talk {
  const open = withoutStep(talk, line);
  return now.start[line] === undefined ? open : { ...open, reopened: [...talk.reopened, line] };
}

function limitInWords(problem: FieldProblem, step: Step, lang: Lang): string {
  const { field } = step;
  const spec =
    field.type === 'number'
      ? field.number
      : field.type === 'measured'
        ? field.parts.find((part) => part.id === problem.part)
        : undefined;
  const isLeast = problem.kind === 'below' || problem.kind === 'before';
  if (isDay(problem.limit)) {
    const limit = dayInWords(problem.limit)[lang];
    return say(isLeast ? TALK.dayFrom : TALK.dayUntil, lang, { limit });
  }
  const limit =
    typeof problem.limit === 'number' ? formatNumber(problem.limit, spec ?? { decimals: 0 }) : problem.limit;
  return limit === undefined ? '' : say(isLeast ? TALK.atLeast : TALK.atMost, lang, { limit });
}

export type Checked = { kind: 'ok' } | { kind: 'problem'; words: string } | { kind: 'doubt'; value: string };

/** What is wrong or improbable about an answer. While the report's day is open, it may be today. */
function findingsOf(talk: Talk, { key, field }: Step, progress: Progress): Findings {
  const { facts, today, known } = progress;
  if (key === VISIT_DAY) {
    const problem = dayProblem(progress, talk.on);
    return { problems: problem ? [problem] : [], doubts: [] };
  }
  const on = isDayOpen(talk, progress) ? today : talk.on;
  const born = known?.person.dob;
  const context = { answers: talk.answers, facts, on, today, ...(born !== undefined && { born }) };
  return checkField(field, talk.answers[field.id], context);
}

/** Whether an answer can be (a problem says why not) and whether it is likely (a doubt is asked once). */
export function checkAnswer(talk: Talk, step: Step, progress: Progress, lang: Lang): Checked {
  const { field } = step;
  const answer = talk.answers[field.id];
  const { problems, doubts } = findingsOf(talk, step, progress);
  // Who measured it is the next question.
  const problem = problems.find(
    ({ kind, part }) => kind !== 'who-missing' || (step.ask === 'by' && part === 'by'),
  );
  if (problem) {
    const needed = problem.kind === 'required';
    const limit = limitInWords(problem, step, lang);
    return {
      kind: 'problem',
      words: needed ? say(TALK.needed, lang) : say(TALK.outOfRange, lang, { limit }).trim(),
    };
  }
  if (doubts.length === 0 || step.ask === 'by') return { kind: 'ok' };
  return { kind: 'doubt', value: inWords(field, answer, SELF)[lang] };
}

/**
 * The first of her answers that cannot stand beside the others, by the form's own checks: a line that she corrected may have
 * moved the limits of one told before. Null when all can; what is known from earlier is not held against her.
 */
export function firstProblem(
  talk: Talk,
  progress: Progress,
  lang: Lang,
): { line: string; words: string } | null {
  const { form, facts, start } = progress;
  const isHers = ({ field, ask }: Step) =>
    ask !== 'items' && (start[field.id] === undefined || talk.reopened.includes(field.id));
  for (const step of [...stepsOf(form, talk.answers, facts).filter(isHers), dayStep(progress)]) {
    const checked = checkAnswer(talk, step, progress, lang);
    if (checked.kind === 'problem') return { line: step.field.id, words: checked.words };
  }
  return null;
}

/** The dangers of the answers so far. */
export function dangersOf({ visit, form, facts }: Progress, answers: Answers): Danger[] {
  return visit ? visitDangers(visit, askedAnswers(form, answers, facts), facts) : [];
}

/** "Refer now", why, and what to do first. */
export function dangerWords(dangers: readonly Danger[], lang: Lang): string {
  const steps = thingsToDo(dangers).map((step) => `- ${step[lang]}`);
  return [say(TALK.referNow, lang), ...dangers.map(({ why }) => why[lang]), ...steps].join('\n');
}

/** What to look after, dangers left out. */
export function adviceWords({ visit, form, facts }: Progress, answers: Answers, lang: Lang): string {
  const concerns = visit ? visitConcerns(visit, askedAnswers(form, answers, facts), facts) : [];
  const watch = concerns.filter(({ level }) => level === 'watch').map(({ why }) => why[lang]);
  return watch.length > 0 ? `${say(TALK.watch, lang)} ${watch.join(', ')}` : '';
}

/** A count is told item by item: each line leads back to the question in which it was asked. */
function countLines(field: Extract<Field, { type: 'counts' }>, answer: unknown): SummaryLine[] {
  const counts = isRecord(answer) ? answer : {};
  return field.items.flatMap(({ id, label, unit }, i) => {
    const count = counts[id];
    if (typeof count !== 'number') return [];
    const value = { hi: `${count} ${unit.hi}`, en: `${count} ${unit.en}` };
    return [{ id: `${field.id}/${i - (i % ITEMS)}`, label, value, danger: false }];
  });
}

/** What she told, line by line, in the form's order, and the report's day at the end. */
export function linesOf(progress: Progress, talk: Talk): SummaryLine[] {
  const { form, facts } = progress;
  const asked = askedAnswers(form, talk.answers, facts);
  const counts = form.groups.flatMap(({ fields }) => fields).find((field) => field.type === 'counts');
  const lines = counts ? countLines(counts, asked[counts.id]) : summarise(form, asked, SELF);
  return [...lines, dayLine(progress, talk)];
}

/** What is saved of it. */
export function bodyOf({ form, visit, facts, start }: Progress, talk: Talk): Answers {
  const body = finishedBody(form, talk.answers, facts, { carried: start, on: talk.on });
  return visit ? { form: form.id, ...body } : body;
}
