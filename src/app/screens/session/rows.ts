import { type Entry, type Ref, refKey } from '../../../domain/entry/entry.ts';
import { livesHereOn, type Person } from '../../../domain/person/person.ts';
import { isYounger } from '../../../programme/child/age.ts';
import { SCHEDULE_ENDS } from '../../../programme/immunisation/doses.ts';
import { type ChildInSession, childInSession } from '../../../programme/session/children.ts';
import { type CoupleInRound, coupleInRound } from '../../../programme/session/couples.ts';
import { housesOf } from '../../../programme/session/houses.ts';
import type { SessionCase } from '../../../programme/session/session-case.ts';
import { pastVisits } from '../../../programme/visits.ts';
import type { LogBook } from '../../data/people.ts';

/** What is held. */
export const WHATS = ['immunisation', 'ors', 'couple'] as const;
export type What = (typeof WHATS)[number];

/** The form by which each one is written. */
export const FORM_OF = { immunisation: 'immunisation', ors: 'ors-round', couple: 'couple' } as const;

interface RowBase {
  /** The `refKey` of whom it is about. */
  key: string;
  person: Person;
  /** On the list, not a guest. */
  listed: boolean;
}
/** One line of the sheet: a child, a house by its youngest child, a couple by the woman. */
export type Row =
  | (RowBase & { what: 'immunisation'; child: ChildInSession })
  | (RowBase & { what: 'ors'; children: readonly Person[] })
  | (RowBase & { what: 'couple'; couple: CoupleInRound });

/** Everybody as the session finds them. */
export function casesOf({ people, about }: LogBook, day: string): SessionCase[] {
  const visitsOf = (ref: Ref | undefined) => pastVisits(((ref && about.get(refKey(ref))) as Entry[]) ?? []);
  return people
    .filter((person) => livesHereOn(person, day))
    .map((person) => ({
      person,
      visits: visitsOf(person.ref),
      motherVisits: visitsOf(person.mother),
      day,
    }));
}

/** Everybody the sheet can write about, those on its list and others, by hamlet and name. */
export function rowsOf(what: What, cases: readonly SessionCase[]): Row[] {
  const rows = what === 'ors' ? houseRows(cases) : cases.flatMap((one) => rowOf(what, one) ?? []);
  return rows.sort(byPlace);
}

function rowOf(what: 'immunisation' | 'couple', one: SessionCase): Row | undefined {
  const { person } = one;
  const base = { key: refKey(person.ref), person };
  if (what === 'couple') {
    const couple = coupleInRound(one);
    return couple && { ...base, what, listed: true, couple };
  }
  const child = isYounger({ person, on: one.day }, SCHEDULE_ENDS) ? childInSession(one) : undefined;
  if (!child || child.offered.length + child.today.length === 0) return undefined;
  return { ...base, what, listed: child.due.length > 0, child };
}

function houseRows(cases: readonly SessionCase[]): Row[] {
  return housesOf(cases).map(({ children }) => {
    const [person] = children;
    return { what: 'ors', key: refKey(person.ref), person, listed: true, children };
  });
}

const collator = new Intl.Collator('hi');

function byPlace({ person: a }: Row, { person: b }: Row): number {
  const hamlet = collator.compare(a.hamlet ?? '', b.hamlet ?? '');
  return hamlet !== 0 ? hamlet : collator.compare(a.name, b.name);
}
