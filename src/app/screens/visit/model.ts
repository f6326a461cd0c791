import { type Ref, refKey } from '../../../domain/entry/entry.ts';
import { askedAnswers, finishedBody } from '../../../domain/form/answers.ts';
import type { Field } from '../../../domain/form/form.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import type { Danger, ReferTo, Step } from '../../../domain/visit/danger.ts';
import { REFERRAL, REFERRAL_FIELDS } from '../../../programme/referral.ts';
import { dayFinding, impossibleDay } from '../../../programme/visit-day.ts';
import type { DayFinding, VisitContext, VisitForm } from '../../../programme/visit-form.ts';
import { pastVisits, visitConcerns, visitDangers } from '../../../programme/visits.ts';
import type { UsedPerson } from '../../data/people.ts';
import type { FormState, Task } from '../../form/state.ts';

/** A visit as it is filled in: its form, and the rules of its kind over what is known of the person. */
export interface VisitTask extends Task {
  visit: VisitForm;
  contextOn(on: string): VisitContext;
  canBeOn(on: string): boolean;
  /** What stands against a day, by all that was written until today. */
  dayFinding(on: string): DayFinding;
}

/** One visit about one person. What was written about a later day than the visit's is not known to it. */
export function visitTask(visit: VisitForm, known: UsedPerson, today: string): VisitTask {
  const visits = pastVisits(known.entries);
  const motherVisits = pastVisits(known.motherEntries);
  const contextOn = (on: string): VisitContext => ({
    on,
    person: known.person,
    visits: visits.filter((past) => past.on <= on),
    motherVisits: motherVisits.filter((past) => past.on <= on),
  });
  const asked = (on: string) => ({ ...contextOn(today), on, today });
  return {
    visit,
    contextOn,
    dayFinding: (on) => dayFinding(visit, asked(on)),
    canBeOn: (on) => impossibleDay(visit, asked(on)) === undefined,
    form: visit.form,
    today,
    born: known.person.dob,
    start: visit.start(contextOn(today)),
    factsOf: (answers, on) => visit.facts(answers, contextOn(on)),
    dangersOf: (answers, facts) => visitDangers(visit, answers, facts),
    referral: REFERRAL,
  };
}

/** What is saved of a finished visit. */
export function visitBody(task: Task, state: FormState): Record<string, unknown> {
  const facts = task.factsOf(state.answers, state.on);
  const known = { carried: task.start, on: state.on };
  return { form: task.form.id, ...finishedBody(task.form, state.answers, facts, known) };
}

/** Where in the case she is as of the visit's day: "28 सप्ताह (सातवाँ महीना)". Null while it is not known. */
export function stageOf(task: VisitTask, state: FormState): Bilingual | null {
  return task.visit.stage?.(task.factsOf(state.answers, state.on)) ?? null;
}

/** What to do for one reason or several. */
export interface Advised {
  why: Bilingual[];
  steps: Step[];
}

/** The advice of a finished visit, dangers left out: those she was stopped for. Reasons to do the same, or less of it, stand together. */
export function adviceOf(task: VisitTask, state: FormState): Advised[] {
  const facts = task.factsOf(state.answers, state.on);
  const concerns = visitConcerns(task.visit, askedAnswers(task.form, state.answers, facts), facts);
  const advice: Advised[] = [];
  for (const { level, why, first } of concerns) {
    if (level !== 'watch') continue;
    const told = advice.find(
      ({ steps }) =>
        steps.length > 0 === first.length > 0 &&
        first.every((step) => steps.some((one) => one.hi === step.hi)),
    );
    if (told) told.why.push(why);
    else advice.push({ why: [why], steps: first });
  }
  return advice;
}

const HIGHEST_FIRST: readonly ReferTo[] = ['sncu', 'fru', 'chc', 'phc'];

/** The most capable place any of the dangers asks for. */
export function whereTo(dangers: readonly Pick<Danger, 'where'>[]): ReferTo {
  return HIGHEST_FIRST.find((place) => dangers.some((danger) => danger.where === place)) ?? 'fru';
}

/** A question of the referral by its id. */
export function referralField(id: string): Field | undefined {
  return REFERRAL_FIELDS.find((field) => field.id === id);
}

/** Under this key the unfinished visit of a person is kept. */
export function visitDraftKey(form: string, about: Ref): string {
  return `${form}/${refKey(about)}`;
}
