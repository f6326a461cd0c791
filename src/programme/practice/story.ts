import type { Body } from '../../domain/entry/entry.ts';
import { type Answers, finishedBody } from '../../domain/form/answers.ts';
import { addDays } from '../../domain/form/day.ts';
import type { Form } from '../../domain/form/form.ts';
import type { Person } from '../../domain/person/person.ts';
import { HOUSEHOLD } from '../household.ts';
import { PERSON } from '../person.ts';
import type { PastVisit, VisitContext } from '../visit-form.ts';
import { visitOf } from '../visits.ts';

/** One thing that is saved before practice begins. `about` is the key of an earlier one. */
export interface Invented {
  key: string;
  about?: string;
  on: string;
  kind: string;
  v: number;
  body: Body;
}

/** Somebody invented, as far as the forms ask for her. */
interface Known {
  person: Person;
  mother?: string;
  visits: PastVisit[];
}

/** Invented entries in the order in which they are saved, filled in through the forms that workers fill in. */
export class Story {
  readonly #today: string;
  readonly #known = new Map<string, Known>();
  readonly #said: Invented[] = [];

  constructor(today: string) {
    this.#today = today;
  }

  get entries(): readonly Invented[] {
    return this.#said;
  }

  /** The day so many days before today. */
  day(daysAgo: number): string {
    return addDays(this.#today, -daysAgo);
  }

  household(key: string, daysAgo: number, answers: Answers): void {
    this.fill(HOUSEHOLD, { key, daysAgo }, answers);
  }

  /** `about`: the household, or the mother of a child that is registered under her name. */
  person(key: string, { about, daysAgo }: { about: string; daysAgo: number }, answers: Answers): void {
    this.fill(PERSON, { key, about, daysAgo }, answers);
    const { name, sex, ageYears, dob } = answers as Pick<Person, 'name' | 'sex' | 'ageYears' | 'dob'>;
    const person: Person = {
      ref: { feed: 'practice', no: this.#said.length },
      scope: '',
      ageAsOf: this.day(daysAgo),
      name,
      ...(sex !== undefined && { sex }),
      ...(ageYears !== undefined && { ageYears }),
      ...(dob !== undefined && { dob }),
    };
    this.#known.set(key, { person, visits: [], ...(this.#known.has(about) && { mother: about }) });
  }

  /** A visit to somebody, as its form and what was known on that day let it be saved. Throws for a form there is not. */
  visit(about: string, id: string, daysAgo: number, answers: Answers): void {
    const kind = visitOf(id);
    const known = this.#known.get(about);
    if (!kind || !known) throw new Error(`no ${id} of ${about}`);
    const context = this.context(about, daysAgo);
    const carried = kind.start(context);
    const all = { ...carried, ...answers };
    const on = this.day(daysAgo);
    const body = {
      form: id,
      ...finishedBody(kind.form, all, kind.facts(all, context), { carried, on }),
    };
    const { kind: what, v } = kind.form;
    this.#said.push({ key: `${about} ${id} ${daysAgo}`, about, on, kind: what, v, body });
    known.visits.push({ form: id, on, body });
  }

  /** What the forms knew of somebody on a day. Throws for one who is not in the story. */
  context(about: string, daysAgo: number): VisitContext {
    const known = this.#known.get(about);
    if (!known) throw new Error(`nobody is called ${about}`);
    const { person, visits, mother } = known;
    const motherVisits = (mother !== undefined && this.#known.get(mother)?.visits) || [];
    const on = this.day(daysAgo);
    return { on, person, visits: [...visits], motherVisits: [...motherVisits] };
  }

  /** A form that is no visit. */
  fill(form: Form, said: { key: string; about?: string; daysAgo: number }, answers: Answers): void {
    const { daysAgo, ...rest } = said;
    const on = this.day(daysAgo);
    const body = finishedBody(form, answers, {}, { on });
    this.#said.push({ ...rest, on, kind: form.kind, v: form.v, body });
  }
}
