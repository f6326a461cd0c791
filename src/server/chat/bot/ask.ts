import type { Facts, Option } from '../../../domain/form/form.ts';
import { MEASURED_BY } from '../../../domain/form/form.ts';
import type { Answers } from '../../../domain/form/problems.ts';
import { BY_WORDS, NO, UNSURE, YES } from '../../../domain/form/words.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import type { Lang } from '../ground.ts';
import type { Choice } from '../message.ts';
import { asText } from '../whatsapp/send.ts';
import { say } from '../words.ts';
import { optionsOf, type Step } from './steps.ts';
import { TALK } from './words.ts';

export interface Question {
  text: string;
  choices?: Choice[];
}

/** What can be pressed under a question: `value` is what `readAnswer` gets back as chosen. */
interface Pressed {
  value: string;
  label: Bilingual;
}

/** The id of a button: the talk and the question it belongs to, so that an old one is known as old. */
export function choiceId(talk: string, key: string, value: string): string {
  return `t ${talk} ${key} ${value}`;
}

/** The talk, the question and the value of a button that was pressed; null when it is none of a talk's. */
export function readChoiceId(id: string): { talk: string; key: string; value: string } | null {
  const [, talk, key, value] = /^t (\S+) (\S+) (\S+)$/.exec(id) ?? [];
  return talk !== undefined && key !== undefined && value !== undefined ? { talk, key, value } : null;
}

function pressable(step: Step, options: readonly Option[]): Pressed[] {
  const { field } = step;
  if (step.ask === 'by') return MEASURED_BY.map((value) => ({ value, label: BY_WORDS[value] }));
  switch (field.type) {
    case 'yesno':
      return [
        { value: 'yes', label: YES },
        { value: 'no', label: NO },
        ...(field.unsure ? [{ value: 'unsure', label: UNSURE }] : []),
      ];
    case 'choice':
    case 'measuredChoice':
      return options.map(({ id, label }) => ({ value: id, label }));
    default:
      return [];
  }
}

function hintsOf(step: Step): (keyof typeof TALK)[] {
  const { field } = step;
  if (step.ask === 'by') return [];
  const hints: (keyof typeof TALK)[] = [];
  if (field.type === 'multi') hints.push('severalHint');
  if (field.type === 'day') hints.push('dayHint');
  if (field.type === 'text') hints.push('noNames');
  if (field.type === 'measured' || field.type === 'measuredChoice') hints.push('notDoneHint');
  else if (step.ask === 'items') hints.push('countDone');
  else if (!field.required) hints.push('skipHint');
  return hints;
}

function labelOf(step: Step, lang: Lang): string {
  const { field } = step;
  if (step.ask === 'by') return `${field.label[lang]}: ${say(TALK.whoMeasured, lang)}`;
  if (step.ask === 'items') {
    const items = step.items.map(({ label, unit }, i) => `${i + 1}. ${label[lang]} (${unit[lang]})`);
    return [field.label[lang], ...items, say(TALK.countHint, lang, { count: items.length })].join('\n');
  }
  const parts = field.type === 'measured' && field.parts.length > 1 ? field.parts : [];
  const named =
    parts.length > 0
      ? `${field.label[lang]} (${parts.map(({ label }) => label[lang]).join(', ')})`
      : field.label[lang];
  return field.hint ? `${named}\n${field.hint[lang]}` : named;
}

/** One question as a message: its words, what helps to answer it, and what can be pressed. */
export function questionOf(
  step: Step,
  { talk, answers, facts, lang }: { talk: string; answers: Answers; facts: Facts; lang: Lang },
): Question {
  const options = optionsOf(step.field, answers, facts);
  const label = labelOf(step, lang);
  const hints = hintsOf(step).map((hint) => say(TALK[hint], lang));
  // Of a list only one row can be pressed: what may be several is written.
  if (step.field.type === 'multi' && step.ask === 'value') {
    const rows = options.map((option) => ({ id: option.id, title: option.label[lang] }));
    return { text: [asText(label, rows), ...hints].join('\n') };
  }
  const choices = pressable(step, options).map(({ value, label: words }) => ({
    id: choiceId(talk, step.key, value),
    title: words[lang],
  }));
  const text = [label, ...hints].join('\n');
  return choices.length > 0 ? { text, choices } : { text };
}
