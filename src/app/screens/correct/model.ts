import { type Body, type Entry, type Ref, refSchema } from '../../../domain/entry/entry.ts';
import { type Current, headOfEntry } from '../../../domain/entry/fold.ts';
import { patchOf } from '../../../domain/entry/patch.ts';
import { finishedBody } from '../../../domain/form/answers.ts';
import { isRecord } from '../../../domain/form/condition.ts';
import type { Form } from '../../../domain/form/form.ts';
import { ageYearsOn, type Person } from '../../../domain/person/person.ts';
import { HOUSEHOLD } from '../../../programme/household.ts';
import { PERSON, PERSON_OF_CHILD } from '../../../programme/person.ts';
import { fieldIds, retiredAnswers } from '../../../programme/versions.ts';
import { type FormState, fromDraft, newState, type Task } from '../../form/state.ts';

/** Under this age the words are those for a child: adolescents are counted from 10 on. Our own choice. */
const CHILD_UNTIL = 10;

/** What she saw when she began: her correction is a patch of this, whatever comes in meanwhile. */
export interface Saw {
  head: Ref;
  body: Body;
}

/** Under this key an unfinished correction is kept. */
export function correctDraftKey({ feed, no }: Ref): string {
  return `correct/${feed}/${no}`;
}

/** The form in which an entry is corrected: the newest of its kind. Undefined for what no card can correct. */
export function formFor({ kind }: Entry, person: Person | null, today: string): Form | undefined {
  if (kind === HOUSEHOLD.kind) return HOUSEHOLD;
  if (kind !== PERSON.kind) return undefined;
  const age = person ? ageYearsOn(person, today) : undefined;
  return age !== undefined && age < CHILD_UNTIL ? PERSON_OF_CHILD : PERSON;
}

export function sawOf(current: Current): Saw {
  return { head: headOfEntry(current), body: current.entry.body };
}

/** What stands opens in the form, and is not questioned again where it is left as it is. */
export function correctTask(form: Form, saw: Saw, today: string): Task {
  return { form, today, start: saw.body, standing: saw.body, factsOf: () => ({}) };
}

/** The head that was seen when the draft was begun; undefined when it was begun otherwise. */
export function sawIn(draft: Record<string, unknown> | null): Saw | undefined {
  const kept = draft?.saw;
  if (!isRecord(kept) || !isRecord(kept.body)) return undefined;
  const head = refSchema.safeParse(kept.head);
  return head.success ? { head: head.data, body: kept.body } : undefined;
}

export function stateFrom(task: Task, draft: Record<string, unknown> | null): FormState {
  return draft && sawIn(draft) ? { ...fromDraft(task, draft), on: task.today } : newState(task);
}

export function draftOf(state: Record<string, unknown>, saw: Saw): Record<string, unknown> {
  return { ...state, saw };
}

/** What is saved: only the answers that are others now. Null when nothing changed. */
export function correctionOf(task: Task, saw: Saw, { answers, on }: FormState): Body | null {
  const { form } = task;
  const after = {
    ...retiredAnswers(form, answers),
    ...finishedBody(form, answers, task.factsOf(answers, on), { on }),
  };
  return patchOf(saw.body, after, fieldIds(form));
}
