import { isDay } from '../../domain/form/day.ts';
import type { Form } from '../../domain/form/form.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { ageYearsOn, type Person } from '../../domain/person/person.ts';

/** A day as paper forms have it: 12-11-2026; nothing for what is no day. */
export function dayCell(day: unknown): string {
  return isDay(day) ? day.split('-').reverse().join('-') : '';
}

/** Where she lives: house, hamlet, whose house. */
export function addressOf({ houseNo, hamlet, headName }: Person): string {
  return [houseNo, hamlet, headName].filter(Boolean).join(', ');
}

/** Husband, father or mother by whose name she is known. */
export function relativeOf({ relative }: Person): string {
  return relative?.name ?? '';
}

export function ageCell(person: Person, on: string): string {
  return ageYearsOn(person, on)?.toString() ?? '';
}

export const SEX: Readonly<Record<string, Bilingual>> = {
  f: { hi: 'बालिका', en: 'Girl' },
  m: { hi: 'बालक', en: 'Boy' },
};

/** The words of a chosen answer; the answer itself where the form is older or newer than this app. */
export function optionCell(form: Form, field: string, answer: unknown): string | Bilingual {
  if (typeof answer !== 'string') return '';
  const asked = form.groups.flatMap((group) => group.fields).find(({ id }) => id === field);
  const options = asked && 'options' in asked ? asked.options : [];
  return options.find(({ id }) => id === answer)?.label ?? answer;
}

/** The last answer to a question in some visits. */
export function lastAnswer(visits: readonly { body: Record<string, unknown> }[], field: string): unknown {
  return visits.map(({ body }) => body[field]).findLast((answer) => answer !== undefined);
}

/** Cells of one language side by side: "बालिका 2.9". */
export function joinCells(cells: readonly (string | Bilingual)[], by = ' '): Bilingual {
  const one = (language: keyof Bilingual) =>
    cells
      .map((cell) => (typeof cell === 'string' ? cell : cell[language]))
      .filter((text) => text !== '')
      .join(by);
  return { hi: one('hi'), en: one('en') };
}
