import type { Condition, Field, Option } from '../domain/form/form.ts';
import type { Bilingual } from '../domain/org/org.ts';
import type { ConcernRule, ReferTo } from '../domain/visit/danger.ts';

/** One choice of a question; `more` for a condition, or for one that excludes the others. */
export function option(id: string, hi: string, en: string, more: Partial<Option> = {}): Option {
  return { id, label: { hi, en }, ...more };
}

/** "None of these", alone in its answer. */
export function none(hi: string, en: string): Option {
  return option('none', hi, en, { excludes: true });
}

interface Asked {
  source: string;
  when?: Condition;
  verify?: string;
  hint?: Bilingual;
}

/** A danger sign: asked always, never answered before she asks. */
export function dangerSign(id: string, hi: string, en: string, asked: Asked): Field {
  return { id, type: 'yesno', label: { hi, en }, danger: true, unsure: true, required: true, ...asked };
}

interface Told {
  why: Bilingual;
  first: Bilingual[];
  where: ReferTo;
  source: string;
  verify: string;
}

/** The rule of a danger sign: a yes refers now. */
export function signRule(field: string, { why, ...told }: Told): ConcernRule {
  return { id: field, level: 'refer', field, when: { path: field, is: true }, why: () => why, ...told };
}
