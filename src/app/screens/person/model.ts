import { type Entry, type Ref, refKey } from '../../../domain/entry/entry.ts';
import type { Form } from '../../../domain/form/form.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import { type SummaryLine, summarise } from '../../../domain/visit/summary.ts';
import { formToRead } from '../../../programme/versions.ts';
import type { VisitForm } from '../../../programme/visit-form.ts';
import { pastVisits, VISITS, visitOf } from '../../../programme/visits.ts';
import type { UsedPerson } from '../../data/people.ts';

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
      const form = formToRead(entry);
      const lines = form ? summarise(form, entry.body, authorOf(entry.feed)) : [];
      return { entry, ...(form && { form }), lines };
    })
    .reverse();
}

/** The visits that can be written about this person today, in the programme's order. */
export function offeredVisits({ person, entries, motherEntries }: UsedPerson, today: string): VisitForm[] {
  const [visits, motherVisits] = [pastVisits(entries), pastVisits(motherEntries)];
  return VISITS.filter((visit) => visit.offered({ on: today, person, visits, motherVisits }));
}

/** An unfinished visit: which one, and when it was last written (ms). */
export interface VisitDraft {
  key: string;
  at: number;
  visit: VisitForm;
  /** The record of hers under which it was begun. */
  about: Ref;
}

/** The unfinished visits about one person, the newest first. */
export function draftsAbout(ref: Ref, drafts: readonly { key: string; at: number }[]): VisitDraft[] {
  const about = refKey(ref);
  return drafts
    .flatMap(({ key, at }) => {
      const visit = visitOf(key.split('/')[0]);
      return visit && key === `${visit.form.id}/${about}` ? [{ key, at, visit, about: ref }] : [];
    })
    .sort((a, b) => b.at - a.at);
}

/** An unfinished registration: of a child under its mother's name, or of anybody. */
export interface RegistrationDraft {
  key: string;
  at: number;
  of: 'child' | 'register';
}

/** The unfinished registration of this key, when it is one. */
export function registrationIn(
  drafts: readonly { key: string; at: number }[],
  wanted: string | null,
): RegistrationDraft | undefined {
  const found = drafts.find(({ key }) => key === wanted);
  if (!found || !/^(person$|child\/)/.test(found.key)) return undefined;
  return { ...found, of: found.key === 'person' ? 'register' : 'child' };
}
