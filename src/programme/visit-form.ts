import type { Body } from '../domain/entry/entry.ts';
import type { Facts, Form } from '../domain/form/form.ts';
import type { Answers, FieldProblem } from '../domain/form/problems.ts';
import type { Bilingual } from '../domain/org/org.ts';
import type { Person } from '../domain/person/person.ts';
import type { ConcernRule } from '../domain/visit/danger.ts';

/** An earlier visit as it stands, amendments applied. */
export interface PastVisit {
  form: string;
  on: string;
  body: Body;
}

/** What is known before the first question of a visit. */
export interface VisitContext {
  /** The visit's day. */
  on: string;
  person: Person;
  /** All that was written about this person before, whatever the form, in fold order. */
  visits: readonly PastVisit[];
  /** The same of the mother, where she is known: a child's birth stands in her delivery. */
  motherVisits: readonly PastVisit[];
  /** The district's code in the Local Government Directory, where it is known: some vaccines are given in some only. */
  district?: number;
}

/** What stands against a visit's day; `soon`: days since the last one when that is improbably short, asked and not refused. */
export interface DayFinding {
  problems: FieldProblem[];
  /** The day of her life that it cannot lie before or after. */
  because?: 'born' | 'died';
  soon?: number;
}

/** One kind of visit: its form, and the rules over its answers. All of it data and pure functions. */
export interface VisitForm {
  form: Form;
  /** Never shown by name in a list, in a message or on a shared screen. */
  sensitive?: true;
  /** Whether it is offered about this person on this day. */
  offered(context: VisitContext): boolean;
  /** The answers it starts with: what cannot have changed since. Never a danger sign. */
  start(context: VisitContext): Answers;
  /** What the form's conditions and rules look at besides the answers. */
  facts(answers: Answers, context: VisitContext): Facts;
  /** What kills first comes first; those of level `refer` stop the visit once. */
  rules: readonly ConcernRule[];
  /** Where in the case the person is, shown under the name: "28 weeks (seventh month)". Null while it is not known. */
  stage?(facts: Facts): Bilingual | null;
  /** It may be about a day after the person's death. */
  afterDeath?: true;
  /**
   * What more stands against the visit's day, knowing all that was written until today: asked of days that can be
   * (`dayFinding`).
   */
  checkDay?(context: VisitContext & { today: string }): DayFinding;
}
