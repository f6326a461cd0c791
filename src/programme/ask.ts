import type { Condition, Field, Option } from '../domain/form/form.ts';
import type { Bilingual } from '../domain/org/org.ts';
import type { ConcernRule, ReferTo, Step } from '../domain/visit/danger.ts';
import { said } from './why.ts';

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
  first: Step[];
  where: ReferTo;
  source: string;
  verify: string;
}

/** The rule of a danger sign: a yes refers now. */
export function signRule(field: string, { why, ...told }: Told): ConcernRule {
  return { id: field, level: 'refer', field, when: { path: field, is: true }, why: () => why, ...told };
}

const ASK_AGAIN: Step = { hi: 'थोड़ी देर बाद फिर देखें और पूछें', en: 'Look and ask again after a while' };
const ANM_TODAY: Step = {
  hi: 'फिर भी पता न चले तो आज ही एएनएम को दिखाएँ',
  en: 'If it stays unclear, have the ANM look today',
};

/**
 * One rule for each danger sign that was answered with "could not tell": no danger yet, and no "no". Once there is a
 * danger, the hospital looks at it.
 */
export function unsureRules(
  fields: readonly Field[],
  dangers: readonly ConcernRule[],
  source: string,
): ConcernRule[] {
  const none = dangers.map((danger) => ({ not: danger.when }));
  return fields
    .filter((field) => field.type === 'yesno' && field.danger && field.unsure)
    .map(({ id, label }) => ({
      id: `${id}Unsure`,
      level: 'watch',
      field: id,
      when: { all: [{ path: id, is: 'unsure' }, ...none] },
      why: said(`${bare(label.hi)}: पता नहीं चला।`, `${bare(label.en)}: could not tell.`),
      first: [ASK_AGAIN, ANM_TODAY],
      where: 'phc',
      source,
      verify: 'That a sign which could not be told is watched and not referred is general knowledge.',
    }));
}

/** A question without its mark. */
function bare(question: string): string {
  return question.replace(/\?$/, '');
}
