import type { Entry } from '../../../domain/entry/entry.ts';
import { finishedBody } from '../../../domain/form/answers.ts';
import type { Field } from '../../../domain/form/form.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import type { Danger, ReferTo, Step } from '../../../domain/visit/danger.ts';
import { visitsOfPregnancy, weeksInWords } from '../../../domain/visit/pregnancy.ts';
import { ancConcerns, ancDangers } from '../../../programme/anc/danger.ts';
import { ancFacts, ancStart } from '../../../programme/anc/facts.ts';
import { ANC } from '../../../programme/anc/form.ts';
import { REFERRAL } from '../../../programme/referral.ts';
import type { FormState, Task } from '../../form/state.ts';

/** The pregnancy visit of one woman: what is known from her earlier ones. `entries` are all about her, in fold order. */
export function ancTask(entries: readonly Entry[], today: string): Task {
  const visits = entries.filter((entry) => entry.kind === 'visit.recorded' && entry.body.form === ANC.id);
  const known = (on: string) => ({
    on,
    previous: visitsOfPregnancy(visits, on).map((visit) => visit.body),
  });
  return {
    form: ANC,
    today,
    start: ancStart(known(today)),
    factsOf: (answers, on) => ancFacts(answers, known(on)),
    dangersOf: ancDangers,
    referral: REFERRAL,
  };
}

/** What is saved of a finished visit. */
export function visitBody(task: Task, state: FormState): Record<string, unknown> {
  const facts = task.factsOf(state.answers, state.on);
  const known = { carried: task.start, on: state.on };
  return { form: task.form.id, ...finishedBody(task.form, state.answers, facts, known) };
}

/** "28 सप्ताह (सातवाँ महीना)" as of the visit's day; null while the last period is not known. */
export function weeksOfVisit(task: Task, state: FormState): Bilingual | null {
  const { weeks } = task.factsOf(state.answers, state.on);
  return typeof weeks === 'number' ? weeksInWords(weeks) : null;
}

/** What to do for one reason or several. */
export interface Advised {
  why: Bilingual[];
  steps: Step[];
}

/** The advice of a finished visit, dangers left out: those she was stopped for. Reasons to do the same stand together. */
export function adviceOf(task: Task, state: FormState): Advised[] {
  const concerns = ancConcerns(state.answers, task.factsOf(state.answers, state.on));
  const advice: Advised[] = [];
  for (const { level, why, first } of concerns) {
    if (level !== 'watch') continue;
    const same = advice.find(
      (one) => one.steps.map((step) => step.hi).join() === first.map((step) => step.hi).join(),
    );
    if (same) same.why.push(why);
    else advice.push({ why: [why], steps: first });
  }
  return advice;
}

const HIGHEST_FIRST: readonly ReferTo[] = ['fru', 'chc', 'phc'];

/** The most capable place any of the dangers asks for. */
export function whereTo(dangers: readonly Pick<Danger, 'where'>[]): ReferTo {
  return HIGHEST_FIRST.find((place) => dangers.some((danger) => danger.where === place)) ?? 'fru';
}

/** A field of the visit by its id. */
export function ancField(id: string): Field | undefined {
  return ANC.groups.flatMap((group) => group.fields).find((field) => field.id === id);
}
