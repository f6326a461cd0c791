import type { Entry } from '../../../domain/entry/entry.ts';
import type { Form } from '../../../domain/form/form.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import { ageYearsOn, type Person } from '../../../domain/person/person.ts';
import { type SummaryLine, summarise } from '../../../domain/visit/summary.ts';
import { formOf } from '../../../programme/forms.ts';

/** An earlier visit as it is read. `form` is absent when it is newer than this app. */
export interface VisitRead {
  entry: Entry;
  form?: Form;
  lines: SummaryLine[];
}

/** Her visits, the newest first. `authorOf` says who writes in a feed. */
export function visitsOf(entries: readonly Entry[], authorOf: (feed: string) => Bilingual): VisitRead[] {
  return entries
    .filter((entry) => entry.kind === 'visit.recorded')
    .map((entry) => {
      const form = formOf(entry.kind, entry.v, entry.body);
      const lines = form ? summarise(form, entry.body, authorOf(entry.feed)) : [];
      return { entry, ...(form && { form }), lines };
    })
    .reverse();
}

const YOUNGEST_MOTHER = 10;
const OLDEST_MOTHER = 60;

/** Whether a pregnancy visit can be about this person. An age that is not known keeps nobody out. */
export function mayBePregnant(person: Person, today: string): boolean {
  const age = ageYearsOn(person, today);
  const isOfAge = age === undefined || (age >= YOUNGEST_MOTHER && age <= OLDEST_MOTHER);
  return person.sex !== 'm' && !person.died && isOfAge;
}
