import { type Entry, type Ref, refKey, refSchema } from '../../../domain/entry/entry.ts';
import { currentEntries } from '../../../domain/entry/fold.ts';
import { finishedBody } from '../../../domain/form/answers.ts';
import { isRecord } from '../../../domain/form/condition.ts';
import type { Form } from '../../../domain/form/form.ts';
import { findPeople, indexPeople } from '../../../domain/person/find.ts';
import type { Newcomer } from '../../../domain/person/likely-same.ts';
import type { Person } from '../../../domain/person/person.ts';
import { PERSON } from '../../../programme/person.ts';
import { retiredAnswers } from '../../../programme/versions.ts';
import type { VisitForm } from '../../../programme/visit-form.ts';
import { VISITS } from '../../../programme/visits.ts';
import { type FormState, fromDraft, newState, type Task } from '../../form/state.ts';

/** A household to choose. */
export interface Household {
  ref: Ref;
  headName: string;
  hamlet: string;
  houseNo: string;
  /** Names of the people already in it. */
  members: string[];
}

/** A household form or person form: nothing is known beside its answers. */
export function plainTask(form: Form, today: string): Task {
  return { form, today, start: {}, factsOf: () => ({}) };
}

/** Every household, the newest first. `entries` hold at least all registrations of households. */
export function householdsOf(entries: readonly Entry[], people: readonly Person[]): Household[] {
  const members = new Map<string, string[]>();
  for (const { household, name } of people) {
    if (household) members.set(refKey(household), [...(members.get(refKey(household)) ?? []), name]);
  }
  const found: Household[] = [];
  for (const { entry } of currentEntries(entries)) {
    if (entry.kind !== 'household.registered') continue;
    const { headName, hamlet, houseNo } = entry.body;
    const ref = { feed: entry.feed, no: entry.no };
    found.push({
      ref,
      headName: textOf(headName),
      hamlet: textOf(hamlet),
      houseNo: textOf(houseNo),
      members: members.get(refKey(ref)) ?? [],
    });
  }
  return found.reverse();
}

const MOST_SHOWN = 20;

/** Finds households whose head, or anybody in them, is called as typed, in either script. */
export function householdFinder(households: readonly Household[]): (typed: string) => Household[] {
  const byKey = new Map(households.map((one) => [refKey(one.ref), one]));
  const index = indexPeople(
    households.map(({ ref, headName, members, houseNo }) => ({
      ref,
      scope: '',
      ageAsOf: '',
      name: [headName, ...members].join(' '),
      houseNo,
    })),
  );
  return (typed) =>
    findPeople(index, typed)
      .flatMap(({ ref }) => byKey.get(refKey(ref)) ?? [])
      .slice(0, MOST_SHOWN);
}

/**
 * A household without people that says the same: the one which was saved just before the app was killed. It is taken
 * instead of a second one.
 */
export function emptyTwin(
  households: readonly Household[],
  body: Record<string, unknown>,
): Household | undefined {
  return households.find(
    (one) =>
      one.members.length === 0 &&
      one.headName === textOf(body.headName) &&
      one.hamlet === textOf(body.hamlet) &&
      one.houseNo === textOf(body.houseNo),
  );
}

/** Which household the person belongs to: one that exists, or one that is being written. */
export type Home = { kind: 'none' } | { kind: 'known'; ref: Ref } | { kind: 'new' };

export interface Registration {
  home: Home;
  /** The household's form is finished, the person's is on the screen. */
  atPerson: boolean;
  household: FormState;
  person: FormState;
}

export function newRegistration(tasks: { household: Task; person: Task }): Registration {
  return {
    home: { kind: 'none' },
    atPerson: false,
    household: newState(tasks.household),
    person: newState(tasks.person),
  };
}

/** What a draft of a registration stands for; what is damaged in it starts afresh. */
export function registrationFrom(
  tasks: { household: Task; person: Task },
  draft: Record<string, unknown> | null,
): Registration {
  if (!draft) return newRegistration(tasks);
  const home = homeFrom(draft.home);
  return {
    home,
    atPerson: draft.atPerson === true && home.kind !== 'none',
    household: fromDraft(tasks.household, isRecord(draft.household) ? draft.household : {}),
    person: fromDraft(tasks.person, isRecord(draft.person) ? draft.person : {}),
  };
}

function homeFrom(value: unknown): Home {
  if (!isRecord(value)) return { kind: 'none' };
  if (value.kind === 'new') return { kind: 'new' };
  const ref = refSchema.safeParse(value.ref);
  return value.kind === 'known' && ref.success ? { kind: 'known', ref: ref.data } : { kind: 'none' };
}

/** What is saved; an answer from a draft that an earlier version began stays with it. */
export function bodyOf({ form, factsOf }: Task, { answers, on }: FormState): Record<string, unknown> {
  return { ...retiredAnswers(form, answers), ...finishedBody(form, answers, factsOf(answers, on), { on }) };
}

/** With whom somebody about to be registered lives, as far as it is known: a household, or what is written of one. */
export interface LivesWith {
  household?: Ref;
  headName?: unknown;
}

/** What is known of somebody whose form is finished. */
export function newcomerOf(finished: FormState, home: LivesWith): Newcomer {
  const body = finishedBody(PERSON, finished.answers, {}, { on: finished.on });
  const [relativeName, headName] = [textOf(body.relativeName), textOf(home.headName)];
  return {
    ...told(body, finished.on),
    ...(relativeName && { relative: { is: textOf(body.relativeIs), name: relativeName } }),
    ...(home.household && { household: home.household }),
    ...(headName && { headName }),
  };
}

/** The visit offered first about somebody just registered; undefined when none is. */
export function firstVisit(ref: Ref, { answers, on }: FormState): VisitForm | undefined {
  const person: Person = { ref, scope: '', ...told(answers, on) };
  return VISITS.find((visit) => visit.offered({ on, person, visits: [], motherVisits: [] }));
}

function told({ name, sex, dob, ageYears }: Record<string, unknown>, on: string) {
  return {
    name: textOf(name),
    ageAsOf: on,
    ...(typeof sex === 'string' && { sex }),
    ...(typeof dob === 'string' && { dob }),
    ...(typeof ageYears === 'number' && { ageYears }),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
