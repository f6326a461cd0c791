import type { Facts } from './form.ts';

/** Field id → answer, numbers as scaled integers. Unanswered is absent. */
export type Answers = Record<string, unknown>;

/** What stands in the way of saving. `limit` is the bound it breaks: a scaled integer, a day, a length. */
export interface FieldProblem {
  kind:
    | 'required'
    | 'below'
    | 'above'
    | 'bad-day'
    | 'before'
    | 'after'
    | 'too-long'
    | 'bad-mobile'
    | 'bad-digits'
    | 'bad-option'
    | 'excluded'
    | 'who-missing'
    | 'when-missing';
  field: string;
  /** The part of a measurement, or the item of a count. */
  part?: string;
  limit?: number | string;
}

/** Possible but improbable: asked once "is this right?", and saved when she says yes. */
export interface FieldDoubt {
  kind: 'unusual';
  field: string;
  part?: string;
  /** The usual range as scaled integers. */
  usual: [number, number];
}

export interface Findings {
  problems: FieldProblem[];
  doubts: FieldDoubt[];
}

export interface CheckContext {
  answers: Answers;
  facts: Facts;
  /** The visit's own day. */
  on: string;
  today: string;
  /** The birth of whom it is about, where it is known: nothing of hers lies before it. */
  born?: string;
}
