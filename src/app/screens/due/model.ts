import { type DueItem, type DueState, type DueWhen, whenOf } from '../../../domain/due/due.ts';
import { refKey } from '../../../domain/entry/entry.ts';
import { phoneOf } from '../../../domain/family/phone.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import type { Person } from '../../../domain/person/person.ts';
import { listTitle, visitOf } from '../../../programme/visits.ts';

/** One visit to make: what is due for one person by one form, doses of one day together. */
export interface DueVisit {
  key: string;
  person: Person;
  form: string;
  /** What it is called where others may see it, each with its why; what is due for the same reason stands together. */
  due: { what: Bilingual[]; why: Bilingual }[];
  state: DueState;
  /** Whether her family has a phone on which it can be reminded. */
  hasPhone: boolean;
}

/** Visits of one hamlet, or of those whose hamlet nobody wrote. */
export interface Hamlet {
  name: string | null;
  visits: DueVisit[];
}

const MOST_NAMED = 4;

/** What is to be done by then, hamlet by hamlet: what is over first, the largest hamlet first. */
export function dueBy(
  when: DueWhen,
  { items, people, today }: { items: readonly DueItem[]; people: ReadonlyMap<string, Person>; today: string },
): Hamlet[] {
  const hamlets = new Map<string | null, DueVisit[]>();
  for (const visit of visitsOf(
    items.filter((item) => whenOf(item, today) === when),
    people,
  )) {
    const name = visit.person.hamlet ?? null;
    hamlets.set(name, [...(hamlets.get(name) ?? []), visit]);
  }
  return [...hamlets]
    .map(([name, visits]) => ({ name, visits }))
    .sort((a, b) => b.visits.length - a.visits.length || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}

function visitsOf(items: readonly DueItem[], people: ReadonlyMap<string, Person>): DueVisit[] {
  const visits = new Map<string, DueVisit>();
  for (const item of items) {
    const person = people.get(refKey(item.person));
    if (!person) continue;
    const key = `${refKey(item.person)} ${item.form}`;
    const visit = visits.get(key);
    if (!visit) {
      const { form, why, state } = item;
      const mother = person.mother && people.get(refKey(person.mother));
      const hasPhone = phoneOf(person, mother) !== undefined;
      visits.set(key, { key, person, form, due: [{ what: [nameOf(item)], why }], state, hasPhone });
    } else {
      add(visit, item);
    }
  }
  return [...visits.values()];
}

/** The same words are not said twice. */
function add({ due }: DueVisit, item: DueItem): void {
  const name = nameOf(item);
  const named = due.flatMap(({ what }) => what);
  const isNamed = named.some(({ hi }) => hi === name.hi);
  const same = due.find(({ why }) => why.hi === item.why.hi);
  if (!isNamed && named.length >= MOST_NAMED) return;
  if (!same) due.push({ what: isNamed ? [] : [name], why: item.why });
  else if (!isNamed) same.what.push(name);
}

function nameOf(item: DueItem): Bilingual {
  const visit = visitOf(item.form);
  return visit?.sensitive ? listTitle(visit.form) : item.label;
}
