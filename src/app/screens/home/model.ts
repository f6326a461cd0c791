import { type Entry, type Ref, refKey } from '../../../domain/entry/entry.ts';
import { currentEntries } from '../../../domain/entry/fold.ts';
import { byRecord, resolveAmong } from '../../../domain/person/joined.ts';
import { livesHereOn, type Person } from '../../../domain/person/person.ts';
import { visitsByPerson } from '../../../domain/visit/by-person.ts';
import { referralOf } from '../../../domain/visit/referral-case.ts';

/** A woman in danger whose family was not ready at the last visit. */
export interface Urgent {
  person: Ref;
  name: string;
  /** Day of that visit. */
  on: string;
}

/** Those to be met today, the longest waiting first: a danger was found, and no hospital has seen it yet. */
export function urgentNow(entries: Iterable<Entry>, people: readonly Person[], today: string): Urgent[] {
  const standing = currentEntries(entries).map(({ entry }) => entry);
  const visits = visitsByPerson(standing, resolveAmong(people));
  return people
    .flatMap((person): Urgent[] => {
      const found = referralOf(visits.get(refKey(person.ref)) ?? []);
      if (found?.stage !== 'notReady' || !livesHereOn(person, today)) return [];
      return [{ person: person.ref, name: person.name, on: found.last.on }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** An unfinished form and where it is taken up again. */
export interface Unfinished {
  key: string;
  what: 'visit' | 'stock' | 'person' | 'session';
  /** Of the woman it is about, when she is known. */
  name?: string;
  to: string;
}

/** Unfinished forms about a person that are no visits: each opens at a route of its own name. */
const OWN_ROUTES = ['child', 'correct', 'consent', 'moved'];

/** A form's id and the person the visit is about. */
const VISIT_KEY = /^([a-z][A-Za-z0-9-]*)\/([0-9A-Z]+)\/(\d+)$/;

/** A session's day and what is held. */
const SESSION_KEY = /^session\/([\d-]+)\/([a-z]+)$/;

/** The drafts in words; a key of another version is left out rather than led nowhere. */
export function unfinished(drafts: readonly { key: string }[], people: readonly Person[]): Unfinished[] {
  const known = byRecord(people);
  return drafts.flatMap(({ key }): Unfinished[] => {
    if (key === 'kit-count') return [{ key, what: 'stock', to: '/stock' }];
    if (key === 'person' || key === 'household') return [{ key, what: 'person', to: '/people/new' }];
    const [, day, held] = SESSION_KEY.exec(key) ?? [];
    if (day !== undefined) return [{ key, what: 'session', to: `/session/${held}/${day}` }];
    const [, form, feed, no] = VISIT_KEY.exec(key) ?? [];
    if (form === undefined) return [];
    const name = known.get(`${feed}/${no}`)?.name;
    const named = name && form !== 'child' ? { name } : {};
    if (OWN_ROUTES.includes(form)) return [{ key, what: 'person', to: `/${form}/${feed}/${no}`, ...named }];
    return [{ key, what: 'visit', to: `/visit/${form}/${feed}/${no}`, ...(name && { name }) }];
  });
}

/** Whether the box was counted in the month of this day. */
export function countedThisMonth(entries: readonly { kind: string; on: string }[], today: string): boolean {
  const month = today.slice(0, 7);
  return entries.some(({ kind, on }) => kind === 'stock.counted' && on.startsWith(month));
}
