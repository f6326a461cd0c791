import type { Bilingual } from '../org/org.ts';

/**
 * A form is data: it drives the screens, the validation, the bits in the code and the CSV columns.
 * A published version is never edited: a change is a new version beside the old one.
 */
export interface Form {
  id: string;
  kind: string;
  v: number;
  title: Bilingual;
  /** One small group of questions, one screen. */
  groups: Group[];
}

export interface Group {
  id: string;
  title: Bilingual;
  hint?: Bilingual;
  when?: Condition;
  /** The words of one tap that answers every measurement still open in this group with "not done" and goes on. */
  noneDone?: Bilingual;
  fields: Field[];
}

interface FieldBase {
  id: string;
  label: Bilingual;
  hint?: Bilingual;
  /** Asked only when this holds; an answer that is no longer asked is not saved. */
  when?: Condition;
  required?: boolean;
  /** Where the question or its limits come from. */
  source?: string;
  /** What a clinician or a block community mobiliser must still confirm about it. */
  verify?: string;
  /** The answer cannot change between visits of one case: it is pre-filled from the last one and written once. */
  carried?: boolean;
}

export interface Option {
  id: string;
  label: Bilingual;
  /** In a `multi`, choosing this clears all others ("none of these"). */
  excludes?: boolean;
  when?: Condition;
}

/** Limits of a number as scaled integers: with `decimals` 1, 105 is 10.5. */
export interface NumberSpec {
  decimals: 0 | 1 | 2;
  unit?: Bilingual;
  /** Outside is impossible and refused. */
  min: number;
  max: number;
  /** Outside is improbable and asked once: "is this right?". */
  usual?: [number, number];
  /** Values offered to be chosen with one tap, beside typing. */
  quick?: number[];
}

export interface MeasuredPart extends NumberSpec {
  id: string;
  label: Bilingual;
  /** May stay empty while another part is measured. */
  optional?: boolean;
  /** The part this one must be lower than: the lower blood pressure under the upper. */
  under?: string;
  /** Counted over so many seconds, a tap each: the form offers to keep the time. */
  countFor?: number;
}

/** Days relative to the visit's day, to an earlier answer or to a day known before; a limit that is unknown does not bind. */
export interface DayLimit {
  from: 'on' | 'today' | { field: string } | { fact: string };
  days: number;
}

export type Field =
  | (FieldBase & {
      type: 'yesno' /** A yes is a danger sign: never pre-answered, first in the code's odds. */;
      danger?: boolean;
      unsure?: boolean;
    })
  | (FieldBase & { type: 'choice'; options: Option[]; danger?: string[] })
  | (FieldBase & {
      type: 'multi';
      options: Option[];
      danger?: string[];
      /** Only "none of these" and "yes, something" are shown until she says yes: a long list that seldom applies. Never of dangers. */
      folded?: boolean;
    })
  | (FieldBase & { type: 'number'; number: NumberSpec })
  | (FieldBase & { type: 'day'; min?: DayLimit; max?: DayLimit })
  | (FieldBase & { type: 'text'; maxLength: number; lines?: number })
  /**
   * What somebody measured. In a body: `{notDone: true}`, or `{by, on?, …parts}` with `on` absent when it is the
   * visit's own day.
   */
  | (FieldBase & { type: 'measured'; parts: MeasuredPart[] })
  | (FieldBase & { type: 'measuredChoice'; options: Option[] })
  /** Counted quantities of the drug kit, one stepper an item; an absent item is "not counted", never zero. */
  | (FieldBase & { type: 'counts'; items: CountItem[] })
  /** A mobile number: ten digits, the first 6 to 9. */
  | (FieldBase & { type: 'mobile' })
  /** A row of digits of fixed length, leading zeros kept: RCH, MCP, ABHA. */
  | (FieldBase & { type: 'digits'; length: number });

export interface CountItem {
  id: string;
  label: Bilingual;
  unit: Bilingual;
  max: number;
  /** A thing one has (scale, thermometer), not a thing one uses up. */
  asset?: boolean;
  source?: string;
  verify?: string;
}

/** Who took a measurement. */
export const MEASURED_BY = ['anm', 'self', 'doctor', 'lab', 'other'] as const;
export type MeasuredBy = (typeof MEASURED_BY)[number];

/**
 * A condition over the answers and the facts known beside them, as data. A path is a field id, `field.part` of a
 * measurement, or `fact.<name>` (weeks of pregnancy, age in years, visit count …). What is unknown satisfies nothing,
 * except inside `not`.
 */
export type Condition =
  | { path: string; is: string | number | boolean }
  | { path: string; atLeast: number }
  | { path: string; below: number }
  | { path: string; includes: string }
  | { path: string; answered: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** What is known besides the answers of this form: numbers by name, e.g. `weeks` (completed), `ageYears`. */
export type Facts = Record<string, number | string | boolean | undefined>;
