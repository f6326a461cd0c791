import { askedAnswers, checkField, finishedBody } from '../../../domain/form/answers.ts';
import { isRecord } from '../../../domain/form/condition.ts';
import type { Facts, Field, Form } from '../../../domain/form/form.ts';
import { formatNumber } from '../../../domain/form/number.ts';
import type { Answers, FieldProblem } from '../../../domain/form/problems.ts';
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
import { ITEMS, type Step, stepsOf } from './steps.ts';
import type { Talk } from './talk.ts';
import { TALK } from './words.ts';

const SELF = { hi: 'मैंने', en: 'myself' };

/** A talk with its form, and what is known beside the answers. */
export interface Progress {
  form: Form;
  visit: VisitForm | undefined;
  context: VisitContext | undefined;
  /** Answers that are known from earlier visits: not asked, and shown before she says that all is right. */
  start: Answers;
  facts: Facts;
  answers: Answers;
}

export const COUNT = KIT_COUNT.id;

/** The form of a talk as its answers stand; undefined when it is none of this version's. */
export function progressOf(talk: Talk, context: VisitContext | undefined): Progress | undefined {
  const answers = talk.answers;
  if (talk.form === COUNT)
    return { form: KIT_COUNT, visit: undefined, context: undefined, start: {}, facts: {}, answers };
  const visit = visitOf(talk.form);
  if (!visit || !context) return undefined;
  const start = visit.start(context);
  return { form: visit.form, visit, context, start, facts: visit.facts(answers, context), answers };
}

const OUTCOME = new Set(REFERRAL_FIELDS.map(({ id }) => id));

/**
 * What is asked and not yet answered or left out; the first is the next question. Once there is a danger, what is done
 * about it comes before everything else.
 */
export function openSteps(talk: Talk, progress: Progress): Step[] {
  const { form, facts, start } = progress;
  const asked = stepsOf(form, talk.answers, facts);
  const isKnown = (field: string) => start[field] !== undefined && !talk.reopened.includes(field);
  const open = asked.filter(({ key, field }) => !talk.done.includes(key) && !isKnown(field.id));
  if (dangersOf(progress, talk.answers).length === 0) return open;
  return [
    ...open.filter(({ field }) => OUTCOME.has(field.id)),
    ...open.filter(({ field }) => !OUTCOME.has(field.id)),
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
  return { ...rest, changes, answers: { ...talk.answers, [field.id]: value }, done: [...talk.done, key] };
}

/** The talk as if a question had not been asked: of a count its items alone, of a measurement all of it. */
export function withoutStep(talk: Talk, key: string): Talk {
  const [field = '', part] = key.split('/');
  const { doubt: _, ...before } = talk;
  const rest = { ...before, changes: talk.changes + 1 };
  const { [field]: answer, ...others } = talk.answers;
  if (part === undefined || part === 'by' || !isRecord(answer))
    return { ...rest, answers: others, done: talk.done.filter((one) => one.split('/')[0] !== field) };
  const items = new Set(KIT_ITEMS.slice(Number(part), Number(part) + ITEMS).map(({ id }) => id));
  const left = Object.fromEntries(Object.entries(answer).filter(([id]) => !items.has(id)));
  return { ...rest, answers: { ...others, [field]: left }, done: talk.done.filter((one) => one !== key) };
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
  const limit =
    typeof problem.limit === 'number' ? formatNumber(problem.limit, spec ?? { decimals: 0 }) : problem.limit;
  if (limit === undefined) return '';
  return say(problem.kind === 'below' || problem.kind === 'before' ? TALK.atLeast : TALK.atMost, lang, {
    limit,
  });
}

export type Checked = { kind: 'ok' } | { kind: 'problem'; words: string } | { kind: 'doubt'; value: string };

/** Whether an answer can be (a problem says why not) and whether it is likely (a doubt is asked once). */
export function checkAnswer(
  talk: Talk,
  step: Step,
  progress: Progress,
  { lang, today }: { lang: Lang; today: string },
): Checked {
  const { field } = step;
  const answer = talk.answers[field.id];
  const context = { answers: talk.answers, facts: progress.facts, on: talk.on, today };
  const { problems, doubts } = checkField(field, answer, context);
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

/** What she told, line by line, in the form's order. */
export function linesOf({ form, facts }: Progress, answers: Answers): SummaryLine[] {
  const asked = askedAnswers(form, answers, facts);
  const counts = form.groups.flatMap(({ fields }) => fields).find((field) => field.type === 'counts');
  return counts ? countLines(counts, asked[counts.id]) : summarise(form, asked, SELF);
}

/** What is saved of it. */
export function bodyOf({ form, visit, facts, start }: Progress, talk: Talk): Answers {
  const body = finishedBody(form, talk.answers, facts, { carried: start, on: talk.on });
  return visit ? { form: form.id, ...body } : body;
}
